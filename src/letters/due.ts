/** Which letters go out now, and who reads them. Letters are known by their keys: a task carries nothing else. */
import { addDays, weekdayOf, weekOf, type Day } from '../domain/day.ts'
import { momentAt, onTheWall, type Moment, type TimeZone } from '../domain/moment.ts'
import type { Standing } from '../domain/standing.ts'
import type { Register } from '../register/register.ts'
import { isHeld } from './held.ts'
import type { DueKey } from './kind.ts'
import { letterKey, parseLetterKey } from './letter-key.ts'
import { mailboxesOf, reads, type Mailbox } from './mailbox.ts'
import { pastOf } from './past.ts'

/** A letter to be written: to whom, about what, and what its reader knows already. */
export interface DueLetter extends Mailbox {
  readonly key: string
  /** What the last letter told; absent when there was none. */
  readonly told?: string
  /** Whether none of the readers ever got a letter. */
  readonly first: boolean
}

/**
 * The keys of the letters whose moment of this week passed less than a day ago, and which Brieven does not have yet: at
 * most one a mailbox and week. None while letters are off, nor under the brake.
 */
export function lettersDue(
  register: Register,
  standings: readonly Standing[],
  now: Moment,
  zone: TimeZone,
): readonly DueKey[] {
  if (isHeld(register)) return []
  const today = onTheWall(now, zone).day
  return mailboxesOf(register.facts, standings).flatMap((mailbox) => {
    const on = lastMomentOf(mailbox, now, today, zone)
    if (on === undefined) return []
    const week = weekOf(on)
    return keysOf(mailbox, week).some((key) => register.sent.has(key))
      ? []
      : keysOf(mailbox, week)
          .slice(0, 1)
          .map((key) => ({ key, to: mailbox.address }))
  })
}

/** The letter of `key` as it would be written now; undefined when there is nobody to get it any more. */
export function letterFor(
  key: string,
  register: Register,
  standings: readonly Standing[],
): DueLetter | undefined {
  return lettersFor([key], register, standings)[0]
}

/** The letters of `keys`, in that order; whoever should not get one any more is left out. */
export function lettersFor(
  keys: readonly string[],
  register: Register,
  standings: readonly Standing[],
): readonly DueLetter[] {
  if (isHeld(register)) return []
  const mailboxes = mailboxesOf(register.facts, standings)
  const past = pastOf(register)
  return keys.flatMap((key) => {
    const { person, week } = parseLetterKey(key) ?? {}
    if (person === undefined || week === undefined) return []
    const mailbox = mailboxes.find((each) => reads(each, person))
    return mailbox === undefined ? [] : [{ ...mailbox, key, ...past(mailbox.readers, week) }]
  })
}

/** The day on which the letter's moment passed, if that was less than 24 hours ago. */
function lastMomentOf({ weekday, hour }: Mailbox, now: Moment, today: Day, zone: TimeZone): Day | undefined {
  const on = addDays(today, -((weekdayOf(today) - weekday + 7) % 7))
  const time = `${String(hour).padStart(2, '0')}:00`
  const day = momentAt(on, time, zone) <= now ? on : addDays(on, -7)
  return Date.parse(now) - Date.parse(momentAt(day, time, zone)) < 86_400_000 ? day : undefined
}

/** Every key that this mailbox's letter could have gone by, its own first: a group may have been renamed since. */
const keysOf = ({ standings, readers }: Mailbox, week: string): readonly string[] =>
  readers.flatMap(({ id }) =>
    standings
      .filter(({ leaders, trainees }) => leaders.includes(id) || trainees.includes(id))
      .map(({ group }) => letterKey({ week, group: group.id, person: id })),
  )
