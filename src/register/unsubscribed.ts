import { personId, type PersonId } from '../domain/ids.ts'
import { onTheWall, type Moment, type TimeZone } from '../domain/moment.ts'
import type { Person } from '../domain/person.ts'
import { sayDay } from '../dutch/dutch.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import type { Problem } from './problem.ts'
import type { ReadTab } from './read-tab.ts'

/** Since when somebody gets no letters, by a click of their own: under the letter, or on «spam» in their mail program. */
export type Unsubscribed = ReadonlyMap<PersonId, { readonly at: Moment; readonly by: 'click' | 'complaint' }>

/** Who stopped their letters and did not start them again; the last click of each counts. */
export function readUnsubscribed({ rows }: ReadTab<RowOfTab<Tabs['letters']>>): Unsubscribed {
  const clicks = rows
    .map(({ values: { at, letterKind, personId: person } }) => ({ at, letterKind, person }))
    .sort((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))
  const stopped = new Map<PersonId, { at: Moment; by: 'click' | 'complaint' }>()
  for (const { at, letterKind, person } of clicks) {
    if (at === undefined || person === undefined) continue
    if (letterKind === 'stopped') stopped.set(personId(person), { at, by: 'click' })
    if (letterKind === 'complained') stopped.set(personId(person), { at, by: 'complaint' })
    if (letterKind === 'resumed') stopped.delete(personId(person))
  }
  return stopped
}

export const withoutLetters = (
  people: ReadonlyMap<PersonId, Person>,
  stopped: Unsubscribed,
): ReadonlyMap<PersonId, Person> =>
  stopped.size === 0
    ? people
    : new Map(
        [...people].map(([id, person]) => [
          id,
          stopped.has(id) ? { ...person, letter: { ...person.letter, wanted: false } } : person,
        ]),
      )

/** One line each, while Mensen still says that they want one. */
export const sayUnsubscribed = (
  people: ReadonlyMap<PersonId, Person>,
  stopped: Unsubscribed,
  rowOf: ReadonlyMap<PersonId, number>,
  zone: TimeZone,
): readonly Problem[] =>
  [...stopped].flatMap(([id, { at, by }]): readonly Problem[] => {
    const person = people.get(id)
    const rowNumber = rowOf.get(id)
    if (person?.letter.wanted !== true || rowNumber === undefined) return []
    const on = sayDay(onTheWall(at, zone).day)
    return [{ tab: 'people', rowNumber, column: 'Brief', ...said[by](person.name, on) }]
  })

const said = {
  click: (name: string, on: string) => ({
    sentence: `${name} klikte op ${on} op ‘geen brief meer’. Zolang gaat er geen brief naar dit adres.`,
    suggestion: 'Zet Brief op nee. Toch weer een brief? Dezelfde klik onder de brief zet hem weer aan.',
  }),
  complaint: (name: string, on: string) => ({
    sentence: `${name} meldde de brief op ${on} als spam. Zolang gaat er geen brief naar dit adres.`,
    suggestion: `Zet Brief op nee. Was het een vergissing? Vraag ${name} om onder een oude brief weer aan te melden.`,
  }),
}
