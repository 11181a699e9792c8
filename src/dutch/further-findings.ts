import type { FurtherChange, FurtherFinding, FurtherKey, ToldIn } from '../domain/findings/further.ts'
import { capital, count } from './words.ts'

/** What a norm without a part in the verdict is called, for coordinators and coaches. */
export const furtherTitle = (key: FurtherKey): string => words[key].title

/** One sentence: what was counted, or what is not known yet. */
export function sayFurther(finding: FurtherFinding): string {
  const { key, state, atLeast = 0, of } = finding
  const { unknown, say, off } = words[key]
  if (state === 'unknown') {
    const sure = atLeast === 0 ? '' : ` (zeker ${atLeast}${of === undefined ? '' : ` van de ${of}`})`
    return `${unknown} weten we nog niet${sure}.`
  }
  if (state === 'off') return off ?? 'Dat speelt nu niet.'
  return say({ ...finding, count: finding.count ?? 0, of: of ?? 0 })
}

/** The smallest change that would meet the norm, or where it can be told. */
export const sayFurtherChange = (key: FurtherKey, change: FurtherChange): string =>
  change.kind === 'more' ? words[key].more(change.more) : (words[key].tell ?? toldIn[change.where])

/** Where it can be told. */
const toldIn = {
  attendance: 'Vul na elke avond in wie er waren en wat jullie deden.',
  'second-page': 'Vul na de avond ook de tweede bladzijde in.',
  'month-question': 'De extra vraag van de maand in Aanwezigheid vraagt ernaar.',
  'start-form': 'Vul het in op het formulier Start.',
  'huddel-form': 'Vul na een huddel het formulier Huddel in.',
  'opbouwavond-form': 'Vul na een opbouwavond het formulier Opbouwavond in.',
  'coaching-form': 'Vraag ernaar in het coachgesprek.',
  groups: 'Vul het in bij Groepen.',
  pauses: 'Zet vakanties en rustweken in Pauzes.',
} as const satisfies Record<ToldIn, string>

type Counted = FurtherFinding & { readonly count: number; readonly of: number }

interface Words {
  readonly title: string
  readonly say: (finding: Counted) => string
  /** As it stands before «weten we nog niet». */
  readonly unknown: string
  readonly more: (more: number) => string
  /** Where it can be told, when that is a particular place. */
  readonly tell?: string
  /** Why it does not apply. */
  readonly off?: string
}

const notFromNow = 'Dat ging over de start van de groep.'
const noChildren = 'Er komen meestal geen kinderen mee.'
const noTrainee = 'Er is nu geen trainee.'

