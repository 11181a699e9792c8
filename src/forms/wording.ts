import type { Option } from './form-description.ts'

export const options = (labels: readonly string[]): readonly Option[] => labels.map((label) => ({ label }))

/** The words of a table, each as it stands at the beginning of a line. */
export const capitals = (words: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(words).map((word) => word.charAt(0).toUpperCase() + word.slice(1))

/** The options 0, 1, 2 … up to and with `last`. */
export const numbers = (last: number): readonly Option[] =>
  Array.from({ length: last + 1 }, (_, count) => ({ label: String(count) }))

/**
 * Text as one line that shows what it is: without line breaks, control characters and marks that turn the direction of
 * writing (Google refuses the first; the last would turn the text around it too).
 */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** At most `length` characters as people count them: an emoji is never cut in half. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const characters = Array.from(new Intl.Segmenter('nl').segment(text), ({ segment }) => segment)
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** Whether two texts are the same to somebody who reads them aloud. */
export const alike = (text: string): string => oneLine(text).toLocaleLowerCase('nl')
