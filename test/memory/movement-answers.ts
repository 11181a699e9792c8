import { heldWords } from '../../src/forms/attendance-form.ts'
import { consentNo, consentYes, oldEnough, placeAnswers } from '../../src/forms/welcome-form.ts'
import type { Filled } from './forms.ts'

type Sending = Pick<Filled, 'responseId' | 'late'>

/** An evening of Overvecht, as a member fills it in. */
export const evening = (present: readonly string[], more: Sending & { day?: string } = {}): Filled => {
  const { day, ...sending } = more
  return {
    kind: 'attendance',
    answers: { held: [heldWords.yes], present, ...(day === undefined ? {} : { day: [day] }) },
    ...sending,
  }
}

/** A guest of Overvecht who says yes. */
export const guest = (name: string, sending: Sending = {}): Filled => ({
  kind: 'welcome',
  answers: {
    consent: [consentYes],
    age: [oldEnough],
    name: [name],
    contact: ['0687654321'],
    place: [placeAnswers.seeker],
    group: ['g-over'],
  },
  ...sending,
})

/** Somebody who says no; the rest cannot be asked, but a forged response can hold it. */
export const refusal = (name: string): Filled => ({
  kind: 'welcome',
  answers: { consent: [consentNo], name: [name], contact: ['0687654321'], group: ['g-over'] },
})
