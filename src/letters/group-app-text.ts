/** The text that a leader sends to the group's app: one that people really send, and that anyone in it may read. */
import type { Facts } from '../domain/facts.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Standing } from '../domain/standing.ts'
import type { Speech } from '../language/speech.ts'
import { capital, fullStop } from '../language/words.ts'
import type { AppText } from './content.ts'
import { isUsual, nextTasksOf, sayNames, timeAndHosts } from './evening-part.ts'
import { namesFor, type Names } from './names.ts'
import { speechOfGroup } from './speech.ts'
import { whenOf, withinWeek } from './wording.ts'

/** In the language of the group; undefined when no evening is near. */
export function groupAppText(standing: Standing, facts: Facts): Omit<AppText, 'heading'> | undefined {
  const { next, today, group } = standing
  if (next === undefined || !withinWeek(next.day, today)) return undefined
  const speech = speechOfGroup(standing)
  const words = speech.letter.appText
  const names = namesFor(standing, facts, speech)
  const when = whenOf(next.day, today, group.time)
  const text = next.calledOff
    ? words.calledOff(next.day)
    : [
        words.next({ when, ...timeAndHosts(standing, names, speech) }),
        ...tasksSaid(standing, names, speech),
        words.bringSomeone,
      ].join(' ')
  return { text, language: speech.language, share: `https://wa.me/?text=${encodeURIComponent(text)}` }
}

/** Who does what, and one question for the first task that nobody has. */
function tasksSaid(standing: Standing, names: Names, speech: Speech): readonly string[] {
  const divided = nextTasksOf(standing)
  if (divided === undefined) return []
  const said = names.discreet ? '' : duties(divided, names, speech)
  return [said === '' ? '' : fullStop(capital(said)), question(standing, divided, speech)].filter(
    (part) => part !== '',
  )
}

/** «Samira kookt, Daniël doet de Bijbelstudie»; who does two things is named once. */
function duties(divided: Meeting['next'], names: Names, speech: Speech): string {
  const words = speech.letter.appText.duties
  const all = (['meal', 'bible', 'children'] as const).flatMap((task) => {
    const people = divided[task] ?? []
    const does = people.length === 1 ? words[task].one : words[task].more
    return people.length === 0 ? [] : [{ who: sayNames(people, names, speech), does }]
  })
  return [...Map.groupBy(all, ({ who }) => who)]
    .map(([who, theirs]) => `${who} ${speech.sayList(theirs.map(({ does }) => does))}`)
    .join(', ')
}

function question(
  standing: Standing,
  { meal = [], bible = [] }: Meeting['next'],
  { letter }: Speech,
): string {
  if (meal.length === 0 && isUsual('meal', standing)) return letter.appText.whoCooks
  return bible.length === 0 ? letter.appText.whoLeads : ''
}
