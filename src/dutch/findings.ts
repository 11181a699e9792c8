import type { Finding, FindingKey, FindingState, ReadinessVerdict } from '../domain/readiness.ts'
import { sayDuration } from './days.ts'
import { capital, count } from './words.ts'

/** What a finding is called above a column. */
export const findingTitle = (key: FindingKey): string => titles[key]

/** One sentence: what was counted and what the norm is, or what has to be known before anything can be said. */
export const sayFinding = (finding: Finding): string => {
  if (finding.state === 'unknown') return sayUnknown(finding)
  if (finding.count === undefined) return sayOpen(finding)
  return counted[finding.key](finding, finding.count)
}

/** How a verdict is called. */
export const verdictWords = {
  ready: 'klaar',
  nearly: 'bijna',
  'not-yet': 'nog niet',
  unknown: 'te weinig gegevens',
} as const satisfies Record<ReadinessVerdict, string>

/** A verdict as the beginning of a conversation, not the end of one. */
export const sayVerdict = (verdict: ReadinessVerdict): string => verdictSentences[verdict]

/** The state of a finding in a word, for a cell or beside a bar. */
export const stateWords = {
  met: 'ja',
  missed: 'nee',
  unknown: 'onbekend',
  growing: 'groeit',
  fruit: 'vrucht',
  off: 'nu niet',
} as const satisfies Record<FindingState, string>

/** Stands wherever a verdict is shown: only the twelve is the text's own condition (E13). */
export const ourReading =
  'Alleen de 12 vaste deelnemers noemt de tekst zelf als voorwaarde om te vermenigvuldigen; de rest is hoe wij de tekst lezen.'

const titles = {
  trainee: 'Trainee',
  committed: 'Vaste deelnemers',
  dragers: 'Dragers',
  seekers: 'Zoekers',
  seekerShare: 'Helft zoekers',
  signed: 'Getekend',
  coached: 'Coachgesprekken',
  huddel: 'Samen naar de huddel',
  meals: 'Samen eten',
  tasks: 'Taken verdeeld',
  multiplied: 'Tijd om te vermenigvuldigen',
} as const satisfies Record<FindingKey, string>

const verdictSentences = {
  ready: 'Jullie kunnen aan een tweede groep gaan denken.',
  nearly: 'Nog een paar vaste deelnemers erbij, dan kunnen jullie aan een tweede groep gaan denken.',
  'not-yet': 'Een tweede groep mag nog even groeien.',
  unknown: 'Er is nog te weinig ingevuld om te zeggen of er een tweede groep in zit.',
} as const satisfies Record<ReadinessVerdict, string>

type Say = (finding: Finding, counted: number) => string

const counted = {
  trainee: ({ state, norm }, n) => {
    if (n === 0) return `Er is nog geen trainee; de norm is ${norm}.`
    const trainees = n === 1 ? 'Er is een trainee' : `Er zijn ${n} trainees`
    if (n < norm) return `${trainees}; de norm is ${norm}.`
    return state === 'missed' ? `${trainees}, maar nu geen leider; het vraagt allebei.` : `${trainees}.`
  },
  committed: ({ norm }, n) => {
    const people = n === 0 ? 'Nog geen vaste deelnemers' : count(n, 'vaste deelnemer', 'vaste deelnemers')
    return `${people}; vanaf ${norm} kan een groep aan een tweede groep denken.`
  },
  dragers: (finding, n) => regulars(finding, n, 'drager', 'dragers'),
  seekers: (finding, n) => regulars(finding, n, 'zoeker', 'zoekers'),
  seekerShare: ({ state, of = 0, norm }, n) => {
    if (state === 'fruit')
      return `${n} van de ${of} ${n === 1 ? 'is zoeker' : 'zijn zoekers'}: onder de helft door vrucht. Tijd om nieuwe zoekers uit te nodigen.`
    const share = norm === 0.5 ? 'minstens de helft' : `minstens ${Math.ceil(norm * of)} van de ${of}`
    const seekers = n === 0 ? 'Niemand' : String(n)
    return `${seekers} van de ${of} mensen die geregeld komen ${n < 2 ? 'is zoeker' : 'zijn zoekers'}; de norm is ${share}.`
  },
  signed: ({ state, norm }, n) => {
    const signed =
      n === 0 ? 'Nog niemand tekende als drager' : `${n} ${n === 1 ? 'tekende' : 'tekenden'} als drager`
    return `${signed}; ${state === 'growing' ? `een jonge groep mag groeien naar ${norm}` : `de norm is ${norm}`}.`
  },
  coached: ({ state, norm }, n) => {
    const talks = n === 0 ? 'Nog geen coachgesprek' : count(n, 'coachgesprek', 'coachgesprekken')
    if (state === 'growing') return `${talks}; voor een groep die net begint hoeft dat ook nog niet.`
    return `${talks} in het afgelopen jaar; de norm is ${norm}.`
  },
  huddel: ({ state, of = 0, norm }, n) => {
    const together = `Leider en trainee waren ${n} van de ${of} huddels samen`
    return state === 'missed'
      ? `${together}; een van beiden was er de laatste ${norm} keer niet bij.`
      : `${together}.`
  },
  meals: ({ norm }, n) => {
    const meals = n === 0 ? 'Vorige maand is er niet samen gegeten' : `Vorige maand ${n} keer samen gegeten`
    return `${meals}; de norm is ${norm} keer per maand.`
  },
  tasks: ({ of = 0, norm }, n) => {
    if (n >= of) return `Iedereen die er was had een taak voor de volgende keer (${n} van de ${of}).`
    const people = n === 0 ? 'Niemand' : String(n)
    const wanted = norm === 1 ? 'iedereen' : `${Math.ceil(norm * of)} van de ${of}`
    return `${people} van de ${of} die er waren ${n < 2 ? 'had' : 'hadden'} een taak voor de volgende keer; de norm is ${wanted}.`
  },
  multiplied: ({ norm }, days) =>
    `${capital(sayDuration(days))} sinds het begin of de vorige vermenigvuldiging; de norm is na een jaar, en uiterlijk na ${
      norm === 730 ? 'twee' : `${norm} dagen`
    }.`,
} as const satisfies Record<FindingKey, Say>

