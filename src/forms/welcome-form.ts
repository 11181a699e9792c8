import type { Welcomed } from '../domain/event.ts'
import type { Choices } from '../register/choices.ts'
import { consentText } from './consent-text.ts'
import type { FormDescription } from './form-description.ts'
import { options } from './wording.ts'

export const consentYes = 'Ja'
export const consentNo = 'Nee, liever niet'
export const oldEnough = 'Ja'
export const tooYoung = 'Nee'

/** What people say of themselves. */
export const placeAnswers = {
  believer: 'Ik geloof in Jezus',
  seeker: 'Ik ben aan het ontdekken',
  unknown: 'Zeg ik liever niet',
} as const satisfies Record<Welcomed['place'], string>

/**
 * What a guest fills in on a phone, once. No name is asked before a yes: whoever says no, or is under sixteen, sends at
 * once. Consent and age stand on a page each, for of two questions on one page that lead on, Google follows the last.
 * The seeker reads it, so it never says what anybody is.
 */
export function welcomeForm(choices: Pick<Choices, 'coordinator' | 'seekerMonths'>): FormDescription {
  return {
    kind: 'welcome',
    title: 'Welkom!',
    intro: consentText(choices),
    sections: [
      {
        key: 'consent',
        questions: [
          {
            kind: 'choice',
            key: 'consent',
            title: 'Mogen we dit bewaren?',
            help: `May we keep this? ${consentYes} = yes · ${consentNo} = I’d rather not`,
            required: true,
            options: [
              { label: consentYes, goTo: { section: 'age' } },
              { label: consentNo, goTo: 'submit' },
            ],
          },
        ],
      },
      {
        key: 'age',
        questions: [
          {
            kind: 'choice',
            key: 'age',
            title: 'Ben je 16 of ouder?',
            help: `Are you 16 or older? ${oldEnough} = yes · ${tooYoung} = no`,
            required: true,
            options: [
              { label: oldEnough, goTo: { section: 'you' } },
              { label: tooYoung, goTo: 'submit' },
            ],
          },
        ],
      },
      {
        key: 'you',
        questions: [
          {
            kind: 'text',
            key: 'name',
            title: 'Hoe mogen we je noemen?',
            help: 'Een roepnaam is genoeg.\nWhat may we call you? A first name is enough.',
            required: true,
          },
          {
            kind: 'text',
            key: 'contact',
            title: 'Telefoon of e-mail (hoeft niet)',
            help: 'Phone or e-mail (optional)',
          },
          {
            kind: 'choice',
            key: 'place',
            title: 'Wat past bij jou?',
            help: `What fits you? ${placeAnswers.believer} = I believe in Jesus · ${placeAnswers.seeker} = I’m exploring · ${placeAnswers.unknown} = I’d rather not say`,
            options: options([placeAnswers.believer, placeAnswers.seeker, placeAnswers.unknown]),
          },
          {
            kind: 'text',
            key: 'group',
            title: 'Code van je groep (staat er al)',
            help: 'Your group’s code (already filled in)',
          },
        ],
      },
    ],
    confirmation:
      'Dank je wel! Zei je liever nee: je bent net zo welkom! Ben je nog geen 16? Laat je ouders even met je leider praten.\n\nThank you! If you said no: you are just as welcome! Not 16 yet? Please let your parents talk to your leader.',
  }
}
