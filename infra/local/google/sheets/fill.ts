/** A whole spreadsheet made anew from rows of text, as an uploaded CSV is taken in. */
import type { Draft } from './draft.ts'
import { emptySheet } from './model.ts'
import { checkSize } from './structure.ts'
import { writeValues } from './value-range.ts'

/** Only the first tab is left, and nothing of what hung on it. */
export function fillWith(draft: Draft, rows: readonly (readonly string[])[], now: Date): void {
  const { spreadsheet } = draft
  const [first] = spreadsheet.sheets
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const sheet = emptySheet(first?.id ?? 0, first?.title ?? 'Sheet1', {
    rowCount: Math.max(1000, rows.length),
    columnCount: Math.max(26, width),
  })
  spreadsheet.sheets = [sheet]
  spreadsheet.namedRanges = []
  spreadsheet.metadata = spreadsheet.metadata.filter(({ location }) => location.spreadsheet)
  checkSize(draft)
  writeValues(
    draft,
    { sheet, box: { top: 0, left: 0, bottom: 1, right: 1 } },
    rows,
    'ROWS',
    'USER_ENTERED',
    now,
  )
}
