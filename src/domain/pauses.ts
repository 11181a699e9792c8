import type { MatterKind } from './attention.ts'
import { addDays, type Day } from './day.ts'
import type { Pause } from './meeting.ts'
import { pauseSentences } from './pause-sentences.ts'
import type { FindingKey } from './readiness.ts'

/** What a pause means for one part of a group's life (norm 9). */
export interface PauseRule {
  readonly during: 'waits' | 'goes-on'
  /** What is not asked during a pause, or is asked all the same. */
  readonly matters: readonly MatterKind[]
  /** What is judged without the time that was paused, or with it. */
  readonly findings: readonly FindingKey[]
  /** How it is said to a coordinator. */
  readonly sentence: string
}

/**
 * What a pause suspends, and what goes on. Whatever stands in no row goes on: a pause is a rest from evenings, not
 * from being a group.
 */
export const pauseRules = {
  rhythm: {
    during: 'waits',
    matters: ['evenings-unreported', 'go-on-or-stop', 'start-step', 'tasks'],
    findings: [],
    sentence: pauseSentences.rhythm,
  },
  reminders: {
    during: 'waits',
    matters: [],
    findings: [],
    sentence: pauseSentences.reminders,
  },
  absence: {
    during: 'waits',
    matters: [],
    findings: ['committed'],
    sentence: pauseSentences.absence,
  },
  meals: {
    during: 'waits',
    matters: ['meal'],
    findings: ['meals'],
    sentence: pauseSentences.meals,
  },
  coaching: {
    during: 'goes-on',
    matters: ['talk-due'],
    findings: ['coached'],
    sentence: pauseSentences.coaching,
  },
  clock: {
    during: 'goes-on',
    matters: ['set-target-date', 'plan-multiplication', 'talk-about-clock'],
    findings: ['multiplied'],
    sentence: pauseSentences.clock,
  },
} as const satisfies Readonly<Record<keyof typeof pauseSentences, PauseRule>>

/** Whether something is not asked while the group is at rest. */
export const waitsInPause = (kind: MatterKind): boolean => waiting.has(kind)

/** Without what a pause suspends, if there is one. */
export const askedIn = <Asked extends readonly [{ readonly kind: MatterKind }, ...(readonly unknown[])]>(
  pause: Pause | undefined,
  asked: readonly Asked[],
): readonly Asked[] => (pause === undefined ? asked : asked.filter(([{ kind }]) => !waiting.has(kind)))

const waiting: ReadonlySet<MatterKind> = new Set(
  Object.values<PauseRule>(pauseRules).flatMap(({ during, matters }) => (during === 'waits' ? matters : [])),
)

/**
 * The stretches of rest that pauses make together, in order: those that overlap, or follow on each other, are one. It is
 * a holiday when all of it is.
 */
export function restsOf(pauses: readonly Pause[]): readonly Pause[] {
  const rests: Pause[] = []
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = rests.at(-1)
    if (pause.to < pause.from) continue
    if (last === undefined || pause.from > addDays(last.to, 1)) rests.push(pause)
    else rests[rests.length - 1] = joined(last, pause)
  }
  return rests
}

function joined(one: Pause, other: Pause): Pause {
  const { group = other.group } = one
  if (other.to <= one.to && one.reason !== undefined) return one
  const reasons = new Set([one.reason, other.reason].filter((reason) => reason !== undefined))
  return {
    from: one.from,
    to: one.to > other.to ? one.to : other.to,
    ...(group !== undefined && { group }),
    ...(reasons.size > 0 && { reason: [...reasons].join(', ') }),
    ...(one.holiday === true && other.holiday === true && { holiday: true as const }),
  }
}

/** The rest that holds on a day, out of `rests` in order. */
export function restOn(rests: readonly Pause[], on: Day): Pause | undefined {
  const begun = rests.findLast((rest) => rest.from <= on)
  return begun !== undefined && on <= begun.to ? begun : undefined
}

/** The rest that begins in the days after `today`, within so many days. */
export const restWithin = (rests: readonly Pause[], today: Day, days: number): Pause | undefined =>
  rests.find((rest) => rest.from > today && rest.from <= addDays(today, days))
