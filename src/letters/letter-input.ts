/** All that a letter is made from. */
import type { Facts } from '../domain/facts.ts'
import type { Person } from '../domain/person.ts'
import type { Standing } from '../domain/standing.ts'
import type { LetterLinks } from './links.ts'

export interface LetterInput {
  /** Who reads it: one person, or more who share a mailbox. */
  readonly readers: readonly Person[]
  /** Of the groups that a reader leads or is trainee in, all of one day. */
  readonly standings: readonly Standing[]
  readonly facts: Facts
  readonly links: LetterLinks
  readonly coordinator: { readonly name: string }
  /** What the last letter told; absent when there was none. */
  readonly told?: string
  /** Whether none of the readers ever got a letter. */
  readonly first: boolean
  /** Hour of the day at which it comes, 0-23. */
  readonly hour: number
}
