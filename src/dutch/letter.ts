import type {
  AppTextWords,
  AskWords,
  EveningWords,
  LetterWords,
  NameWords,
  ReminderWords,
  ShareWords,
  StandingWords,
  SubjectWords,
  TopWords,
  When,
} from '../language/letter-words.ts'
import { coaching } from './coaching.ts'
import { huddel } from './huddel.ts'
import { sayDate, sayDates, sayDay, sayTime, sayWeekday } from './days.ts'
import { capital, count, fullStop, sayList } from './words.ts'

const names: NameWords = {
  yourGroup: 'je groep',
  yourCoach: 'je coach',
  someone: 'iemand',
  nobodyYet: 'nog niemand',
  arranged: 'geregeld',
  andOthers: (named, others) => `${named.join(', ')} en ${others} anderen`,
  typedHosts: (typed) => typed,
}

const top: TopWords = {
  greeting: (hour) => (hour < 12 ? 'Goedemorgen' : hour < 18 ? 'Goedemiddag' : 'Goedenavond'),
  introduction:
    'Dit is je eerste brief: hooguit één per week, soms een herinnering. Geen brief betekent: niets nodig.',
  callOff: (when) => `${sayWhen(when)} gaat het niet door`,
  line: (others, readers) =>
    `Alleen voor ${sayList([readers > 1 ? 'jullie' : 'jou', ...others])}, liever niet doorsturen`,
  answer: (coordinator) =>
    coordinator === undefined
      ? 'Klopt er iets niet? Antwoord gewoon op deze mail.'
      : `Klopt er iets niet? Antwoord gewoon op deze mail, dan leest ${coordinator} het.`,
  stop: 'Liever geen brief meer? Klik hier',
}

const subject: SubjectWords = {
  groups: (first, others) =>
    others === 0 ? first : `${first} en ${others === 1 ? 'nog een groep' : `${others} groepen`}`,
  evening: ({ when, time }) => (time === undefined ? sayWhen(when) : `${sayWhen(when)} ${sayTime(time)}`),
  calledOff: (when) => `${sayWhen(when)} niet`,
  pause: (until) => `pauze tot en met ${sayDate(until)}`,
  holiday: 'fijne vakantie',
  questions: (asked, alone) =>
    `${alone ? '' : 'nog '}${few[asked] ?? String(asked)} ${asked === 1 ? 'vraag' : 'vragen'}`,
  allArranged: 'alles geregeld',
  howItGoes: 'hoe het gaat',
  preheader: {
    discreetArranged: 'Alles is geregeld.',
    discreetOpen: 'Nog niet alles is geregeld.',
    tasksArranged: (tasks) => `${capital(sayList(tasks))} ${tasks.length === 1 ? 'is' : 'zijn'} geregeld.`,
    lastTime: (people) => `Vorige keer waren jullie met ${people}.`,
    otherwise: 'In twintig seconden op de hoogte.',
  },
}

