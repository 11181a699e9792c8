import { codewordsOf, versionFor } from './codewords.ts'

/** Rows of modules: true is dark. */
export type Modules = readonly (readonly boolean[])[]

/**
 * A text as a QR code of error level M (a stain of 15 % does no harm), up to version 6; undefined when it is longer
 * than 106 bytes. By ISO/IEC 18004.
 */
export function qrCode(text: string): Modules | undefined {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length)
  if (version === undefined) return undefined
  const bits = codewordsOf(bytes, version).flatMap((byte) => bitsOf(byte, 8))
  const drawn = masks.map((mask, index) => draw(version, bits, mask, index))
  const [first, ...others] = drawn.map((modules) => ({ modules, penalty: penaltyOf(modules) }))
  return others.reduce((best, each) => (best && each.penalty >= best.penalty ? best : each), first)?.modules
}

type Mask = (row: number, column: number) => boolean

const masks: readonly Mask[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

function draw(version: number, bits: readonly number[], mask: Mask, maskIndex: number): Modules {
  const size = 17 + 4 * version
  const fixed = new Map<string, boolean>()
  const set = (row: number, column: number, dark: boolean) => {
    if (row >= 0 && column >= 0 && row < size && column < size) fixed.set(`${row} ${column}`, dark)
  }
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    square(4, (down, right, ring) => {
      set(row + down, column + right, ring !== 2 && ring !== 4)
    })
  if (version > 1)
    square(2, (down, right, ring) => {
      set(size - 7 + down, size - 7 + right, ring !== 1)
    })
  drawFormat(size, formatOf(maskIndex), set)

  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => fixed.get(`${row} ${column}`) ?? false),
  )
  let next = 0
  for (const [row, column] of zigzag(size)) {
    if (fixed.has(`${row} ${column}`)) continue
    const line = rows[row]
    if (line) line[column] = (bits[next++] === 1) !== mask(row, column)
  }
  return rows
}

/** Every module up to `reach` away from a middle, with the ring that it lies in. */
function square(reach: number, each: (down: number, right: number, ring: number) => void): void {
  for (let down = -reach; down <= reach; down++)
    for (let right = -reach; right <= reach; right++)
      each(down, right, Math.max(Math.abs(down), Math.abs(right)))
}

/** Level M is 00; ten check bits, and a pattern over all so that it is never empty. */
function formatOf(maskIndex: number): readonly number[] {
  let rest = maskIndex << 10
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0b10100110111 << (bit - 10)
  return bitsOf(((maskIndex << 10) | rest) ^ 0b101010000010010, 15)
}

/** Twice: around the upper left corner, and split over the two others. The first bit is the highest. */
function drawFormat(
  size: number,
  format: readonly number[],
  set: (row: number, column: number, dark: boolean) => void,
): void {
  format.forEach((bit, index) => {
    const dark = bit === 1
    if (index < 6) set(8, index, dark)
    else if (index < 8) set(8, index + 1, dark)
    else if (index === 8) set(7, 8, dark)
    else set(14 - index, 8, dark)
    if (index < 7) set(size - 1 - index, 8, dark)
    else set(8, size - 15 + index, dark)
  })
  set(size - 8, 8, true)
}

/** In pairs of columns from the right, up and down by turns, past the timing column. */
function* zigzag(size: number): Generator<readonly [row: number, column: number]> {
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step
      yield [row, right]
      yield [row, right - 1]
    }
    up = !up
  }
}

/** Long lines and blocks of one colour are hard to read. */
function penaltyOf(rows: Modules): number {
  const columns = rows.map((_, column) => rows.map((row) => row[column] ?? false))
  const runs = [...rows, ...columns].flatMap(
    (line) =>
      line
        .map(String)
        .join('')
        .match(/(true){5,}|(false){5,}/g) ?? [],
  )
  const blocks = rows.flatMap((row, down) =>
    row.filter((dark, right) =>
      [row[right + 1], rows[down + 1]?.[right], rows[down + 1]?.[right + 1]].every((other) => other === dark),
    ),
  )
  return runs.reduce((sum, run) => sum + run.length / (run.startsWith('t') ? 4 : 5) - 2, 3 * blocks.length)
}

const bitsOf = (value: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => (value >> (count - 1 - index)) & 1)
