import type { Group } from '../domain/group.ts'
import type { FormDescription } from './form-description.ts'
import { groupLabels } from './group-labels.ts'
import { options } from './wording.ts'

/** The five core values, the axis of every coaching talk (norm 47). */
export const coreValues = ['Visie', 'Tegenwoordigheid', 'Leiderschap', 'Toewijding', 'Inhoud'] as const

/** The keys of the questions after what was agreed. */
export const agreementKeys = ['agreement1', 'agreement2', 'agreement3'] as const

/** What a coach fills in after a talk with a leader. Only coaches have its link, so it may name all groups. */
export function coachingForm(groups: readonly Group[]): FormDescription {
  const running = groups.filter((group) => group.status !== 'stopped')
  const labels = [...groupLabels(running).keys()].sort(new Intl.Collator('nl', { numeric: true }).compare)
  return {
    kind: 'coaching',
    title: 'Coachgesprek',
    intro: 'Kort, na je gesprek met de leider. De leider krijgt de afspraken ook.',
    sections: [
      {
        key: 'talk',
        questions: [
          ...(labels.length === 0
            ? []
            : [
                {
                  kind: 'choice' as const,
                  look: 'list' as const,
                  key: 'group',
                  title: 'Welke groep?',
                  required: true as const,
                  options: options(labels),
                },
              ]),
          { kind: 'day', key: 'day', title: 'Wanneer spraken jullie elkaar?', help: 'Leeg = vandaag.' },
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
            help: 'Ten hoogste drie. De leider krijgt ze ook.',
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
