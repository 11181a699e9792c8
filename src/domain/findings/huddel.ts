import { addDays, daysBetween, type Day } from '../day.ts'
import { lastUpTo, type GroupFacts } from '../group-facts.ts'
import type { Huddel } from '../huddel.ts'
import type { PersonId } from '../ids.ts'
import type { Finding } from '../readiness.ts'
import { found } from './finding.ts'
import type { Subject } from './subject.ts'

/**
 * Norm 58: leader and trainee take part in the huddel together, each huddel seen with who they were that day; that
 * either missed the last two is for somebody to ask after. Where the movement told of no huddel lately nothing is known,
 * and nothing hangs on it: then the finding has no part in the verdict, or no group would be ready any more on the day
 * that huddels begin to be kept.
 */
export function judgeHuddel(subject: Subject): Finding {
  const { own, today, facts } = subject
  const told = toldHuddels(subject)
  const last = told.at(-1)
  if (last === undefined || daysBetween(last.day, today) > stale)
    return {
      ...found(subject, 'huddel', { state: 'unknown', change: { kind: 'tell', what: 'huddels' } }),
      role: 'rhythm',
    }
  const asked = told.flatMap((huddel) => {
    const kern = kernOn(own, huddel.day)
    return kern.leaders.length > 0 && kern.trainees.length > 0 ? [{ huddel, kern }] : []
  })
  const { leaders, trainees } = kernOn(own, today)
  const of = asked.length
  if (of === 0 || leaders.length === 0 || trainees.length === 0)
    return found(subject, 'huddel', { state: 'off' })

  const anyCame = (huddel: Huddel, people: readonly PersonId[]) => people.some((it) => came(huddel, it))
  const count = asked.filter(
    ({ huddel, kern }) => anyCame(huddel, kern.leaders) && anyCame(huddel, kern.trainees),
  ).length
  const enough = facts.norms.huddelsMissed
  const missed = [...leaders, ...trainees].some((person) => {
    const invited = asked.filter(({ kern }) => [...kern.leaders, ...kern.trainees].includes(person))
    const lately = invited.slice(-enough)
    return lately.length === enough && !lately.some(({ huddel }) => came(huddel, person))
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
    .slice(lastUpTo(facts.huddels, yearAgo) + 1, lastUpTo(facts.huddels, today) + 1)
    .filter(({ attended }) => attended !== undefined)
}

/** Who led a group on a day, and who learnt to. */
export function kernOn(own: GroupFacts, on: Day) {
  const stays = own.stays.filter(({ from, until }) => from <= on && (until === undefined || until > on))
  const inPlace = (place: 'leader' | 'trainee') => [
    ...new Set(stays.filter((stay) => stay.place === place).map(({ person }) => person)),
  ]
  return { leaders: inPlace('leader'), trainees: inPlace('trainee') }
}

export const came = ({ attended }: Huddel, person: PersonId): boolean => attended?.includes(person) === true

/** A huddel is monthly; after a summer without one it is still the last one. */
export const stale = 100
