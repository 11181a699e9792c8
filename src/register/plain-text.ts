import type { Cell } from './snapshot.ts'

/**
 * The text of a cell as a person meant it: without marks that cannot be seen (byte order and direction marks,
 * zero-width spaces), with ordinary spaces, in one spelling of accents.
 */
export function plainText(cell: Cell): string {
  if (cell === undefined) return ''
  const text = typeof cell === 'string' ? cell : cell === true ? 'ja' : cell === false ? 'nee' : String(cell)
  return usual.test(text) ? text.trim() : text.replace(unseen, '').replace(spaces, ' ').normalize('NFC').trim()
}

/** What two texts must share to be the same word to a person: case and the number of spaces make no difference. */
export const matchable = (cell: Cell): string => plainText(cell).toLowerCase().replace(/\s+/g, ' ')

export const isEmpty = (cell: Cell): boolean => cell === undefined || cell === '' || plainText(cell) === ''

// Most cells are plain ASCII; they need no cleaning.
const usual = /^[\x20-\x7e]*$/
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g
