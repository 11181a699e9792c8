import type { Day } from '../domain/day.ts'
import { addMinutes, momentAt, type Moment, type TimeZone } from '../domain/moment.ts'
import type { ChoiceColumn, Column } from './description/column.ts'
import { nearest } from './nearest.ts'
import { matchable, plainText } from './plain-text.ts'
import { daySerial, readDay } from './read-day.ts'
import type { Cell } from './snapshot.ts'

/** When and where a cell is read. */
export interface Reading {
  readonly today: Day
  readonly zone: TimeZone
}

/** A cell that was not understood. */
export interface Misread {
  readonly read: string
  /** `far`: a date that cannot be meant. */
  readonly why: 'unknown' | 'far'
  /** What was probably meant, as a person would write it. */
  readonly nearest?: string
}

export type ReadValue = string | number | boolean | readonly string[]
export type CellReading = { readonly value: ReadValue } | { readonly misread: Misread } | undefined

/** What a cell says; undefined when it is empty. Never throws, whatever stands in it. */
export function readCell(column: Column, cell: Cell, { today, zone }: Reading): CellReading {
  const text = plainText(cell)
  if (text === '') return undefined
  switch (column.kind) {
    case 'text':
    case 'link':
    case 'id':
      return { value: text }
    case 'number':
      return valueOr(readNumber(cell), cell)
    case 'day': {
      const reading = readDay(cell, today, column.ahead)
      if (reading === undefined) return misread(cell)
      return 'day' in reading
        ? { value: reading.day }
        : { misread: { read: saidOf(cell, reading.far), why: 'far' } }
    }
    case 'time':
      return valueOr(readTime(cell), cell)
    case 'moment':
      return valueOr(readMoment(cell, zone), cell)
    case 'yes-no':
    case 'tick':
      return valueOr(readYesNo(cell), cell)
    case 'list':
      return { value: listIn(text) }
    case 'choice':
      return readChoice(column, cell)
    default:
      return column satisfies never
  }
}

/** The parts of a list in one cell. */
export const listIn = (text: string): readonly string[] =>
  // As we write it ourselves, which most lists are.
  asWritten.test(text)
    ? text.split(', ')
    : text
        .split(/[,;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')

const asWritten = /^[\w-]+(?:, [\w-]+)*$/

export function readNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  const text = matchable(cell).replace(/ /g, '')
  const share = /^(-?\d+(?:[.,]\d+)?)%$/.exec(text)
  if (share?.[1] !== undefined) return Number(share[1].replace(',', '.')) / 100
  if (/^-?\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replace(/\./g, ''))
  return /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** `HH:MM` out of a time of the spreadsheet, «19:30», «19.30 uur», «19u30» or «8 uur». */
export function readTime(cell: Cell): string | undefined {
  if (typeof cell === 'number') {
    if (cell >= 0 && cell < 1) return clock(0, Math.round(cell * 1440))
    // Somebody typed 19.30 and the sheet made a number of it.
    return cell < 24 ? clock(Math.floor(cell), Math.round((cell - Math.floor(cell)) * 100)) : undefined
  }
  const parts = /^(\d{1,2})(?: ?[:.,u] ?(\d{2}))?(?::\d{2})? ?(?:u|uur|h)?$/.exec(matchable(cell))
  if (!parts) return undefined
  const minutes = Number(parts[2] ?? 0)
  return minutes > 59 ? undefined : clock(Number(parts[1]), minutes)
}

function clock(hours: number, minutes: number): string | undefined {
  const at = hours * 60 + minutes
  if (at >= 1440) return undefined
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

export function readYesNo(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell
  const text = matchable(cell)
  if (['ja', 'j', 'yes', 'y', 'x', 'v', '✓', '✔', 'waar', 'true', '1'].includes(text)) return true
  if (['nee', 'n', 'neen', 'no', 'onwaar', 'false', '0', '-'].includes(text)) return false
  return undefined
}

/** A moment of the spreadsheet's own time zone, to the minute, or one that was written as ISO 8601. */
function readMoment(cell: Cell, zone: TimeZone): Moment | undefined {
  if (typeof cell === 'number') {
    if (cell < 1 || cell >= 200_000) return undefined
    const minutes = Math.round(cell * 1440)
    const hour = Math.floor(minutes / 60)
    return addMinutes(hourOf(hour, zone), minutes - hour * 60)
  }
  if (typeof cell !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(cell)) return undefined
  const parsed = Date.parse(cell)
  return Number.isNaN(parsed) ? undefined : (new Date(parsed).toISOString() as Moment)
}

function hourOf(hour: number, zone: TimeZone): Moment {
  const key = `${zone} ${hour}`
  const known = hours.get(key)
  if (known !== undefined) return known
  const fresh = momentAt(daySerial(hour / 24), `${String(hour % 24).padStart(2, '0')}:00`, zone)
  hours.set(key, fresh)
  return fresh
}

function readChoice(column: ChoiceColumn, cell: Cell): CellReading {
  const read = matchable(cell)
  const words = wordsOf(column)
  const value = words.get(read)
  if (value !== undefined) return { value }
  const near = nearest(read, words.keys(), (word) => words.get(word))
  const meant = near === undefined ? undefined : words.get(near)
  const word = meant === undefined ? undefined : column.options[meant]
  return { misread: { read: plainText(cell), why: 'unknown', ...(word !== undefined && { nearest: word }) } }
}

/** Every spelling of a choice that is understood, with the value it stands for. */
function wordsOf(column: ChoiceColumn): ReadonlyMap<string, string> {
  const known = spellings.get(column)
  if (known !== undefined) return known
  const words = new Map<string, string>()
  for (const [spelling, value] of Object.entries(column.also ?? {})) words.set(matchable(spelling), value)
  for (const [value, word] of Object.entries(column.options)) words.set(matchable(word), value)
  spellings.set(column, words)
  return words
}

const valueOr = (value: ReadValue | undefined, cell: Cell): CellReading =>
  value === undefined ? misread(cell) : { value }

const misread = (cell: Cell): CellReading => ({ misread: { read: plainText(cell), why: 'unknown' } })

const saidOf = (cell: Cell, day: Day) =>
  typeof cell === 'number' ? day.split('-').reverse().join('-') : plainText(cell)

// Remembered answers of pure functions.
const hours = new Map<string, Moment>()
const spellings = new WeakMap<ChoiceColumn, ReadonlyMap<string, string>>()
