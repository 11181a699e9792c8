import type { Matter } from '../domain/attention.ts'
import type { Day } from '../domain/day.ts'
import { sayDate, sayDay, sayFullDate, sayMonth, sayShortDay } from './days.ts'
import { sayingAttention } from '../language/attention.ts'
import type { Names } from '../language/names.ts'
import { sayWho } from './changes.ts'
import { startStepNames, startSteps } from './start-steps.ts'
import { capital, sayList } from './words.ts'

/** One ask in Dutch: to the leader with je and jullie, to others with the name of the group in front. */
export const sayAttention = sayingAttention({ toLeader: sayToLeader, ofGroup: sayOfGroup })

/** As the leader reads it. */
export function sayToLeader(matter: Matter, names?: Names): string {
  switch (matter.kind) {
    case 'evenings-unreported':
      return matter.days.length === 1
        ? `Van ${dates(matter.days, sayDay)} weten we nog niets. Vul je het nog even in?`
        : `Van ${dates(matter.days, sayShortDay)} weten we nog niets. Vul je ze nog even in?`
    case 'no-leader':
      return 'Jullie groep heeft nu geen leider. Wie pakt het op?'
    case 'no-trainee':
      return 'Jullie hebben nog geen trainee. Met wie zou je willen optrekken?'
    case 'no-coach':
      return 'Jullie groep heeft nu geen coach. Wie zou je graag willen?'
    case 'talk-due':
      return matter.last === undefined
        ? 'Er staat nog geen gesprek met je coach genoteerd. Prik je deze week een datum?'
        : `Je sprak je coach het laatst op ${sayDate(matter.last)}. Prik je deze week een datum?`
    case 'start-step':
      return startSteps[matter.step](matter)
    case 'go-on-or-stop':
      if (matter.decided !== undefined) return 'Fijn dat jullie besproken hebben hoe het verder gaat.'
      if (matter.held < 3)
        return 'De volgende keer is jullie derde avond: bespreek je dan of jullie verder willen?'
      return matter.overdue
        ? 'De eerste vijf avonden zijn geweest. Gaan jullie verder, of stoppen jullie? Laat het even weten.'
        : 'Hebben jullie besproken of jullie verder willen na de vijfde avond? Laat het even weten.'
    case 'plan-multiplication':
      return 'Jullie zijn met genoeg mensen en al ruim twee jaar bezig. Wanneer beginnen jullie een tweede groep?'
    case 'talk-about-clock':
      return 'Jullie zijn al ruim twee jaar bezig. Praat je er eens rustig over door met je coach?'
    case 'set-target-date':
      return `Jullie zijn begonnen op ${sayFullDate(matter.since)}. Wanneer hopen jullie een tweede groep te beginnen?`
    case 'meal':
      return `Jullie hebben in ${sayMonth(matter.month)} nog niet samen gegeten, of het is niet ingevuld. Lukt het nog?`
    case 'tasks':
      return `De vorige keer ${had(matter.count, matter.of)} een taak voor de volgende keer. Verdelen jullie ze samen aan het eind?`
    case 'faith-unknown':
      return `Van ${sayWho(matter.people, names)} weten we nog niet of ${they(matter.people, 'hij of zij gelooft of nog ontdekt', 'ze geloven of nog ontdekken')}. Weet jij het?`
    case 'unsigned':
      return `${capital(sayWho(matter.people, names))} ${they(matter.people, 'staat op de lijst als drager en heeft', 'staan op de lijst als drager en hebben')} nog niet getekend. Praat je erover?`
    case 'consent':
      return `Wil je ${sayWho(matter.people, names)} vragen of we ${they(matter.people, 'zijn of haar naam', 'hun namen')} mogen bewaren? De Welkom-kaart scannen is genoeg.`
    case 'huddel-missed':
      return `Een van jullie was er de laatste ${matter.times} huddels niet bij. Gaan jullie samen naar de volgende?`
    case 'outward':
      return `Jullie deden al meer dan ${matter.days} dagen niets naar buiten. Wat maakt het lastig?`
    case 'incomplete':
      return `Wil je laten weten ${incompleteness(matter.missing)}?`
  }
}