const evening: EveningWords = {
  pause: (until) => `Jullie hebben pauze tot en met ${sayDate(until)}.`,
  rest: ({ from, until, holiday }) => {
    const holidays = `Fijne vakantie, we horen je na ${sayDate(until)}.`
    if (from !== undefined)
      return holiday
        ? `Vanaf ${sayDay(from)} is er geen avond. ${holidays}`
        : `Vanaf ${sayDay(from)} hebben jullie pauze; we horen je na ${sayDate(until)}.`
    return holiday
      ? holidays
      : `Jullie hebben pauze tot en met ${sayDate(until)}; we horen je daarna graag weer.`
  },
  calledOff: (when) => `${capital(sayWhenInFull(when))}${commaAfter(when)} gaat het niet door.`,
  next: ({ when, time, hosts }) => {
    const at = time === undefined ? '' : ` om ${sayTime(time)}`
    const where = hosts === undefined ? 'komen jullie weer bij elkaar' : `zijn jullie bij ${hosts}`
    return fullStop(`${capital(sayWhenInFull(when))}${at}${commaAfter(when)} ${where}`)
  },
  tasks: { bible: 'Bijbelstudie', meal: 'eten', children: 'kinderen' },
  discreetBible: 'avond leiden',
  last: ({ day, people, children }) => {
    if (people === undefined) return `De vorige keer (${sayDate(day)}) staat genoteerd.`
    const plus = children === 0 ? '' : `, plus ${count(children, 'kind', 'kinderen')}`
    return `Vorige keer (${sayDate(day)}) waren jullie met ${people}${plus}.`
  },
  thanks: 'Dank voor het invullen!',
  corrected: ({ day, people, children, before }) => {
    if (people === undefined) return `Verbeterd: ${sayDate(day)} ging toch niet door.`
    return people === before.people
      ? `Verbeterd: op ${sayDate(day)} ${children === 1 ? 'was' : 'waren'} er ${count(children, 'kind', 'kinderen')}, niet ${before.children}.`
      : `Verbeterd: op ${sayDate(day)} waren jullie met ${people}, niet met ${before.people}.`
  },
  fruit: (on, name) =>
    `Uit jullie groep is op ${sayDate(on)} een nieuwe groep begonnen${name === undefined ? '' : `: ${name}`}. Dat is vrucht om dankbaar voor te zijn!`,
  improve: 'Verbeteren',
  improveBelow: '(Verbeteren? Zie onderaan.)',
  agreed: (agreement) => `Afgesproken: ${agreement}.`,
}

const asks: AskWords = {
  heading: (asked) => (asked === 1 ? 'Eén vraag' : `${asked === 2 ? 'Twee' : 'Drie'} vragen`),
  unreported: (days) => {
    const [newest] = days.slice(-1)
    if (newest === undefined || days.length === 1)
      return `Van ${days.map(sayDate).join('')} weten we nog niets.`
    return days.length <= 3
      ? `Van ${sayDates(days)} weten we nog niets. Begin gerust met de laatste.`
      : `Van ${sayDate(newest)} en ${days.length - 1} avonden daarvoor weten we nog niets. Begin gerust met de laatste.`
  },
  coachHelps: (missing, coach) =>
    missing === 1
      ? `Missen we er twee, dan kijkt ${coach} even met je mee.`
      : `${coach === names.yourCoach ? capital(coach) : coach} kijkt even met je mee.`,
  talkDue: (coach, last) => {
    const whom = coach === undefined ? 'je coach' : `coach ${coach}`
    return last === undefined
      ? `Je sprak ${whom} nog niet. Prik je deze week een datum?`
      : `Je sprak ${whom} het laatst op ${sayDate(last)}. Prik je deze week een datum?`
  },
  fillInStart: 'Vul Start in',
  fillIn: (day) => `Vul ${sayDate(day)} in`,
  mailTo: (coach) => `Mail ${coach}`,
  mailSubject: (group) => `${group}: een datum prikken`,
}

const appText: AppTextWords = {
  calledOff: (day) => `${capital(sayDay(day))} gaat het een keer niet door. Tot de volgende keer!`,
  next: ({ when, time, hosts }) => {
    const at = time === undefined ? '' : ` ${time.replace(':', '.')}`
    return `${capital(sayWhen(when))}${at} weer${hosts === undefined ? '' : ` bij ${hosts}`}!`
  },
  duties: {
    meal: { one: 'kookt', more: 'koken' },
    bible: { one: 'doet de Bijbelstudie', more: 'doen de Bijbelstudie' },
    children: { one: 'is er voor de kinderen', more: 'zijn er voor de kinderen' },
  },
  whoCooks: 'Wie zorgt er voor het eten?',
  whoLeads: 'Wie doet de Bijbelstudie?',
  bringSomeone: 'Neem gerust iemand mee.',
}

const share: ShareWords = {
  label: 'Tekst voor de groepsapp',
  below: 'staat onderaan',
  copyFreely: 'kopieer gerust',
  toCopy: 'om te kopiëren',
}

