/** The spreadsheets behind the API: read as published, written whole or not at all. */
import type { Caller, GoogleContext } from '../context.ts'
import { spreadsheetType, type Files } from '../drive/files.ts'
import { notFound } from '../google-error.ts'
import { inTransaction } from '../store.ts'
import { draftOf, type Draft } from './draft.ts'
import { emptySheet, emptySpreadsheet, type Spreadsheet } from './model.ts'
import { createReading, type Reading } from './reading.ts'
import { createShelf } from './shelf.ts'
import { defaultProperties } from './theme.ts'

export interface Access {
  readonly now: () => Date
  readonly urlOf: (id: string) => string
  readonly read: (id: string) => Reading
  /** Publishes what `act` made of the draft, together with its trace in Drive; if it throws, nothing has happened. */
  readonly write: <T>(id: string, by: Caller, act: (draft: Draft) => T) => T
  /** A new one with one empty tab, whose file in Drive is there already. */
  readonly make: (id: string, title: string) => void
  readonly copy: (from: string, to: string, title: string) => void
  readonly remove: (id: string) => void
  /** Makes one with its file in Drive, filled by `act`; if it throws, there is neither. */
  readonly create: (title: string, by: Caller, act: (draft: Draft) => void) => string
}

export function createAccess({ store, now, origin, announce }: GoogleContext, files: Files): Access {
  const shelf = createShelf(store)

  function open(id: string): Spreadsheet {
    const file = files.get(id)
    const spreadsheet = file && shelf.find(id)
    if (!spreadsheet) throw notFound()
    // The title is the name of the file, which Drive may have changed.
    if (spreadsheet.properties.title === file.name) return spreadsheet
    return { ...spreadsheet, properties: { ...spreadsheet.properties, title: file.name } }
  }

  return {
    now,
    urlOf: (id) => `${origin()}/spreadsheets/d/${id}/edit`,
    read: (id) => createReading(open(id), now()),
    write(id, by, act) {
      const before = open(id)
      const draft = draftOf(before)
      const result = act(draft)
      inTransaction(store, () => {
        const { title } = draft.spreadsheet.properties
        if (title !== undefined && title !== before.properties.title) files.rename(id, title)
        files.touch(id)
        shelf.publish(draft.spreadsheet)
      })
      announce({ kind: 'sheet-edited', spreadsheetId: id, by })
      return result
    },
    make: (id, title) => {
      shelf.publish(blankSpreadsheet(id, title))
    },
    copy(from, to, title) {
      const source = shelf.find(from)
      if (!source) throw notFound()
      shelf.publish({ ...source, id: to, properties: { ...source.properties, title } })
    },
    remove: shelf.drop,
    create(title, by, act) {
      const blank = blankSpreadsheet('', title)
      const draft = draftOf(blank)
      act(draft)
      const { id } = inTransaction(store, () => {
        const file = files.create({ mimeType: spreadsheetType, name: title })
        shelf.publish({ ...draft.spreadsheet, id: file.id })
        return file
      })
      announce({ kind: 'sheet-edited', spreadsheetId: id, by })
      return id
    },
  }
}

const blankSpreadsheet = (id: string, title: string): Spreadsheet => ({
  ...emptySpreadsheet(id, { ...defaultProperties(), title }),
  sheets: [emptySheet(0, 'Sheet1')],
})
