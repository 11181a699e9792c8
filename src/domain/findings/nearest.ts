import type { Participant } from '../composition.ts'
import type { FindingKey, SmallestChange } from '../readiness.ts'

/** The change that `more` people would make; of `candidates`, given best first, those who are nearest to it. */
export function morePeople(
  toward: FindingKey,
  more: number,
  candidates: readonly Participant[],
): SmallestChange {
  const near = candidates.slice(0, more + 1)
  return {
    kind: 'people',
    more,
    near: near.map(({ person }) => person),
    toward,
    visits: near.map(({ visits, since, signed }) => ({ visits, since, signed })),
  }
}

/** Whoever came most often first. */
export const byVisits = (a: Participant, b: Participant) => b.visits - a.visits || a.since - b.since
