import type { Rows } from '../../../register/snapshot.ts'
import { keptRows } from './kept-rows.ts'

/**
 * The rows of every range in an answer of `values.batchGet`, in the order of the ranges, told apart as the bytes come
 * in: an answer of fifty megabytes is never understood whole. Throws when it breaks off.
 */
export async function rowsAsTheyCome(body: AsyncIterable<Uint8Array | string>): Promise<readonly Rows[]> {
  const ranges: Buffer[][] = []
  let depth = 0
  let rest: Buffer = nothing
  const read = (bytes: Buffer) => {
    rest = bytes
    for (let upTo = none; upTo !== 0; rest = rest.subarray(upTo))
      ({ upTo, depth } = readWhole(rest, depth, ranges))
  }
  for await (const piece of body) {
    const came = bytesOf(piece)
    // Only the row that is cut in two is put together anew; all others are kept as they came.
    const end = rest.length > 0 && depth === ofRow - 1 ? rowEnd(came, 'first') : none
    if (end !== none) read(Buffer.concat([rest, came.subarray(0, end)]))
    const left = end === none ? came : came.subarray(end)
    read(rest.length > 0 ? Buffer.concat([rest, left]) : left)
  }
  if (readThrough(rest, depth, ranges).depth > 0 || ranges.length === 0)
    throw new RangeError('Cannot read the rows, the answer broke off; wanted it whole')
  return ranges.map(keptRows)
}

const bytesOf = (piece: Uint8Array | string): Buffer =>
  typeof piece === 'string'
    ? Buffer.from(piece)
    : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)

/** What was understood of some bytes: up to where, and how deep in the JSON that is. */
interface Understood {
  readonly upTo: number
  readonly depth: number
}

/**
 * Keeps the rows that are whole, in pieces for each range. Of bytes that begin with a row and hold rows of one range only,
 * as nearly all do, hardly any is looked at.
 */
function readWhole(bytes: Buffer, depth: number, ranges: Buffer[][]): Understood {
  const first = depth === ofRow - 1 ? bytes.indexOf(openArray) : none
  const isRow = first >= 0 && bytes.subarray(0, first).every(isBetween)
  const end = isRow ? rowEnd(bytes.subarray(0, nextRange(bytes)), 'last') : none
  if (end <= first) return readThrough(bytes, depth, ranges)
  ranges.at(-1)?.push(bytes.subarray(first, end))
  return { upTo: end + 1, depth }
}

/** Where the next range says that it has rows; the end of the bytes when none does. */
function nextRange(bytes: Buffer): number {
  const at = bytes.indexOf(rowsBegin)
  return at === none ? bytes.length : at
}

/**
 * Where a row ends and another begins, the first or the last such place. In a text no quote stands bare; so that is where
 * these five stand and the last quote closes nothing.
 */
function rowEnd(bytes: Buffer, which: 'first' | 'last'): number {
  const next = (from: number) =>
    which === 'first'
      ? bytes.indexOf(betweenRows, from + 1)
      : from === 0
        ? none
        : bytes.lastIndexOf(betweenRows, from - 1)
  for (let at = next(which === 'first' ? -1 : bytes.length); at !== none; at = next(at)) {
    const after = bytes[at + betweenRows.length]
    if (after !== undefined && !closing.includes(after)) return at + 2
  }
  return none
}

/** The same, byte for byte; in bytes in which a range begins no further than its first row. */
function readThrough(bytes: Buffer, depthBefore: number, ranges: Buffer[][]): Understood {
  let depth = depthBefore
  let first = none
  let row = none
  let upTo = 0
  const begins = bytes.lastIndexOf(rowsBegin)
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) {
      at = endOfText(bytes, at)
      if (at === bytes.length) break
    } else if (byte === openArray || byte === openObject) {
      depth += 1
      if (depth === ofRange && byte === openObject) ranges.push([])
      if (depth === ofRow) {
        row = at
        if (first === none) first = at
      }
    } else if (byte === closeArray || byte === closeObject) {
      if (depth === ofRange + 1 && first !== none) {
        ranges.at(-1)?.push(bytes.subarray(first, upTo))
        first = none
      }
      if (depth === ofRow) row = none
      depth -= 1
    }
    if (row === none && (byte === closeArray || first === none)) upTo = at + 1
    if (begins !== none && at > begins && upTo === at + 1 && first !== none) break
  }
  if (first !== none && upTo > first) ranges.at(-1)?.push(bytes.subarray(first, upTo))
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

// { "valueRanges": [ { "values": [ [ …
const ofRange = 3
const ofRow = 5

const rowsBegin = '"values"'
const betweenRows = '"],["'
/** What may follow on a text. */
const closing = Buffer.from(',]}: \n\r\t')
const isBetween = (byte: number) => byte === comma || byte <= space

const nothing = Buffer.alloc(0)
const none = -1
const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const space = 0x20
const openArray = 0x5b
const closeArray = 0x5d
const openObject = 0x7b
const closeObject = 0x7d
