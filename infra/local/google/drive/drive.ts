/** Drive v3: the files of spreadsheets and forms, and who may use them. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { answer, answerError, bodyOf } from '../answer.ts'
import { checkRequest } from '../check-request.ts'
import type { GoogleContext } from '../context.ts'
import { invalidArgument, notFound, unimplemented } from '../google-error.ts'
import { inTransaction } from '../store.ts'
import { pickFields } from './fields.ts'
import type { DriveFile, Files } from './files.ts'
import { formType, newFileId, spreadsheetType } from './files.ts'
import type { Permission } from './permissions.ts'
import { createPermissions, owner } from './permissions.ts'
import { toQuery } from './query.ts'

/** What the API behind a kind of file does when Drive makes, copies, renames or deletes one. The row is Drive's. */
export interface FileKind {
  create(id: string, name: string): void
  copy?(from: string, to: string, name: string): void
  rename?(id: string, name: string): void
  remove(id: string): void
  /** Undefined for a format that it does not write. */
  export?(id: string, mimeType: string): { readonly body: string; readonly contentType: string } | undefined
}

/** `kinds` by MIME type; a file of another kind is refused with 501. */
export function createDrive(
  { store, origin }: GoogleContext,
  files: Files,
  kinds: Readonly<Record<string, FileKind>>,
): { app: Hono } {
  const permissions = createPermissions(store)
  const app = new Hono()
  app.onError((error, c) => answerError(c, error))

  const found = (c: Context): DriveFile => {
    const id = c.req.param('file') ?? ''
    const file = files.get(id)
    if (!file) throw notFound(`File not found: ${id}.`)
    return file
  }
  const kindOf = (mimeType: string): FileKind => {
    const kind = kinds[mimeType]
    if (!kind) throw unimplemented(`files of the kind ${mimeType}`)
    return kind
  }
  const shown = (c: Context, value: object, usual: string) =>
    answer(c, pickFields(value, c.req.query('fields') ?? usual))
  const fileJson = (file: DriveFile) => toJson(file, permissions.list(file.id), origin())
  const showFile = (c: Context, file: DriveFile) => shown(c, fileJson(file), 'kind,id,name,mimeType')

  app.get('/drive/v3/files', (c) => {
    const { q = '', pageSize = '100', pageToken = '', orderBy = '' } = c.req.query()
    if (!/^\d+$/.test(pageSize) || Number(pageSize) < 1 || Number(pageSize) > 1000)
      throw invalidArgument(`Invalid value '${pageSize}'. Values must be within the range: [1, 1000]`)
    const all = files.list().filter(toQuery(q)).toSorted(toOrder(orderBy))
    const from = pageToken === '' ? 0 : Number(pageToken)
    if (!Number.isInteger(from)) throw invalidArgument('Invalid Value')
    const to = from + Number(pageSize)
    const list = {
      ...(to < all.length ? { nextPageToken: String(to) } : {}),
      kind: 'drive#fileList',
      incompleteSearch: false,
      files: all.slice(from, to).map(fileJson),
    }
    return shown(c, list, 'nextPageToken,kind,incompleteSearch,files(kind,id,name,mimeType)')
  })

  app.post('/drive/v3/files', async (c) => {
    const { name = 'Untitled', mimeType, id } = fileBody(await bodyOf(c))
    if (!mimeType) throw unimplemented('files without a mimeType')
    const kind = kindOf(mimeType)
    const file = inTransaction(store, () => {
      const made = files.create({ mimeType, name, ...(id ? { id } : {}) })
      kind.create(made.id, name)
      return made
    })
    return showFile(c, file)
  })

  app.get('/drive/v3/files/:file', (c) => {
    if (c.req.query('alt') === 'media') throw unimplemented('alt=media')
    return showFile(c, found(c))
  })

  app.patch('/drive/v3/files/:file', async (c) => {
    const { id } = found(c)
    const { name, trashed } = fileBody(await bodyOf(c))
    inTransaction(store, () => {
      if (name !== undefined) {
        files.rename(id, name)
        kindOf(found(c).mimeType).rename?.(id, name)
      }
      if (trashed !== undefined) files.trash(id, trashed)
    })
    return showFile(c, found(c))
  })

  app.delete('/drive/v3/files/:file', (c) => {
    const { id, mimeType } = found(c)
    inTransaction(store, () => {
      kindOf(mimeType).remove(id)
      permissions.removeAll(id)
      files.delete(id)
    })
    return c.body(null, 204)
  })

  app.post('/drive/v3/files/:file/copy', async (c) => {
    const { id, mimeType, name } = found(c)
    const sent = fileBody(await bodyOf(c))
    const copyName = sent.name ?? `Copy of ${name}`
    const kind = kindOf(mimeType)
    if (!kind.copy) throw unimplemented(`copying files of the kind ${mimeType}`)
    const to = newFileId()
    inTransaction(store, () => {
      files.create({ mimeType, name: copyName, id: to })
      kind.copy?.(id, to, copyName)
    })
    const copy = files.get(to)
    if (!copy) throw notFound(`File not found: ${to}.`)
    return showFile(c, copy)
  })

  app.get('/drive/v3/files/:file/export', (c) => {
    const { id, mimeType } = found(c)
    const wanted = c.req.query('mimeType')
    if (!wanted) throw invalidArgument('Required parameter: mimeType')
    const exported = kindOf(mimeType).export?.(id, wanted)
    if (!exported) throw unimplemented(`exporting ${mimeType} as ${wanted}`)
    return c.body(exported.body, 200, { 'content-type': exported.contentType })
  })

  const usualPermission = 'kind,id,type,role'
  app.get('/drive/v3/files/:file/permissions', (c) => {
    const list = {
      kind: 'drive#permissionList',
      permissions: permissions.list(found(c).id).map(permissionJson),
    }
    return shown(c, list, `kind,permissions(${usualPermission})`)
  })
  app.post('/drive/v3/files/:file/permissions', async (c) => {
    const made = permissions.create(found(c).id, await bodyOf(c))
    return shown(c, permissionJson(made), usualPermission)
  })
  app.get('/drive/v3/files/:file/permissions/:permission', (c) =>
    shown(c, permissionJson(permissions.get(found(c).id, c.req.param('permission'))), usualPermission),
  )
  app.patch('/drive/v3/files/:file/permissions/:permission', async (c) => {
    const { id } = found(c)
    const changed = permissions.update(id, c.req.param('permission'), await bodyOf(c))
    return shown(c, permissionJson(changed), usualPermission)
  })
  app.delete('/drive/v3/files/:file/permissions/:permission', (c) => {
    permissions.remove(found(c).id, c.req.param('permission'))
    return c.body(null, 204)
  })

  app.all('/drive/v3/*', (c) => {
    throw unimplemented(`${c.req.method} ${c.req.path}`)
  })
  return { app }
}

