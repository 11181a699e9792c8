/** The letter as plain text, written for those who read it that way. */
import type { AppText, Ask, Bar, EveningPart, LetterContent, Link, StandingPart } from './content.ts'
import { appTextLabel, asksHeading } from './word-budget.ts'

export function textOf(content: LetterContent): string {
  const { greeting, introduction, evenings, asks, links, line, standings, appTexts, footer } = content
  return [
    greeting,
    introduction,
    ...evenings.map(evening),
    asks.length === 0 ? undefined : asksText(asks),
    smallLinks(links, appTexts),
    `----- ${line} -----`,
    ...standings.flatMap(standing),
    ...appTexts.map(appText),
    improveLinks(evenings),
    [`-- `, footer.answer, footer.stop && link(footer.stop)].filter((part) => part !== undefined).join('\n'),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')
    .concat('\n')
}

function evening({ heading, next, tasks, last, improve, agreement }: EveningPart): string {
  return [
    heading?.toLocaleUpperCase('nl'),
    next,
    tasks.length === 0 ? undefined : sayTasks(tasks),
    improve && last ? `${last} (${improve.label}? Zie onderaan.)` : last,
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

function asksText(asks: readonly Ask[]): string {
  const heading = asksHeading(asks.length).toLocaleUpperCase('nl')
  const said = asks.map(({ text, button }, index) => {
    const number = asks.length === 1 ? '' : `${index + 1}. `
    return button === undefined ? `${number}${text}` : `${number}${text}\n${link(button)}`
  })
  return asks.length === 1 ? `${heading}. ${said.join('')}` : [heading, ...said].join('\n')
}

function smallLinks(links: readonly Link[], appTexts: readonly AppText[]): string | undefined {
  const lines = [...links.map(link), ...(appTexts.length === 0 ? [] : [`${appTextLabel}: staat onderaan`])]
  return lines.length === 0 ? undefined : lines.join('\n')
}

function standing({
  heading,
  sentences,
  bars,
  explanation,
  evenings,
  quote,
  question,
}: StandingPart): readonly string[] {
  const width = Math.max(...bars.map(({ label }) => label.length), 0)
  return [
    [heading?.toLocaleUpperCase('nl'), ...sentences].filter((part) => part !== undefined).join('\n'),
    bars
      .map((bar) => `${bar.label.padEnd(width)}  ${drawn(bar.count)} ${sayCount(bar)} (${sayNorm(bar)})`)
      .join('\n'),
    explanation ?? '',
    evenings.length < 2
      ? ''
      : `Aantal mensen, de laatste avonden:\n${evenings.map(({ day, people }) => `${day}: ${people ?? '?'}`).join(' · ')}`,
    quote === undefined ? '' : `Waar die ${quote.number} vandaan komt: «${quote.text}»`,
    question === undefined ? '' : `Om over door te praten: «${question}»`,
  ]
}

/** «10», or «zeker 10» when there may be more. */
export const sayCount = ({ count, atLeast }: Bar): string => (atLeast ? `zeker ${count}` : String(count))

/** «streven 12» */
export const sayNorm = ({ norm, growing }: Bar): string => `${growing ? 'groeit naar' : 'streven'} ${norm}`

const drawn = (count: number): string => '■'.repeat(Math.min(count, 24))

const appText = ({ heading, text }: AppText): string =>
  `----- ${appTextLabel}${heading === undefined ? '' : ` (${heading})`}: kopieer gerust -----\n\n${text}`

const link = ({ label, href }: Link): string => `${label}: ${href}`
