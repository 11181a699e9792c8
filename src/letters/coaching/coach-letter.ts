/** What a coach reads of their groups: two lines each, most in need first, and nothing that may not be forwarded. */
import { attentionOf, urgency, type Attention } from '../../domain/attention.ts'
import { monthOf } from '../../domain/day.ts'
import type { Facts } from '../../domain/facts.ts'
import { languageFor } from '../../domain/language.ts'
import { nextTalkOf } from '../../domain/next-talk.ts'
import type { FindingKey } from '../../domain/readiness.ts'
import type { Standing } from '../../domain/standing.ts'
import type { CoachedWell } from '../../language/coaching-words.ts'
import type { Speech } from '../../language/speech.ts'
import { capital } from '../../language/words.ts'
import type { Letter } from '../../ports.ts'
import { peopleAt } from '../evening-part.ts'
import { footerFor } from '../footer.ts'
import { isForwardable } from '../forwardable.ts'
import { greetingFor } from '../greeting.ts'
import { namesFor } from '../names.ts'
import { noteLetter, type Block } from '../note.ts'
import { speechOf } from '../speech.ts'
import { coachName } from './coach-name.ts'
import type { CoachMailbox } from './coaches.ts'
import { neutralName } from './neutral-name.ts'

export interface CoachInput {
  readonly coach: CoachMailbox
  readonly facts: Facts
  readonly coordinator: { readonly name: string }
  readonly hour: number
  /** None of these ever went to this coach. */
  readonly first: boolean
  /** The form for a talk. */
  readonly form?: string
  readonly unsubscribe?: string
}

/** What a coach is asked, in few letters, so that the next letter knows it was asked. */
export const coachAsks = (standings: readonly Standing[], facts: Facts): readonly string[] =>
  standings.flatMap((standing) =>
    asksOf(standing, facts).map(
      (attention) => `${standing.group.id},${attention.kind}@${sinceOf(attention, standing)}`,
    ),
  )

/** An evening more that is missing is news; whatever else is asked again in another month. */
const sinceOf = (attention: Attention, { today }: Standing): string =>
  attention.kind === 'evenings-unreported' ? (attention.days.at(-1) ?? '') : monthOf(today)

const asksOf = (standing: Standing, facts: Facts): readonly Attention[] =>
  attentionOf(standing, facts).filter(({ whom }) => whom === 'coach')

export function coachLetter({
  coach,
  facts,
  coordinator,
  hour,
  first,
  form,
  unsubscribe,
}: CoachInput): Letter {
  const groups = mostInNeedFirst(coach.standings, facts)
  const speech = speechOf(
    languageFor(
      coach.person === undefined ? [] : [coach.person],
      groups.map(({ group }) => group),
    ),
  )
  const words = speech.letter.coaching.coach
  const discreet = groups.some(({ group }) => group.discreet)
  const name = coachName(coach, discreet)
  const asked = groups.filter((standing) => asksOf(standing, facts).length > 0).length
  const [only] = groups
  return noteLetter({
    language: speech.language,
    subject: words.subject(
      groups.length === 1 && only !== undefined ? capital(nameOf(only, facts, speech)) : undefined,
      asked,
    ),
    preheader: words.preheader(groups.length),
    top: speech.letter.coaching.prepare.onlyYou,
    greeting: greetingFor(name === undefined ? [] : [{ name }], hour, name === undefined, speech),
    blocks: [
      ...(first ? [{ kind: 'text', text: words.introduction } as const] : []),
      { kind: 'text', text: words.opening(groups.length, asked) },
      ...groups.flatMap((standing) => groupBlocks(standing, facts, speech)),
      ...(form === undefined
        ? []
        : [{ kind: 'links', links: [{ label: words.fillIn, href: form }] } as const]),
    ],
    footer: footerFor(speech, coordinator, discreet, unsubscribe),
  })
}

/** By what is asked most urgently, then by the talk that is due first; whoever needs nothing stands last. */
function mostInNeedFirst(standings: readonly Standing[], facts: Facts): readonly Standing[] {
  const rank = (standing: Standing): readonly [number, string, string] => {
    const ranks = asksOf(standing, facts).map(({ kind }) => urgency.indexOf(kind))
    return [Math.min(urgency.length, ...ranks), nextTalkOf(standing, facts)?.day ?? '9', standing.group.name]
  }
  return standings
    .map((standing) => ({ standing, rank: rank(standing) }))
    .sort(
      ({ rank: one }, { rank: other }) =>
        one[0] - other[0] || one[1].localeCompare(other[1]) || one[2].localeCompare(other[2], 'nl'),
    )
    .map(({ standing }) => standing)
}

function nameOf(standing: Standing, facts: Facts, speech: Speech): string {
  const { group } = namesFor(standing, facts, speech)
  // Whoever has more than one must know which.
  return group === speech.letter.names.yourGroup ? neutralName(standing, speech) : group
}

/** What is well, and what is asked with the next talk. */
function groupBlocks(standing: Standing, facts: Facts, speech: Speech): readonly Block[] {
  const asks = asksOf(standing, facts).map((attention) => saysAsk(attention, speech))
  const saysTalk = asksOf(standing, facts).some(({ kind }) => kind === 'talk-due')
  const lines = [
    isWell(standing, speech),
    [...asks.slice(0, 1), ...(saysTalk ? [] : [nextTalk(standing, facts, speech)])]
      .filter((part) => part !== undefined)
      .join(' '),
  ]
  return [
    { kind: 'heading', text: capital(nameOf(standing, facts, speech)) },
    ...lines
      .filter((said) => said !== '' && isForwardable(said))
      .map((said): Block => ({ kind: 'text', text: said })),
  ]
}

/** Two lines are soon full of dates. */
const saysAsk = (attention: Attention, { sayOfGroup, letter }: Speech): string =>
  attention.kind === 'evenings-unreported' && attention.days.length > mostDays
    ? letter.coaching.coach.unreported(attention.days)
    : capital(sayOfGroup(attention))

const mostDays = 3

function isWell(standing: Standing, { letter: { coaching } }: Speech): string {
  const { lastHeld, pause, status, readiness } = standing
  const words = coaching.coach
  const people = lastHeld && peopleAt(lastHeld)
  const last =
    pause !== undefined
      ? words.paused(pause.to)
      : lastHeld === undefined
        ? words.notYetHeld
        : words.lastEvening(lastHeld.day, people)
  const met = readiness.findings.filter(({ state }) => state === 'met').map(({ key }) => key)
  const well = status === 'start' ? [] : met.flatMap((key) => (isTold(key) ? [words.well[key]] : []))
  return well.length === 0 ? last : `${last} ${words.good(well.slice(0, 3))}`
}

function nextTalk(standing: Standing, facts: Facts, { letter: { coaching } }: Speech): string | undefined {
  const talk = nextTalkOf(standing, facts)
  return talk === undefined ? undefined : coaching.coach.nextTalk(talk)
}

const told = ['trainee', 'meals', 'tasks', 'coached'] as const satisfies readonly CoachedWell[]
const isTold = (key: FindingKey): key is CoachedWell => told.some((each) => each === key)
