import type { FindingKey, SmallestChange } from '../domain/readiness.ts'
import type { PersonId } from '../domain/ids.ts'
import { closestTo, type Closest, type MorePeople } from '../language/closest.ts'
import { namesOf, type Names } from '../language/names.ts'
import { sayDay, sayMonth } from './days.ts'
import { capital, count, sayList, sayPeople } from './words.ts'

/** One sentence: the smallest change that would meet the norm. */
export function sayChange(change: SmallestChange, names?: Names): string {
  switch (change.kind) {
    case 'people':
      return sayMorePeople(change, names)
    case 'talks': {
      const talks = `Nog ${count(change.more, 'gesprek', 'gesprekken')} met de coach`
      if (change.dueOn === undefined) return `${talks}.`
      return `${talks}, ${change.more === 1 ? 'liefst' : 'het eerste liefst'} vóór ${sayDay(change.dueOn)}.`
    }
    case 'meal':
      return `Eet in ${sayMonth(change.month)} een keer samen.`
    case 'tasks':
      return `Geef de volgende keer nog ${sayPeople(change.more)} een taak.`
    case 'huddel':
      return 'Ga samen naar de volgende huddel.'
    case 'tell':
      return tell[change.what]
    case 'plan':
      return `Prik samen met de coach een datum, liefst vóór ${sayDay(change.byDay)}.`
  }
}

/** The names of these people, or how many there are: «Joke en Kees», «twee mensen». */
export function sayWho(people: readonly PersonId[], names?: Names): string {
  const named = namesOf(people, names)
  return named === undefined ? sayPeople(people.length) : sayList(named)
}

function sayMorePeople(change: MorePeople, names?: Names): string {
  const { more, toward } = change
  if (more === 0) return 'Nog een leider erbij.'
  const first = `${toward === undefined ? `Nog ${count(more, 'mens', 'mensen')} erbij` : wanted[toward](more)}.`
  const closest = closestTo(change)
  return closest === undefined ? first : `${first} ${sayClosest(closest, names)}`
}

/** How often somebody came is told of people without a name only: no figure stands beside a name. */
function sayClosest({ people, visits, since, signature }: Closest, names?: Names): string {
  const who = capital(sayWho(people, names))
  const say = (one: string, many: string) => `${who} ${people.length === 1 ? one : many}`
  if (since === 0 || namesOf(people, names) !== undefined)
    return signature === 'unsigned'
      ? say('heeft nog niet getekend.', 'hebben nog niet getekend.')
      : say('is er het dichtst bij.', 'zijn er het dichtst bij.')
  const often = `${visits} van de ${since} keer`
  switch (signature) {
    case 'unsigned':
      return say(`komt ${often} en heeft niet getekend.`, `komen ${often} en hebben niet getekend.`)
    case 'signed':
      return say(`tekende, en komt ${often}.`, `tekenden, en komen ${often}.`)
    case 'not-asked':
      return say(`komt ${often}.`, `komen ${often}.`)
  }
}

const seekersMore = (more: number) =>
  more === 1 ? 'Nog 1 zoeker erbij die geregeld komt' : `Nog ${more} zoekers erbij die geregeld komen`

const wanted = {
  trainee: (more) => `Nog ${count(more, 'trainee', 'trainees')} erbij`,
  committed: (more) => `Nog ${count(more, 'vaste deelnemer', 'vaste deelnemers')} erbij`,
  dragers: (more) => `Nog ${count(more, 'drager', 'dragers')} erbij`,
  seekers: seekersMore,
  seekerShare: seekersMore,
  signed: (more) => `Nog ${count(more, 'handtekening', 'handtekeningen')} erbij`,
  coached: (more) => `Nog ${count(more, 'coachgesprek', 'coachgesprekken')} erbij`,
  huddel: (more) => `Nog ${count(more, 'huddel', 'huddels')} erbij`,
  meals: (more) => `Nog ${count(more, 'maaltijd', 'maaltijden')} erbij`,
  tasks: (more) => `Nog ${count(more, 'taak', 'taken')} erbij`,
  multiplied: (more) => `Nog ${count(more, 'groep', 'groepen')} erbij`,
} as const satisfies Record<FindingKey, (more: number) => string>

const tell = {
  evenings: 'Vul na elke avond in wie er waren.',
  faith: 'Vraag wie geregeld komt of hij of zij gelooft of nog ontdekt, en vul het in bij Mensen.',
  guests: 'Nodig gasten die vaker komen uit om de Welkom-kaart te scannen.',
  'first-evening': 'Vul bij Groepen de eerste avond in.',
  tasks: 'Vul na de avond ook de taken voor de volgende keer in.',
  activities: 'Vul na de avond ook in wat jullie deden.',
  huddels: 'Vul na een huddel in wie er waren.',
} as const
