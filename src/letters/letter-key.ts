/** The name of a letter: week, group and recipient. One letter each, whatever is retried. */
import { groupId, personId, type GroupId, type PersonId } from '../domain/ids.ts'

export interface LetterKey {
  /** ISO week, `2026-W48`. */
  readonly week: string
  readonly group: GroupId
  readonly person: PersonId
}

/** `2026-W48:g-…:p-…` */
export const letterKey = ({ week, group, person }: LetterKey): string => `${week}:${group}:${person}`

export function parseLetterKey(text: string): LetterKey | undefined {
  const [, week, group, person] = /^(\d{4}-W\d{2}):([^:]+):([^:]+)$/.exec(text) ?? []
  if (week === undefined || group === undefined || person === undefined) return undefined
  return { week, group: groupId(group), person: personId(person) }
}
