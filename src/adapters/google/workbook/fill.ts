import type { Fill } from '../../../register/change.ts'
import { tabs } from '../../../register/description/workbook.ts'
import { findColumns } from '../../../register/find-columns.ts'
import { matchable, rowWording } from '../../../register/plain-text.ts'
import type { Cell } from '../../../register/snapshot.ts'
import { readStructure, sheetsOf } from './read.ts'
import { readValues } from './read-values.ts'
import { findTabs } from '../../../register/find-tabs.ts'
import { writeRows, type FoundRow } from './row-marks.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/** Fills cells in rows of people, each in the row that was meant; what is no longer as it was read is left alone. */
export async function fillRows(fills: readonly Fill[], spreadsheet: Spreadsheet): Promise<void> {
  for (const key of ['people', 'groups'] as const)
    await fillTab(
      key,
      fills.filter(({ tab }) => tab === key),
      spreadsheet,
    )
}

async function fillTab(key: Fill['tab'], fills: readonly Fill[], spreadsheet: Spreadsheet): Promise<void> {
  if (fills.length === 0) return
  const sheet = await sheetOf(key, spreadsheet)
  if (sheet === undefined) return
  let waiting = fills.map((fill) => ({ fill, rowNumber: fill.rowNumber }))
  let misses = 0
  while (waiting.length > 0 && misses < attempts) {
    const batch = waiting.slice(0, perBatch)
    const written = await writeRows(
      sheet,
      batch.map(({ fill, rowNumber }) => ({ rowNumber, write: (row) => filled(key, fill, row) })),
      spreadsheet,
    )
    const missed = batch.filter((_, index) => written[index] !== true)
    waiting = waiting.slice(perBatch)
    if (missed.length === 0) continue
    misses += 1
    waiting.push(...(await found(missed, sheet.title, spreadsheet)))
  }
  if (waiting.length > 0) spreadsheet.log.info('fill', { left: waiting.length })
}

/** What to write, if the row is still the one that was read and its cell holds what it held. */
function filled(key: Fill['tab'], fill: Fill, { header, cells }: FoundRow): readonly Cell[] | undefined {
  const at = findColumns(tabs[key], { header, marks: new Map() }).at.get(fill.column)
  if (at === undefined || rowWording(cells) !== rowWording(fill.asRead)) return undefined
  if (matchable(cells[at]) !== matchable(fill.replaces)) return undefined
  return Array.from({ length: at + 1 }, (_, index) => (index === at ? fill.value : undefined))
}

/** Rows that were moved before they could be marked, where they stand now; one that is not alone is not guessed at. */
async function found(
  missed: readonly { readonly fill: Fill }[],
  title: string,
  spreadsheet: Spreadsheet,
): Promise<{ fill: Fill; rowNumber: number }[]> {
  const values = await readValues(spreadsheet, [title])
  const rows = values === 'changed' ? [] : [...(values[0] ?? [])]
  const numbers = Map.groupBy(
    rows.map((row, index) => ({ wording: rowWording(row), rowNumber: index + 1 })),
    (row) => row.wording,
  )
  return missed.flatMap(({ fill }) => {
    const same = numbers.get(rowWording(fill.asRead)) ?? []
    return same.length === 1 && same[0] !== undefined ? [{ fill, rowNumber: same[0].rowNumber }] : []
  })
}

async function sheetOf(key: Fill['tab'], spreadsheet: Spreadsheet) {
  return findTabs(sheetsOf(await readStructure(spreadsheet))).get(key)
}

const attempts = 3
/** The marks of so many rows fit beside those of the columns. */
const perBatch = 400
