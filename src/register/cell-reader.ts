import type { Column } from './description/column.ts'
import { listReader } from './list-reader.ts'
import { plainText } from './plain-text.ts'
import { readCell, type CellReading, type Reading, type ReadValue } from './read-cell.ts'
import type { Cell } from './snapshot.ts'

/** Reads the cells of one column, as `readCell` does; what most of them are, at once. */
export interface CellReader {
  /** What a cell says if it is as most are; undefined is left to `fully`. */
  readonly quickly: (cell: Cell) => ReadValue | undefined
  readonly fully: (cell: Cell) => CellReading
}

export const cellReader = (column: Column, reading: Reading): CellReader => ({
  quickly: quickly(column, reading),
  fully: (cell) => readCell(column, cell, reading),
})

function quickly(column: Column, reading: Reading): CellReader['quickly'] {
  switch (column.kind) {
    case 'text':
    case 'link':
    case 'id':
      return textReader()
    case 'list':
      return shortLists(listReader())
    case 'number':
      return (cell) => (typeof cell === 'number' ? cell : undefined)
    case 'choice':
    case 'day':
    case 'moment':
      return remembered((cell) => {
        const result = readCell(column, cell, reading)
        return result !== undefined && 'value' in result ? result.value : undefined
      })
    case 'time':
    case 'yes-no':
    case 'tick':
      return () => undefined
    default:
      return column satisfies never
  }
}

/** The same agreement or activities stand in row after row: one text of them is kept. */
function textReader(): CellReader['quickly'] {
  let last = ''
  return (cell) => {
    if (cell === last) return last
    last = plainText(cell)
    return last === '' ? undefined : last
  }
}

/** A list of one comes back, a longer one seldom does. */
function shortLists(listOf: (text: string) => readonly string[]): CellReader['quickly'] {
  const known = new Map<string, readonly string[]>()
  return (cell) => {
    const text = plainText(cell)
    if (text === '') return undefined
    if (typeof cell !== 'string' || cell.length > short) return listOf(text)
    const before = known.get(cell)
    if (before !== undefined) return before
    const list = listOf(text)
    if (known.size < mostKnown) known.set(cell, list)
    return list
  }
}

/** There are few choices and few days, and what was written together was written at one moment. */
function remembered(read: CellReader['quickly']): CellReader['quickly'] {
  const known = new Map<Cell, ReadValue | undefined>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const fresh = read(cell)
    if (known.size < mostKnown) known.set(cell, fresh)
    return fresh
  }
}

const short = 16
const mostKnown = 20_000
