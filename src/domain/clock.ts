import { daysBetween, latest, type Day } from './day.ts'
import type { Subject } from './findings/subject.ts'
import type { Readiness } from './readiness.ts'
import { splitDayOf } from './split-day.ts'

/**
 * The clock of norm 50: from the first evening, or from the last time that a daughter split off. Pauses do not stop it.
 * When the first evening is not known there is no clock, unless what was seen is over two years already.
 */
export function clockOf(subject: Subject): Readiness['clock'] {
  const { own, group, today, facts } = subject
  const splits = own.daughters.flatMap((daughter) => splitDayOf(daughter, group) ?? [])
  const begun = group.firstEvening ?? group.splitOn
  const since = latest(...[begun, ...splits].filter((day): day is Day => day !== undefined && day <= today))
  if (since !== undefined) return running(since)

  const seen = own.held[0]?.day
  const least = seen === undefined || seen > today ? undefined : running(seen)
  return least?.state === 'over' ? least : { state: 'unknown' }

  function running(from: Day): Readiness['clock'] {
    const days = daysBetween(from, today)
    const { multiplyWithinDays, multiplyAtLatestDays } = facts.norms
    const state = days < multiplyWithinDays ? 'fresh' : days <= multiplyAtLatestDays ? 'due' : 'over'
    return { since: from, days, state }
  }
}
