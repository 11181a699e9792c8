import type { Composition } from './composition.ts'
import type { Day } from './day.ts'
import type { Group, GroupStatus } from './group.ts'
import type { PersonId } from './ids.ts'
import type { CoachingTalk, Meeting, Pause } from './meeting.ts'
import type { Readiness } from './readiness.ts'

/** How one group stands on one day: what views and letters are made of. Everything in it is computed, nothing is stored. */
export interface Standing {
  readonly group: Group
  readonly today: Day
  readonly status: GroupStatus
  readonly leaders: readonly PersonId[]
  readonly trainees: readonly PersonId[]
  readonly composition: Composition
  readonly readiness: Readiness
  /** Held meetings, the newest last, at most those of the last year. */
  readonly held: readonly Meeting[]
  readonly lastHeld?: Meeting
  readonly lastTalk?: CoachingTalk
  /** The next evening from today on, and whether it was called off beforehand. */
  readonly next?: { readonly day: Day; readonly calledOff: boolean }
  /** Evenings that were expected and not reported, the oldest first, at most those of the last eight weeks. */
  readonly unreported: readonly Day[]
  /** The pause that holds today. */
  readonly pause?: Pause
}
