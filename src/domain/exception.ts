import type { Day } from './day.ts'
import type { GroupId, PersonId } from './ids.ts'

/**
 * A coordinator's own word on whether somebody counts as committed in a group (DEF4), with the reason: figures go
 * before no person's knowledge of people.
 */
export interface CommittedException {
  readonly person: PersonId
  readonly group: GroupId
  readonly counts: boolean
  readonly reason: string
  readonly from: Day
  /** The last day on which it holds. */
  readonly to?: Day
}

/** What was said of each person on a day; of two that hold, the later one. */
export function exceptionsOn(
  exceptions: readonly CommittedException[],
  on: Day,
): ReadonlyMap<PersonId, CommittedException> {
  const holding = exceptions
    .filter(({ from, to }) => from <= on && (to === undefined || to >= on))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return new Map(holding.map((exception) => [exception.person, exception]))
}
