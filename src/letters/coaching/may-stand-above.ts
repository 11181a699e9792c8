import type { Agreement } from '../../domain/agreements.ts'
import type { Facts } from '../../domain/facts.ts'
import type { Standing } from '../../domain/standing.ts'
import { isForwardable, tidy } from '../forwardable.ts'

/** What was agreed, on one line as it may stand in a letter. */
export const tidied = (agreements: readonly Agreement[]): readonly Agreement[] =>
  agreements.map((agreement) => ({ ...agreement, text: tidy(agreement.text, 160).replace(/[.\s]+$/, '') }))

/** Whether these may be read by whoever gets the upper half of a letter: nobody is named, and nobody's faith is told. */
export const mayStandAbove = (agreements: readonly Agreement[], standing: Standing, facts: Facts): boolean =>
  agreements.every(({ text }) => isForwardable(text) && namesNobody(text, standing, facts))

/** Whether nobody of the group is called by their roepnaam in `text`. */
export function namesNobody(text: string, standing: Standing, facts: Facts): boolean {
  const names = namesIn(standing, facts)
  return !wordsOf(text).some((word) => names.has(word))
}

/** The roepnamen of everybody in the group. */
const namesIn = ({ composition }: Standing, { people }: Facts): ReadonlySet<string> =>
  new Set(
    composition.participants.flatMap(({ person }) => wordsOf(people.get(person)?.name ?? '').slice(0, 1)),
  )

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('nl')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1)
