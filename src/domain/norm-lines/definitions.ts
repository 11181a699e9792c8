import type { NormSection } from './norm-line.ts'

/** What the lines share: words that the movement itself explains. */
export const definitionsLines = {
  section: 'DEF',
  title: 'Woorden die overal hetzelfde betekenen',
  lines: [
    {
      line: 'DEF6',
      kind: 'R',
      quotes: ['mensen die Jezus nog niet kennen'],
      held: 'Zoekers: volgens henzelf, of anders volgens wie ze in Mensen zette, en ze komen geregeld.',
      entered: ['welcome', 'people'],
      shown: ['overview', 'multiplication', 'leader-letter'],
      findings: ['seekers'],
    },
    {
      line: 'DEF7',
      kind: 'R',
      quotes: ['de dragers en andere gelovigen'],
      held: 'Wie gelooft en niet tekende is een gelovige, geen drager: de derde groep mensen die de tekst zelf kent.',
      entered: ['welcome', 'people'],
      shown: ['overview', 'multiplication'],
      findings: [],
    },
    {
      line: 'E10',
      kind: 'R',
      quotes: ['Stel vragen aan de hand van de waarden van een missie groep'],
      held: 'De vragen van het coachgesprek zijn geordend naar de vijf waarden (47).',
      entered: ['coaching-form'],
      shown: ['coach-page', 'leader-letter'],
      findings: [],
    },
  ],
} as const satisfies NormSection
