/** Who may do what with a file. The owner's permission is always there; `view: published` is a form's responder. */
import { createHash } from 'node:crypto'
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { without } from '../sheets/without.ts'
import { checkRequest, fieldType } from '../check-request.ts'
import { GoogleError, invalidArgument, notFound, permissionDenied, unimplemented } from '../google-error.ts'

export interface Permission {
  readonly id: string
  readonly type: string
  readonly role: string
  readonly emailAddress?: string
  readonly domain?: string
  readonly view?: string
  readonly pendingOwner?: boolean
}

export interface Permissions {
  create(fileId: string, body: unknown, as: { transfer: boolean }): Permission
  get(fileId: string, id: string): Permission
  list(fileId: string): readonly Permission[]
  update(fileId: string, id: string, body: unknown, as: { transfer: boolean }): Permission
  remove(fileId: string, id: string): void
  removeAll(fileId: string): void
}

export const owner = { displayName: 'Lokale eigenaar', emailAddress: 'eigenaar@lokaal.example' } as const

const ownerPermission: Permission = {
  id: '00000000000000000001',
  type: 'user',
  role: 'owner',
  emailAddress: owner.emailAddress,
}

export function createPermissions(store: DatabaseSync): Permissions {
  store.exec(`create table if not exists file_permissions (
    fileId text not null, id text not null, type text not null, role text not null, emailAddress text, domain text,
    view text, pendingOwner integer, primary key (fileId, id)
  ) strict`)
  // A store of before ownership could be offered.
  if (
    !store
      .prepare('pragma table_info(file_permissions)')
      .all()
      .some(({ name }) => name === 'pendingOwner')
  )
    store.exec('alter table file_permissions add column pendingOwner integer')
  const upsert = store.prepare('insert or replace into file_permissions values (?, ?, ?, ?, ?, ?, ?, ?)')
  const select = store.prepare('select * from file_permissions where fileId = ? and id = ?')
  const selectAll = store.prepare('select * from file_permissions where fileId = ? order by rowid')
  const remove = store.prepare('delete from file_permissions where fileId = ? and id = ?')
  const removeAll = store.prepare('delete from file_permissions where fileId = ?')

  function get(fileId: string, id: string): Permission {
    if (id === ownerPermission.id) return ownerPermission
    const row = select.get(fileId, id)
    if (!row) throw notFound(`Permission not found: ${id}.`)
    return fromRow(row)
  }
  function keep(fileId: string, permission: Permission): Permission {
    const { id, type, role, emailAddress = null, domain = null, view = null } = permission
    const pendingOwner = permission.pendingOwner ? 1 : 0
    upsert.run(fileId, id, type, role, emailAddress, domain, view, pendingOwner)
    return permission
  }

  return {
    create(fileId, body, { transfer }) {
      checkRequest('drive', 'Permission', body)
      return keep(fileId, toPermission(body as drive_v3.Schema$Permission, transfer))
    },
    get,
    list: (fileId) => [ownerPermission, ...selectAll.all(fileId).map(fromRow)],
    update(fileId, id, body, { transfer }) {
      checkRequest('drive', 'Permission', body)
      const present = get(fileId, id)
      if (present.role === 'owner') throw permissionDenied('The owner of a file cannot be changed here.')
      const { role, pendingOwner, ...others } = body as drive_v3.Schema$Permission
      const other = Object.keys(others).find(
        (key) => key !== 'kind' && key !== 'id' && fieldType('drive', 'Permission', key) !== undefined,
      )
      if (other !== undefined) throw fieldNotWritable()
      const offered = pendingOwner ?? present.pendingOwner
      return keep(fileId, {
        ...without(present, 'pendingOwner'),
        role: toRole(role, transfer),
        ...(offered ? { pendingOwner: true } : {}),
      })
    },
    remove(fileId, id) {
      if (get(fileId, id).role === 'owner') throw permissionDenied('The owner of a file cannot be removed.')
      remove.run(fileId, id)
    },
    removeAll: (fileId) => void removeAll.run(fileId),
  }
}

function toPermission(sent: drive_v3.Schema$Permission, transfer: boolean): Permission {
  const { type, emailAddress, domain, view } = sent
  if (!type) throw required('type')
  if (!['user', 'group', 'domain', 'anyone'].includes(type))
    throw invalidArgument('The specified permission type is invalid.')
  const role = toRole(sent.role, transfer)
  if ((type === 'user' || type === 'group') && !emailAddress)
    throw invalidArgument(
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    )
  if (type === 'domain' && !domain)
    throw invalidArgument('The specified domain is invalid or not applicable for the given permission type.')
  if (view && view !== 'published') throw unimplemented(`a permission with view ${view}`)
  if (view && role !== 'reader') throw invalidArgument('Only the reader role supports the published view.')
  const who = emailAddress?.toLowerCase() ?? domain ?? ''
  return {
    id: idOf(type, who, view ?? ''),
    type,
    role,
    ...(type === 'user' || type === 'group' ? { emailAddress: emailAddress ?? '' } : {}),
    ...(type === 'domain' ? { domain: domain ?? '' } : {}),
    ...(view ? { view } : {}),
  }
}

/** One person's file becomes another's only when the other agrees, which nobody can do here. */
function toRole(role: string | null | undefined, transfer: boolean): string {
  if (!role) throw required('role')
  if (role === 'owner') {
    throw permissionDenied(
      transfer
        ? 'Consent is required to transfer ownership of a file to another user.'
        : "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    )
  }
  if (!['writer', 'commenter', 'reader'].includes(role))
    throw invalidArgument('The specified permission role is invalid.')
  return role
}

/** The same person always has the same ID, so giving a role twice is giving it once. */
function idOf(type: string, who: string, view: string): string {
  const plain = type === 'anyone' ? 'anyoneWithLink' : digits(who)
  return view === '' ? plain : `${plain}_${view}`
}

const digits = (who: string) =>
  BigInt(`0x${createHash('sha256').update(who).digest('hex').slice(0, 16)}`)
    .toString()
    .padStart(20, '0')

const required = (name: string) => invalidArgument(`The permission ${name} field is required.`)
const fieldNotWritable = () =>
  new GoogleError(
    403,
    'PERMISSION_DENIED',
    'The resource body includes fields which are not directly writable.',
  )

function fromRow(row: Record<string, SQLOutputValue>): Permission {
  const text = (name: string) => {
    const value = row[name]
    return typeof value === 'string' ? { [name]: value } : {}
  }
  return {
    id: String(row.id),
    type: String(row.type),
    role: String(row.role),
    ...text('emailAddress'),
    ...text('domain'),
    ...text('view'),
    ...(row.pendingOwner === 1 ? { pendingOwner: true } : {}),
  }
}