/** As coach or coordinator reads it, behind the name of the group. */
export function sayOfGroup(matter: Matter, names?: Names): string {
  switch (matter.kind) {
    case 'evenings-unreported':
      return `van ${dates(matter.days, sayShortDay)} is nog niets ingevuld. Bel je de leider even?`
    case 'no-leader':
      return 'er is nu geen leider. Wie wordt het?'
    case 'no-trainee':
      return 'er is nog geen trainee. Denk je met de leider mee wie het kan worden?'
    case 'no-coach':
      return 'er is nu geen coach. Wie wordt het?'
    case 'talk-due':
      return matter.last === undefined
        ? `er is nog geen coachgesprek ingevuld. ${timeToTalk(matter)}`
        : `het laatste coachgesprek was op ${sayDate(matter.last)}. ${timeToTalk(matter)}`
    case 'start-step':
      return `op weg naar de start: ${startStepNames[matter.step]}. ${matter.count === undefined ? 'Daar is nog niets van gemeld.' : `Tot nu toe gemeld: ${matter.count}.`}`
    case 'go-on-or-stop':
      if (matter.decided !== undefined) return decidedWords[matter.decided]
      return matter.overdue
        ? 'de eerste vijf avonden zijn geweest. Gaan ze verder of stoppen ze? Zet het bij Status in Groepen.'
        : `${matter.held} van de 5 avonden zijn geweest. Op de derde avond bespreken ze of ze verder willen.`
    case 'plan-multiplication':
      return `er zijn genoeg vaste deelnemers, en ze zijn al bezig sinds ${sayFullDate(matter.since)}. Help je plannen?`
    case 'talk-about-clock':
      return `ze zijn al bezig sinds ${sayFullDate(matter.since)}, en nog niet met genoeg mensen voor een tweede groep. Tijd voor een rustig gesprek.`
    case 'set-target-date':
      return `ze zijn bezig sinds ${sayFullDate(matter.since)}. Wanneer hopen ze een tweede groep te beginnen? Zet het bij Streefdatum.`
    case 'meal':
      return `in ${sayMonth(matter.month)} nog niet samen gegeten, of het is niet ingevuld.`
    case 'tasks':
      return `de vorige keer ${had(matter.count, matter.of)} een taak voor de volgende keer.`
    case 'faith-unknown':
      return `${sayWho(matter.people, names)} ${they(matter.people, 'komt', 'komen')} geregeld, en ${they(matter.people, 'staat', 'staan')} nog op onbekend. Vraag het de leider en zet de plek in Mensen.`
    case 'unsigned':
      return `${sayWho(matter.people, names)} ${they(matter.people, 'staat op de lijst als drager, zonder', 'staan op de lijst als drager, zonder')} datum bij Getekend op. Klopt dat?`
    case 'consent':
      return `vraag ${sayWho(matter.people, names)} of we ${they(matter.people, 'zijn of haar naam', 'hun namen')} mogen bewaren, en zet het bij Toestemming.`
    case 'huddel-missed':
      return `leider of trainee was er de laatste ${matter.times} huddels niet bij. Vraag je eens hoe het gaat?`
    case 'outward':
      return `ze deden al meer dan ${matter.days} dagen niets naar buiten. Vraag je wat het lastig maakt: behoefte aan een veilige groep, volle agenda’s, of uit de comfortzone gaan?`
    case 'incomplete':
      return `in Groepen staat nog niet ${incompleteness(matter.missing)}.`
  }
}

const decidedWords = {
  'go-on': 'ze spraken af dat ze doorgaan. Zet Status in Groepen op loopt.',
  stop: 'ze spraken af om na de vijfde avond te stoppen. Dat is een goed einde; zet Status in Groepen op gestopt.',
  other: 'ze spraken iets anders af dan doorgaan of stoppen. Zet bij Status in Groepen wat past.',
} as const

const dates = (days: readonly Day[], say: typeof sayDay) => sayList(days.map(say))

const they = (people: readonly unknown[], one: string, many: string) => (people.length === 1 ? one : many)

const timeToTalk = ({ overdue, dueOn }: { readonly overdue: boolean; readonly dueOn: Day }) =>
  overdue ? 'Het is tijd voor een gesprek.' : `Het volgende is liefst vóór ${sayDate(dueOn)}.`

/** «had 1 van de 9», «hadden 4 van de 9», «had niemand van de 9» */
const had = (number: number, of: number) =>
  number === 0 ? `had niemand van de ${of}` : `${number === 1 ? 'had' : 'hadden'} ${number} van de ${of}`

const incompleteness = (missing: readonly ('weekday' | 'first-evening')[]) =>
  sayList(
    missing.map((what) =>
      what === 'weekday' ? 'op welke dag de groep bij elkaar komt' : 'wanneer de eerste avond was',
    ),
  )
