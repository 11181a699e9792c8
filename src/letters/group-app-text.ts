/** The text that a leader sends to the group's app: one that people really send, and that anyone in it may read. */
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Standing } from '../domain/standing.ts'
import { capital, fullStop, sayDay, sayList, sayTime } from '../dutch/dutch.ts'
import type { AppText } from './content.ts'
import { hostsOf, isUsual, nextTasksOf, sayNames } from './evening-part.ts'
import { namesFor, type Names } from './names.ts'
import { sayWhen, withinWeek } from './wording.ts'

/** Undefined when no evening is near. */
export function groupAppText(standing: Standing, facts: Facts): Omit<AppText, 'heading'> | undefined {
  const { next, today, group } = standing
  if (next === undefined || !withinWeek(next.day, today)) return undefined
  const names = namesFor(standing, facts)
  const text = next.calledOff
    ? `${capital(sayDay(next.day))} gaat het een keer niet door. Tot de volgende keer!`
    : [opening(standing, names), ...tasksSaid(standing, names), 'Neem gerust iemand mee.'].join(' ')
  return { text, share: `https://wa.me/?text=${encodeURIComponent(text)}` }

  function opening(of: Standing, by: Names): string {
    const when = capital(sayWhen(next?.day ?? today, today, group.time))
    const at = group.time === undefined ? '' : ` ${sayTime(group.time).replace(' uur', '')}`
    const hosts = hostsOf(of, by)
    return `${when}${at} weer${hosts === undefined ? '' : ` bij ${hosts}`}!`
  }
}

/** Who does what, and one question for the first task that nobody has. */
function tasksSaid(standing: Standing, names: Names): readonly string[] {
  const divided = nextTasksOf(standing)
  if (divided === undefined) return []
  const { meal = [], bible = [], children = [] } = divided
  const said = names.discreet
    ? ''
    : duties(
        [
          [meal, 'kookt', 'koken'],
          [bible, 'doet de Bijbelstudie', 'doen de Bijbelstudie'],
          [children, 'is er voor de kinderen', 'zijn er voor de kinderen'],
        ],
        names,
      )
  return [said === '' ? '' : fullStop(capital(said)), question(standing, meal, bible)].filter(
    (part) => part !== '',
  )
}

type Duty = readonly [people: readonly PersonId[], one: string, more: string]

/** «Samira kookt, Daniël doet de Bijbelstudie»; who does two things is named once. */
function duties(all: readonly Duty[], names: Names): string {
  const byNames = Map.groupBy(
    all.filter(([people]) => people.length > 0),
    ([people]) => sayNames(people, names),
  )
  return [...byNames]
    .map(
      ([who, theirs]) =>
        `${who} ${sayList(theirs.map(([people, one, more]) => (people.length === 1 ? one : more)))}`,
    )
    .join(', ')
}

function question(standing: Standing, meal: readonly PersonId[], bible: readonly PersonId[]): string {
  if (meal.length === 0 && isUsual('meal', standing)) return 'Wie zorgt er voor het eten?'
  return bible.length === 0 ? 'Wie doet de Bijbelstudie?' : ''
}
