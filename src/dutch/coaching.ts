/** What letters about coaching say in Dutch. */
import type { Counted, Missing, PreparedAnswer } from '../domain/coaching/answer.ts'
import type { Day } from '../domain/day.ts'
import type { Rhythm } from '../domain/group.ts'
import type { Finding } from '../domain/readiness.ts'
import type { CoachingWords, CoachWords, CopyWords, PrepareWords } from '../language/coaching-words.ts'
import { sayDate, sayDay, sayDuration, sayFullDate, sayShortDay } from './days.ts'
import { sayFinding } from './findings.ts'
import { capital, count, sayList } from './words.ts'

const prepare: PrepareWords = {
  onlyYou: 'Alleen voor jou als coach. Liever niet doorsturen.',
  subject: (group, talk) =>
    talk?.planned === true
      ? `${group}: je gesprek op ${sayDay(talk.day)}`
      : `${group}: tijd voor een gesprek`,
  preheader: 'Eén bladzijde om mee te nemen.',
  opening: (talk, today, group, leaders) => {
    const whom = leaders === undefined ? `de leider van ${group}` : `${leaders} van ${group}`
    if (talk?.planned === true) return `${capital(sayDay(talk.day))} spreek je ${whom}.`
    return talk === undefined || talk.day < today
      ? `Het is tijd voor een gesprek met ${whom}. Prikken jullie een datum?`
      : `Het is bijna weer tijd voor een gesprek met ${whom}, liefst vóór ${sayDay(talk.day)}. Prikken jullie een datum?`
  },
  lastTime: (day) =>
    day === undefined ? 'Er staat nog geen gesprek genoteerd.' : `De vorige keer was op ${sayDate(day)}.`,
  agreed: 'Wat openstaat',
  withheld: 'een afspraak met een naam erin, die in geen mail staat',
  nothingOpen: 'Er staan geen afspraken open.',
  fillIn: 'Na het gesprek: vul in een minuut in wat jullie afspraken',
  below: 'Vanaf hier alleen voor jou',
  questions: 'Om over door te praten',
  known: 'Wat we al weten',
  answer: sayAnswer,
  training: (asked) => `Vorige keer vroegen ze om hulp bij: ${asked}`,
  faith: (why) =>
    `${why === 'no-trainee' ? 'Er is nog geen trainee. Denken jullie aan iemand?' : 'Er is een nieuwe trainee.'} In de handleiding staan onder «Praten over een trainee» vijf vragen voor dat gesprek.`,
}

const copy: CopyWords = {
  subject: (group, coach, corrected) =>
    `${group}: ${corrected ? 'verbeterd, ' : ''}wat jij en ${coach ?? 'je coach'} afspraken`,
  preheader: (nextDay) =>
    nextDay === undefined ? 'Een kopie voor jou.' : `Jullie spreken elkaar weer op ${sayDay(nextDay)}.`,
  opening: (day, coach, agreements) =>
    `${capital(sayDay(day))} sprak je ${coach ?? 'je coach'}. ${agreements === 'below' ? 'Wat jullie afspraken, staat onder de streep.' : agreed(agreements)}`,
  corrected: 'Er is iets verbeterd sinds de vorige mail; dit is wat nu geldt.',
  settled: 'Van de vorige keer',
  stillOpen: 'Staat nog open van eerder',
  next: (day) =>
    `Jullie spreken elkaar weer op ${sayDay(day)} ${day.slice(0, 4)}. Bij deze mail zit een bestand voor je agenda.`,
  remain: (coach) =>
    `Wat openstaat lees je in je weekbrief, tot het gedaan is. Vragen? ${coach ?? 'Je coach'} hoort het graag.`,
}

const coach: CoachWords = {
  subject: (only, asked) =>
    only === undefined
      ? `Je groepen: ${asked === 0 ? 'zo gaat het' : asked === 1 ? 'één vraagt iets van je' : `${few[asked] ?? String(asked)} vragen iets van je`}`
      : `${only}: ${asked === 0 ? 'zo gaat het' : 'een vraag aan jou als coach'}`,
  preheader: (groups) => (groups === 1 ? 'In twee regels.' : `${groups} groepen, twee regels per groep.`),
  introduction:
    'Als coach krijg je deze brief als er iets gevraagd wordt, hooguit één keer per week, en anders eens per maand.',
  opening: (groups, asked) =>
    asked === 0
      ? 'Er wordt nu niets van je gevraagd.'
      : groups === 1
        ? 'Er is één ding.'
        : 'Bovenaan staat waar je het eerst nodig bent.',
  paused: (until) => `Pauze tot en met ${sayDate(until)}.`,
  notYetHeld: 'Nog geen avond ingevuld.',
  lastEvening: (day, people) =>
    people === undefined ? `De laatste avond was op ${sayDate(day)}.` : `${sayPeople(people, day)}.`,
  good: (well) => `Goed: ${well.join(', ')}.`,
  well: {
    trainee: 'een trainee',
    meals: 'samen gegeten',
    tasks: 'taken verdeeld',
    coached: 'op tijd gesproken',
  },
  unreported: (days) =>
    `Van ${days.length} avonden is nog niets ingevuld, het laatst van ${days.slice(-1).map(sayShortDay).join('')}. Bel je de leider even?`,
  nextTalk: ({ day, planned }) =>
    planned ? `Jullie gesprek: ${sayDay(day)}.` : `Volgend gesprek liefst vóór ${sayDate(day)}.`,
  fillIn: 'Een gesprek invullen',
}

const sayPeople = (people: number, day: Day): string =>
  `Op ${sayDate(day)} ${people === 1 ? 'kwam 1 mens' : `kwamen ${people} mensen`}`

