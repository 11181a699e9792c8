import type { Group } from '../domain/group.ts'
import type { Activity, CancelReason, Task } from '../domain/meeting.ts'
import type { FormDescription, Question } from './form-description.ts'
import { monthQuestion } from './month-questions.ts'
import { numbers, oneLine, options } from './wording.ts'

/** What the first question's options mean. */
export const heldWords = {
  yes: 'Ja',
  holiday: 'Nee, vakantie of feestdag',
  'too-few': 'Nee, ziekte of te weinig mensen',
  other: 'Nee, iets anders',
} as const satisfies Record<'yes' | CancelReason, string>

export const activityWords = {
  meal: 'Samen gegeten',
  bible: 'Uit de Bijbel gelezen',
  prayer: 'Gebeden voor elkaar en voor mensen om ons heen',
  vision: 'Verteld waar we als groep voor gaan',
} as const satisfies Record<Activity, string>

export const noActivity = 'Niets hiervan'

/** The key of the question after each task for the next evening. */
export const taskKeys = {
  bible: 'nextBible',
  host: 'nextHost',
  meal: 'nextMeal',
  children: 'nextChildren',
  other: 'nextOther',
} as const satisfies Record<Task, string>

/**
 * What a group fills in at the end of an evening. `names` are the labels of whoever may be named, in any order; while
 * there are none the questions about names are left out, for Google takes no question without options.
 * The link is opened at 22:15 by people who have everyone in their app: nothing in it tells who believes.
 */
export function attendanceForm(
  group: Pick<Group, 'name'>,
  names: readonly string[],
  month: string,
): FormDescription {
  const alphabetical = [...names].sort(inDutch)
  const people = options(alphabetical)
  return {
    kind: 'attendance',
    title: `Aanwezigheid ${oneLine(group.name)}`,
    intro: 'Duurt nog geen minuut. Weet je iets niet? Laat het leeg.',
    sections: [
      { key: 'evening', questions: evening(people) },
      {
        key: 'tasks',
        title: 'De volgende keer',
        questions: [...tasks(people), monthQuestion(month, alphabetical)],
      },
    ],
    confirmation:
      'Dank je wel, het staat genoteerd. Foutje? Vul het nog een keer in; alleen wat je dan invult, verandert.',
  }
}

function evening(people: readonly { label: string }[]): readonly Question[] {
  return [
    {
      kind: 'choice',
      key: 'held',
      title: 'Zijn jullie bij elkaar gekomen?',
      required: true,
      options: options(Object.values(heldWords)),
    },
    { kind: 'day', key: 'day', title: 'Op welke dag?', help: 'Leeg = vandaag.' },
    ...ifAny(people, { kind: 'ticks', key: 'present', title: 'Wie waren er?', options: people }),
    {
      kind: 'choice',
      look: 'list',
      key: 'guests',
      title: 'Hoeveel gasten die niet op de lijst staan?',
      help: 'Alleen het aantal. Wil een gast op de lijst? Laat hem of haar de Welkom-kaart scannen.',
      options: numbers(10),
    },
    {
      kind: 'choice',
      look: 'list',
      key: 'children',
      title: 'Hoeveel kinderen (t/m 15 jaar)?',
      options: numbers(15),
    },
    {
      kind: 'ticks',
      key: 'activities',
      title: 'Wat deden we?',
      options: options([...Object.values(activityWords), noActivity]),
    },
    {
      kind: 'choice',
      key: 'more',
      title: 'Nu ook de taken voor de volgende keer?',
      options: [
        { label: 'Nee, versturen', goTo: 'submit' },
        { label: 'Ja, nog 20 seconden', goTo: { section: 'tasks' } },
      ],
    },
  ]
}

function tasks(people: readonly { label: string }[]): readonly Question[] {
  const list = (key: string, title: string): readonly Question[] =>
    ifAny(people, { kind: 'choice', look: 'list', key, title, options: people })
  return [
    ...list('ledBy', 'Wie leidde de Bijbelstudie?'),
    ...list(taskKeys.bible, 'Volgende keer: Bijbelstudie'),
    ...list(taskKeys.host, 'Volgende keer: gastheer/gastvrouw'),
    ...list(taskKeys.meal, 'Volgende keer: eten'),
    ...list(taskKeys.children, 'Volgende keer: kinderen'),
    ...ifAny(people, {
      kind: 'ticks',
      key: taskKeys.other,
      title: 'Wie heeft nog een andere taak?',
      options: people,
    }),
    {
      kind: 'text',
      key: 'agreement',
      title: 'Wat spraken we als groep af? Geen namen, geen gebedspunten.',
      long: true,
    },
  ]
}

const ifAny = (people: readonly unknown[], question: Question): readonly Question[] =>
  people.length > 0 ? [question] : []

const inDutch = new Intl.Collator('nl', { numeric: true }).compare
