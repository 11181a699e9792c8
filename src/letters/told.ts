/**
 * What a letter told, in few letters and without a name, so that the next one knows whether there is anything new. It
 * is kept in Brieven and compared whole.
 */
import type { Meeting } from '../domain/meeting.ts'
import type { Standing } from '../domain/standing.ts'
import type { Ask } from './content.ts'
import { withinWeek } from './wording.ts'

export interface ToldGroup {
  readonly standing: Standing
  readonly asks: readonly Ask[]
}

/** An evening is news in the week before it, and again when its tasks change; a question once a month, an evening always. */
export const toldOf = (groups: readonly ToldGroup[]): string => groups.map(ofGroup).join(' ')

/** Whether there is reason for a letter: something that the last one did not tell, or an evening to be filled in. */
export function isNews(told: string, before: string | undefined, groups: readonly ToldGroup[]): boolean {
  if (groups.some(({ standing }) => standing.unreported.length > 0)) return true
  if (before === undefined) return true
  const known = new Set(before.split(' ').flatMap((group) => withoutNothing(group)))
  return told.split(' ').some((group) => withoutNothing(group).some((word) => !known.has(word)))
}

function ofGroup({ standing, asks }: ToldGroup): string {
  const { group, next, lastHeld, today, composition, readiness } = standing
  const near = next !== undefined && withinWeek(next.day, today) ? next : undefined
  const words = [
    near && `next=${near.day}${near.calledOff ? '-off' : ''}`,
    lastHeld && `last=${lastHeld.day}:${lastHeld.present?.length ?? '?'}+${lastHeld.guests ?? 0}+${lastHeld.children ?? 0}`,
    near && lastHeld && `tasks=${fingerprint(tasksOf(lastHeld))}`,
    lastHeld?.agreement && `agreed=${fingerprint(lastHeld.agreement)}`,
    `people=${composition.activeDragers.length}/${composition.seekers.length}/${composition.committed.length}`,
    `verdict=${readiness.verdict}`,
    ...asks.map(({ key }) => `ask=${key}`),
  ]
  return [group.id, ...words.filter((word) => word !== undefined && word !== '')].join(',')
}

/** The words of one group, each with its group; a word that only went away is no news. */
const withoutNothing = (group: string): readonly string[] => {
  const [id = '', ...words] = group.split(',')
  return words.map((word) => `${id},${word}`)
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
