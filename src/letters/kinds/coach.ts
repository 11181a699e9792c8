/** The letter of a coach about their groups: at most weekly, and only when something is asked or a month passed. */
import { addDays, weekdayOf, weekOf, type Day } from '../../domain/day.ts'
import { hourOnTheWall, onTheWall } from '../../domain/moment.ts'
import { fingerprint } from '../../forms/fingerprint.ts'
import { talkLink } from '../../forms/talk-link.ts'
import { coachAsks, coachLetter } from '../coaching/coach-letter.ts'
import { coachesOf, type CoachMailbox } from '../coaching/coaches.ts'
import { tidy } from '../forwardable.ts'
import { ownsPrefix, type DueKey, type LetterContext, type LetterKind, type Outgoing } from '../kind.ts'
import { mailboxesOf } from '../mailbox.ts'

export const coach: LetterKind = {
  name: 'coach',
  owns: ownsPrefix('coach'),
  hours: { from: '07:00', until: '20:00' },
  due(context) {
    const { day } = onTheWall(context.now, context.zone)
    const past = pastLetters(context)
    return coachesOf(context.standings, context.register.facts)
      .filter((each) => dayOf(each, context) === weekdayOf(day))
      .filter((each) => isWanted(each, past.get(markOf(each)), context))
      .map((each): DueKey => ({ key: keyOf(each, day), to: each.address }))
      .filter(({ key }) => !context.register.sent.has(key))
  },
  write(keys, context) {
    const past = pastLetters(context)
    return coachesOf(context.standings, context.register.facts).flatMap((each) =>
      keys
        .filter((key) => key.endsWith(`:${markOf(each)}`))
        .map((key) => outgoing(key, each, past.get(markOf(each)), context)),
    )
  },
}

/** The last letter to a coach that went out. */
interface PastLetter {
  readonly day: Day
  readonly told: string
}

function pastLetters({ register: { sent, choices }, zone }: LetterContext): ReadonlyMap<string, PastLetter> {
  const past = new Map<string, PastLetter>()
  for (const { kind, key, at, told = '', outcome } of sent.values()) {
    if (kind !== 'coach' || at === undefined) continue
    if (outcome === 'refused' || (outcome === 'rehearsed' && choices.letters === 'on')) continue
    const { day } = onTheWall(at, zone)
    const mark = key.slice(key.lastIndexOf(':') + 1)
    if ((past.get(mark)?.day ?? '') < day) past.set(mark, { day, told })
  }
  return past
}

/** Something is asked that the last letter did not ask, or it is a month since. */
function isWanted(
  { standings }: CoachMailbox,
  last: PastLetter | undefined,
  { register, now, zone }: LetterContext,
): boolean {
  if (last === undefined || addDays(last.day, monthDays) <= onTheWall(now, zone).day) return true
  const known = new Set(last.told.split(' '))
  return coachAsks(standings, register.facts).some((asked) => !known.has(asked))
}

/** Tuesday; whoever gets the letter of a leader on Tuesday gets this one a day later. */
function dayOf({ address }: CoachMailbox, { standings, register }: LetterContext): number {
  const own = mailboxesOf(register.facts, standings).find(
    (box) => box.address.toLowerCase() === address.toLowerCase(),
  )
  return own?.weekday === tuesday ? tuesday + 1 : tuesday
}

const keyOf = (each: CoachMailbox, day: Day): string => `coach:${weekOf(day)}:${markOf(each)}`

/** A coach may be nobody's member, and has no ID but their address; that stands in no key. */
const markOf = ({ address }: CoachMailbox): string => fingerprint(address.toLowerCase()).toString(36)

function outgoing(
  key: string,
  each: CoachMailbox,
  last: PastLetter | undefined,
  { register, now, zone, links }: LetterContext,
): Outgoing {
  const form = talkLink(register)
  const stop = each.person === undefined ? {} : { unsubscribe: links.stop(each.person.id) }
  return {
    key,
    kind: 'coach',
    to: each.address,
    names: [tidy(each.name, 30)],
    discreet: each.standings.some(({ group }) => group.discreet),
    told: coachAsks(each.standings, register.facts).join(' '),
    ...(each.person === undefined ? {} : { person: each.person.id }),
    ...stop,
    letter: coachLetter({
      coach: each,
      facts: register.facts,
      coordinator: register.choices.coordinator,
      hour: hourOnTheWall(now, zone),
      first: last === undefined,
      ...(form === undefined ? {} : { form }),
      ...stop,
    }),
  }
}

const tuesday = 2
const monthDays = 28
