/** The one reminder of an evening: the next day at ten, to whoever fills it in. After that the weekly letter asks. */
import { addDays, weekdayOf, type Day } from '../../domain/day.ts'
import type { PersonId } from '../../domain/ids.ts'
import { languageFor } from '../../domain/language.ts'
import { hourOnTheWall, onTheWall } from '../../domain/moment.ts'
import type { Person } from '../../domain/person.ts'
import type { Standing } from '../../domain/standing.ts'
import { capital } from '../../language/words.ts'
import { footerFor } from '../footer.ts'
import { tidy } from '../forwardable.ts'
import { greetingFor } from '../greeting.ts'
import { ownsPrefix, type DueKey, type LetterContext, type LetterKind, type Outgoing } from '../kind.ts'
import { namesFor } from '../names.ts'
import { noteLetter, type Block } from '../note.ts'
import { reporterOf, type Reporter } from '../reporter.ts'
import { speechOf } from '../speech.ts'

export const reminder: LetterKind = {
  name: 'reminder',
  owns: ownsPrefix('reminder'),
  hours: { from: '10:00', until: '21:00' },
  due(context) {
    const { day } = onTheWall(context.now, context.zone)
    return remindersOf(addDays(day, -1), context)
      .filter(({ person }) => !getsLetterOn(day, person, context.standings))
      .flatMap(({ key, address }): readonly DueKey[] =>
        context.register.sent.has(key) ? [] : [{ key, to: address }],
      )
  },
  write: (keys, context) =>
    keys.flatMap((key) => {
      const [, day = ''] = key.split(':')
      const found = remindersOf(day as Day, context).find((each) => each.key === key)
      return found === undefined ? [] : [outgoing(found, context)]
    }),
}

interface Reminder extends Reporter {
  readonly key: string
  readonly day: Day
  /** The groups whose evening of that day this person is asked about. */
  readonly standings: readonly Standing[]
}

/** One a person, of all their groups of which nothing was told; none in a pause, nor when so much is missing that a coach helps. */
function remindersOf(day: Day, { standings, register }: LetterContext): readonly Reminder[] {
  const reminders = new Map<PersonId, Reminder>()
  for (const standing of standings) {
    const { pause, unreported } = standing
    if (pause !== undefined || !unreported.includes(day) || unreported.length > mostMissing) continue
    const reporter = reporterOf(standing, register.facts)
    if (reporter === undefined) continue
    const { id } = reporter.person
    const before = reminders.get(id)
    reminders.set(id, {
      ...reporter,
      key: `reminder:${day}:${id}`,
      day,
      standings: [...(before?.standings ?? []), standing],
    })
  }
  return [...reminders.values()]
}

/** The weekly letter of that day asks the same. */
const getsLetterOn = (day: Day, { id, letter }: Person, standings: readonly Standing[]): boolean =>
  weekdayOf(day) === (letter.weekday ?? 1) &&
  standings.some(({ leaders, trainees }) => leaders.includes(id) || trainees.includes(id))

function outgoing(reminder: Reminder, { register, links, now, zone }: LetterContext): Outgoing {
  const { key, person, address, standings } = reminder
  const { facts, choices } = register
  const speech = speechOf(
    languageFor(
      [person],
      standings.map(({ group }) => group),
    ),
  )
  const words = speech.letter.reminder
  const names = standings.map((standing) => namesFor(standing, facts, speech))
  const discreet = names.some((each) => each.discreet)
  const inEvening = standings.every(({ group }) => (group.time ?? '19:30') >= '17:00')
  const unsubscribe = links.stop(person.id)
  const [standing] = standings
  const hour = hourOnTheWall(now, zone)
  return {
    key,
    kind: 'reminder',
    to: address,
    names: [tidy(person.name, 30)],
    discreet,
    ...(standing === undefined ? {} : { group: standing.group.id }),
    person: person.id,
    unsubscribe,
    letter: noteLetter({
      language: speech.language,
      subject: words.subject(
        names.map(({ group }) => capital(group)),
        inEvening,
      ),
      preheader: words.preheader,
      greeting: greetingFor([person], hour, discreet, speech),
      blocks: [
        { kind: 'text', text: words.happened(reminder.day, inEvening) },
        ...standings.flatMap((each, index) =>
          askBlocks(each, reminder, links, speech, standings.length > 1 ? names[index]?.group : undefined),
        ),
        { kind: 'text', text: words.once },
      ],
      footer: footerFor(speech, choices.coordinator, discreet, unsubscribe),
    }),
  }
}

function askBlocks(
  { group }: Standing,
  { day }: Reminder,
  links: LetterContext['links'],
  { letter }: ReturnType<typeof speechOf>,
  heading: string | undefined,
): readonly Block[] {
  const report = links.evening(group.id, day, 'report')
  const off = links.evening(group.id, day, 'call-off')
  return [
    {
      kind: 'ask',
      text: heading === undefined ? letter.reminder.ask : `${capital(heading)}. ${letter.reminder.ask}`,
      ...(report === undefined ? {} : { button: { label: letter.asks.fillIn(day), href: report } }),
    },
    ...(off === undefined
      ? []
      : [{ kind: 'links', links: [{ label: letter.reminder.calledOff, href: off }] } as const]),
  ]
}

const mostMissing = 2
