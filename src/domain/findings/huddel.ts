import { addDays, daysBetween } from '../day.ts'
import type { Huddel } from '../huddel.ts'
import type { PersonId } from '../ids.ts'
import type { Finding } from '../readiness.ts'
import { lastUpTo } from '../group-facts.ts'
import { found } from './finding.ts'
import type { Subject } from './subject.ts'

/**
 * Norm 58: leader and trainee take part in the huddel together; that either missed the last two is for somebody to ask
 * after. Where the movement told of no huddel lately nothing is known, and nothing hangs on it: then the finding has no
 * part in the verdict, or no group would be ready any more on the day that huddels begin to be kept.
 */
export function judgeHuddel(subject: Subject): Finding {
  const kern = kernOf(subject)
  const told = toldHuddels(subject)
  const last = told.at(-1)
  if (last === undefined || daysBetween(last.day, subject.today) > stale)
    return {
      ...found(subject, 'huddel', { state: 'unknown', change: { kind: 'tell', what: 'huddels' } }),
      role: 'rhythm',
    }
  if (kern.length < 2) return found(subject, 'huddel', { state: 'off' })

  const of = told.length
  const count = told.filter((huddel) => kern.every(({ person }) => came(huddel, person))).length
  const missed = kern.some(({ person, since }) => {
    const lately = told.filter(({ day }) => day >= since).slice(-subject.facts.norms.huddelsMissed)
    return (
      lately.length === subject.facts.norms.huddelsMissed && !lately.some((huddel) => came(huddel, person))
    )
  })
  return found(
    subject,
    'huddel',
    missed ? { state: 'missed', count, of, change: { kind: 'huddel' } } : { state: 'met', count, of },
  )
}

/** The huddels of the last year of which is known who were there, the newest last. */
export function toldHuddels({ facts, today }: Subject): readonly Huddel[] {
  const yearAgo = addDays(today, -365)
  return facts.huddels
    .slice(0, lastUpTo(facts.huddels, today) + 1)
    .filter(({ day, attended }) => day > yearAgo && attended !== undefined)
}

/** Leaders and trainees of the group, and since when each of them is. */
export function kernOf({ own, today, composition }: Subject) {
  return composition.participants
    .filter(({ place }) => place === 'leader' || place === 'trainee')
    .map(({ person }) => {
      const stay = own.stays.find(
        (it) =>
          it.person === person &&
          (it.place === 'leader' || it.place === 'trainee') &&
          it.from <= today &&
          (it.until === undefined || it.until > today),
      )
      return { person, since: stay?.from ?? today }
    })
}

export const came = ({ attended }: Huddel, person: PersonId): boolean => attended?.includes(person) === true

/** A huddel is monthly; after a summer without one it is still the last one. */
export const stale = 100
