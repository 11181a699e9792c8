import type { NormKey } from '../domain/norms.ts'

/** What each number of the movement is called in Instellingen. */
export const normLabels = {
  dragers: 'Dragers: minstens',
  seekers: 'Zoekers: minstens',
  multiplyWithinDays: 'Vermenigvuldigen: het liefst binnen (dagen)',
  multiplyAtLatestDays: 'Vermenigvuldigen: uiterlijk binnen (dagen)',
  committed: 'Vaste deelnemers om te vermenigvuldigen: minstens',
  nearlyCommitted: 'Vaste deelnemers voor ‘bijna’: minstens',
  trainees: 'Trainees: minstens',
  coachingPerYear: 'Coachgesprekken per jaar: minstens',
  coachingEveryDays: 'Coachgesprek: hooguit om de (dagen)',
  mealsPerMonth: 'Maaltijden per maand: minstens',
  tasksShare: 'Taken: welk deel van de aanwezigen (0 tot 1)',
  seekerShare: 'Zoekers: welk deel van de groep (0 tot 1)',
  signed: 'Getekende dragers: minstens',
  windowMeetings: 'Venster: de laatste zoveel avonden',
  windowMinimum: 'Venster: minstens zoveel avonden voor een oordeel',
  regularVisits: 'Geregeld: minstens zoveel keer in het venster',
  newcomerVisits: 'Nieuw en geregeld: minstens zoveel keer',
  newcomerDays: 'Nieuw: zoveel dagen na de eerste keer',
  committedShare: 'Vaste deelnemer: welk deel van de avonden (0 tot 1)',
  committedVisits: 'Vaste deelnemer: minstens zoveel keer',
  committedAbsence: 'Vaste deelnemer: niet de laatste zoveel keer weg',
  daughterGraceWeeks: 'Jonge dochtergroep: zoveel weken de tijd',
  startEvenings: 'Eerste serie: zoveel avonden',
  fruitDays: 'Iemand kwam tot geloof: zoveel dagen meegeteld',
} as const satisfies Record<NormKey, string>
