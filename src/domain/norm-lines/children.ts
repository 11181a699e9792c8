import type { NormSection } from './norm-line.ts'

/** E9, lines 91-95: as the movement writes it, and how the register holds it. */
export const childrenLines = {
  section: 'E9',
  title: 'De kinderen',
  lines: [
    {
      line: '91',
      kind: 'S',
      quotes: ['Kinderen horen er volledig bij', 'Als het even kan zoek je de integratie'],
      held: 'Hoeveel kinderen er meestal zijn, en of ze erbij zijn of een eigen plek hebben. Geen namen; ze tellen niet mee voor 49 en 51.',
      entered: ['attendance', 'month-question'],
      shown: ['overview', 'leader-letter', 'multiplication'],
      findings: ['children'],
    },
    {
      line: '92',
      kind: 'C',
      quotes: [
        'Eet samen met de kinderen',
        'Betrek ze bij onderdelen van de groep bv een lied, gebed, zegening',
        'Neem de tijd voor ze en leer ze kennen',
      ],
      held: 'Hoe de kinderen meedoen vraagt de extra vraag; de rest is aan de groep.',
      entered: ['month-question'],
      shown: ['multiplication'],
      findings: [],
    },
    {
      line: '93',
      kind: 'R',
      quotes: [
        'een ouder kind trainen om voor de jongere kinderen te zorgen',
        'Een ouder of betrokkene begeleidt dan dit oudere kind',
        'iemand uit de groep zorgt voor een leuk en inhoudsvol programma',
      ],
      held: 'Wie er voor de kinderen is, is een taak voor een volwassene.',
      entered: ['attendance'],
      shown: ['leader-letter'],
      findings: [],
    },
    {
      line: '94',
      kind: 'S',
      quotes: [
        'als je deze taak kunt laten rouleren is dat heel mooi, als het beter is dat 1 persoon dat doet dan kun je daarvoor kiezen',
      ],
      held: 'Of iemand de kinderen als taak heeft. Rouleren of steeds dezelfde: allebei goed.',
      entered: ['attendance'],
      shown: ['leader-letter', 'multiplication'],
      findings: ['childrenTask'],
    },
    {
      line: '95',
      kind: 'C',
      quotes: ['iets met hetzelfde Bijbelgedeelte als waar de volwassenen mee aan de slag gaan'],
      held: 'Welk gedeelte er gelezen wordt spreekt de groep zelf af.',
      entered: [],
      shown: [],
      findings: [],
    },
  ],
} as const satisfies NormSection
