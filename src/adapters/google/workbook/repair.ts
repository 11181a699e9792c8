import { tabs } from '../../../register/description/workbook.ts'
import { findColumns } from '../../../register/find-columns.ts'
import type { Cell } from '../../../register/snapshot.ts'
import { cellsOf } from '../../../register/write-row.ts'
import type { PlannedRows } from './commit.ts'
import { readSpreadsheet } from './read.ts'
import { writeRows } from './row-marks.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/**
 * Puts rows right whose columns a person moved in the very second in which they were written. They are known by what
 * was written, their response ID in it; the log's own column says what happened, and so Nakijken does.
 */
export async function repair(moved: readonly PlannedRows[], spreadsheet: Spreadsheet): Promise<void> {
  if (moved.length === 0) return
  const { snapshot } = await readSpreadsheet(spreadsheet)
  for (const { change, sheetId, cells } of moved) {
    const raw = snapshot.tabs[change.tab]
    if (raw?.sheetId !== sheetId) continue
    const found = findColumns(tabs[change.tab], raw)
    const standing = [...raw.rows]
    const writings = change.rows.flatMap((row, index) => {
      const wrong = cells[index] ?? []
      const at = standing.findLastIndex((there) => isAsWritten(there, wrong))
      const noted = found.at.has('problem') ? { problem: happened, ...row } : row
      const right = cellsOf(tabs[change.tab], noted, found, snapshot.timeZone)
      return at < 0
        ? []
        : [
            {
              rowNumber: at + 2,
              write: (there: { readonly cells: readonly Cell[] }) =>
                isAsWritten(there.cells, wrong) ? replaced(wrong, right) : undefined,
            },
          ]
    })
    const written = writings.length > 0 ? await writeRows(raw, writings, spreadsheet) : []
    const mended = written.filter(Boolean).length
    spreadsheet.log.info('column-moved', { tab: change.tab, rows: change.rows.length, mended })
  }
}

/** Whether a row holds exactly what was written into it, in the places where it was written. */
const isAsWritten = (there: readonly Cell[], written: readonly Cell[]) =>
  written.some((cell) => cell !== undefined) &&
  written.every((cell, index) => cell === undefined || there[index] === cell)

/** The right cells, with those emptied that were written in the wrong place. */
const replaced = (wrong: readonly Cell[], right: readonly Cell[]): readonly Cell[] =>
  Array.from(
    { length: Math.max(wrong.length, right.length) },
    (_, index) => right[index] ?? (wrong[index] === undefined ? undefined : ''),
  )

const happened = 'Er werd een kolom verplaatst terwijl deze rij geschreven werd. We hebben de rij rechtgezet.'
