/**
 * The one table of files that Drive shows: a spreadsheet and a form each have a row here under their own ID,
 * and what is gone from here is gone from its API as well.
 */
import { randomBytes } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

export interface DriveFile {
  readonly id: string
  readonly name: string
  readonly mimeType: string
  /** RFC 3339 in UTC with milliseconds, as Drive sends it. */
  readonly createdTime: string
  readonly modifiedTime: string
  readonly trashed: boolean
  /** Grows with every change of content or metadata. */
  readonly version: number
  /** The folder that it lies in. */
  readonly parent: string
}

export interface Files {
  /** Makes a row; `id` only where the caller made one already. */
  create(file: { mimeType: string; name: string; id?: string; parent?: string }): DriveFile
  /** Undefined when it never was or was deleted; a trashed file is still there. */
  get(id: string): DriveFile | undefined
  rename(id: string, name: string): void
  move(id: string, parent: string): void
  /** The content changed now. */
  touch(id: string): void
  trash(id: string, trashed: boolean): void
  /** For good, not to the trash. */
  delete(id: string): void
  /** Newest change first. */
  list(): readonly DriveFile[]
}

export const spreadsheetType = 'application/vnd.google-apps.spreadsheet'
export const formType = 'application/vnd.google-apps.form'
export const folderType = 'application/vnd.google-apps.folder'

/** The ID of the topmost folder, which is also called `root`. */
export const rootFolder = '0ALokaleBovensteMapUk9PVA'

/** An ID as Drive gives them: 44 characters, the first a 1. */
export const newFileId = () => `1${randomBytes(33).toString('base64url').slice(0, 43)}`

export function createFiles(store: DatabaseSync, now: () => Date): Files {
  store.exec(`create table if not exists files (
    id text primary key, name text not null, mimeType text not null, createdTime text not null,
    modifiedTime text not null, trashed integer not null default 0, version integer not null default 1, parent text
  ) strict`)
  // A store of before there were folders.
  if (
    !store
      .prepare('pragma table_info(files)')
      .all()
      .some(({ name }) => name === 'parent')
  )
    store.exec('alter table files add column parent text')
  const insert = store.prepare(
    'insert into files (id, name, mimeType, createdTime, modifiedTime, parent) values (?, ?, ?, ?, ?, ?)',
  )
  const select = store.prepare('select * from files where id = ?')
  const selectAll = store.prepare('select * from files order by modifiedTime desc, rowid desc')
  const setName = store.prepare(
    'update files set name = ?, modifiedTime = ?, version = version + 1 where id = ?',
  )
  const setParent = store.prepare(
    'update files set parent = ?, modifiedTime = ?, version = version + 1 where id = ?',
  )
  const setModified = store.prepare('update files set modifiedTime = ?, version = version + 1 where id = ?')
  const setTrashed = store.prepare('update files set trashed = ?, version = version + 1 where id = ?')
  const remove = store.prepare('delete from files where id = ?')

  const get = (id: string) => {
    const row = select.get(id)
    return row && fromRow(row)
  }
  return {
    create({ mimeType, name, id = newFileId(), parent = rootFolder }) {
      const at = now().toISOString()
      insert.run(id, name, mimeType, at, at, parent)
      return { id, name, mimeType, createdTime: at, modifiedTime: at, trashed: false, version: 1, parent }
    },
    get,
    rename: (id, name) => void setName.run(name, now().toISOString(), id),
    move: (id, parent) => void setParent.run(parent, now().toISOString(), id),
    touch: (id) => void setModified.run(now().toISOString(), id),
    trash: (id, trashed) => void setTrashed.run(trashed ? 1 : 0, id),
    delete: (id) => void remove.run(id),
    list: () => selectAll.all().map(fromRow),
  }
}

const fromRow = (row: Record<string, SQLOutputValue>): DriveFile => ({
  id: String(row.id),
  name: String(row.name),
  mimeType: String(row.mimeType),
  createdTime: String(row.createdTime),
  modifiedTime: String(row.modifiedTime),
  trashed: row.trashed === 1,
  version: Number(row.version),
  parent: typeof row.parent === 'string' ? row.parent : rootFolder,
})