const words: Readonly<Record<FurtherKey, Words>> = {
  rhythm: {
    title: 'Eigen ritme',
    say: ({ count: days, norm }) =>
      `Meestal ${count(days, 'dag', 'dagen')} tussen de avonden; bij het ritme dat de groep koos hoort hooguit ${norm}.`,
    unknown: 'Of de groep in haar eigen ritme samenkomt',
    more: () => 'Kijk samen of het ritme dat in Groepen staat nog past.',
  },
  rest: {
    title: 'Rust in vakanties',
    say: ({ count: days }) =>
      days === 0
        ? 'Er staat een pauze gepland.'
        : `${count(days, 'dag', 'dagen')} pauze in het afgelopen jaar.`,
    unknown: 'Of de groep in de vakanties rust neemt',
    more: () => 'Plan rust in de vakanties.',
  },
  church: {
    title: 'Deel van een groter geheel',
    say: () => 'De groep hoort bij een kerk of netwerk.',
    unknown: 'Bij welke kerk of welk netwerk de groep hoort',
    more: () => 'Zoek een kerk of netwerk om bij te horen.',
    tell: 'Vul bij Groepen de kerk in.',
  },
  homes: {
    title: 'In huizen',
    say: ({ count: n, of }) => `${n} van de ${of} avonden waarvan we het weten waren bij iemand thuis.`,
    unknown: 'Waar de groep bij elkaar komt',
    more: (more) => `Kom nog ${count(more, 'keer', 'keer')} bij iemand thuis samen.`,
  },
  prayedBefore: {
    title: 'Gebeden voor de start',
    say: ({ count: days, norm, state }) =>
      state === 'growing' && days === 0
        ? `Begin ${norm} dagen voor de eerste avond met bidden.`
        : `${count(days, 'dag', 'dagen')} gebeden voor de eerste avond; gevraagd is ${norm}.`,
    unknown: 'Sinds wanneer er gebeden wordt',
    more: (more) => `Nog ${count(more, 'dag', 'dagen')} eerder beginnen met bidden.`,
    off: notFromNow,
  },
  flyers: {
    title: 'Flyers in één keer',
    say: ({ count: n, norm }) => `Hooguit ${n} flyers op één dag verspreid; gevraagd is ${norm}.`,
    unknown: 'Hoeveel flyers er verspreid zijn',
    more: (more) => `Nog ${more} flyers op dezelfde dag.`,
    off: notFromNow,
  },
  alphaRegistered: {
    title: 'Aangemeld bij Alpha',
    say: ({ state }) =>
      state === 'met'
        ? 'De cursus is aangemeld bij Alpha Nederland.'
        : 'De cursus moet nog aangemeld worden.',
    unknown: 'Of de cursus bij Alpha Nederland is aangemeld',
    more: () => 'Meld de cursus aan bij Alpha Nederland.',
    off: 'De groep begint niet met Alpha.',
  },
  prayerMoments: {
    title: 'Samen gebeden voor de start',
    say: ({ count: n, norm }) =>
      `${count(n, 'gebedsmoment', 'gebedsmomenten')} samen voor de eerste avond; gevraagd is ${norm}.`,
    unknown: 'Hoe vaak er samen gebeden is voor de start',
    more: (more) => `Nog ${count(more, 'gebedsmoment', 'gebedsmomenten')} voor de eerste avond.`,
    off: notFromNow,
  },
  firstEvenings: {
    title: 'Eerste avonden',
    say: ({ count: n, of }) => `${n} van de eerste ${of} avonden gehad.`,
    unknown: 'Hoeveel van de eerste avonden er geweest zijn',
    more: (more) => `Nog ${count(more, 'avond', 'avonden')}.`,
    off: notFromNow,
  },
  leaving: {
    title: 'Vrij om te stoppen',
    say: ({ count: n }) =>
      n === 0
        ? 'Niemand stopte in de eerste avonden. Wie stopt hoeft niet te zeggen waarom.'
        : `${count(n, 'mens', 'mensen')} stopte${n === 1 ? '' : 'n'} in de eerste avonden. Dat mag, en we vragen niet waarom.`,
    unknown: 'Wie er in de eerste avonden stopte',
    more: () => '',
    off: notFromNow,
  },
  decision: {
    title: 'Verder of niet',
    say: ({ state, count: n, norm }) =>
      state === 'growing'
        ? `Na ${count(n, 'avond', 'avonden')}; op avond ${norm} praten jullie erover of de groep verder wil.`
        : 'De groep heeft besloten of ze verder wil. Stoppen na de eerste avonden is een goed einde.',
    unknown: 'Of de groep verder wil',
    more: () => 'Praat erover of de groep verder wil.',
    off: notFromNow,
  },
  visionTold: {
    title: 'Visie verteld',
    say: ({ count: n, of, norm }) =>
      `Op ${n} van de ${count(of, 'avond', 'avonden')} is verteld waar de groep voor gaat; de norm is ${norm} keer.`,
    unknown: 'Hoe vaak verteld wordt waar de groep voor gaat',
    more: (more) => `Nog ${more} keer vertellen waar de groep voor gaat.`,
  },
  visionTellers: {
    title: 'Steeds een ander vertelt',
    say: ({ count: n, of, state }) =>
      state === 'growing'
        ? `${count(of, 'keer', 'keer')} verteld; de eerste keren mag de leider het doen.`
        : `${count(n, 'verteller', 'vertellers')} in ${of} keer${state === 'missed' ? ', de laatste twee keer dezelfde' : ''}.`,
    unknown: 'Wie vertelt waar de groep voor gaat',
    more: () => 'Laat het de volgende keer door een ander vertellen.',
  },
  agreementsKept: {
    title: 'Terugkomen op afspraken',
    say: ({ count: n, of }) => `Van ${n} van de ${of} afspraken is verteld hoe het ging.`,
    unknown: 'Hoe het ging met wat er was afgesproken',
    more: (more) => `Kom terug op nog ${count(more, 'afspraak', 'afspraken')}.`,
    off: 'Er was nog niets afgesproken om op terug te komen.',
  },
  agreementsMade: {
    title: 'Iets afgesproken',
    say: ({ count: n, of }) => `Op ${n} van de ${count(of, 'avond', 'avonden')} is iets afgesproken.`,
    unknown: 'Of er iets afgesproken wordt voor de volgende keer',
    more: () => 'Spreek samen iets af voor de volgende keer.',
  },
  hosts: {
    title: 'Adressen om samen te komen',
    say: ({ count: n, norm }) => `${count(n, 'adres', 'adressen')} om samen te komen; de norm is ${norm}.`,
    unknown: 'Op hoeveel adressen de groep terecht kan',
    more: (more) => `Nog ${count(more, 'adres', 'adressen')} erbij.`,
    tell: 'Zet bij Groepen onder Bij wie iedereen die het huis wil openstellen: roepnamen, nooit een adres.',
  },
  prayed: {
    title: 'Gebeden',
    say: ({ count: n, of }) =>
      `Op ${n} van de ${count(of, 'avond', 'avonden')} gebeden voor elkaar en voor mensen om ons heen.`,
    unknown: 'Hoe vaak er gebeden wordt',
    more: (more) => `Nog ${more} keer samen bidden.`,
  },
  invited: {
    title: 'Uitgenodigd',
    say: ({ count: n }) =>
      n === 0
        ? 'Het laatste kwartaal niemand uitgenodigd, zegt wie het invulde.'
        : `${count(n, 'mens', 'mensen')} uitgenodigd in het laatste kwartaal, voor zover verteld.`,
    unknown: 'Of er mensen uitgenodigd zijn',
    more: () => 'Nodig iemand uit; dat kan elke keer.',
  },
  bibleOpen: {
    title: 'Bijbel open',
    say: ({ count: n, of }) => `Op ${n} van de ${count(of, 'avond', 'avonden')} ging de Bijbel open.`,
    unknown: 'Hoe vaak de Bijbel opengaat',
    more: (more) => `Nog ${more} keer de Bijbel open.`,
  },
  bibleLeaders: {
    title: 'Wie de Bijbelstudie leidt',
    say: ({ count: n, norm }) =>
      `${count(n, 'mens leidde', 'mensen leidden')} de Bijbelstudie in de laatste avonden; de norm is ${norm}.`,
    unknown: 'Hoeveel mensen de Bijbelstudie leiden',
    more: () => 'Laat ook eens een ander de Bijbelstudie leiden.',
  },
  outings: {
    title: 'Iets gezelligs erbuiten',
    say: ({ count: n }) =>
      `In het laatste kwartaal ${count(n, 'keer', 'keer')} iets gezelligs buiten de avonden.`,
    unknown: 'Of jullie buiten de avonden iets gezelligs deden',
    more: () => 'Doe samen iets gezelligs.',
    off: 'In het laatste kwartaal niets verteld; dat hoeft ook niet.',
  },
  dragersPresent: {
    title: 'Dragers zijn er',
    say: ({ count: n, of }) => `De dragers waren er samen ${n} van de ${of} keer.`,
    unknown: 'Hoe vaak de dragers er zijn',
    more: () => 'Vraag eens hoe het met iedereen gaat.',
    off: 'Er zijn nog geen dragers.',
  },
  opbouwavonden: {
    title: 'Opbouwavonden',
    say: ({ count: n, norm }) =>
      `${count(n, 'opbouwavond', 'opbouwavonden')} in het afgelopen jaar; ${norm} is genoeg, 4 is mooi.`,
    unknown: 'Of er opbouwavonden waren',
    more: (more) => `Nog ${count(more, 'opbouwavond', 'opbouwavonden')} in een jaar.`,
  },
  traineeLeads: {
    title: 'Trainee leidt',
    say: ({ count: n, of }) => `De trainee leidde ${n} van de ${of} keer de Bijbelstudie.`,
    unknown: 'Hoe vaak de trainee de Bijbelstudie leidt',
    more: () => 'Laat de trainee een avond leiden.',
    off: noTrainee,
  },
  balance: {
    title: 'Boven, binnen en buiten',
    say: ({ count: n, of }) => `${n} van de ${of} gezien in de laatste maanden: boven, binnen en buiten.`,
    unknown: 'Of boven, binnen en buiten in balans zijn',
    more: () => 'Geef de richting die ontbreekt een plek.',
  },
  accountability: {
    title: 'Iemand om open bij te zijn',
    say: () => '',
    unknown: 'Of mensen iemand hebben bij wie ze open kunnen zijn',
    more: () => '',
  },
  children: {
    title: 'Kinderen horen erbij',
    say: ({ count: n, state }) =>
      `Meestal ${count(n, 'kind', 'kinderen')}, ${state === 'met' ? 'samen met de volwassenen' : 'op een eigen plek'}.`,
    unknown: 'Of de kinderen erbij zijn',
    more: () => 'Doe een lied, gebed of zegening samen met de kinderen.',
    off: noChildren,
  },
  childrenTask: {
    title: 'Iemand voor de kinderen',
    say: ({ count: n }) =>
      n === 1
        ? 'Steeds dezelfde is er voor de kinderen; dat mag.'
        : `${n} mensen zijn er om de beurt voor de kinderen.`,
    unknown: 'Wie er voor de kinderen is',
    more: () => 'Vraag iemand om er voor de kinderen te zijn.',
    off: noChildren,
  },
  huddelMonthly: {
    title: 'Elke maand een huddel',
    say: ({ count: n }) =>
      n === 0 ? 'Vorige maand was er geen huddel.' : `Vorige maand ${count(n, 'huddel', 'huddels')}.`,
    unknown: 'Of er elke maand een huddel is',
    more: () => 'Plan deze maand een huddel.',
    off: 'Vorige maand was het pauze.',
  },
  huddelInvited: {
    title: 'Uitgenodigd voor de huddel',
    say: () => '',
    unknown: 'Of met de leiders en trainees over FAITH gesproken is',
    more: () => '',
  },
  goalsLookedBack: {
    title: 'Terugkijken op het vorige doel',
    say: ({ count: n, of }) => `${n} van de ${of} vertelden in de huddel hoe het met hun doel ging.`,
    unknown: 'Hoe het ging met de doelen van de vorige huddel',
    more: () => 'Begin de huddel met het vorige doel.',
    off: 'Er waren nog geen doelen om op terug te kijken.',
  },
  goalsSet: {
    title: 'Een doel na de huddel',
    say: ({ count: n, of }) => `${n} van de ${of} schreven in de laatste huddel een doel op.`,
    unknown: 'Of iedereen in de huddel een doel koos',
    more: () => 'Schrijf allemaal een doel op.',
  },
  betweenHuddels: {
    title: 'Contact tussen de huddels',
    say: () => '',
    unknown: 'Of er tussen de huddels contact is',
    more: () => '',
  },
  smartGoal: {
    title: 'Doel met getal en datum',
    say: () =>
      'Er staat een getal in de missie en er is een streefdatum. Dat zijn twee van de vijf letters van SMART.',
    unknown: 'Of het doel een getal en een datum heeft',
    more: () => '',
    tell: 'Zet bij Groepen een getal in de missie en vul een streefdatum in, of kijk in het plan.',
  },
  outwardGoal: {
    title: 'Gericht op mensen buiten',
    say: () => 'De groep zegt op wie ze zich richt.',
    unknown: 'Op wie de groep zich richt',
    more: () => '',
    tell: 'Vul bij Groepen de doelgroep in; die hoort bij een missiegroep.',
  },
  outside: {
    title: 'Naar buiten',
    say: ({ count: days, state, norm }) => {
      if (state === 'growing') return `De groep is nog geen ${norm} dagen bezig.`
      if (state === 'missed' && days === 0) return 'Nog niets naar buiten gezien, zegt wie het invulde.'
      const last = days === 0 ? 'Vandaag' : capital(`${count(days, 'dag', 'dagen')} geleden`)
      return `${last} voor het laatst iets naar buiten, voor zover verteld; de norm is hooguit ${norm} dagen.`
    },
    unknown: 'Wanneer de groep voor het laatst iets naar buiten deed',
    more: () =>
      'Praat er samen over: is er behoefte aan een veilige groep, zijn de agenda’s vol, of is het lastig om uit je comfortzone te gaan?',
  },
  bothOutside: {
    title: 'Voor de buurt én missionair',
    say: () =>
      'In het afgelopen jaar allebei gedaan: iets voor de buurt, en mensen uitgenodigd of ontvangen.',
    unknown: 'Of de groep allebei doet, iets voor de buurt en iets missionairs,',
    more: () => '',
  },
}
