import { toSerial, type Day } from '../domain/day.ts'
import { momentToSerial, type Moment, type TimeZone } from '../domain/moment.ts'
import type { Column } from './description/column.ts'
import type { Tab } from './description/tab.ts'
import type { FoundColumns } from './find-columns.ts'
import { sealOf } from './seal.ts'
import type { Cell } from './snapshot.ts'

/** A row of a tab as the code has it; which columns it may have, `RowOfTab` says where it is made. */
export type WrittenRow = Readonly<Record<string, unknown>>

/**
 * The cells of a row in the order in which a tab's columns stand; columns of people in between stay undefined. Dates
 * become serials in the spreadsheet's own zone, choices their Dutch word; a log that has a seal gets it. The opposite of
 * reading a row.
 */
export function cellsOf(tab: Tab, row: WrittenRow, { at }: FoundColumns, zone: TimeZone): readonly Cell[] {
  const width = Math.max(0, ...[...at.values()].map((index) => index + 1))
  const cells: Cell[] = Array.from({ length: width }, () => undefined)
  for (const [key, index] of at) {
    const column = tab.columns[key]
    const value = row[key]
    if (column !== undefined && value !== undefined) cells[index] = cellOf(column, value, zone)
  }
  const sealAt = at.get('seal')
  if (sealAt !== undefined) cells[sealAt] = sealOf(tab, cells, { at })
  return cells
}

/** Columns without which a row of a log would not be known again. */
export const lostRequired = (tab: Tab, { at }: FoundColumns): readonly string[] =>
  Object.entries(tab.columns).flatMap(([key, { required }]) =>
    required === true && !at.has(key) ? [key] : [],
  )

function cellOf(column: Column, value: unknown, zone: TimeZone): Cell {
  switch (column.kind) {
    case 'day':
      return toSerial(String(value) as Day)
    case 'moment':
      return momentToSerial(String(value) as Moment, zone)
    case 'time': {
      const [hours = 0, minutes = 0] = String(value).split(':').map(Number)
      return (hours * 60 + minutes) / 1440
    }
    case 'yes-no':
      return value === true ? 'ja' : 'nee'
    case 'tick':
      return value === true
    case 'number':
      return Number(value)
    case 'list':
      return Array.isArray(value) ? fitting(value.join(', ')) : fitting(String(value))
    case 'choice':
      return column.options[String(value)] ?? String(value)
    case 'text':
    case 'link':
    case 'id':
      return fitting(String(value))
    default:
      return column satisfies never
  }
}

/** A cell of Sheets holds 50,000 UTF-16 units; a longer one would have the whole batch refused. */
const fitting = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

const longest = 50_000
