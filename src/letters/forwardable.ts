/** What people typed, as it may stand in a letter. */
export { isForwardable } from '../domain/forward-test.ts'

/** `text` as one line of at most `longest` characters, without marks that turn or hide what follows them. */
export function tidy(text: string, longest: number): string {
  const line = text
    .slice(0, longest * 6)
    .replace(hiddenMarks, '')
    .replace(/\s+/g, ' ')
    .trim()
  // What a reader sees as one character takes one of the text at least.
  if (line.length <= longest) return line
  const characters: string[] = []
  for (const { segment } of graphemes.segment(line)) {
    characters.push(segment)
    if (characters.length > longest)
      return `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
  }
  return line
}

/** How many words a reader reads in `text`. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The first words of `text`, at most so many. */
export function firstWords(text: string, atMost: number): string {
  const words = text.split(/\s+/).filter((word) => word !== '')
  return words.length <= atMost ? words.join(' ') : `${words.slice(0, atMost).join(' ')}…`
}

/** What a reader sees as one character: an emoji of a family is never cut in two. */
const graphemes = new Intl.Segmenter('nl')

/** Control characters become spaces first; what directs text or joins nothing goes away. */
const hiddenMarks = /[\p{Cc}--[\s]]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gv
