/** Per version of level M: how many codewords there are, in how many blocks, and how many of each block check the rest. */
const versions = [
  { total: 26, blocks: 1, checks: 10 },
  { total: 44, blocks: 1, checks: 16 },
  { total: 70, blocks: 1, checks: 26 },
  { total: 100, blocks: 2, checks: 18 },
  { total: 134, blocks: 2, checks: 24 },
  { total: 172, blocks: 4, checks: 16 },
] as const

const roomIn = ({ total, blocks, checks }: (typeof versions)[number]) => total - blocks * checks

/** The smallest version that holds so many bytes beside the mode and the length; undefined when none does. */
export function versionFor(bytes: number): number | undefined {
  const index = versions.findIndex((each) => bytes + 2 <= roomIn(each))
  return index < 0 ? undefined : index + 1
}

/** Bytes as the codewords of a QR code: length and filling, in blocks with their checks, shuffled. */
export function codewordsOf(bytes: Uint8Array, version: number): readonly number[] {
  const shape = versions[version - 1]
  if (shape === undefined) throw new RangeError(`Cannot make a QR code of version ${version}`)
  const each = roomIn(shape) / shape.blocks
  const filled = fill(bytes, roomIn(shape))
  const blocks = Array.from({ length: shape.blocks }, (_, block) =>
    filled.slice(block * each, (block + 1) * each),
  )
  const checks = blocks.map((block) => checksOf(block, shape.checks))
  return [...shuffled(blocks), ...shuffled(checks)]
}

/** Mode 0100, eight bits of length, the bytes, four bits that end them; and then two bytes by turns. */
function fill(bytes: Uint8Array, room: number): readonly number[] {
  const nibbles = [
    4,
    bytes.length >> 4,
    bytes.length & 15,
    ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]),
    0,
  ]
  const words = Array.from({ length: nibbles.length / 2 }, (_, index) =>
    nibbles.slice(2 * index, 2 * index + 2),
  )
  const written = words.map(([high = 0, low = 0]) => (high << 4) | low)
  const rest = Array.from({ length: room - written.length }, (_, index) => (index % 2 === 0 ? 0xec : 0x11))
  return [...written, ...rest]
}

/** The first of every block, then the second of every block. All blocks of these versions are of one length. */
const shuffled = (blocks: readonly (readonly number[])[]): readonly number[] =>
  (blocks[0] ?? []).flatMap((_, index) => blocks.map((block) => block[index] ?? 0))

/** Reed-Solomon: what is left of the block, divided by the polynomial whose roots are the first powers of two. */
function checksOf(block: readonly number[], count: number): readonly number[] {
  const divisor = divisorOf(count)
  let rest = Array<number>(count).fill(0)
  for (const byte of block) {
    const factor = byte ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((each, index) => each ^ times(divisor[index] ?? 0, factor))
  }
  return rest
}

function divisorOf(degree: number): readonly number[] {
  let divisor = [...Array<number>(degree - 1).fill(0), 1]
  let root = 1
  for (let power = 0; power < degree; power++) {
    const by = root
    divisor = divisor.map((each, index) => times(each, by) ^ (divisor[index + 1] ?? 0))
    root = times(root, 2)
  }
  return divisor
}

/** Multiplies in the field of 256 elements over x⁸ + x⁴ + x³ + x² + 1. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((other >> bit) & 1) * one
  }
  return product
}
