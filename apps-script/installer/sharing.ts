type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission

/** Drive's advanced service; the manifest turns it on. */
export function drive() {
  const { Files: files, Permissions: permissions } = Drive ?? {}
  if (!files || !permissions) throw new Error('De dienst Drive staat niet aan in dit script.')
  return { files, permissions }
}

/** Gives somebody a role, or everybody with the link, without a mail about it. What is so already stays. */
export function share(fileId: string, wanted: Permission): void {
  const { permissions } = drive()
  const fields = 'permissions(id,type,role,emailAddress,view)'
  const present = permissions.list(fileId, { fields, pageSize: 100 }).permissions ?? []
  if (present.some((permission) => isSame(permission, wanted))) return
  permissions.create(wanted, fileId, wanted.type === 'user' ? { sendNotificationEmail: false } : {})
}

const isSame = (one: Permission, other: Permission) =>
  one.type === other.type &&
  one.role === other.role &&
  (one.view ?? '') === (other.view ?? '') &&
  (one.emailAddress ?? '').toLowerCase() === (other.emailAddress ?? '').toLowerCase()
