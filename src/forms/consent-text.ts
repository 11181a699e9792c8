import type { Choices } from '../register/choices.ts'

/** What Welkom says before it asks anything. The same words are kept with whoever says yes to them. */
export const consentText = (choices: Pick<Choices, 'coordinator' | 'seekerMonths'>): string =>
  `${dutch(choices)}\n\n${english(choices)}`

const dutch = ({ coordinator, seekerMonths }: Pick<Choices, 'coordinator' | 'seekerMonths'>) =>
  'Je bent welkom, ook zonder op de lijst te staan. Zeg je ja, dan bewaren we je roepnaam, je groep, wanneer je er was en of je gelooft of nog ontdekt, en je telefoon of e-mail als je die invult. Je roepnaam staat in het aanwezigheidslijstje en bij taken in de brief; wie de link van je groep heeft, ziet je roepnaam. De rest zien alleen de coördinatoren. ' +
  `Kom je ${dutchTerm(seekerMonths)} niet, dan halen we je naam weg. ` +
  `Stoppen kan altijd: app je leider${coordinator.email === undefined ? '' : ` of mail ${coordinator.email}`}.`

const english = ({ coordinator, seekerMonths }: Pick<Choices, 'coordinator' | 'seekerMonths'>) =>
  'You are welcome, also without being on the list. If you say yes, we keep your first name, your group, when you were there and whether you believe or are still exploring, and your phone or e-mail if you give it. Your first name is in the attendance list and beside tasks in the letter; whoever has your group’s link can see your first name. Only the coordinators see the rest. ' +
  `If you do not come for ${englishTerm(seekerMonths)}, we remove your name. ` +
  `You can stop at any time: message your leader${coordinator.email === undefined ? '' : ` or mail ${coordinator.email}`}.`

function dutchTerm(months: number): string {
  if (months === 6) return 'een half jaar'
  if (months === 12) return 'een jaar'
  return months === 1 ? 'een maand' : `${months} maanden`
}

function englishTerm(months: number): string {
  if (months === 6) return 'half a year'
  if (months === 12) return 'a year'
  return months === 1 ? 'a month' : `${months} months`
}
