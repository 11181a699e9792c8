/** Drive v3: the files of spreadsheets and forms, and who may use them. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { answer, answerError, bodyOf } from '../answer.ts'
import { checkRequest, fieldType } from '../check-request.ts'
import { callerOf, type Caller, type GoogleContext } from '../context.ts'
import { invalidArgument, notFound, unimplemented } from '../google-error.ts'
import { inTransaction } from '../store.ts'
import { shown } from './fields.ts'
import type { DriveFile, Files } from './files.ts'
import { folderType, formType, newFileId, rootFolder, spreadsheetType } from './files.ts'
import type { Permission } from './permissions.ts'
import { permissionJson, permissionRoutes } from './permission-routes.ts'
import { createPermissions, owner } from './permissions.ts'
import { toQuery } from './query.ts'
import { uploadOf } from './upload.ts'

/** What the API behind a kind of file does when Drive makes, copies, renames or deletes one. The row is Drive's. */
export interface FileKind {
  create(id: string, name: string): void
  copy?(from: string, to: string, name: string): void
  rename?(id: string, name: string): void
  remove(id: string): void
  /** Puts these rows in the place of all that was in it. */
  fill?(id: string, rows: string[][], by: Caller): void
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
    const kind = mimeType === folderType ? folder : kinds[mimeType]
    if (!kind) throw unimplemented(`files of the kind ${mimeType}`)
    return kind
  }
  const folderOf = ([parent = rootFolder, second]: readonly string[] = []): string => {
    if (second !== undefined) throw invalidArgument('A file lies in one folder.')
    if (parent === 'root' || parent === rootFolder) return rootFolder
    if (files.get(parent)?.mimeType !== folderType) throw notFound(`File not found: ${parent}.`)
    return parent
  }
  const make = ({ name = 'Untitled', mimeType, id, parents }: FileBody): DriveFile => {
    if (!mimeType) throw unimplemented('files without a mimeType')
    const kind = kindOf(mimeType)
    return inTransaction(store, () => {
      const made = files.create({ mimeType, name, parent: folderOf(parents), ...(id ? { id } : {}) })
      kind.create(made.id, name)
      return made
    })
  }
  const drop = ({ id, mimeType }: DriveFile): void => {
    for (const file of files.list()) if (file.parent === id) drop(file)
    kindOf(mimeType).remove(id)
    permissions.removeAll(id)
    files.delete(id)
  }
  const fill = (c: Context, { id, mimeType }: DriveFile, rows: string[][]): void => {
    const kind = kindOf(mimeType)
    if (!kind.fill) throw unimplemented(`uploading into files of the kind ${mimeType}`)
    kind.fill(id, rows, callerOf(c))
  }
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
    return showFile(c, make(fileBody(await bodyOf(c))))
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
      const into = c.req.query('addParents')
      if (into) files.move(id, folderOf(into.split(',')))
    })
    return showFile(c, found(c))
  })

  // Drive does not mind a stroke at the end; a client of others sends one.
  app.on('DELETE', ['/drive/v3/files/:file', '/drive/v3/files/:file/'], (c) => {
    const file = found(c)
    inTransaction(store, () => {
      drop(file)
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
    const parent = sent.parents ? folderOf(sent.parents) : found(c).parent
    inTransaction(store, () => {
      files.create({ mimeType, name: copyName, id: to, parent })
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

  app.post('/upload/drive/v3/files', async (c) => {
    const { metadata, rows } = await uploadOf(c)
    const file = make(fileBody(metadata))
    fill(c, file, rows)
    return showFile(c, files.get(file.id) ?? file)
  })
  app.patch('/upload/drive/v3/files/:file', async (c) => {
    const file = found(c)
    fill(c, file, (await uploadOf(c)).rows)
    return showFile(c, found(c))
  })
  app.put('/upload/drive/v2/files/:file', async (c) => {
    const file = found(c)
    fill(c, file, (await uploadOf(c)).rows)
    return answer(c, asVersion2(found(c)))
  })

  permissionRoutes(app, permissions, (c) => found(c).id)
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
  readonly parents?: readonly string[]
}

/** What can be said of a file here; anything else that Drive knows is refused by name, what it does not know it drops. */
function fileBody(body: unknown): FileBody {
  checkRequest('drive', 'File', body)
  const { id, name, mimeType, trashed, parents, ...others } = body as drive_v3.Schema$File
  const other = Object.entries(others).find(
    ([field, value]) => field !== 'kind' && value !== null && fieldType('drive', 'File', field) !== undefined,
  )
  if (other) throw unimplemented(`the file field ${other[0]}`)
  return {
    ...(id ? { id } : {}),
    ...(typeof name === 'string' ? { name } : {}),
    ...(mimeType ? { mimeType } : {}),
    ...(typeof trashed === 'boolean' ? { trashed } : {}),
    ...(parents ? { parents } : {}),
  }
}

const folder: FileKind = { create: () => undefined, remove: () => undefined }

/** A file as the older Drive said it, which some clients still upload to. */
const asVersion2 = ({ id, name, mimeType, createdTime, modifiedTime, trashed, version }: DriveFile) => ({
  kind: 'drive#file',
  id,
  title: name,
  mimeType,
  labels: { trashed },
  createdDate: createdTime,
  modifiedDate: modifiedTime,
  version: String(version),
})

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

function toJson(file: DriveFile, permissions: readonly Permission[], origin: string) {
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: [file.parent],
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
  if (mimeType === folderType) return `${origin}/drive/folders/${id}`
  if (mimeType === formType) return `${origin}/forms/d/${id}/edit`
  return `${origin}/file/d/${id}/view`
}