export const coaching: CoachingWords = {
  neutral: (weekday) => (weekday === undefined ? 'een van je groepen' : `je groep op ${weekday}`),
  values: {
    visie: 'Visie',
    tegenwoordigheid: 'Tegenwoordigheid',
    leiderschap: 'Leiderschap',
    toewijding: 'Toewijding',
    inhoud: 'Inhoud',
  },
  outcomes: { done: 'gedaan', partly: 'deels', not: 'nog niet gelukt' },
  open: ({ text, madeOn, outcome }) =>
    `${text} (${sayDate(madeOn)}${outcome === undefined ? '' : `, ${coaching.outcomes[outcome]}`})`,
  settled: ({ text, outcome }) => (outcome === undefined ? text : `${text}: ${coaching.outcomes[outcome]}`),
  prepare,
  copy,
  coach,
  calendar: {
    summary: (coach, group) =>
      `Gesprek met ${coach ?? 'je coach'}${group === undefined ? '' : ` (${group})`}`,
    summaryForCoach: (group, leaders) =>
      `Coachgesprek ${leaders === undefined ? group : `${leaders} (${group})`}`,
    fileName: (day) => `gesprek-${day}.ics`,
  },
  withCoach: (coach) => `Met ${coach ?? 'je coach'} sprak je af`,
  agreedSomething: (agreements) =>
    `Je hebt nog ${agreements === 1 ? 'één afspraak' : `${few[agreements] ?? String(agreements)} afspraken`} openstaan met je coach.`,
}

/** «Ja. 5 dragers komen geregeld; de norm is 4.» */
function sayAnswer({ state, counted }: PreparedAnswer): string {
  const said = sayCounted(counted)
  const sentence = capital(said)
  switch (state) {
    case 'yes':
      return `Ja. ${sentence}`
    case 'no':
      return `Nee. ${sentence}`
    case 'partly':
      return sentence
    case 'unknown':
      return counted.kind === 'unknown' || counted.kind === 'agreements' ? `Onbekend: ${said}` : sentence
  }
}

function sayCounted(counted: Counted): string {
  switch (counted.kind) {
    case 'finding':
      return sayShortly(counted.finding)
    case 'vision':
      return `Op ${counted.count === 0 ? 'geen' : counted.count} van de ${counted.of} avonden is verteld waar de groep voor gaat.`
    case 'agreements':
      return `${sayOutcomes(counted)}.`
    case 'schedule': {
      const said = sayShortly(counted.finding)
      return counted.target === undefined ? said : `${said} Ze hopen op ${sayFullDate(counted.target)}.`
    }
    case 'rhythm':
      return `Meestal ${often(counted.days)} (de laatste ${counted.evenings} avonden); zelf kozen ze ${meant[counted.meant]}.`
    case 'opbouwavonden':
      return `${count(counted.count, 'opbouwavond', 'opbouwavonden')} in het laatste jaar; ${counted.norm} is voldoende, 4 is het streven.`
    case 'unknown':
      return `${missing[counted.missing]}.`
  }
}

/** As short as a page that is looked over allows; what is not sure, or takes explaining, is said in full. */
function sayShortly(finding: Finding): string {
  const { key, state, count: n, of, norm } = finding
  if (n === undefined || (state !== 'met' && state !== 'missed')) return sayFinding(finding)
  if (key === 'seekerShare' && of !== undefined && norm === 0.5)
    return `${n} van de ${of} mensen die geregeld komen; de norm is de helft.`
  if (key === 'dragers') return `${n} ${n === 1 ? 'komt' : 'komen'} geregeld; de norm is ${norm}.`
  if (key === 'tasks' && of !== undefined)
    return `De laatste keer had ${n === 0 ? 'niemand' : `${n}`} van de ${of} een taak.`
  if (key === 'meals') return `Vorige maand ${n} keer.`
  if (key === 'multiplied' && norm === 730)
    return `${capital(sayDuration(n))} sinds het begin of de vorige keer; de norm is na een jaar, uiterlijk na twee.`
  return sayFinding(finding)
}

function sayOutcomes({ done, partly, not, untold }: Extract<Counted, { kind: 'agreements' }>): string {
  const of = done + partly + not + untold
  const parts = [
    ...(done === 0 ? [] : [`${done} gedaan`]),
    ...(partly === 0 ? [] : [`${partly} deels`]),
    ...(not === 0 ? [] : [`${not} niet`]),
    ...(untold === 0 ? [] : [`${untold} onbekend`]),
  ]
  return untold === of
    ? `wat er van de laatste ${of === 1 ? 'afspraak' : `${of} afspraken`} kwam, is niet ingevuld`
    : `van de laatste ${of}: ${sayList(parts)}`
}

const often = (days: number): string =>
  days <= 8 ? 'elke week' : days <= 16 ? 'om de week' : `om de ${days} dagen`

const meant = {
  weekly: 'elke week',
  fortnightly: 'om de week',
  monthly: 'elke maand',
} as const satisfies Record<Rhythm, string>

const missing = {
  activities: 'van de laatste avonden is niet ingevuld wat ze deden',
  'group-agreements': 'op de laatste avonden is geen afspraak van de groep ingevuld',
  trainee: 'er is nu geen trainee',
  evenings: 'daarvoor zijn meer ingevulde avonden nodig',
  opbouwavonden: 'er is nog geen opbouwavond ingevuld',
} as const satisfies Record<Missing, string>

const agreed = (agreements: number): string =>
  agreements === 0
    ? 'Nieuwe afspraken zijn er niet genoteerd.'
    : agreements === 1
      ? 'Dit spraken jullie af:'
      : `Deze ${few[agreements] ?? String(agreements)} dingen spraken jullie af:`

const few = ['geen', 'één', 'twee', 'drie']
