import type { Cell } from './snapshot.ts'

/**
 * The text of a cell as a person meant it: without marks that cannot be seen (byte order and direction marks,
 * zero-width spaces), with ordinary spaces, in one spelling of accents.
 */
export function plainText(cell: Cell): string {
  if (cell === undefined) return ''
  const text = typeof cell === 'string' ? cell : cell === true ? 'ja' : cell === false ? 'nee' : String(cell)
  return usual.test(text)
    ? text.trim()
    : text.replace(spaces, ' ').replace(unseen, '').normalize('NFC').trim()
}

/** What two texts must share to be the same word to a person: case and the number of spaces make no difference. */
export const matchable = (cell: Cell): string => plainText(cell).toLowerCase().replace(/\s+/g, ' ')

/** What a row says, to know it again by: cells as people read them, empty ones at the end left off. */
export function rowWording(cells: readonly Cell[]): string {
  const words = cells.map(matchable)
  return JSON.stringify(words.slice(0, words.findLastIndex((word) => word !== '') + 1))
}

export const isEmpty = (cell: Cell): boolean => cell === undefined || cell === '' || plainText(cell) === ''

// Most cells are plain ASCII; they need no cleaning.
const usual = /^[\x20-\x7e]*$/
// The joiner stays: it holds emoji together.
const unseen = /(?![\n\u200d])[\p{Cc}\p{Cf}]/gu
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g
