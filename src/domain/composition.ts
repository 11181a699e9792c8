import { daysBetween, type Day } from './day.ts'
import { exceptionsOn, type CommittedException } from './exception.ts'
import type { Facts } from './facts.ts'
import type { Group } from './group.ts'
import { groupFactsOf, heldUpTo, pauseOn, type GroupFacts } from './group-facts.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import { medianOf } from './median.ts'
import { membersOn, type Membership } from './membership.ts'
import type { NormValues } from './norms.ts'
import { believes, type Place } from './place.ts'
import { confidenceOf } from './rhythm.ts'
import { inStartSeries } from './start-series.ts'

/** Somebody in a group, with how often they came in the window. */
export interface Participant {
  readonly person: PersonId
  readonly place: Place
  /** Of the window's held meetings whose presence is known. */
  readonly visits: number
  /** Held meetings in the window since joining whose presence is known: never fewer than `visits`. */
  readonly since: number
  /** DEF3 */
  readonly regular: boolean
  /** DEF4 */
  readonly committed: boolean
  /** A coordinator says so, whatever the evenings say. */
  readonly excepted?: true
  /** In force on that day (norm 75). */
  readonly signed: boolean
}

/** Of whom a group consists on a day, by the movement's shared definitions (DEF2-DEF8). */
export interface Composition {
  readonly group: GroupId
  readonly asOf: Day
  /** The last eight held meetings (DEF2), the oldest first. */
  readonly window: readonly Meeting[]
  /** Whether there are enough held meetings with known presence for any verdict (DEF2). */
  readonly enough: boolean
  /** Everyone who stands in the group that day, regular or not. */
  readonly participants: readonly Participant[]
  /** DEF5 without the activity: christen, signed, in this group. */
  readonly dragers: readonly PersonId[]
  readonly activeDragers: readonly PersonId[]
  /** DEF6 */
  readonly seekers: readonly PersonId[]
  /** DEF7, regular */
  readonly believers: readonly PersonId[]
  /** Regular, and nobody has said whether they believe. */
  readonly unknown: readonly PersonId[]
  /** DEF4 */
  readonly committed: readonly PersonId[]
  /** Guests without a name on a usual evening of the window (the median); undefined when never answered. */
  readonly usualGuests?: number
  /**
   * Who would be regular, or committed, had they come on the held evenings of which nobody said who were there. Such
   * evenings count neither for nor against anybody; they only keep a "nee" from being sure.
   */
  readonly perhaps?: { readonly regular: readonly PersonId[]; readonly committed: readonly PersonId[] }
  /** Expected evenings of the window's time that were reported, and how many were expected: the confidence. */
  readonly reported: number
  readonly expected: number
}

/** Of whom a group consisted on a day. Nothing that happened after that day plays a part. */
export function compositionOf(facts: Facts, group: Group, asOf: Day): Composition {
  const own = groupFactsOf(facts, group.id)
  const window = heldUpTo(own, asOf).slice(-facts.norms.windowMeetings)
  const known = window.filter((meeting) => meeting.present !== undefined)
  const presence = presenceIn(window)
  const resting = new Set(window.filter(({ day }) => pauseOn(own, day) !== undefined))
  const starting = inStartSeries(own, group, asOf, facts.norms)

  const exceptions = starting ? noExceptions : exceptionsOn(own.exceptions, asOf)
  const judged = membersOn(facts, own, group, asOf).map((member) =>
    judge(member, presence.get(member.person) ?? [], {
      window,
      known,
      own,
      resting,
      starting,
      exceptions,
      asOf,
      norms: facts.norms,
    }),
  )
  const counted = judged.filter((member) => member.counts)
  const ids = (which: (member: Judged) => boolean): readonly PersonId[] =>
    counted.filter(which).map(({ participant }) => participant.person)
  const isDrager = ({ participant }: Judged) => participant.signed && believes(participant.place) === true
  const usualGuests = medianOf(window.flatMap((meeting) => meeting.guests ?? []))
  const perhaps = { regular: ids((it) => it.perhapsRegular), committed: ids((it) => it.perhapsCommitted) }

  return {
    group: group.id,
    asOf,
    window,
    enough: known.length >= facts.norms.windowMinimum,
    participants: judged.map(({ participant }) => participant),
    dragers: ids(isDrager),
    activeDragers: ids((it) => it.participant.regular && isDrager(it)),
    seekers: ids(({ participant }) => participant.regular && participant.place === 'seeker'),
    believers: ids(
      (it) => it.participant.regular && believes(it.participant.place) === true && !isDrager(it),
    ),
    unknown: ids(({ participant }) => participant.regular && participant.place === 'unknown'),
    committed: ids(({ participant }) => participant.committed),
    ...(usualGuests === undefined ? {} : { usualGuests }),
    ...(perhaps.regular.length + perhaps.committed.length === 0 ? {} : { perhaps }),
    ...confidenceOf(own, group, window[0]?.day, asOf),
  }
}

