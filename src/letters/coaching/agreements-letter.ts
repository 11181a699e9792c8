/** The copy of what was agreed in a talk, for the leader: with the next date, for their calendar. */
import { openAgreements, settledIn, type Agreement } from '../../domain/agreements.ts'
import type { Facts } from '../../domain/facts.ts'
import { groupFactsOf } from '../../domain/group-facts.ts'
import { languageFor } from '../../domain/language.ts'
import type { CoachingTalk } from '../../domain/meeting.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Person } from '../../domain/person.ts'
import type { Standing } from '../../domain/standing.ts'
import type { Speech } from '../../language/speech.ts'
import { capital } from '../../language/words.ts'
import type { Letter } from '../../ports.ts'
import { footerFor } from '../footer.ts'
import { greetingFor } from '../greeting.ts'
import { namesFor } from '../names.ts'
import { noteLetter, type Block } from '../note.ts'
import { speechOf } from '../speech.ts'
import { coachName } from './coach-name.ts'
import { mayStandAbove, namesNobody, tidied } from './may-stand-above.ts'
import { talkCalendar } from './talk-calendar.ts'

export interface AgreementsInput {
  readonly readers: readonly Person[]
  readonly standing: Standing
  readonly talk: CoachingTalk
  readonly facts: Facts
  readonly coordinator: { readonly name: string }
  /** A copy went out before, which said something else. */
  readonly corrected: boolean
  readonly hour: number
  readonly now: Moment
  readonly unsubscribe: string
}

/** Whether there is anything to send a copy of. */
export const hasCopy = ({ agreements, nextDay, previousAgreements = [] }: CoachingTalk): boolean =>
  agreements.length > 0 ||
  nextDay !== undefined ||
  previousAgreements.some((outcome) => outcome !== undefined)

export function agreementsLetter(input: AgreementsInput): Letter {
  const { readers, standing, talk, facts, coordinator, corrected, hour, now, unsubscribe } = input
  const speech = speechOf(languageFor(readers, [standing.group]))
  const { coaching, top } = speech.letter
  const words = coaching.copy
  const names = namesFor(standing, facts, speech)
  const { discreet } = names
  const coach = coachName(standing.group.coach, discreet)
  const parts = partsOf(standing, talk, facts, (text) =>
    !discreet || namesNobody(text, standing, facts) ? text : coaching.prepare.withheld,
  )
  const above = mayStandAbove([...parts.made, ...parts.settled, ...parts.left], standing, facts)
  const blocks = agreedBlocks(parts, speech)
  const letter = noteLetter({
    language: speech.language,
    subject: words.subject(capital(names.group), coach, corrected),
    preheader: words.preheader(talk.nextDay),
    greeting: greetingFor(readers, hour, discreet, speech),
    blocks: [
      ...(corrected ? [text(words.corrected)] : []),
      text(words.opening(talk.day, coach, above ? parts.made.length : 'below')),
      ...(above ? blocks : []),
      ...(talk.nextDay === undefined ? [] : [text(words.next(talk.nextDay))]),
      { kind: 'quiet', text: words.remain(coach) },
    ],
    ...(above || blocks.length === 0 ? {} : { below: { line: top.line([], readers.length), blocks } }),
    footer: footerFor(speech, coordinator, discreet, unsubscribe),
  })
  if (talk.nextDay === undefined) return letter
  const summary = coaching.calendar.summary(coach, discreet ? undefined : names.group)
  const when = { group: standing.group.id, after: talk.day, day: talk.nextDay }
  return { ...letter, calendar: talkCalendar(when, summary, coaching.calendar, now) }
}

/** What was agreed now, what was told of what was agreed before, and what of that is still open. */
function partsOf({ group }: Standing, talk: CoachingTalk, facts: Facts, read: (text: string) => string) {
  const { talks } = groupFactsOf(facts, group.id)
  const inWords = (agreements: readonly Agreement[]) =>
    tidied(agreements).map((each) => ({ ...each, text: read(each.text) }))
  const open = inWords(openAgreements(talks, talk.day))
  const settled = inWords(settledIn(talks, talk))
  return {
    made: open.filter(({ madeOn }) => madeOn === talk.day),
    settled: settled.filter(({ outcome }) => outcome === 'done'),
    left: open.filter(({ madeOn }) => madeOn !== talk.day),
  }
}

function agreedBlocks(
  { made, settled, left }: ReturnType<typeof partsOf>,
  { letter: { coaching } }: Speech,
): readonly Block[] {
  const under = (heading: string, items: readonly string[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          { kind: 'list', items },
        ]
  return [
    ...(made.length === 0 ? [] : [{ kind: 'numbered', items: made.map(({ text }) => text) } as const]),
    ...under(
      coaching.copy.settled,
      settled.map((each) => coaching.settled(each)),
    ),
    ...under(
      coaching.copy.stillOpen,
      left.map((each) => coaching.open(each)),
    ),
  ]
}

const text = (said: string): Block => ({ kind: 'text', text: said })
