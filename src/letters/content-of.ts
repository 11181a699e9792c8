/** What a letter says, from how its reader's groups stand. */
import type { Standing } from '../domain/standing.ts'
import type { Speech } from '../language/speech.ts'
import { capital } from '../language/words.ts'
import { asksFor } from './asks.ts'
import { agreedPart } from './coaching/agreed-part.ts'
import type { AppText, Ask, LetterContent, Link, StandingPart } from './content.ts'
import { eveningPart } from './evening-part.ts'
import { footerFor } from './footer.ts'
import { saysFruit } from './fruit.ts'
import { greetingFor } from './greeting.ts'
import { groupAppText } from './group-app-text.ts'
import type { LetterInput } from './letter-input.ts'
import { namesFor } from './names.ts'
import { standingPart } from './standing-part.ts'
import { speechFor } from './speech.ts'
import { preheaderOf, subjectOf } from './subject.ts'
import { isNewFruit, wasAsked } from './told.ts'
import { withinBudget } from './word-budget.ts'
import { whenOf, withinWeek } from './wording.ts'

/** All that could be asked of these readers, whether or not there is room for it. */
export const allAsks = (input: LetterInput): readonly Ask[] =>
  groupsOf(input, speechFor(input)).flatMap(({ asks }) => asks)

/** Each group with what is asked about it; the nearest evening first. */
function groupsOf({ standings, facts, links, readers }: LetterInput, speech: Speech) {
  const ids = readers.map(({ id }) => id)
  return [...standings].sort(byNextEvening).map((standing) => ({
    standing,
    names: namesFor(standing, facts, speech),
    asks: asksFor(standing, facts, links, ids, speech),
  }))
}
export type LetterGroup = ReturnType<typeof groupsOf>[number]

export function contentOf(input: LetterInput): LetterContent {
  const { facts, links, coordinator } = input
  const speech = speechFor(input)
  const words = speech.letter.top
  const groups = groupsOf(input, speech)
  const discreet = groups.some(({ names }) => names.discreet)
  const heading = ({ names }: LetterGroup) => (groups.length > 1 ? { heading: capital(names.group) } : {})
  const asks = firstAsks(groups, input.told)
  const standings = groups.map((group, rank) => ({
    ...heading(group),
    ...agreedPart(
      group.standing,
      facts,
      input.readers.map(({ id }) => id),
      speech,
    ),
    ...saidOnce(standingPart(group.standing, facts, group.names, asks, speech), rank),
  }))
  const content = withinBudget({
    language: speech.language,
    subject: '',
    preheader: preheaderOf(groups, facts, speech),
    greeting: greetingFor(input.readers, input.hour, discreet, speech),
    ...(input.first ? { introduction: words.introduction } : {}),
    evenings: groups.map((group) => ({
      ...heading(group),
      ...eveningPart(group.standing, facts, links, speech, input.told),
      ...fruitOf(group, input, speech),
    })),
    asks,
    links: groups.flatMap((group) => smallLinks(group, input, speech)),
    line: privateLine(
      input,
      standings.some(({ agreed }) => agreed !== undefined) ? [] : groups,
      discreet,
      speech,
    ),
    standings,
    appTexts: appTexts(groups, input),
    footer: footerFor(speech, coordinator, discreet, links.unsubscribe),
  })
  return { ...content, subject: subjectOf(groups, content, speech) }
}

function fruitOf({ standing }: LetterGroup, { facts, told }: LetterInput, speech: Speech) {
  const fruit = saysFruit(standing, facts, isNewFruit(standing, told), speech)
  return fruit === undefined ? {} : { fruit }
}

/** The most urgent of every group before the second of any, so that no group waits for another. */
function firstAsks(groups: readonly LetterGroup[], told: string | undefined): readonly Ask[] {
  const several = groups.length > 1
  const named = groups.map(({ asks, names }) =>
    asks
      .filter((ask) => !ask.oncePerMonth || !wasAsked(ask, told))
      .map((ask) => (several ? { ...ask, text: `${capital(names.group)}: ${small(ask.text)}` } : ask)),
  )
  const longest = Math.max(...named.map((asks) => asks.length))
  return Array.from({ length: longest }, (_, rank) => named.flatMap((asks) => asks[rank] ?? []))
    .flat()
    .slice(0, 3)
}

/** What explains the numbers, and the question to talk over, stand with the first group only. */
const saidOnce = (
  { heading, sentences, bars, evenings, ...once }: StandingPart,
  rank: number,
): StandingPart => ({
  ...(heading === undefined ? {} : { heading }),
  sentences,
  bars,
  evenings,
  ...(rank === 0 ? once : {}),
})

const small = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

function smallLinks(
  { standing, names }: LetterGroup,
  { links, standings }: LetterInput,
  { letter }: Speech,
): readonly Link[] {
  const { next, today, group } = standing
  if (next === undefined || next.calledOff || !withinWeek(next.day, today)) return []
  const href = links.evening(group.id, next.day, 'call-off')
  if (href === undefined) return []
  const whose = standings.length > 1 ? `${capital(names.group)}: ` : ''
  const label = letter.top.callOff(whenOf(next.day, today, group.time))
  return [{ label: `${whose}${whose === '' ? capital(label) : label}`, href }]
}

function appTexts(groups: readonly LetterGroup[], { facts }: LetterInput): readonly AppText[] {
  return groups.flatMap(({ standing, names }) => {
    const said = groupAppText(standing, facts)
    if (said === undefined) return []
    return [{ ...(groups.length > 1 ? { heading: capital(names.group) } : {}), ...said }]
  })
}

/**
 * Leaders and trainees read of each other's group; nobody else is meant. Where a letter holds what a leader agreed with
 * the coach (then `groups` is empty), only that leader is.
 */
function privateLine(
  { readers }: LetterInput,
  groups: readonly LetterGroup[],
  discreet: boolean,
  { letter: { names: words, top } }: Speech,
): string {
  const reading = new Set(readers.map(({ id }) => id))
  const others = groups.flatMap(({ standing, names }) =>
    [...standing.leaders, ...standing.trainees]
      .filter((person) => !reading.has(person))
      .map((person) => names.person(person)),
  )
  const named = discreet ? [] : [...new Set(others)].filter((name) => name !== words.someone).slice(0, 3)
  return top.line(named, readers.length)
}

function byNextEvening(one: Standing, other: Standing): number {
  const [first, second] = [one.next?.day ?? '9', other.next?.day ?? '9']
  return first === second ? one.group.name.localeCompare(other.group.name, 'nl') : first < second ? -1 : 1
}
