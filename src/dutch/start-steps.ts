import type { StartStep } from '../domain/start-track.ts'
import type { SaysStep } from '../language/start-steps.ts'
import { count as sayCount } from '../language/words.ts'
import { sayDate } from './days.ts'

/** What a step of a beginning is called in a list. */
export const startStepNames = {
  prayer: 'minstens twee weken vooraf bidden',
  'prayer-moments': 'twee keer samen bidden',
  invitees: 'een lijst van wie jullie uitnodigen',
  flyer: 'een flyer',
  flyers: 'duizend flyers op één dag',
  alpha: 'aangemeld bij Alpha Nederland',
  'day-asked': 'dag en tijd gevraagd aan de genodigden',
  facebook: 'op Facebook',
  'local-paper': 'in een wijkkrant of een ander kanaal',
  'drop-off': 'flyers bij een school of een andere organisatie',
  topics: 'vijf onderwerpen',
} as const satisfies Record<StartStep, string>

/** One question to the leader about a step; a number of what was told already stands in it. */
export const startSteps: SaysStep = {
  prayer: ({ first }) =>
    first === undefined
      ? 'Sinds wanneer bidden jullie voor de nieuwe groep? Twee weken vooraf is mooi.'
      : `Sinds wanneer bidden jullie voor de eerste avond op ${sayDate(first)}? Twee weken vooraf is mooi.`,
  'prayer-moments': ({ count = 0 }) =>
    count === 0
      ? 'Wanneer bidden jullie samen voor de eerste avond? Twee keer vooraf is mooi.'
      : 'Jullie hebben één moment om samen te bidden. Prik je er nog een, vóór de eerste avond?',
  invitees: ({ count }) =>
    count === undefined
      ? 'Hoeveel mensen kunnen jullie samen uitnodigen? Alleen het aantal is genoeg.'
      : `Jullie meldden ${sayCount(count, 'mens', 'mensen')} om uit te nodigen. Weten jullie samen nog meer? Alleen het aantal is genoeg.`,
  flyer: () => 'Is er al een flyer om in de straat uit te delen?',
  flyers: ({ count }) =>
    count === undefined
      ? 'Wanneer delen jullie flyers uit? Duizend op één dag is mooi.'
      : `Tot nu toe op één dag verspreid: ${sayCount(count, 'flyer', 'flyers')}. Komt er nog een dag met duizend?`,
  alpha: () => 'Is jullie Alpha al aangemeld bij Alpha Nederland?',
  'day-asked': () => 'Vroegen jullie aan wie je uitnodigt welke dag en tijd hun past?',
  facebook: () => 'Staat de groep al op Facebook?',
  'local-paper': () => 'Staat de groep al in de wijkkrant, of ergens anders?',
  'drop-off': () => 'Is er een school of een winkel waar flyers mogen liggen?',
  topics: ({ count }) =>
    count === undefined
      ? 'Over welke onderwerpen gaan de eerste vijf avonden?'
      : `Jullie meldden ${count} van de vijf onderwerpen. Welke komen er nog bij?`,
}
