import { editDistance } from './nearest.ts'
import { matchable } from './plain-text.ts'

/** What people call somebody. */
export interface Called {
  readonly name: string
  readonly surname?: string | undefined
}

/**
 * Names that may be one name: two letters off at most, surnames included, where both have one. In a name of four
 * letters or fewer two letters are half of it (Jan and Joop, Kees and Kim), so there it is one.
 */
export function areAlike(one: Called, other: Called): boolean {
  const [left, right] = [matchable(one.name), matchable(other.name)]
  const limit = limitOf(left, right)
  const apart = editDistance(left, right, limit)
  if (apart > limit) return false
  const [mine, theirs] = [matchable(one.surname), matchable(other.surname)]
  if (mine === '' || theirs === '') return true
  // Short surnames are as easily two families as one slip: Bos and Vos.
  const ofSurname = limitOf(mine, theirs) === 1 ? 0 : limit - apart
  return editDistance(mine, theirs, ofSurname) <= ofSurname
}

/** A couple shares a mailbox, and not easily a mobile; one person under two names has one that begins as the other, or nearly is it. */
export function isNickname(one: Called, other: Called): boolean {
  const [left, right] = [matchable(one.name), matchable(other.name)]
  return left.startsWith(right) || right.startsWith(left) || areAlike(one, other)
}

const limitOf = (left: string, right: string) => (Math.min(left.length, right.length) <= 4 ? 1 : 2)
