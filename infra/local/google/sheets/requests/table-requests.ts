/** Tables: a range with a header row that has a name, columns with types, and colours of its own. */
import { normalColor } from '../colors.ts'
import { applyMask } from '../field-mask.ts'
import { cellAt, freeId, type Box, type Sheet } from '../model.ts'
import { gridRangeOf, intersect, sameTitle } from '../ranges.ts'
import { createReading } from '../reading.ts'
import { extend } from '../structure.ts'
import { allColumns } from '../table-columns.ts'
import { withValue } from '../value-range.ts'
import type { ColorStyle, Table, TableColumn } from '../wire.ts'
import { forEachCell, insertRange } from './range-requests.ts'
import { areaOf, maskOf, refuse, type Perform, type Work } from './work.ts'

export const addTable: Perform<{ table?: Partial<Table> }> = (work, { table = {} }) => {
  const tableId = table.tableId ?? String(freeId((id) => tableById(work, String(id)) !== undefined))
  if (tableById(work, tableId)) refuse(`A table with the ID ${tableId} already exists.`)
  const { sheet, table: added } = shaped(work, { ...table, tableId })
  sheet.tables = [...sheet.tables, added]
  writeHeaders(work, sheet, added)
  return { addTable: { table: added } }
}

export const updateTable: Perform<{ table?: Partial<Table>; fields?: string }> = (
  work,
  { table = {}, fields },
) => {
  const before = tableById(work, table.tableId) ?? refuse(`No table with id: ${table.tableId ?? ''}`)
  const next = applyMask(before.table, table, maskOf(fields, 'Table'))
  before.sheet.tables = before.sheet.tables.filter((other) => other !== before.table)
  const { sheet, table: updated } = shaped(work, { ...next, tableId: before.table.tableId })
  sheet.tables = [...sheet.tables, updated]
  writeHeaders(work, sheet, updated)
  return undefined
}

/** The table goes with all that stands in it, and with the rules that colour nothing else. */
export const deleteTable: Perform<{ tableId?: string }> = (work, { tableId }) => {
  const { sheet, table } = tableById(work, tableId) ?? refuse(`No table with id: ${tableId ?? ''}`)
  const { box } = areaOf(work, table.range)
  forEachCell(
    { ...box, bottom: Math.max(box.top, Math.min(box.bottom, sheet.rows.length)) },
    (row, column) => {
      work.draft.put(sheet, row, column, undefined)
    },
  )
  const inside = (rule: Sheet['conditionalFormats'][number]) =>
    rule.ranges.every((range) => {
      const { box: ruled } = areaOf(work, range)
      const met = intersect(ruled, box)
      return met && JSON.stringify(gridRangeOf(0, met)) === JSON.stringify(gridRangeOf(0, ruled))
    })
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !inside(rule))
  sheet.tables = sheet.tables.filter((other) => other !== table)
  return undefined
}

export function tableById(work: Work, id: string | undefined): { sheet: Sheet; table: Table } | undefined {
  for (const sheet of work.spreadsheet.sheets) {
    const table = sheet.tables.find((other) => other.tableId === id)
    if (table) return { sheet, table }
  }
  return undefined
}

/** Where rows are appended in a table: under its last one with a value and above its footer; it grows as it must. */
export function roomInTable(work: Work, tableId: string, count: number): { sheet: Sheet; box: Box } {
  const { sheet, table } = tableById(work, tableId) ?? refuse(`No table with id: ${tableId}`)
  const { box } = areaOf(work, table.range)
  const end = box.bottom - (table.rowsProperties?.footerColorStyle ? 1 : 0)
  const holds = (row: number) =>
    sheet.rows[row]?.slice(box.left, box.right).some((cell) => cell?.value !== undefined) === true
  let top = end
  while (top > box.top + 1 && !holds(top - 1)) top -= 1
  const missing = top + count - end
  if (missing > 0) {
    const range = gridRangeOf(sheet.id, { ...box, top: end, bottom: end + missing })
    const grid = end + missing - sheet.grid.rowCount
    if (grid > 0) extend(work.draft, sheet, 'ROWS', grid)
    insertRange(work, { range, shiftDimension: 'ROWS' })
    const longer = { ...table, range: gridRangeOf(sheet.id, { ...box, bottom: box.bottom + missing }) }
    sheet.tables = sheet.tables.map((other) => (other === table ? longer : other))
  }
  return { sheet, box: { ...box, top, bottom: top + count } }
}

