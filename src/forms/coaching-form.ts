import type { Group } from '../domain/group.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { FormDescription, Question } from './form-description.ts'
import { groupQuestion } from './group-question.ts'
import { options } from './wording.ts'

/** The five core values, the axis of every coaching talk (norm 47). */
export const coreValues = ['Visie', 'Tegenwoordigheid', 'Leiderschap', 'Toewijding', 'Inhoud'] as const

/** The keys of the questions after what was agreed. */
export const agreementKeys = ['agreement1', 'agreement2', 'agreement3'] as const

/** The keys of the questions after what became of the agreements that were open. */
export const previousKeys = ['previous1', 'previous2', 'previous3'] as const

/** What can have become of an agreement, as a coach reads it. */
export const outcomeLabels = { done: 'Gedaan', partly: 'Deels', not: 'Niet' } as const satisfies Record<
  Outcome,
  string
>

/** What a coach fills in after a talk with a leader. Only coaches have its link, so it may name all groups. */
export function coachingForm(groups: readonly Group[]): FormDescription {
  return {
    kind: 'coaching',
    title: 'Coachgesprek',
    intro: 'Kort, na je gesprek met de leider. De leider krijgt de afspraken ook.',
    sections: [
      {
        key: 'talk',
        questions: [
          ...groupQuestion(groups, { title: 'Welke groep?' }),
          { kind: 'day', key: 'day', title: 'Wanneer spraken jullie elkaar?', help: 'Leeg = vandaag.' },
          ...previousKeys.map(previous),
          {
            kind: 'ticks',
            key: 'values',
            title: 'Welke waarden kwamen aan bod?',
            options: options(coreValues),
          },
          {
            kind: 'text',
            key: agreementKeys[0],
            title: 'Afspraak 1',
            help: 'Ten hoogste drie tegelijk, zonder namen van gasten. De leider krijgt ze ook, en leest ze tot ze gedaan zijn.',
          },
          { kind: 'text', key: agreementKeys[1], title: 'Afspraak 2' },
          { kind: 'text', key: agreementKeys[2], title: 'Afspraak 3' },
          { kind: 'day', key: 'nextDay', title: 'Wanneer spreken jullie elkaar weer?' },
          {
            kind: 'text',
            key: 'training',
            title: 'Hebben ze iets van ons nodig om in getraind te worden?',
            help: 'Bijvoorbeeld in het leiden van de Bijbelstudie.',
            long: true,
          },
        ],
      },
    ],
    confirmation: 'Dank je wel, het gesprek staat genoteerd.',
  }
}

/** One form for the movement cannot know what was agreed: by its number, as the page before the talk has it. */
const previous = (key: (typeof previousKeys)[number], index: number): Question => ({
  kind: 'choice',
  key,
  title: `Vorige keer, afspraak ${index + 1}`,
  help:
    index === 0
      ? 'Zo genummerd als in de brief vóór je gesprek. Leeg = weten we niet; dan blijft hij openstaan.'
      : '',
  options: options(Object.values(outcomeLabels)),
})
