import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import type { Clock, Editors } from '../../ports.ts'

export interface DriveEditorsOptions {
  readonly spreadsheetId: string
  readonly clock: Clock
}

/** The port `Editors` on the permissions of the spreadsheet in Drive. */
export function createDriveEditors(drive: drive_v3.Drive, options: DriveEditorsOptions): Editors {
  const { spreadsheetId: fileId, clock } = options
  let known: { readonly at: number; readonly editors: ReadonlySet<string> } | undefined

  async function list(): Promise<ReadonlySet<string>> {
    const found: drive_v3.Schema$Permission[] = []
    let pageToken: string | undefined
    do {
      const page = pageToken === undefined ? {} : { pageToken }
      const fields = 'nextPageToken,permissions(type,role,emailAddress,domain,view)'
      const asked = { fileId, fields, pageSize: 100, supportsAllDrives: true, ...page }
      const { data } = await drive.permissions.list(asked)
      found.push(...(data.permissions ?? []))
      pageToken = data.nextPageToken ?? undefined
    } while (pageToken !== undefined && pageToken !== '')
    return new Set(found.flatMap(named))
  }

  return {
    async mayEdit(email) {
      const now = Date.parse(clock.now())
      if (known === undefined || now - known.at >= 60_000 || now < known.at)
        known = { at: now, editors: await list() }
      const address = email.toLowerCase()
      return known.editors.has(address) || known.editors.has(address.slice(address.lastIndexOf('@')))
    },
  }
}

const editing = new Set(['owner', 'organizer', 'fileOrganizer', 'writer'])

/** A person's address, or `@` and the domain of which everybody may edit. */
function named({ type, role, emailAddress, domain }: drive_v3.Schema$Permission): readonly string[] {
  if (!editing.has(role ?? '')) return []
  if (type === 'user' && emailAddress) return [emailAddress.toLowerCase()]
  return type === 'domain' && domain ? [`@${domain.toLowerCase()}`] : []
}
