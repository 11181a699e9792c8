import type { Day } from './day.ts'
import type { CommittedException } from './exception.ts'
import type { Group, GroupStatus } from './group.ts'
import type { Huddel, Opbouwavond } from './huddel.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { CoachingTalk, Meeting, Pause } from './meeting.ts'
import type { NormValues } from './norms.ts'
import type { Commitment, Person, Stay } from './person.ts'
import type { Start } from './start.ts'

/** A stretch of time in which a group had one status; `until` is the first day after it. */
export interface StatusPeriod {
  readonly group: GroupId
  readonly status: GroupStatus
  readonly from: Day
  readonly until?: Day
}

/**
 * All that the register knows, understood: the read line begins here. It holds the whole history, so that any
 * figure can be asked as of any day. What could not be understood is not in it, and stands in Nakijken.
 */
export interface Facts {
  readonly groups: ReadonlyMap<GroupId, Group>
  readonly people: ReadonlyMap<PersonId, Person>
  readonly stays: readonly Stay[]
  readonly statuses: readonly StatusPeriod[]
  readonly commitments: readonly Commitment[]
  /** One per group and day, merged. */
  readonly meetings: readonly Meeting[]
  readonly talks: readonly CoachingTalk[]
  readonly pauses: readonly Pause[]
  /** One a day, merged, in order. */
  readonly huddels: readonly Huddel[]
  readonly opbouwavonden: readonly Opbouwavond[]
  /** What was told of each group's beginning, at most one a group. */
  readonly starts: readonly Start[]
  /** Each norm's number, as the coordinators have set it. */
  readonly norms: NormValues
  /** Where a coordinator says otherwise than the evenings do (DEF4). */
  readonly exceptions?: readonly CommittedException[]
}
