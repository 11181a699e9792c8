import type { Group } from '../domain/group.ts'
import { opbouwavondActivities, opbouwavondKindWords } from '../register/description/form-words.ts'
import { asked, type BothLanguages } from './both-languages.ts'
import type { FormDescription } from './form-description.ts'
import { groupQuestion } from './group-question.ts'
import { capitals, options } from './wording.ts'

/** What a leader tells of an evening apart, or of a team training. How many were there is a number: nobody is named. */
export function opbouwavondForm(groups: readonly Group[]): FormDescription {
  return {
    kind: 'opbouwavond',
    title: 'Opbouwavond of teamtraining',
    intro:
      'Kort, na een avond apart of een training. Weet je iets niet? Laat het leeg.\nShort, after an evening apart or a training. Don’t know something? Leave it empty.',
    sections: [
      {
        key: 'evening',
        questions: [
          ...groupQuestion(groups, asked(words.group)),
          { kind: 'day', key: 'day', ...asked(words.day) },
          {
            kind: 'choice',
            key: 'kind',
            ...asked(words.kind),
            options: options(capitals(opbouwavondKindWords)),
          },
          {
            kind: 'ticks',
            key: 'what',
            ...asked(words.what),
            options: options(capitals(Object.fromEntries(opbouwavondActivities.map((what) => [what, what])))),
          },
          { kind: 'text', key: 'attended', ...asked(words.attended) },
          { kind: 'text', key: 'decision', ...asked(words.decision), long: true },
        ],
      },
    ],
    confirmation:
      'Dank je wel, het staat genoteerd. Foutje? Vul het nog een keer in; alleen wat je dan invult, verandert.\n\nThank you, it has been noted. Made a mistake? Fill it in again; only what you fill in then will change.',
  }
}

const words = {
  group: { title: 'Welke groep?', english: 'Which group?' },
  day: { title: 'Op welke dag?', help: 'Leeg = vandaag.', english: 'On which day? Empty = today.' },
  kind: {
    title: 'Wat was het?',
    help: 'Leeg = een opbouwavond.',
    english: 'What was it? An opbouwavond (the default) or a team training.',
  },
  what: {
    title: 'Wat deden jullie?',
    english: 'What did you do? Vision, going deeper, prayer, communion, something else.',
  },
  attended: {
    title: 'Met hoeveel mensen waren jullie?',
    help: 'Alleen het aantal.',
    english: 'How many people were there? Only the number.',
  },
  decision: {
    title: 'Wat besloten jullie?',
    help: 'Geen namen.',
    english: 'What did you decide? No names.',
  },
} as const satisfies Readonly<Record<string, BothLanguages>>
