/** The letter before a huddel: when it is, the reader's own last goal on top, the theme, the agenda; below the line the goals of the others. */
import type { Day } from '../../domain/day.ts'
import { huddelAgenda, huddelBegins } from '../../domain/huddel-agenda.ts'
import type { HuddelPlan } from '../../domain/huddel-plan.ts'
import { momentAt, type Moment, type TimeZone } from '../../domain/moment.ts'
import type { Person } from '../../domain/person.ts'
import type { Speech } from '../../language/speech.ts'
import type { Letter } from '../../ports.ts'
import { calendarFile } from '../calendar.ts'
import { footerFor } from '../footer.ts'
import { isForwardable, tidy } from '../forwardable.ts'
import { greetingFor } from '../greeting.ts'
import { noteLetter, type Block } from '../note.ts'
import type { HuddelNames } from './names.ts'

export interface InvitationInput {
  /** One reader, or two who share a mailbox. */
  readonly readers: readonly Person[]
  readonly plan: HuddelPlan & { readonly day: Day }
  readonly names: HuddelNames
  readonly speech: Speech
  /** `HH:MM`; absent: as the movement's text says. */
  readonly time?: string
  readonly coordinator: { readonly name: string }
  /** The form Huddel. */
  readonly form?: string
  readonly unsubscribe?: string
  readonly now: Moment
  readonly hour: number
  readonly zone: TimeZone
}

export function huddelInvitation(input: InvitationInput): Letter {
  const { readers, plan, names, speech, time = huddelBegins, coordinator, form, hour } = input
  const { huddel: words, names: nameWords } = speech.letter
  const discreet = readers.some(({ id }) => names.isDiscreet(id))
  const { above, below } = goalsFor(input)
  const letter = noteLetter({
    language: speech.language,
    subject: words.subject(plan.day, time),
    preheader: words.preheader(plan.theme),
    greeting: greetingFor(readers, hour, discreet, speech),
    blocks: [
      { kind: 'text', strong: true, text: words.when(plan.day, time) },
      ...above.map((goal): Block => ({
        kind: 'ask',
        text: words.ownGoal(goal),
        ...(form === undefined ? {} : { button: { label: words.fillIn, href: form } }),
      })),
      { kind: 'text', text: [words.theme(plan.theme, plan.themeLast), ...leads(input, discreet)].join(' ') },
      { kind: 'heading', text: words.agenda },
      { kind: 'list', items: agendaItems(time, speech) },
      { kind: 'heading', text: words.inTheGroups },
      { kind: 'list', items: quotesOf('groups', speech) },
      ...(above.length > 0 || form === undefined
        ? []
        : [{ kind: 'links', links: [{ label: words.fillIn, href: form }] } as const]),
    ],
    ...(below.length === 0 ? {} : { below: { line: words.line, blocks: below } }),
    footer: footerFor(speech, coordinator, discreet, input.unsubscribe),
  })
  return { ...letter, calendar: { name: 'huddel.ics', text: inCalendar(input, time) } }

  function leads({ plan: { ledBy } }: InvitationInput, isQuiet: boolean): readonly string[] {
    if (ledBy === undefined) return []
    if (readers.length === 1 && readers[0]?.id === ledBy) return [words.youLead]
    return [words.leads((isQuiet ? undefined : names.called(ledBy)) ?? nameWords.someone)]
  }
}

/** What somebody wrote stands above the line only if it may be read over a shoulder, and of one reader. */
function goalsFor({ readers, plan, names, speech }: InvitationInput): {
  readonly above: readonly string[]
  readonly below: readonly Block[]
} {
  const { huddel: words } = speech.letter
  const isReader = (person: string) => readers.some(({ id }) => id === person)
  const own = plan.goals.filter(({ person }) => isReader(person)).map(({ goal }) => tidy(goal, longestGoal))
  const above = readers.length === 1 ? own.filter(isForwardable) : []
  const hidden = own.filter((goal) => !above.includes(goal)).map((goal) => words.ownGoal(goal))
  // In a discreet group nobody is named, and a list of goals of nobody says nothing.
  const others = readers.some(({ id }) => names.isDiscreet(id))
    ? []
    : plan.goals.flatMap(({ person, goal }) => {
        const name = isReader(person) ? undefined : names.called(person)
        return name === undefined ? [] : [words.personal(name, undefined, tidy(goal, longestGoal))]
      })
  return {
    above,
    below: [
      ...hidden.map((text): Block => ({ kind: 'text', text })),
      ...(others.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.goalsOfOthers },
            { kind: 'list' as const, items: others },
          ]),
    ],
  }
}

const agendaItems = (time: string, speech: Speech): readonly string[] =>
  huddelAgenda(time).map(({ from, until, part }) => {
    const said = speech.letter.huddel.agendaItem(from, until, part)
    return part === 'groups' ? said : [said, ...quotesOf(part, speech)].join(': ')
  })

/** The movement's own sentences; in another language our translation beside it. */
const quotesOf = (part: ReturnType<typeof huddelAgenda>[number]['part'], speech: Speech): readonly string[] =>
  huddelAgenda()
    .filter((item) => item.part === part)
    .flatMap(({ quotes }) => quotes)
    .map((quote) => {
      const translated = speech.translated(quote)
      return translated === undefined ? `«${quote}»` : `“${translated}” («${quote}»)`
    })

function inCalendar({ plan, speech, now, zone, form }: InvitationInput, time: string): string {
  const { huddel: words } = speech.letter
  const until = huddelAgenda(time).at(-1)?.until ?? time
  return calendarFile({
    uid: `huddel-${plan.day}@missiegroepen`,
    summary: words.calendar,
    ...(form === undefined ? {} : { description: form }),
    start: momentAt(plan.day, time, zone),
    end: momentAt(plan.day, until, zone),
    writtenAt: now,
  })
}

const longestGoal = 200
