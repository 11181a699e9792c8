/**
 * What a letter told, in few letters and without a name, so that the next one knows whether there is anything new. It
 * is kept in Brieven. A word is a fact of one group; a fact that only went away is no news.
 */
import type { Day } from '../domain/day.ts'
import type { GroupId } from '../domain/ids.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Multiplication } from '../domain/multiplication.ts'
import type { Standing } from '../domain/standing.ts'
import type { Ask } from './content.ts'
import { fruitWord } from './fruit.ts'
import { restWord } from './rest.ts'
import { withinWeek } from './wording.ts'

/**
 * What there is to tell of these groups: the evening within the week and its tasks, the last evening, how the group stands,
 * and of the asks those in `asked`, and those that `before` told of and that still stand.
 */
export function tellingOf(
  standings: readonly Standing[],
  asks: readonly Ask[],
  asked: readonly Ask[],
  before: string | undefined,
): string {
  const known = wordsOf(before)
  return standings
    .map((standing) => {
      const told = asks
        .filter((ask) => ask.group === standing.group.id)
        .filter(
          (ask) =>
            asked.some(({ key, group }) => key === ask.key && group === ask.group) || known.has(askWord(ask)),
        )
      return [standing.group.id, ...factsOf(standing), ...told.map(({ key }) => key)].join(',')
    })
    .join(' ')
}

/** Whether `told` has a word that `before` did not have. */
export function hasNews(told: string, before: string | undefined): boolean {
  const known = wordsOf(before)
  return [...wordsOf(told)].some((word) => !known.has(word))
}

/** Whether the last letter already asked this. */
export const wasAsked = (ask: Ask, before: string | undefined): boolean => wordsOf(before).has(askWord(ask))

/** Whether the last letter did not tell yet of the group that came out of this one. */
export const isNewFruit =
  ({ group }: Standing, before: string | undefined) =>
  (split: Multiplication): boolean =>
    !wordsOf(before).has(`${group.id},${fruitWord(split)}`)

/** Whether the last letter already told of the rest in which this group is. */
export const wasToldOfRest = (standing: Standing, before: string | undefined): boolean =>
  wordsOf(before).has(`${standing.group.id},${restWord(standing) ?? ''}`)

/** The last evening of a group as the letter before told it; undefined when it told none, or not how many there were. */
export function lastTold(
  before: string | undefined,
  group: GroupId,
): { readonly day: Day; readonly people: number; readonly children: number } | undefined {
  for (const word of wordsOf(before)) {
    const [, day, present, guests, children] = lastWord.exec(word.slice(group.length + 1)) ?? []
    if (day === undefined || !word.startsWith(`${group},`)) continue
    return { day: day as Day, people: Number(present) + Number(guests), children: Number(children) }
  }
  return undefined
}

const lastWord = /^last=(\d{4}-\d{2}-\d{2}):(\d+)\+(\d+)\+(\d+)$/

const askWord = ({ group, key }: Ask): string => `${group},${key}`

/** Each word with its group in front. */
function wordsOf(told = ''): ReadonlySet<string> {
  const groups = told.split(' ').map((group) => group.split(','))
  return new Set(groups.flatMap(([id = '', ...words]) => words.map((word) => `${id},${word}`)))
}

function factsOf(standing: Standing): readonly string[] {
  const { next, lastHeld, today, composition, readiness } = standing
  const near = next !== undefined && withinWeek(next.day, today) ? next : undefined
  return [
    near && `next=${near.day}${near.calledOff ? '-off' : ''}`,
    near && lastHeld && `tasks=${fingerprint(tasksOf(lastHeld))}`,
    lastHeld &&
      `last=${lastHeld.day}:${lastHeld.present?.length ?? '?'}+${lastHeld.guests ?? 0}+${lastHeld.children ?? 0}`,
    restWord(standing),
    ...(standing.born ?? []).map(fruitWord),
    lastHeld?.agreement && `agreed=${fingerprint(lastHeld.agreement)}`,
    `people=${composition.activeDragers.length}/${composition.seekers.length}/${composition.committed.length}`,
    `verdict=${readiness.verdict}`,
  ].flatMap((word) => (word === undefined || word === '' ? [] : [word]))
}

const tasksOf = ({ next }: Meeting): string =>
  Object.entries(next)
    .map(([task, people]) => `${task}:${[...people].sort().join('+')}`)
    .sort()
    .join(';')

/** FNV-1a: short, and tells nothing of what it was made from. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(36)
}
