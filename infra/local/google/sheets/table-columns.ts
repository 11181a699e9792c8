/** Tables that move: their range as any other, and their columns, which are counted within the table. */
import type { Move } from './formula/rewrite.ts'
import { without } from './without.ts'
import type { Dimension, GridRange, Table, TableColumn } from './wire.ts'

export function movedTable(
  table: Table,
  dimension: Dimension,
  to: Move,
  range: (given: GridRange) => GridRange | undefined,
): Table | undefined {
  const moved = range(table.range)
  if (!moved) return undefined
  if (dimension === 'ROWS') return { ...table, range: moved }
  const columns = new Map<number, TableColumn>()
  const left = table.range.startColumnIndex ?? 0
  for (const column of table.columnProperties ?? []) {
    const at = left + (column.columnIndex ?? 0)
    const place = to(at, at + 1)
    if (place) columns.set(place[0] - (moved.startColumnIndex ?? 0), column)
  }
  return { ...table, range: moved, columnProperties: allColumns(moved, columns) }
}

/** Every column of the table in turn; one that is new is called by its number, or higher where that name is taken. */
export function allColumns(
  range: GridRange,
  known: ReadonlyMap<number, TableColumn>,
): readonly TableColumn[] {
  const width = (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0)
  const names = new Set([...known.values()].map((column) => column.columnName))
  return Array.from({ length: width }, (_, index) => {
    const column: TableColumn = known.get(index) ?? {}
    const columnName = column.columnName ?? freeName(index + 1)
    names.add(columnName)
    return {
      ...(index === 0 ? {} : { columnIndex: index }),
      columnName,
      ...without(column, 'columnIndex', 'columnName'),
    }
  })

  function freeName(number: number): string {
    let at = number
    while (names.has(`Column ${at}`)) at += 1
    return `Column ${at}`
  }
}
