/** What a coach takes along to a talk: what was agreed, what to talk over, and what we know already. One page. */
import type { Agreement } from '../../domain/agreements.ts'
import { alphaTip } from '../../domain/coaching-questions.ts'
import { preparationOf, type Preparation } from '../../domain/coaching-preparation.ts'
import type { Facts } from '../../domain/facts.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Standing } from '../../domain/standing.ts'
import type { Speech } from '../../language/speech.ts'
import { capital } from '../../language/words.ts'
import type { Letter } from '../../ports.ts'
import { footerFor } from '../footer.ts'
import { tidy } from '../forwardable.ts'
import { greetingFor } from '../greeting.ts'
import { namesFor } from '../names.ts'
import { noteLetter, type Block } from '../note.ts'
import { speechOfGroup } from '../speech.ts'
import { coachName } from './coach-name.ts'
import { mayStandAbove, namesNobody, tidied } from './may-stand-above.ts'
import { talkCalendar } from './talk-calendar.ts'

export interface PrepareInput {
  readonly standing: Standing
  readonly facts: Facts
  readonly coordinator: { readonly name: string }
  readonly hour: number
  readonly now: Moment
  /** What the group is called where it is not named. */
  readonly neutralName: string
  /** The form to fill in afterwards. */
  readonly form?: string
  readonly unsubscribe?: string
}

export function prepareLetter(input: PrepareInput): Letter {
  const { standing, facts, coordinator, hour, form, unsubscribe } = input
  const speech = speechOfGroup(standing)
  const words = speech.letter.coaching.prepare
  const names = namesFor(standing, facts, speech)
  const { discreet } = names
  const preparation = preparationOf(standing, facts)
  const { talk, lastTalk } = preparation
  const group = discreet ? input.neutralName : names.group
  const leaders = standing.leaders.flatMap((id) => names.called(id) ?? [])
  const mayBeRead = (text: string) => !discreet || namesNobody(text, standing, facts)
  const agreements = tidied(preparation.agreements).map((each) =>
    mayBeRead(each.text) ? each : { ...each, text: words.withheld },
  )
  const above = mayStandAbove(agreements, standing, facts)
  const open = agreedBlocks(agreements, speech)
  const coach = coachName(standing.group.coach, discreet)
  const letter = noteLetter({
    language: speech.language,
    subject: words.subject(capital(group), talk),
    preheader: words.preheader,
    onePage: true,
    top: words.onlyYou,
    greeting: greetingFor(coach === undefined ? [] : [{ name: coach }], hour, coach === undefined, speech),
    blocks: [
      {
        kind: 'text',
        text: `${words.opening(talk, standing.today, group, leaders.length === 0 ? undefined : speech.sayList(leaders))} ${words.lastTime(lastTalk)}`,
      },
      ...(above ? open : []),
      ...(form === undefined
        ? []
        : [{ kind: 'links', links: [{ label: words.fillIn, href: form }] } as const]),
    ],
    below: {
      line: words.below,
      blocks: [
        ...(above ? [] : open),
        ...toTalkOver(preparation, mayBeRead, speech),
        ...known(preparation, speech),
      ],
    },
    footer: footerFor(speech, coordinator, discreet, unsubscribe),
  })
  if (talk?.planned !== true) return letter
  const { calendar } = speech.letter.coaching
  const summary = calendar.summaryForCoach(group, leaders.length === 0 ? undefined : speech.sayList(leaders))
  const when = { group: standing.group.id, after: lastTalk, day: talk.day }
  return { ...letter, calendar: talkCalendar(when, summary, calendar, input.now) }
}

function agreedBlocks(agreements: readonly Agreement[], { letter: { coaching } }: Speech): readonly Block[] {
  const { agreed, nothingOpen } = coaching.prepare
  if (agreements.length === 0) return [{ kind: 'text', text: nothingOpen }]
  return [
    { kind: 'heading', text: agreed },
    { kind: 'numbered', items: agreements.map((each) => coaching.open(each)) },
  ]
}

function toTalkOver(
  { questions, trainingAsked, faith, tip }: Preparation,
  mayBeRead: (text: string) => boolean,
  speech: Speech,
): readonly Block[] {
  const words = speech.letter.coaching.prepare
  return [
    { kind: 'heading', text: words.questions },
    { kind: 'list', items: questions.map(({ text }) => quoted(text, speech)) },
    ...(tip ? [quiet(inWords(alphaTip, speech))] : []),
    ...(trainingAsked === undefined || !mayBeRead(trainingAsked)
      ? []
      : [quiet(words.training(tidy(trainingAsked, 200)))]),
    ...(faith === undefined ? [] : [quiet(words.faith(faith))]),
  ]
}

function known({ answers }: Preparation, speech: Speech): readonly Block[] {
  const { prepare: words, values } = speech.letter.coaching
  return [
    { kind: 'heading', text: words.known },
    {
      kind: 'answers',
      answers: answers.map((each, index) => {
        const { value, text } = each.question
        const isFirst = answers[index - 1]?.question.value !== value
        return {
          ...(isFirst ? { about: values[value] } : {}),
          question: shortened(inWords(text, speech)),
          answer: words.answer(each),
        }
      }),
    },
  ]
}

/** The longest question is known by its beginning. */
const shortened = (question: string): string => {
  if (question.length <= longestQuestion) return question
  const beginning = question.slice(0, question.lastIndexOf(' ', longestQuestion))
  return `${beginning.replace(/[,;]$/, '')} …?`
}

const longestQuestion = 84

const quiet = (text: string): Block => ({ kind: 'quiet', text })

/** A question of the movement, which speaks Dutch; in another language beside our translation of it. */
function quoted(text: string, { translated, letter: { standing } }: Speech): string {
  const said = translated(text)
  return said === undefined ? text : `“${said}” (${standing.translationOf} «${text}»)`
}

/** Where there is no room for both: what is known of it says what is meant. */
const inWords = (text: string, { translated }: Speech): string => translated(text) ?? text