interface FileBody {
  readonly id?: string
  readonly name?: string
  readonly mimeType?: string
  readonly trashed?: boolean
}

/** What can be said of a file here; anything else that Drive knows is refused by name, not dropped. */
function fileBody(body: unknown): FileBody {
  checkRequest('drive', 'File', body)
  const { id, name, mimeType, trashed, ...others } = body as drive_v3.Schema$File
  const other = Object.entries(others).find(([field, value]) => field !== 'kind' && value !== null)
  if (other) throw unimplemented(`the file field ${other[0]}`)
  return {
    ...(id ? { id } : {}),
    ...(typeof name === 'string' ? { name } : {}),
    ...(mimeType ? { mimeType } : {}),
    ...(typeof trashed === 'boolean' ? { trashed } : {}),
  }
}

function toOrder(orderBy: string): (one: DriveFile, other: DriveFile) => number {
  if (orderBy === '') return () => 0
  const keys = orderBy.split(',').map((part) => {
    const [name, direction] = part.trim().split(' ')
    const key = orderKeys.find((known) => known === name)
    if (!key) throw unimplemented(`orderBy ${part.trim()}`)
    return { key, sign: direction === 'desc' ? -1 : 1 }
  })
  return (one, other) => {
    const differing = keys.find(({ key }) => one[key] !== other[key])
    if (!differing) return 0
    const { key, sign } = differing
    return one[key] < other[key] ? -sign : sign
  }
}

const orderKeys = ['name', 'createdTime', 'modifiedTime'] as const

const permissionJson = (permission: Permission) => ({ kind: 'drive#permission', ...permission })

function toJson(file: DriveFile, permissions: readonly Permission[], origin: string) {
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    trashed: file.trashed,
    version: String(file.version),
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    webViewLink: webViewLink(file, origin),
    ownedByMe: true,
    owners: [{ kind: 'drive#user', ...owner, me: true }],
    shared: permissions.length > 1,
    permissions: permissions.map(permissionJson),
  }
}

function webViewLink({ id, mimeType }: DriveFile, origin: string): string {
  if (mimeType === spreadsheetType) return `${origin}/spreadsheets/d/${id}/edit`
  if (mimeType === formType) return `${origin}/forms/d/${id}/edit`
  return `${origin}/file/d/${id}/view`
}
