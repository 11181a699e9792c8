import type { Weekday } from '../../../src/domain/day.ts'
import type { Place } from '../../../src/domain/place.ts'

/** A group of the invented movement, and how its story goes. */
export interface Role {
  readonly name: string
  readonly weekday: Weekday
  readonly time: string
  readonly rhythm?: 'weekly' | 'fortnightly'
  /** Months before the last day of the story that its first evening was. */
  readonly monthsOld: number
  /** How many begin in each place. */
  readonly begins: Readonly<Partial<Record<Place, number>>>
  /** Seekers that come in over the fourteen months, through Welkom. */
  readonly newcomers: number
  /** How faithfully they come, against 1 for usual. */
  readonly faithful: number
  /** Whether somebody fills in the form: 0-1. */
  readonly reports: number
  readonly talks: number
  readonly mission: string
  readonly targetGroup: string
  readonly church: string
  readonly twist?:
    'ready' | 'first-five' | 'daughter' | 'mother' | 'stopped-reporting' | 'on-pause' | 'discreet'
}

export const roles: readonly Role[] = [
  {
    name: 'Overvecht',
    weekday: 2,
    time: '19:30',
    monthsOld: 11,
    begins: { leader: 1, trainee: 1, drager: 4, believer: 1, seeker: 5 },
    newcomers: 3,
    faithful: 1,
    reports: 0.95,
    talks: 3,
    mission: 'Een thuis zijn voor gezinnen in de flats aan de Gagelhof',
    targetGroup: 'gezinnen in de flats',
    church: 'De Brug',
  },
  {
    name: 'Kanaleneiland',
    weekday: 4,
    time: '19:30',
    monthsOld: 20,
    begins: { leader: 1, trainee: 1, drager: 4, seeker: 9 },
    newcomers: 2,
    faithful: 1.2,
    reports: 1,
    talks: 5,
    mission: 'Samen eten en delen met buren uit alle windstreken',
    targetGroup: 'buren rond het plein',
    church: 'De Brug',
    twist: 'ready',
  },
  {
    name: 'Lombok',
    weekday: 3,
    time: '20:00',
    monthsOld: 31,
    begins: { leader: 1, trainee: 1, drager: 3, believer: 2, seeker: 3 },
    newcomers: 1,
    faithful: 0.9,
    reports: 0.9,
    talks: 2,
    mission: 'Vriendschap sluiten in de Kanaalstraat',
    targetGroup: 'ondernemers en winkelpersoneel',
    church: 'Westerkerk',
  },
  {
    name: 'Zuilen',
    weekday: 1,
    time: '19:30',
    monthsOld: 0,
    begins: { leader: 1, trainee: 1, drager: 2, seeker: 5 },
    newcomers: 1,
    faithful: 1.1,
    reports: 1,
    talks: 0,
    mission: 'Ouders van de basisschool leren kennen',
    targetGroup: 'ouders bij het schoolplein',
    church: 'Westerkerk',
    twist: 'first-five',
  },
  {
    name: 'Hoograven',
    weekday: 2,
    time: '20:00',
    monthsOld: 2,
    begins: {},
    newcomers: 1,
    faithful: 1.05,
    reports: 0.95,
    talks: 0,
    mission: 'Een open tafel in het oude postkantoor',
    targetGroup: 'alleenstaanden',
    church: 'De Brug',
    twist: 'daughter',
  },
  {
    name: 'Leidsche Rijn',
    weekday: 5,
    time: '18:00',
    monthsOld: 15,
    begins: { leader: 2, drager: 3, believer: 2, seeker: 4 },
    newcomers: 2,
    faithful: 1,
    reports: 0.9,
    talks: 4,
    mission: 'Nieuwe bewoners welkom heten',
    targetGroup: 'jonge gezinnen',
    church: 'De Haven',
  },
  {
    name: 'Vathorst',
    weekday: 4,
    time: '20:00',
    monthsOld: 18,
    begins: { leader: 1, trainee: 1, drager: 3, believer: 1, seeker: 4 },
    newcomers: 1,
    faithful: 1,
    reports: 0.95,
    talks: 2,
    mission: 'Naast mensen staan die vastlopen',
    targetGroup: 'mensen in de buurt met schulden',
    church: 'De Haven',
    twist: 'stopped-reporting',
  },
  {
    name: 'Kruiskamp',
    weekday: 3,
    time: '19:30',
    monthsOld: 14,
    begins: { leader: 1, trainee: 1, drager: 3, seeker: 5 },
    newcomers: 1,
    faithful: 1,
    reports: 0.95,
    talks: 3,
    mission: 'Samen tuinieren in de buurttuin',
    targetGroup: 'tuiniers en buren',
    church: 'Het Anker',
    twist: 'on-pause',
  },
  {
    name: 'Donderdaggroep',
    weekday: 4,
    time: '19:00',
    monthsOld: 16,
    begins: { leader: 1, trainee: 1, drager: 2, believer: 1, seeker: 5 },
    newcomers: 2,
    faithful: 1.05,
    reports: 1,
    talks: 4,
    mission: 'Een veilige plek om vragen te stellen',
    targetGroup: 'mensen die liever niet opvallen',
    church: 'Het Anker',
    twist: 'discreet',
  },
  {
    name: 'Soesterkwartier',
    weekday: 6,
    time: '10:00',
    rhythm: 'fortnightly',
    monthsOld: 9,
    begins: { leader: 1, trainee: 1, drager: 3, believer: 2, seeker: 4 },
    newcomers: 2,
    faithful: 1,
    reports: 0.9,
    talks: 2,
    mission: 'Ontbijten met wie dat anders alleen doet',
    targetGroup: 'ouderen en studenten',
    church: 'Het Anker',
  },
  {
    name: 'Randenbroek',
    weekday: 2,
    time: '19:45',
    monthsOld: 13,
    begins: { leader: 1, trainee: 1, drager: 3, believer: 1, seeker: 4 },
    newcomers: 2,
    faithful: 1.1,
    reports: 0.95,
    talks: 4,
    mission: 'Huiswerkhulp en samen eten',
    targetGroup: 'tieners en hun ouders',
    church: 'Westerkerk',
  },
  {
    name: 'Liendert',
    weekday: 3,
    time: '19:30',
    monthsOld: 26,
    begins: { leader: 1, trainee: 2, drager: 7, believer: 1, seeker: 9 },
    newcomers: 3,
    faithful: 1.05,
    reports: 0.95,
    talks: 4,
    mission: 'Elke straat een open deur',
    targetGroup: 'de straten rond het winkelcentrum',
    church: 'De Haven',
    twist: 'mother',
  },
]

