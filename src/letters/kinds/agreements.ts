/** The copy of what coach and leader agreed, for the leader, when a Coachgesprek came in; again when it says something else. */
import { addDays, type Day } from '../../domain/day.ts'
import { groupFactsOf } from '../../domain/group-facts.ts'
import type { CoachingTalk } from '../../domain/meeting.ts'
import { hourOnTheWall, onTheWall, type TimeZone } from '../../domain/moment.ts'
import type { Person } from '../../domain/person.ts'
import type { Standing } from '../../domain/standing.ts'
import { fingerprint } from '../../forms/fingerprint.ts'
import { agreementsLetter, hasCopy } from '../coaching/agreements-letter.ts'
import { tidy } from '../forwardable.ts'
import { ownsPrefix, type DueKey, type LetterContext, type LetterKind, type Outgoing } from '../kind.ts'
import { mailAddressOf } from '../mailbox.ts'

const isCopy = ownsPrefix('agreements')

export const agreements: LetterKind = {
  name: 'agreements',
  owns: isCopy,
  hours: { from: '07:00', until: '21:00' },
  due: (context) => copiesOf(context).map(({ key, address }): DueKey => ({ key, to: address })),
  write: (keys, context) =>
    copiesOf(context)
      .filter(({ key }) => keys.includes(key))
      .map((copy) => outgoing(copy, context)),
}

interface Copy {
  readonly key: string
  readonly address: string
  readonly readers: readonly [Person, ...Person[]]
  readonly standing: Standing
  readonly talk: CoachingTalk
  readonly corrected: boolean
}

/** Of the talks that were filled in lately, what a leader has no copy of. A couple with one mailbox gets one. */
function copiesOf({ standings, register, now, zone }: LetterContext): readonly Copy[] {
  const since = addDays(onTheWall(now, zone).day, -latelyDays)
  const known = [...register.sent.keys()].filter(isCopy)
  return standings.flatMap((standing) => {
    const talks = groupFactsOf(register.facts, standing.group.id).talks.filter(
      (talk) => talk.day <= standing.today && hasCopy(talk) && reportedAfter(talk, since, zone),
    )
    const mailboxes = Map.groupBy(
      standing.leaders.flatMap((id) => register.facts.people.get(id) ?? []),
      (leader) => mailAddressOf(leader)?.toLowerCase(),
    )
    return talks.flatMap((talk) =>
      [...mailboxes].flatMap(([box, [first, ...others]]): readonly Copy[] => {
        const address = first && mailAddressOf(first)
        if (box === undefined || first === undefined || address === undefined) return []
        const sent = copiesSent(talk, [first, ...others], known)
        const mark = markOf(talk)
        if (sent.at(-1) === mark) return []
        const key = `${keyOf(talk, first)}:${sent.length}:${mark}`
        return [{ key, address, readers: [first, ...others], standing, talk, corrected: sent.length > 0 }]
      }),
    )
  })
}

const reportedAfter = ({ reportedAt }: CoachingTalk, since: Day, zone: TimeZone): boolean =>
  reportedAt !== undefined && onTheWall(reportedAt, zone).day > since

/** The marks of the copies that these readers got, in order. */
function copiesSent(
  talk: CoachingTalk,
  readers: readonly Person[],
  known: readonly string[],
): readonly string[] {
  const marks: string[] = []
  for (const reader of readers)
    for (const key of known) {
      const prefix = `${keyOf(talk, reader)}:`
      if (!key.startsWith(prefix)) continue
      const [number = '', mark = ''] = key.slice(prefix.length).split(':')
      marks[Number(number)] = mark
    }
  return marks
}

const keyOf = ({ group, day }: CoachingTalk, { id }: Person): string => `agreements:${group}:${day}:${id}`

/** Another one when the agreements are others, or the next date is: for that they have in their calendar. */
const markOf = ({ agreements, nextDay }: CoachingTalk): string =>
  fingerprint(JSON.stringify([agreements, nextDay ?? ''])).toString(36)

function outgoing(
  { key, address, readers, standing, talk, corrected }: Copy,
  { register, now, zone, links }: LetterContext,
): Outgoing {
  const unsubscribe = links.stop(readers[0].id)
  return {
    key,
    kind: 'agreements',
    to: address,
    names: readers.map(({ name }) => tidy(name, 30)),
    discreet: standing.group.discreet,
    group: standing.group.id,
    person: readers[0].id,
    unsubscribe,
    letter: agreementsLetter({
      readers,
      standing,
      talk,
      facts: register.facts,
      coordinator: register.choices.coordinator,
      corrected,
      hour: hourOnTheWall(now, zone),
      now,
      unsubscribe,
    }),
  }
}

/** Whoever had their share of letters this week gets it in the next one. */
const latelyDays = 10
