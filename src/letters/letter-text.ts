/** The letter as plain text, written for those who read it that way. */
import type { AppText, Ask, Bar, EveningPart, LetterContent, Link, Quoted, StandingPart } from './content.ts'
import type { LetterWords, StandingWords } from '../language/letter-words.ts'
import type { Speech } from '../language/speech.ts'
import { speechOf } from './speech.ts'

export function textOf(content: LetterContent): string {
  const { greeting, introduction, evenings, asks, links, line, standings, appTexts, footer } = content
  const speech = speechOf(content.language)
  const words = speech.letter
  return [
    greeting,
    introduction,
    ...evenings.map((each) => evening(each, speech)),
    asks.length === 0 ? undefined : asksText(asks, speech),
    smallLinks(links, appTexts, words),
    `----- ${line} -----`,
    ...standings.flatMap((each) => standing(each, speech)),
    ...appTexts.map((each) => appText(each, words)),
    improveLinks(evenings),
    [`-- `, footer.answer, footer.stop && link(footer.stop)].filter((part) => part !== undefined).join('\n'),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')
    .concat('\n')
}

function evening(
  { heading, next, tasks, last, corrected, improve, fruit, agreement }: EveningPart,
  { language, letter }: Speech,
): string {
  return [
    heading?.toLocaleUpperCase(language),
    next,
    tasks.length === 0 ? undefined : sayTasks(tasks),
    improve && last ? `${last} ${letter.evening.improveBelow}` : last,
    corrected,
    fruit,
    agreement,
  ]
    .filter((part) => part !== undefined)
    .join('\n')
}

/** Long addresses, for they hold a whole evening: out of the way of who has twenty seconds. */
const improveLinks = (evenings: readonly EveningPart[]): string =>
  evenings
    .flatMap(({ heading, improve }) =>
      improve === undefined
        ? []
        : [`${improve.label}${heading === undefined ? '' : ` (${heading})`}: ${improve.href}`],
    )
    .join('\n')

export const sayTasks = (tasks: EveningPart['tasks']): string =>
  tasks.map(({ task, who }) => `${task}: ${who}`).join(' · ')

function asksText(asks: readonly Ask[], { language, letter }: Speech): string {
  const heading = letter.asks.heading(asks.length).toLocaleUpperCase(language)
  const said = asks.map(({ text, button }, index) => {
    const number = asks.length === 1 ? '' : `${index + 1}. `
    return button === undefined ? `${number}${text}` : `${number}${text}\n${link(button)}`
  })
  return asks.length === 1 ? `${heading}. ${said.join('')}` : [heading, ...said].join('\n')
}

function smallLinks(
  links: readonly Link[],
  appTexts: readonly AppText[],
  { share }: LetterWords,
): string | undefined {
  const lines = [...links.map(link), ...(appTexts.length === 0 ? [] : [`${share.label}: ${share.below}`])]
  return lines.length === 0 ? undefined : lines.join('\n')
}

function standing(
  { heading, agreed, sentences, bars, explanation, evenings, quote, question }: StandingPart,
  { language, letter }: Speech,
): readonly string[] {
  const words = letter.standing
  const width = Math.max(...bars.map(({ label }) => label.length), 0)
  return [
    agreed === undefined ? '' : agreedText(agreed, heading?.toLocaleUpperCase(language)),
    [agreed === undefined ? heading?.toLocaleUpperCase(language) : undefined, ...sentences]
      .filter((part) => part !== undefined)
      .join('\n'),
    bars
      .map(
        (bar) =>
          `${bar.label.padEnd(width)}  ${drawn(bar.count)} ${sayCount(bar, words)} (${sayNorm(bar, words)})`,
      )
      .join('\n'),
    explanation ?? '',
    evenings.length < 2
      ? ''
      : `${words.evenings}:\n${evenings.map(({ day, people }) => `${day}: ${people ?? '?'}`).join(' · ')}`,
    quote === undefined ? '' : `${words.quoteBehind(quote.number)}: ${quotation(quote, words)}`,
    question === undefined ? '' : `${words.toTalkOver}: ${quotation(question, words)}`,
  ]
}

const agreedText = ({ text, items }: NonNullable<StandingPart['agreed']>, heading?: string): string =>
  [
    ...(heading === undefined ? [] : [heading]),
    items.length === 0 ? text : `${text}:`,
    ...items.map((item, index) => `${index + 1}. ${item}`),
  ].join('\n')

/** «10», or «zeker 10» when there may be more. */
export const sayCount = ({ count, atLeast }: Bar, words: StandingWords): string =>
  atLeast ? words.atLeast(count) : String(count)

/** «streven 12» */
export const sayNorm = ({ norm, growing }: Bar, words: StandingWords): string => words.norm(norm, growing)

const quotation = ({ text, original }: Quoted, { translationOf }: StandingWords): string =>
  original === undefined ? `«${text}»` : `“${text}” (${translationOf} «${original}»)`

const drawn = (count: number): string => '■'.repeat(Math.min(count, 24))

const appText = ({ heading, text }: AppText, { share }: LetterWords): string =>
  `----- ${share.label}${heading === undefined ? '' : ` (${heading})`}: ${share.copyFreely} -----\n\n${text}`

const link = ({ label, href }: Link): string => `${label}: ${href}`
