import { values, type Value } from './value.ts'
import type { FindingKey } from './readiness.ts'
import type { Standing } from './standing.ts'

export { values, type Value }

/** A question of the movement for a talk with a leader, word for word. */
export interface CoachingQuestion {
  readonly line: string
  readonly value: Value
  readonly text: string
  /** `register`: what we count answers it, when it is known. `open`: only people can say it. */
  readonly kind: 'open' | 'register'
}

const open = (line: string, value: Value, text: string): CoachingQuestion => ({
  line,
  value,
  text,
  kind: 'open',
})
const counted = (line: string, value: Value, text: string): CoachingQuestion => ({
  line,
  value,
  text,
  kind: 'register',
})

/** It fits every group, whatever is known of it. */
const everyGroups = open(
  '97b',
  'tegenwoordigheid',
  'Op welke momenten zie je in jouw groep dat mensen iets van God (kunnen) ervaren?',
)

/** «Stel vragen aan de hand van de waarden van een missie groep»: all twenty-three, spelt as the text spells them. */
export const coachingQuestions: readonly CoachingQuestion[] = [
  open('96a', 'visie', 'Hoe helder is voor de dragers van jullie groep de visie?'),
  counted('96b', 'visie', 'Komt die regelmatig terug?'),
  open('96c', 'visie', 'Hoe zorgen jullie dat je genoeg zoekers bereikt?'),
  counted('96d', 'visie', 'Is minstens de helft van de groep zoekers?'),
  counted('96f', 'visie', 'Hoe gaat het met de afspraken die jullie als MCG hebben gemaakt?'),
  counted('96g', 'visie', 'Lig je op schema?'),
  open('96g', 'visie', 'Gaat het volgens wens met je jaarplannen?'),
  open('97a', 'tegenwoordigheid', 'Hoe bidden jouw dragers voor de zoekers om hen heen?'),
  everyGroups,
  open('97c', 'tegenwoordigheid', 'Hoe bidden jullie tijdens de missie groep?'),
  open('98a', 'leiderschap', 'Hoe gaat het met het trainen van jouw trainee?'),
  open('98b', 'leiderschap', 'Doet die mee met de huddel?'),
  counted('98c', 'leiderschap', 'Hoe vaak komen als MCG bij elkaar?'),
  open('98c', 'leiderschap', 'Zou het helpen om dit wekelijks te doen?'),
  counted('99a', 'toewijding', 'Heb je minstens 4 dragers?'),
  counted('99b', 'toewijding', 'Worden de taken goed verdeeld aan het eind van elke bijeenkomst?'),
  open(
    '99c',
    'toewijding',
    'Kom je ook wel eens apart met de dragers en andere gelovigen bij elkaar voor visie, verdieping, gebed, avondmaal etc.?',
  ),
  open('100a', 'inhoud', 'Hoe gaat je DBS?'),
  open('100a', 'inhoud', 'Heb je verder iets van ons nodig om daarin getraind te worden?'),
  counted('100b', 'inhoud', 'Lukt het om regelmatig (minstens 1 keer per maand) samen te eten?'),
  open('100c', 'inhoud', 'Hoe is de verbondenheid buiten de missie groepen om?'),
  open('100c', 'inhoud', 'Zien mensen elkaar ook op andere momenten?'),
  open('100c', 'inhoud', 'Doen ze samen leuke dingen zoals bijv. het vieren van een verjaardag?'),
]

/** Said where too few of a group are seekers (96e). */
export const alphaTip = 'Tip: doe iets met Alpha of een missionaire cursus'

/**
 * A question to talk about this week: an open one of the value that stands weakest, another one each week. What the
 * register counts it does not ask, and what does not fit the group it does not ask either.
 */
export function questionFor(standing: Standing, weekNumber: number): CoachingQuestion {
  for (const value of weakestFirst(standing, weekNumber)) {
    const fitting = coachingQuestions.filter(
      (it) => it.value === value && it.kind === 'open' && fits(it, standing),
    )
    const chosen = fitting[weekNumber % fitting.length]
    if (chosen !== undefined) return chosen
  }
  return everyGroups
}

/** The value that a finding tells of, as the questions place it. Nothing that we count tells of God's presence. */
const valueOf = {
  trainee: 'leiderschap',
  committed: 'toewijding',
  dragers: 'toewijding',
  seekers: 'visie',
  seekerShare: 'visie',
  signed: 'toewijding',
  coached: 'leiderschap',
  huddel: 'leiderschap',
  meals: 'inhoud',
  tasks: 'toewijding',
  multiplied: 'visie',
} as const satisfies Record<FindingKey, Value>

/** The smallest part of its norms met in front; a value of which nothing is missed waits, its turn given by the week. */
export function weakestFirst({ readiness }: Standing, weekNumber: number): readonly Value[] {
  const met = (value: Value): number => {
    const judged = readiness.findings.filter(
      ({ key, state }) => valueOf[key] === value && (state === 'met' || state === 'missed'),
    )
    if (judged.length === 0) return 1
    return judged.filter(({ state }) => state === 'met').length / judged.length
  }
  const turn = (value: Value) => (values.indexOf(value) + weekNumber) % values.length
  return [...values].sort((a, b) => met(a) - met(b) || turn(a) - turn(b))
}

/** What does not fit a group is not asked of it. */
export function fits(
  { text }: CoachingQuestion,
  { group, trainees }: Pick<Standing, 'group' | 'trainees'>,
): boolean {
  if (text === weeklyQuestion) return group.rhythm !== 'weekly'
  return trainees.length > 0 || !traineeQuestions.includes(text)
}

const weeklyQuestion = 'Zou het helpen om dit wekelijks te doen?'
const traineeQuestions = ['Hoe gaat het met het trainen van jouw trainee?', 'Doet die mee met de huddel?']
