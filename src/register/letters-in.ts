/**
 * Which letters a word has, as bits: whatever letter one word has and another has not takes an edit of its own, so two
 * words are never nearer to each other than they have stray letters. Letters may share a bit, which only makes it fewer.
 */
export function lettersIn(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** How many letters one of two words has that the other has not, at the least. */
export const strayLetters = (left: number, right: number): number =>
  Math.max(count(left & ~right), count(right & ~left))

function count(bits: number): number {
  let left = bits
  let counted = 0
  for (; left !== 0; counted++) left &= left - 1
  return counted
}
