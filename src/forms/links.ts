import type { Day } from '../domain/day.ts'
import type { GroupId, PersonId } from '../domain/ids.ts'
import { tasks, type Meeting } from '../domain/meeting.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Language } from '../domain/language.ts'
import { taskKeys } from './attendance-form.ts'
import { attendanceWords } from './attendance-words.ts'
import { entryOf } from './question-id.ts'

/** Answers by the keys of the questions, as they are written in a prefilled link. */
export type Prefilled = Readonly<Record<string, readonly string[]>>

/** The address of a form with answers filled in already; whoever opens it can still change them. */
export function prefilledLink(form: Pick<RegisteredForm, 'address' | 'kind'>, answers: Prefilled): string {
  const link = new URL(form.address)
  link.searchParams.set('usp', 'pp_url')
  for (const [key, values] of Object.entries(answers))
    for (const value of values) link.searchParams.append(`entry.${entryOf(form.kind, key)}`, value)
  return link.href
}

/** The form for one evening: they met, that day. `language` is that of the group, and so of the form. */
export const eveningLink = (form: RegisteredForm, day: Day, language: Language = 'nl'): string =>
  prefilledLink(form, { held: [attendanceWords[language].held.options.yes], day: [day] })

/** «Morgen gaat het niet door». */
export const callOffLink = (form: RegisteredForm, day: Day, language: Language = 'nl'): string =>
  prefilledLink(form, { held: [attendanceWords[language].held.options.other], day: [day] })

/** Welkom for the guests of one group. */
export const welcomeLink = (form: RegisteredForm, group: GroupId): string =>
  prefilledLink(form, { group: [group] })

/**
 * «Verbeteren»: the form with what is known of that evening, so that only the mistake needs a tap. `names` is what the
 * form calls its people (`labelsInUse`); whoever it does not name is left out, and is not lost by that.
 */
export function improveLink(
  form: RegisteredForm,
  meeting: Meeting,
  names: ReadonlyMap<PersonId, string>,
  language: Language = 'nl',
): string {
  const heldWords = attendanceWords[language].held.options
  const labels = (people: readonly PersonId[] = []) => people.flatMap((person) => names.get(person) ?? [])
  const next = tasks.map((task) => [taskKeys[task], labels(meeting.next[task])] as const)
  return prefilledLink(form, {
    held: [meeting.held ? heldWords.yes : heldWords[meeting.reason ?? 'other']],
    day: [meeting.day],
    present: labels(meeting.present),
    guests: meeting.guests === undefined ? [] : [String(meeting.guests)],
    children: meeting.children === undefined ? [] : [String(meeting.children)],
    activities: activitiesIn(meeting, language),
    ledBy: meeting.ledBy === undefined ? [] : labels([meeting.ledBy]),
    ...Object.fromEntries(next),
    previousAgreement:
      meeting.previousAgreement === undefined
        ? []
        : [attendanceWords[language].previous.options[meeting.previousAgreement]],
    agreement: meeting.agreement === undefined ? [] : [meeting.agreement],
  })
}

function activitiesIn({ activities }: Meeting, language: Language): readonly string[] {
  if (activities === undefined) return []
  const words = attendanceWords[language].activities
  return activities.length === 0 ? [words.none] : activities.map((activity) => words.options[activity])
}
