import type { Day } from '../domain/day.ts'
import type { Stay } from '../domain/person.ts'
import type { Problem } from './problem.ts'
import type { ReadGroups } from './read-groups.ts'
import type { PersonRow } from './read-people.ts'

/** A group that meets and has nobody as leader must surface, or nobody would hear of it. */
export function runningWithoutLeader(
  { groups, rowOf }: ReadGroups,
  stays: readonly Stay[],
  own: readonly PersonRow[],
  today: Day,
): readonly Problem[] {
  const led = new Set<string>([
    ...stays.flatMap(({ group, place, from, until }) =>
      place === 'leader' && from <= today && (until === undefined || until > today) ? [group] : [],
    ),
    // Typed just now: no line for what will be right within the hour.
    ...own.flatMap(({ group, row }) =>
      row.values.place === 'leader' && row.values.leftOn === undefined && group ? [group] : [],
    ),
  ])
  return [...groups.values()]
    .filter(({ id, status }) => status === 'running' && !led.has(id))
    .map(({ id, name }) => ({
      tab: 'groups',
      rowNumber: rowOf.get(id) ?? 2,
      column: 'Groep',
      read: name,
      sentence: `${name} loopt en heeft in Mensen geen leider. Tot dan krijgt niemand de brief van deze groep.`,
      suggestion: 'Geef iemand in Mensen de plek leider, of zet de status op gestopt.',
    }))
}
