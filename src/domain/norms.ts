/** A number of the movement, the sentence it comes from, and its line in the movement's FAQ. */
export interface Norm {
  readonly line: string
  readonly value: number
  readonly quote: string
}

/**
 * Every number that the register judges by. The values are defaults: each is a row in Instellingen, and what
 * stands there wins. Lines and definitions are those of the movement's FAQ.
 */
export const norms = {
  dragers: { line: '49', value: 4, quote: 'minstens 4 dragers en minstens 4 zoekers' },
  seekers: { line: '49', value: 4, quote: 'minstens 4 dragers en minstens 4 zoekers' },
  multiplyWithinDays: {
    line: '50',
    value: 365,
    quote: 'met een jaar te vermenigvuldigen, of in elk geval minimaal per 2 jaar',
  },
  multiplyAtLatestDays: {
    line: '50',
    value: 730,
    quote: 'met een jaar te vermenigvuldigen, of in elk geval minimaal per 2 jaar',
  },
  committed: {
    line: '51',
    value: 12,
    quote: 'in principe als de groep uit minstens 12 enigszins gecommitteerde deelnemers bestaat',
  },
  nearlyCommitted: {
    line: '51',
    value: 10,
    quote: 'in principe als de groep uit minstens 12 enigszins gecommitteerde deelnemers bestaat',
  },
  trainees: {
    line: '57',
    value: 1,
    quote: 'zowel een leider als een trainee die wordt opgeleid om de volgende MG op te starten',
  },
  coachingPerYear: { line: '59', value: 4, quote: 'regelmatig (minstens 4 keer per jaar) gecoacht' },
  coachingEveryDays: { line: '59', value: 92, quote: 'regelmatig (minstens 4 keer per jaar) gecoacht' },
  mealsPerMonth: { line: '61', value: 1, quote: 'Minstens 1 keer per maand vindt een maaltijd plaats' },
  tasksShare: {
    line: '63',
    value: 1,
    quote:
      'De leider geeft aan het eind van elke bijeenkomst iedereen die aanwezig is voor de volgende keer een taak',
  },
  seekerShare: { line: '96d', value: 0.5, quote: 'Is minstens de helft van de groep zoekers?' },
  signed: {
    line: '75',
    value: 4,
    quote: 'Zij hebben helder wat de verantwoordelijkheden zijn die daarbij horen en tekenen daarvoor',
  },
  windowMeetings: { line: 'DEF2', value: 8, quote: '' },
  windowMinimum: { line: 'DEF2', value: 3, quote: '' },
  regularVisits: { line: 'DEF3', value: 3, quote: '' },
  newcomerVisits: { line: 'DEF3', value: 2, quote: '' },
  newcomerDays: { line: 'DEF3', value: 28, quote: '' },
  committedShare: { line: 'DEF4', value: 0.5, quote: '' },
  committedVisits: { line: 'DEF4', value: 3, quote: '' },
  committedAbsence: { line: 'DEF4', value: 4, quote: '' },
  daughterGraceWeeks: { line: '49', value: 26, quote: '' },
  startEvenings: { line: '25', value: 5, quote: 'Start met 5 onderwerpen, 5 avonden' },
  fruitDays: { line: '96d', value: 90, quote: '' },
  weeklyGapDays: { line: '48', value: 8, quote: 'regelmatig (liefst wekelijks) samen te komen' },
  fortnightlyGapDays: { line: '48', value: 16, quote: 'regelmatig (liefst wekelijks) samen te komen' },
  monthlyGapDays: { line: '108', value: 35, quote: 'Welke frequentie hoort bij deze mensen?' },
  homesShare: { line: '11', value: 0.5, quote: 'De MG komen in huizen bij elkaar' },
  prayerDays: { line: '14', value: 14, quote: 'minstens 2 weken voor gebeden wordt' },
  flyersAtOnce: { line: '16', value: 1000, quote: 'in 1 keer minstens 1000 flyer verspreidt' },
  prayerMoments: { line: '22', value: 2, quote: 'minstens 2x van te voren een gezamelijk gebedsmoment' },
  decisionEvening: { line: '29', value: 3, quote: 'Bespreek op de 3e avond of de groep verder wil' },
  visionTimes: {
    line: '33',
    value: 2,
    quote: 'Wil iemand uit de groep binnen een minuut herhalen wat de visie van onze missie groep is?',
  },
  visionByLeader: {
    line: '34',
    value: 3,
    quote: 'Nadat je het eerst zelf een paar keer goed uit de doeken hebt gedaan',
  },
  hostAddresses: {
    line: '52',
    value: 2,
    quote: 'Vanuit de huizen kan het makkelijk verder vermenigvuldigen',
  },
  prayerShare: {
    line: '54',
    value: 0.75,
    quote: 'We bidden consequent voor elkaar en de zoekers van onze groep',
  },
  huddelsMissed: { line: '58', value: 2, quote: 'De leider en de trainee doen samen mee met de huddel' },
  invited: {
    line: '67',
    value: 1,
    quote: 'kijken of ze iemand kunnen uitnodigen. Dat kan altijd en elke keer',
  },
  bibleShare: { line: '68', value: 0.5, quote: 'makkelijk overdraagbaar' },
  bibleLeaders: { line: '68', value: 2, quote: 'makkelijk overdraagbaar' },
  dragersPresentShare: { line: '74', value: 0.75, quote: 'die er in principe elke keer zijn' },
  opbouwavonden: {
    line: '78',
    value: 2,
    quote: 'tussendoor nog minstens 2-4 keer te spreken voor een opbouwavond',
  },
  traineeLeads: { line: '87', value: 1, quote: 'Je traint een trainee' },
  balanceDays: { line: '89', value: 90, quote: 'Je bewaakt de balans tussen boven, binnen en buiten' },
  huddelsPerMonth: {
    line: '101',
    value: 1,
    quote: 'waar we elke maand de leiders en trainees bij elkaar halen',
  },
  goalsShare: { line: '106f', value: 1, quote: 'Iedereen formuleert een SMART doel voor de volgende keer' },
  outsideDays: { line: '115', value: 60, quote: 'De buitendimensie komt vaak het eerste onder druk staan' },
} as const satisfies Record<string, Norm>

export type NormKey = keyof typeof norms

/** The numbers in force: the defaults, but for what Instellingen says otherwise. */
export type NormValues = Readonly<Record<NormKey, number>>
