/** Chance that is the same every time: a small generator (mulberry32) from one seed. */
export interface Seeded {
  /** From 0 up to 1. */
  next(): number
  chance(of: number): boolean
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** `length` letters for an ID. */
  letters(length: number): string
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[between(0, from.length - 1)]
    if (picked === undefined) throw new RangeError('Cannot pick from an empty list')
    return picked
  }
  return {
    next,
    between,
    pick,
    chance: (of) => next() < of,
    letters: (length) => Array.from({ length }, () => pick(alphabet.split(''))).join(''),
  }
}

const alphabet = '23456789abcdefghjkmnpqrstvwxyz'
