import { lettersIn, strayLetters } from './letters-in.ts'

/** How many letters must be put in, taken out or changed to make one word of the other; above `limit` it stops counting. */
export function editDistance(left: string, right: string, limit = 2): number {
  if (left === right) return 0
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  if (strayLetters(lettersIn(left), lettersIn(right)) > limit) return limit + 1
  let before = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1
      current.push(
        Math.min((before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + same),
      )
    }
    if (Math.min(...current) > limit) return limit + 1
    before = current
  }
  return before[right.length] ?? limit + 1
}

/**
 * The one word nearest to `read`, at most two letters off (one in a short word); undefined when two that do not mean
 * the same are as near.
 */
export function nearest(
  read: string,
  words: Iterable<string>,
  meaningOf: (word: string) => unknown = (word) => word,
): string | undefined {
  const limit = read.length <= 4 ? 1 : 2
  let best: string | undefined
  let distance = limit + 1
  let tied = false
  for (const word of words) {
    const between = editDistance(read, word, limit)
    if (between < distance) {
      best = word
      distance = between
      tied = false
    } else if (between === distance && best !== undefined && meaningOf(word) !== meaningOf(best)) tied = true
  }
  return tied || distance > limit ? undefined : best
}
