/** Where forms are kept: content as JSON, and beside it what is not content (published, confirmation). */
import { randomBytes } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Files } from '../drive/files.ts'
import { formType } from '../drive/files.ts'
import { inTransaction } from '../store.ts'
import type { Form } from './form.ts'
import type { Content } from './update.ts'

export interface FormTable {
  create(title: string, documentTitle: string, id?: string): Form
  /** Undefined once its file is gone from Drive. */
  get(formId: string): Form | undefined
  byPublicId(publicId: string): Form | undefined
  list(): readonly Form[]
  /** New content is a new revision. */
  setContent(formId: string, content: Content): void
  setPublished(formId: string, isPublished: boolean, isAcceptingResponses: boolean): void
  setConfirmation(formId: string, text: string): void
  /** Removes the form only; its file and its responses are removed by whoever deletes it. */
  remove(formId: string): void
}

export function createFormTable(store: DatabaseSync, files: Files): FormTable {
  store.exec(`create table if not exists forms (
    formId text primary key, publicId text not null unique, revision integer not null, content text not null,
    published integer not null default 0, accepting integer not null default 0, confirmation text
  ) strict`)
  const insert = store.prepare('insert into forms (formId, publicId, revision, content) values (?, ?, 1, ?)')
  // A form lives only as long as its file in Drive.
  const living = 'select forms.* from forms join files on files.id = forms.formId'
  const select = store.prepare(`${living} where formId = ?`)
  const selectPublic = store.prepare(`${living} where publicId = ?`)
  const selectAll = store.prepare(`${living} order by forms.rowid`)
  const updateContent = store.prepare(
    'update forms set content = ?, revision = revision + 1 where formId = ?',
  )
  const updateState = store.prepare('update forms set published = ?, accepting = ? where formId = ?')
  const updateConfirmation = store.prepare('update forms set confirmation = ? where formId = ?')
  const remove = store.prepare('delete from forms where formId = ?')

  const one = (row: Record<string, SQLOutputValue> | undefined) => row && fromRow(row)
  return {
    create: (title, documentTitle, id) =>
      inTransaction(store, () => {
        const file =
          (id === undefined ? undefined : files.get(id)) ??
          files.create({ mimeType: formType, name: documentTitle, ...(id === undefined ? {} : { id }) })
        const publicId = `1FAIpQLS${randomBytes(36).toString('base64url')}`
        insert.run(file.id, publicId, JSON.stringify({ title, items: [] }))
        return {
          formId: file.id,
          publicId,
          revision: 1,
          title,
          items: [],
          isPublished: false,
          isAcceptingResponses: false,
        }
      }),
    get: (formId) => one(select.get(formId)),
    byPublicId: (publicId) => one(selectPublic.get(publicId)),
    list: () => selectAll.all().map(fromRow),
    setContent(formId, { title, documentTitle, description, items, emailCollectionType }) {
      inTransaction(store, () => {
        updateContent.run(JSON.stringify({ title, description, items, emailCollectionType }), formId)
        if (files.get(formId)?.name === documentTitle) files.touch(formId)
        else files.rename(formId, documentTitle)
      })
    },
    setPublished: (formId, isPublished, isAcceptingResponses) =>
      void updateState.run(isPublished ? 1 : 0, isAcceptingResponses ? 1 : 0, formId),
    setConfirmation: (formId, text) => void updateConfirmation.run(text, formId),
    remove: (formId) => void remove.run(formId),
  }
}

function fromRow(row: Record<string, SQLOutputValue>): Form {
  const content = JSON.parse(String(row.content)) as Pick<
    Form,
    'title' | 'description' | 'items' | 'emailCollectionType'
  >
  const confirmation = row.confirmation
  return {
    ...content,
    formId: String(row.formId),
    publicId: String(row.publicId),
    revision: Number(row.revision),
    isPublished: row.published === 1,
    isAcceptingResponses: row.accepting === 1,
    ...(typeof confirmation === 'string' ? { confirmation } : {}),
  }
}
