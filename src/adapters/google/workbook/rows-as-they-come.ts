import type { Cell } from '../../../register/snapshot.ts'

/** The rows of a range; a cell is text, number or boolean. */
export type Rows = readonly (readonly Cell[])[]

/**
 * The rows of every range in an answer of `values.batchGet`, in the order of the ranges, understood as the bytes come in:
 * an answer of fifty megabytes is never held whole, neither as bytes nor as text. Throws when it breaks off.
 */
export async function rowsAsTheyCome(body: AsyncIterable<Uint8Array | string>): Promise<readonly Rows[]> {
  const ranges: Range[] = []
  let depth = 0
  let rest: Buffer = nothing
  for await (const piece of body) {
    const came = typeof piece === 'string' ? Buffer.from(piece) : piece
    const bytes = Buffer.concat([rest, came])
    const read = readWhole(bytes, depth, ranges)
    depth = read.depth
    rest = bytes.subarray(read.upTo)
  }
  if (depth > 0 || ranges.length === 0)
    throw new RangeError('Cannot read the rows, the answer broke off; wanted it whole')
  return ranges.map(({ rows }) => rows)
}

interface Range {
  readonly rows: (readonly Cell[])[]
  readonly kept: KeepsOne[]
}

/** Reads the rows that are whole; says up to where the bytes were understood, and how deep in the JSON that is. */
function readWhole(
  bytes: Buffer,
  depthBefore: number,
  ranges: Range[],
): { readonly upTo: number; readonly depth: number } {
  let depth = depthBefore
  let first = none
  let row = none
  let upTo = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) {
      at = endOfText(bytes, at)
      if (at === bytes.length) break
    } else if (byte === openArray || byte === openObject) {
      depth += 1
      if (depth === ofRange && byte === openObject) ranges.push({ rows: [], kept: [] })
      if (depth === ofRow) {
        row = at
        if (first === none) first = at
      }
    } else if (byte === closeArray || byte === closeObject) {
      if (depth === ofRange + 1 && first !== none) {
        readRows(bytes.toString('utf8', first, upTo), ranges.at(-1))
        first = none
      }
      if (depth === ofRow) row = none
      depth -= 1
    }
    if (row === none && (byte === closeArray || first === none)) upTo = at + 1
  }
  if (first !== none && upTo > first) readRows(bytes.toString('utf8', first, upTo), ranges.at(-1))
  return { upTo, depth: row === none ? depth : ofRow - 1 }
}

/** Where the text ends that begins there; the end of the bytes when it is not whole. */
function endOfText(bytes: Buffer, begin: number): number {
  for (let at = begin + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) return at
    if (byte === backslash) at += 1
  }
  return bytes.length
}

/** Adds rows that have commas in between. */
function readRows(text: string, range: Range | undefined): void {
  if (range === undefined) return
  const { rows, kept } = range
  const read = JSON.parse(`[${text}]`) as readonly (readonly unknown[])[]
  for (const row of read) rows.push(cellsIn(row, kept))
}

/** The cells of a row; whatever else than text, number or boolean there may come is empty. */
export function cellsIn(row: readonly unknown[], kept: KeepsOne[] = []): readonly Cell[] {
  return row.map((value, column) => {
    if (typeof value === 'string')
      return value.length < longEnough ? value : (kept[column] ??= keepsOne())(value)
    return typeof value === 'number' || typeof value === 'boolean' ? value : undefined
  })
}

/** A name or an ID that comes back in row after row is kept once: it halves what a log takes. */
type KeepsOne = (text: string) => string

function keepsOne(): KeepsOne {
  const known = new Map<string, string>()
  let isFull = false
  return (text) => {
    if (isFull) return text
    const before = known.get(text)
    if (before !== undefined) return before
    known.set(text, text)
    // In this column hardly anything comes back.
    if (known.size > mostKept) {
      isFull = true
      known.clear()
    }
    return text
  }
}

// { "valueRanges": [ { "values": [ [ …
const ofRange = 3
const ofRow = 5

/** Of the shorter ones the engine keeps one itself. */
const longEnough = 11
const mostKept = 20_000

const nothing = Buffer.alloc(0)
const none = -1
const quote = 0x22
const backslash = 0x5c
const openArray = 0x5b
const closeArray = 0x5d
const openObject = 0x7b
const closeObject = 0x7d