const standing: StandingWords = {
  afterEvenings: (evenings) =>
    `Na ${evenings} ingevulde avonden laten we hier zien hoe de groep ervoor staat.`,
  beforeStart: (evenings) =>
    `Jullie beginnen met ${evenings} avonden. Daarna kijken we samen hoe het verder gaat.`,
  duringStart: (held, of) =>
    `Jullie hebben ${held} van de eerste ${of} avonden gehad. Daarna laten we hier zien hoe de groep ervoor staat.`,
  regulars: ({ dragers, seekers, everyone, unsure }) => {
    const counted = `${count(dragers, 'drager', 'dragers')} en ${count(seekers, 'zoeker', 'zoekers')}`
    const together = everyone === undefined ? '' : ` (samen met anderen ${everyone} mensen)`
    const come = dragers + seekers === 1 ? 'komt' : 'komen'
    return `${unsure ? `Zeker ${counted}` : counted} ${come} geregeld${together}.`
  },
  committed: ({ count: number, wanted, unsure, trainee, ready }) => {
    const said = `${unsure ? 'Zeker ' : ''}${count(number, 'vaste deelnemer', 'vaste deelnemers')}`
    if (number < wanted) return `${said}; vanaf ${wanted} kunnen jullie aan een tweede groep gaan denken.`
    if (!trainee) return `${said}: genoeg voor een tweede groep, zodra iemand zich daarvoor laat opleiden.`
    return ready
      ? `${said} en een trainee: jullie kunnen aan een tweede groep gaan denken!`
      : `${said} en een trainee: een tweede groep komt in zicht.`
  },
  guests: (guests) => {
    const one = guests === 1
    return `Daarbij ${one ? 'komt' : 'komen'} er meestal ${count(guests, 'gast', 'gasten')} die niet op de lijst ${one ? 'staat' : 'staan'}.`
  },
  reported: (reported, expected) => `Dit weten we uit ${reported} van de ${expected} avonden.`,
  bars: { dragers: 'Dragers', seekers: 'Zoekers', committed: 'Vaste deelnemers' },
  atLeast: (number) => `zeker ${number}`,
  norm: (norm, growing) => `${growing ? 'groeit naar' : 'streven'} ${norm}`,
  explanation: (visits, evenings) =>
    `Geregeld is minstens ${visits} van de laatste ${evenings} avonden, vast is de helft of vaker.`,
  evenings: 'Aantal mensen, de laatste avonden',
  quoteBehind: (number) => `Waar die ${number} vandaan komt`,
  toTalkOver: 'Om over door te praten',
  translationOf: 'vertaling van',
}

const reminder: ReminderWords = {
  subject: (groups, inEvening) => {
    const [only] = groups
    const how = `hoe was het ${inEvening ? 'gisteravond' : 'gisteren'}?`
    return groups.length === 1 && only !== undefined ? `${only}: ${how}` : capital(how)
  },
  preheader: 'Invullen duurt nog geen minuut.',
  happened: (day, inEvening) =>
    `${inEvening ? 'Gisteravond' : 'Gisteren'} (${sayDay(day)}) zouden jullie bij elkaar zijn. We weten nog niet hoe het was.`,
  ask: 'Vul je even in wie er waren? Weet je iets niet? Laat het leeg.',
  calledOff: 'Het ging niet door',
  once: 'Net al ingevuld? Dan hoef je niets te doen. Dit is de enige herinnering; lukt het nu niet, dan staat de vraag in je volgende brief.',
}

export const letter: LetterWords = {
  names,
  top,
  subject,
  evening,
  asks,
  appText,
  share,
  standing,
  reminder,
  coaching,
  huddel,
}

/** «morgen», or the day of the week when it lies within a week, or the whole day: as people name an evening to come. */
function sayWhen({ near, day }: When): string {
  switch (near) {
    case 'today':
      return 'vandaag'
    case 'tonight':
      return 'vanavond'
    case 'tomorrow':
      return 'morgen'
    case 'this-week':
      return sayWeekday(day)
    case 'later':
      return sayDay(day)
  }
}

/** «morgen, dinsdag 24 november», or the whole day alone where that says enough. */
const sayWhenInFull = (when: When): string =>
  isNear(when) ? `${sayWhen(when)}, ${sayDay(when.day)}` : sayDay(when.day)

const commaAfter = (when: When): string => (isNear(when) ? ',' : '')

const isNear = ({ near }: When): boolean => near !== 'this-week' && near !== 'later'

/** «één» up to «drie» in letters, further in digits. */
const few = ['geen', 'één', 'twee', 'drie']
