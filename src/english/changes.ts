import type { PersonId } from '../domain/ids.ts'
import type { FindingKey, SmallestChange } from '../domain/readiness.ts'
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
      const talks = `${count(change.more, 'more talk', 'more talks')} with the coach`
      if (change.dueOn === undefined) return `${talks}.`
      return `${talks}, ${change.more === 1 ? 'preferably' : 'the first preferably'} before ${sayDay(change.dueOn)}.`
    }
    case 'meal':
      return `Have a meal together once in ${sayMonth(change.month)}.`
    case 'tasks':
      return `Next time, give ${change.more === 1 ? 'one more person' : `${sayPeople(change.more).replace(' people', '')} more people`} a task.`
    case 'huddel':
      return 'Go to the next huddel together.'
    case 'tell':
      return tell[change.what]
    case 'plan':
      return `Set a date with the coach, preferably before ${sayDay(change.byDay)}.`
  }
}

/** The names of these people, or how many there are: «Joke and Kees», «two people». */
export function sayWho(people: readonly PersonId[], names?: Names): string {
  const named = namesOf(people, names)
  return named === undefined ? sayPeople(people.length) : sayList(named)
}

function sayMorePeople(change: MorePeople, names?: Names): string {
  const { more, toward } = change
  if (more === 0) return 'Just a leader to find.'
  const first = `${toward === undefined ? count(more, 'more person', 'more people') : wanted[toward](more)}.`
  const closest = closestTo(change)
  return closest === undefined ? first : `${first} ${sayClosest(closest, names)}`
}

/** How often somebody came is told of people without a name only: no figure stands beside a name. */
function sayClosest({ people, visits, since, signature }: Closest, names?: Names): string {
  const who = capital(sayWho(people, names))
  const say = (one: string, many: string) => `${who} ${people.length === 1 ? one : many}`
  if (since === 0 || namesOf(people, names) !== undefined)
    return signature === 'unsigned'
      ? say('has not signed yet.', 'have not signed yet.')
      : say('is closest to it.', 'are closest to it.')
  const often = `${visits} of the ${since} times`
  switch (signature) {
    case 'unsigned':
      return say(`comes ${often} and has not signed.`, `come ${often} and have not signed.`)
    case 'signed':
      return say(`signed, and comes ${often}.`, `signed, and come ${often}.`)
    case 'not-asked':
      return say(`comes ${often}.`, `come ${often}.`)
  }
}

const seekersMore = (more: number) =>
  more === 1 ? '1 more seeker who comes regularly' : `${more} more seekers who come regularly`

const wanted = {
  trainee: (more) => count(more, 'more trainee', 'more trainees'),
  committed: (more) => count(more, 'more committed participant', 'more committed participants'),
  dragers: (more) => count(more, 'more drager', 'more dragers'),
  seekers: seekersMore,
  seekerShare: seekersMore,
  signed: (more) => count(more, 'more signature', 'more signatures'),
  coached: (more) => count(more, 'more coaching talk', 'more coaching talks'),
  huddel: (more) => count(more, 'more huddel', 'more huddels'),
  meals: (more) => count(more, 'more meal', 'more meals'),
  tasks: (more) => count(more, 'more task', 'more tasks'),
  multiplied: (more) => count(more, 'more group', 'more groups'),
} as const satisfies Record<FindingKey, (more: number) => string>

const tell = {
  evenings: 'Fill in who was there after every evening.',
  faith:
    'Ask those who come regularly whether they believe or are still exploring, and fill it in at Mensen.',
  guests: 'Invite guests who come more often to scan the Welkom card.',
  'first-evening': 'Fill in the first evening at Groepen.',
  tasks: 'After the evening, fill in the tasks for the next time too.',
  activities: 'After the evening, fill in what you did too.',
  huddels: 'After a huddel, fill in who was there.',
} as const satisfies Record<Extract<SmallestChange, { kind: 'tell' }>['what'], string>