function shaped(
  work: Work,
  given: Partial<Table> & { readonly tableId: string },
): { sheet: Sheet; table: Table } {
  const { sheet, box } = areaOf(work, given.range)
  if (box.bottom === box.top || box.right === box.left) refuse('The range of a table must not be empty.')
  const others = work.spreadsheet.sheets.flatMap((other) => other.tables)
  const name = given.name ?? freeName(others)
  if (others.some((other) => sameTitle(other.name, name)))
    refuse(`A table with the name "${name}" already exists.`)
  if (sheet.tables.some((other) => intersect(areaOf(work, other.range).box, box)))
    refuse('A table cannot overlap another table.')
  const range = gridRangeOf(sheet.id, box)
  return {
    sheet,
    table: {
      tableId: given.tableId,
      name,
      range,
      rowsProperties: colorsOf(given.rowsProperties),
      columnProperties: allColumns(range, columnsOf(work, sheet, box, given.columnProperties)),
    },
  }
}

function freeName(tables: readonly Table[]): string {
  for (let number = tables.length + 1; ; number += 1)
    if (!tables.some(({ name }) => name === `Table${number}`)) return `Table${number}`
}

/** A column without a name takes what its header says. */
function columnsOf(
  work: Work,
  sheet: Sheet,
  box: Box,
  given: readonly TableColumn[] = [],
): ReadonlyMap<number, TableColumn> {
  const reading = createReading(work.spreadsheet, work.now)
  const columns = new Map<number, TableColumn>()
  for (let index = 0; index < box.right - box.left; index += 1) {
    const columnName = reading.shown(sheet, box.top, box.left + index)
    if (columnName !== '') columns.set(index, { columnName })
  }
  for (const column of given) {
    const { columnIndex = 0, columnType, dataValidationRule } = column
    if (columnIndex < 0 || columnIndex >= box.right - box.left)
      refuse(`columnIndex[${columnIndex}] is outside the table.`)
    if ((columnType === 'DROPDOWN') !== (dataValidationRule?.condition?.type === 'ONE_OF_LIST'))
      refuse('A dropdown column, and only that, must have a data validation rule of the type ONE_OF_LIST.')
    columns.set(columnIndex, { ...columns.get(columnIndex), ...column })
  }
  return columns
}

/** The header row shows the names of the columns. */
function writeHeaders(work: Work, sheet: Sheet, { range, columnProperties = [] }: Table): void {
  const { box } = areaOf(work, range)
  for (const { columnIndex = 0, columnName } of columnProperties) {
    const cell = cellAt(sheet, box.top, box.left + columnIndex)
    if (columnName !== undefined && cell?.value !== columnName)
      work.draft.put(sheet, box.top, box.left + columnIndex, withValue(cell, columnName))
  }
}

/** The colours that a table has when nothing is said of them: a green header and two light bands. */
const usualColors: NonNullable<Table['rowsProperties']> = {
  headerColorStyle: { rgbColor: { red: 53 / 255, green: 104 / 255, blue: 84 / 255 } },
  firstBandColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
  secondBandColorStyle: { rgbColor: { red: 246 / 255, green: 248 / 255, blue: 249 / 255 } },
}

const colorsOf = (given: Table['rowsProperties'] = {}): NonNullable<Table['rowsProperties']> =>
  Object.fromEntries(
    Object.entries({ ...usualColors, ...given }).map(([name, style]): [string, ColorStyle] => [
      name,
      style.themeColor === undefined ? { rgbColor: normalColor(style.rgbColor ?? {}) } : style,
    ]),
  )
