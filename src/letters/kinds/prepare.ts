/** The page before a talk, for the coach: a week before the day that was set, or before the day that the next one is due. */
import { addDays, type Day } from '../../domain/day.ts'
import { hourOnTheWall, onTheWall } from '../../domain/moment.ts'
import { nextTalkOf, type NextTalk } from '../../domain/next-talk.ts'
import type { Standing } from '../../domain/standing.ts'
import { talkLink } from '../../forms/talk-link.ts'
import { coachesOf, type CoachMailbox } from '../coaching/coaches.ts'
import { neutralName } from '../coaching/neutral-name.ts'
import { prepareLetter } from '../coaching/prepare-letter.ts'
import { tidy } from '../forwardable.ts'
import { ownsPrefix, type DueKey, type LetterContext, type LetterKind, type Outgoing } from '../kind.ts'
import { speechOfGroup } from '../speech.ts'

export const prepare: LetterKind = {
  name: 'prepare',
  owns: ownsPrefix('prepare'),
  hours: { from: '07:00', until: '20:00' },
  due(context) {
    const lately = preparedLately(context)
    return talksOf(context)
      .filter(({ key, standing }) => !context.register.sent.has(key) && !lately.has(standing.group.id))
      .map(({ key, coach }): DueKey => ({ key, to: coach.address }))
  },
  write: (keys, context) =>
    talksOf(context)
      .filter(({ key }) => keys.includes(key))
      .map((prepared) => outgoing(prepared, context)),
}

interface Prepared {
  readonly key: string
  readonly coach: CoachMailbox
  readonly standing: Standing
  readonly talk: NextTalk
}

/** Days that were set come first, for they do not wait; then what is due longest. */
function talksOf({ standings, register, now, zone }: LetterContext): readonly Prepared[] {
  const { facts } = register
  const soon = addDays(onTheWall(now, zone).day, noticeDays)
  return coachesOf(standings, facts)
    .flatMap((coach) =>
      coach.standings.flatMap((standing): readonly Prepared[] => {
        const talk = nextTalkOf(standing, facts)
        if (talk === undefined || talk.day > soon) return []
        return [{ key: `prepare:${standing.group.id}:${talk.day}`, coach, standing, talk }]
      }),
    )
    .sort(
      (one, other) =>
        Number(other.talk.planned) - Number(one.talk.planned) || one.talk.day.localeCompare(other.talk.day),
    )
}

/** A day that was moved a little needs no second page. */
function preparedLately({ register, now, zone }: LetterContext): ReadonlySet<string> {
  const since: Day = addDays(onTheWall(now, zone).day, -sameTalkDays)
  const groups = new Set<string>()
  for (const { kind, at, groupId, outcome } of register.sent.values())
    if (kind === 'prepare' && outcome !== 'refused' && groupId !== undefined && at !== undefined)
      if (onTheWall(at, zone).day > since) groups.add(groupId)
  return groups
}

function outgoing({ key, coach, standing, talk }: Prepared, context: LetterContext): Outgoing {
  const { register, now, zone, links } = context
  const { group } = standing
  const form = talkLink(register, group.id, talk.planned ? talk.day : undefined)
  const stop = coach.person === undefined ? {} : { unsubscribe: links.stop(coach.person.id) }
  return {
    key,
    kind: 'prepare',
    to: coach.address,
    names: [tidy(coach.name, 30)],
    discreet: group.discreet,
    group: group.id,
    ...(coach.person === undefined ? {} : { person: coach.person.id }),
    ...stop,
    letter: prepareLetter({
      standing,
      facts: register.facts,
      coordinator: register.choices.coordinator,
      hour: hourOnTheWall(now, zone),
      neutralName: neutralName(standing, speechOfGroup(standing)),
      now,
      ...(form === undefined ? {} : { form }),
      ...stop,
    }),
  }
}

const noticeDays = 7
const sameTalkDays = 21