function regulars({ state, norm }: Finding, n: number, one: string, many: string): string {
  const come =
    n === 0
      ? `Er komt nog geen ${one} geregeld`
      : `${count(n, one, many)} ${n === 1 ? 'komt' : 'komen'} geregeld`
  return `${come}; ${state === 'growing' ? `een jonge groep mag groeien naar ${norm}` : `de norm is ${norm}`}.`
}

/** What does not apply now, or is too early to count. */
function sayOpen({ key, norm }: Finding): string {
  switch (key) {
    case 'committed':
      return 'In de eerste vijf avonden vragen we nog niemand om vast mee te doen.'
    case 'meals':
      return 'Vorige maand hoefde er niet samen gegeten te worden: het was pauze, of de groep was nog aan het beginnen.'
    case 'dragers':
    case 'seekers':
      return `Een jonge groep mag groeien naar ${norm} ${key === 'dragers' ? 'dragers' : 'zoekers'}.`
    case 'trainee':
    case 'seekerShare':
    case 'signed':
    case 'coached':
    case 'huddel':
    case 'tasks':
    case 'multiplied':
      return `${titles[key]}: dat speelt nu niet.`
  }
}

function sayUnknown(finding: Finding): string {
  const { key, atLeast, change } = finding
  const what = `${unknowns[key]} weten we nog niet`
  const sure = atLeast === undefined || atLeast === 0 ? what : `${what} (zeker ${atLeast})`
  return change?.kind === 'tell' ? `${sure}: ${needs[change.what]}.` : `${sure}.`
}

const unknowns = {
  trainee: 'Of er een trainee is',
  committed: 'Hoeveel vaste deelnemers er zijn',
  dragers: 'Hoeveel dragers er geregeld komen',
  seekers: 'Hoeveel zoekers er geregeld komen',
  seekerShare: 'Of minstens de helft zoeker is',
  signed: 'Hoeveel er tekenden',
  coached: 'Of er genoeg coachgesprekken waren',
  huddel: 'Of leider en trainee samen naar de huddel gaan',
  meals: 'Of er vorige maand samen gegeten is',
  tasks: 'Of de taken voor de volgende keer verdeeld zijn',
  multiplied: 'Hoe lang de groep al bezig is',
} as const satisfies Record<FindingKey, string>

const needs = {
  evenings: 'daarvoor zijn meer ingevulde avonden nodig',
  faith: 'van iemand die geregeld komt is nog niet ingevuld of hij of zij gelooft',
  guests: 'er komen geregeld gasten die niet op de lijst staan',
  'first-evening': 'vul in Groepen de eerste avond in',
  tasks: 'vul na een avond ook de taken voor de volgende keer in',
  activities: 'vul na een avond ook in wat jullie deden',
  huddels: 'van de laatste huddels is niet ingevuld wie er waren',
} as const
