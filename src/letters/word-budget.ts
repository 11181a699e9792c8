/** A leader gives a letter twenty seconds: above the line stand at most ninety words, and what matters least goes first. */
import type { EveningPart, LetterContent } from './content.ts'
import { firstWords, wordsIn } from './forwardable.ts'
import { speechOf } from './speech.ts'

export const mostWordsAbove = 90

/** The words above the line, those on buttons and links included. */
export const wordsAbove = (content: LetterContent): number => wordsIn(partsAbove(content).join(' '))

export function withinBudget(content: LetterContent): LetterContent {
  let fitting = content
  for (const shorten of shortenings) {
    if (wordsAbove(fitting) <= mostWordsAbove) return fitting
    fitting = shorten(fitting)
  }
  return fitting
}

function partsAbove({
  language,
  greeting,
  introduction,
  evenings,
  asks,
  links,
  appTexts,
}: LetterContent): readonly string[] {
  const words = speechOf(language).letter
  return [
    greeting,
    introduction ?? '',
    ...evenings.flatMap(({ heading, next, tasks, last, corrected, improve, fruit, agreement }) => [
      heading ?? '',
      next ?? '',
      ...tasks.map(({ task, who }) => `${task}: ${who}`),
      last ?? '',
      corrected ?? '',
      improve?.label ?? '',
      fruit ?? '',
      agreement ?? '',
    ]),
    asks.length === 0 ? '' : words.asks.heading(asks.length),
    ...asks.flatMap(({ text, button }) => [text, button?.label ?? '']),
    ...links.map(({ label }) => label),
    ...appTexts.map(() => words.share.label),
  ]
}

const eachEvening =
  (change: (evening: EveningPart, rank: number) => EveningPart) =>
  (content: LetterContent): LetterContent => ({ ...content, evenings: content.evenings.map(change) })

const without = (evening: EveningPart, ...parts: readonly (keyof EveningPart)[]): EveningPart => ({
  tasks: [],
  ...Object.fromEntries(Object.entries(evening).filter(([part]) => !parts.some((left) => left === part))),
})

/** From what is missed least to what is missed most; the next evening and the first question always stay. */
const shortenings: readonly ((content: LetterContent) => LetterContent)[] = [
  eachEvening((evening) => ({
    ...evening,
    ...(evening.agreement === undefined ? {} : { agreement: firstWords(evening.agreement, 16) }),
  })),
  eachEvening((evening, rank) => (rank === 0 ? evening : without(evening, 'agreement', 'improve'))),
  (content) => ({ ...content, asks: content.asks.slice(0, 2) }),
  eachEvening((evening) => without(evening, 'agreement')),
  eachEvening((evening, rank) =>
    rank === 0 ? evening : without(evening, 'last', 'corrected', 'improve', 'tasks'),
  ),
  eachEvening((evening) => without(evening, 'last', 'corrected', 'improve')),
  (content) => ({ ...content, asks: content.asks.slice(0, 1) }),
  eachEvening((evening) => without(evening, 'fruit')),
  (content) => ({ ...content, links: content.links.slice(0, 1) }),
  eachEvening((evening) => without(evening, 'tasks')),
  (content) => ({ ...content, evenings: content.evenings.slice(0, 3), links: [] }),
  (content) => ({ ...content, evenings: content.evenings.slice(0, 1) }),
]