/** First names of nobody in particular. */
export const names =
  'Ada Adem Aisha Aldert Alwin Amber Amira Anouk Arjen Arwen Asmara Aukje Ayla Baran Bente Bilal Boaz Bram Britt Bruno Carlijn Chaja Chris Corné Dagmar Daniël Delano Derya Dewi Dieuwke Dirk Doortje Eline Elif Ellis Emre Esra Evert Fadi Fanny Farid Femke Fenna Floor Frouke Gerda Gijs Giulia Guus Haiko Hamza Hanneke Harmen Hatice Hedda Heleen Hugo Iben Ilse Imke Inaya Iris Isra Ivo Jacco Jamila Janne Jelle Jenneke Jikke Joke Jorrit Joud Juul Kaan Karim Karin Kees Khadija Kirsten Klaas Lale Lars Lauke Layla Lia Lieke Lidewij Loes Luuk Maaike Madelief Mahdi Manon Marit Mehmet Mees Merel Milan Mina Mirte Naima Nadim Nienke Noor Nour Olaf Omar Otto Paulien Pien Pim Quinten Rabia Ramon Rens Reza Riet Roel Romy Ruben Saar Salma Samira Sanne Selim Senna Sjoerd Siham Silke Stijn Suze Tamar Teun Thijs Tirza Tjitske Ugur Vera Wanda Wessel Wim Wouter Xandra Yara Yasin Youssef Yvet Zehra Zoë'.split(
    ' ',
  )

export const coaches = [
  { name: 'Wim', email: 'wim.coach@voorbeeld.nl' },
  { name: 'Tineke', email: 'tineke.coach@voorbeeld.nl' },
  { name: 'Bas', email: 'bas.coach@voorbeeld.nl' },
] as const

export const surnames =
  'van Beek|Bakker|de Groot|Yilmaz|Hoekstra|Vos|El Amrani|Prins|Kok|Zijlstra|van Dam|Smit|Demir|Postma|Kuipers|Haile|Visser|Brouwer'.split(
    '|',
  )

export const agreements = [
  'Zaterdag samen het plein schoonmaken.',
  'Iedereen nodigt één iemand uit om mee te eten.',
  'Volgende keer nemen we een spel mee.',
  'We bidden deze week voor de straat.',
  'Soep koken voor de buren op nummer 12 tot 40.',
  'Volgende keer beginnen we een kwartier eerder.',
] as const

export const coachingAgreements = [
  'Met de trainee een avond voorbereiden',
  'De taken aan het eind verdelen',
  'Een datum prikken voor een maaltijd met de buren',
  'Samen bidden voor nieuwe mensen',
  'Een streefdatum afspreken om te vermenigvuldigen',
] as const
