import type { Day } from '../domain/day.ts'
import type { GroupId } from '../domain/ids.ts'
import type { Moment, TimeZone } from '../domain/moment.ts'
import { standingsOf, type Standing } from '../domain/standing.ts'
import type { Register } from '../register/register.ts'
import { attendanceView } from './attendance.ts'
import { familyTreeView } from './family-tree.ts'
import { multiplicationView } from './multiplication.ts'
import { overviewView } from './overview.ts'
import { reviewView } from './review.ts'
import { splitTrialView } from './split-trial.ts'
import { startTrackView } from './start-track.ts'
import { todoView } from './todo.ts'
import type { View } from './view.ts'

/** Addresses that a view leads to, and that only the outside knows. */
export interface ViewLinks {
  /** The attendance form of a group, filled in with what is known of that evening; undefined: it has no form. */
  readonly improve: (group: GroupId, day: Day) => string | undefined
}

/** All that the views are made of. The same input gives the same views, for today or any past day. */
export interface ViewInput {
  /** All groups that are not stopped, sorted by name. */
  readonly standings: readonly Standing[]
  readonly register: Register
  readonly today: Day
  /** The past day that `today` and `standings` are of; absent in a view of today. */
  readonly asOf?: Day
  readonly now: Moment
  readonly zone: TimeZone
  readonly links: ViewLinks
}

/** The tabs that a coordinator reads, each drawn whole. */
export const viewsOf = (input: ViewInput): readonly View[] => [
  overviewView(asOfChosen(input)),
  todoView(input),
  attendanceView(input),
  multiplicationView(asOfChosen(input)),
  familyTreeView(input),
  startTrackView(input),
  reviewView(input),
  splitTrialView(input),
]

/** As it stood on the day that the coordinators chose to see. */
function asOfChosen(input: ViewInput): ViewInput {
  const { showAsOf } = input.register.choices
  if (showAsOf === undefined) return input
  return {
    ...input,
    standings: standingsOf(input.register.facts, showAsOf),
    today: showAsOf,
    asOf: showAsOf,
  }
}