interface Judged {
  readonly participant: Participant
  /** False for the coach, who never counts (DEF5). */
  readonly counts: boolean
  readonly perhapsRegular: boolean
  readonly perhapsCommitted: boolean
}

interface Circumstances {
  readonly window: readonly Meeting[]
  readonly known: readonly Meeting[]
  readonly own: GroupFacts
  /** Of the window, the evenings that were held in a pause. */
  readonly resting: ReadonlySet<Meeting>
  readonly starting: boolean
  readonly exceptions: ReadonlyMap<PersonId, CommittedException>
  readonly asOf: Day
  readonly norms: NormValues
}

/** `visited` are the indexes in the window of the evenings on which somebody was present. */
function judge(member: Membership, visited: readonly number[], around: Circumstances): Judged {
  const { window, known, own, resting, starting, exceptions, asOf, norms } = around
  const firstSeen = window[visited[0] ?? -1]?.day
  const joined = firstSeen !== undefined && firstSeen < member.joined ? firstSeen : member.joined
  const visits = visited.length
  const came = new Set(visited.map((index) => window[index]))
  // In a pause nobody is expected: who came counts, who did not is not absent.
  const expectedAt = (meeting: Meeting) => came.has(meeting) || !resting.has(meeting)
  const since = known.filter((meeting) => meeting.day >= joined && expectedAt(meeting)).length
  const untold = window.filter((meeting) => meeting.present === undefined && meeting.day >= joined).length

  const firstVisit = own.firstVisit.get(member.person)
  const isNew =
    firstVisit !== undefined && firstVisit <= asOf && daysBetween(firstVisit, asOf) <= norms.newcomerDays
  const regularAt = (times: number) =>
    times >= norms.regularVisits || (isNew && times >= norms.newcomerVisits)
  const regular = regularAt(visits)

  const committedAt = (times: number, ofThose: number) =>
    !starting && times >= norms.committedVisits && times >= norms.committedShare * ofThose
  const seenAmong = (last: readonly Meeting[]) =>
    last
      .filter(expectedAt)
      .slice(-norms.committedAbsence)
      .some((meeting) => meeting.present?.includes(member.person) !== false)
  const exception = exceptions.get(member.person)
  const committed = exception?.counts ?? (committedAt(visits, since) && seenAmong(known))

  const signedOn = own.signedOn.get(member.person)
  return {
    participant: {
      person: member.person,
      place: member.place,
      visits,
      since,
      regular,
      committed,
      ...(exception !== undefined && { excepted: true as const }),
      signed: signedOn !== undefined && signedOn <= asOf,
    },
    counts: !member.isCoach,
    perhapsRegular: !regular && untold > 0 && regularAt(visits + untold),
    perhapsCommitted:
      exception === undefined &&
      !committed &&
      untold > 0 &&
      committedAt(visits + untold, since + untold) &&
      seenAmong(window),
  }
}

const noExceptions: ReadonlyMap<PersonId, CommittedException> = new Map()

/** On which evenings of the window each person was present, by index; a name ticked twice is one visit. */
function presenceIn(window: readonly Meeting[]): ReadonlyMap<PersonId, readonly number[]> {
  const presence = new Map<PersonId, number[]>()
  for (const [index, meeting] of window.entries())
    for (const person of meeting.present ?? []) {
      const visited = presence.get(person)
      if (visited === undefined) presence.set(person, [index])
      else if (visited.at(-1) !== index) visited.push(index)
    }
  return presence
}
