import { isForwardable } from '../domain/forward-test.ts'
import type { Group } from '../domain/group.ts'
import { languageOfGroup, type Language } from '../domain/language.ts'
import { tasks as nextTasks, type Task } from '../domain/meeting.ts'
import { attendanceWords } from './attendance-words.ts'
import type { FormDescription, Question } from './form-description.ts'
import { monthQuestion } from './month-questions.ts'
import { cut, numbers, oneLine, options } from './wording.ts'

/** What the first question's options mean, in the words that the register keeps. */
export const heldWords = attendanceWords.nl.held.options

export const activityWords = attendanceWords.nl.activities.options

export const noActivity = attendanceWords.nl.activities.none

/** The key of the question after each task for the next evening. */
export const taskKeys = {
  bible: 'nextBible',
  host: 'nextHost',
  meal: 'nextMeal',
  children: 'nextChildren',
  other: 'nextOther',
} as const satisfies Record<Task, string>

/**
 * What a group fills in at the end of an evening, in its own language. `names` are the labels of whoever may be named, in
 * any order, `agreed` is what the group agreed the time before; while there are none the questions about names are left out, for Google takes no question without options.
 * The link is opened at 22:15 by people who have everyone in their app: nothing in it tells who believes.
 */
export function attendanceForm(
  group: Pick<Group, 'name' | 'language'>,
  names: readonly string[],
  month: string,
  agreed?: string,
): FormDescription {
  const language = languageOfGroup(group)
  const words = attendanceWords[language]
  const alphabetical = [...names].sort(inDutch)
  const people = options(alphabetical)
  return {
    kind: 'attendance',
    title: `Aanwezigheid ${oneLine(group.name)}`,
    intro: words.intro,
    sections: [
      { key: 'evening', questions: evening(people, language) },
      {
        key: 'tasks',
        title: words.nextTime,
        questions: [...tasks(people, language, agreed), monthQuestion(month, alphabetical, language)],
      },
    ],
    confirmation: words.confirmation,
  }
}

function evening(people: readonly { label: string }[], language: Language): readonly Question[] {
  const words = attendanceWords[language]
  return [
    {
      kind: 'choice',
      key: 'held',
      title: words.held.title,
      required: true,
      options: options(Object.values(words.held.options)),
    },
    { kind: 'day', key: 'day', ...words.day },
    ...ifAny(people, { kind: 'ticks', key: 'present', title: words.present, options: people }),
    { kind: 'choice', look: 'list', key: 'guests', ...words.guests, options: numbers(10) },
    { kind: 'choice', look: 'list', key: 'children', title: words.children, options: numbers(15) },
    {
      kind: 'ticks',
      key: 'activities',
      title: words.activities.title,
      options: options([...Object.values(words.activities.options), words.activities.none]),
    },
    {
      kind: 'choice',
      key: 'more',
      title: words.more.title,
      options: [
        { label: words.more.no, goTo: 'submit' },
        { label: words.more.yes, goTo: { section: 'tasks' } },
      ],
    },
  ]
}

function tasks(
  people: readonly { label: string }[],
  language: Language,
  agreed: string | undefined,
): readonly Question[] {
  const words = attendanceWords[language]
  const list = (key: string, title: string): readonly Question[] =>
    ifAny(people, { kind: 'choice', look: 'list', key, title, options: people })
  return [
    ...list('ledBy', words.ledBy),
    ...nextTasks.flatMap((task) =>
      task === 'other'
        ? ifAny(people, { kind: 'ticks', key: taskKeys.other, title: words.tasks.other, options: people })
        : list(taskKeys[task], words.tasks[task]),
    ),
    ...previous(agreed, language),
    { kind: 'text', key: 'agreement', title: words.agreement, long: true },
  ]
}

/** What became of what was agreed the time before; what would tell who believes what is not repeated. */
function previous(agreed: string | undefined, language: Language): readonly Question[] {
  const said = cut(oneLine(agreed ?? ''), longestAgreement).replace(/[.\s]+$/, '')
  if (said === '' || !isForwardable(agreed ?? '')) return []
  const words = attendanceWords[language].previous
  return [
    {
      kind: 'choice',
      key: 'previousAgreement',
      title: words.title(said),
      options: options(Object.values(words.options)),
    },
  ]
}

const longestAgreement = 160

const ifAny = (people: readonly unknown[], question: Question): readonly Question[] =>
  people.length > 0 ? [question] : []

const inDutch = new Intl.Collator('nl', { numeric: true }).compare
