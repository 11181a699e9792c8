import type { Day } from '../domain/day.ts'
import type { Opbouwavond } from '../domain/huddel.ts'
import { groupId } from '../domain/ids.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { latestAnswers } from './latest-answers.ts'
import type { ReadTab } from './read-tab.ts'

/** Opbouwavonden: one a group and day, question by question. One that is still to come is none yet. */
export function readOpbouwavonden(
  tab: ReadTab<RowOfTab<Tabs['opbouwavonden']>>,
  today: Day,
): readonly Opbouwavond[] {
  const evenings = new Map<string, Opbouwavond>()
  for (const { row, day } of latestAnswers(tab.rows, today)) {
    const { groupId: group, eveningKind, what, attended, decision } = row.values
    if (group === undefined || day === undefined || day > today) continue
    const key = `${group}|${day}`
    const before = evenings.get(key)
    evenings.set(key, {
      ...(before ?? { group: groupId(group), day, kind: 'opbouwavond', what: [] }),
      ...(eveningKind !== undefined && { kind: eveningKind }),
      ...(what !== undefined && { what: what.split(',').map((one) => one.trim()) }),
      ...(attended !== undefined && Number.isInteger(attended) && attended >= 0 && { attended }),
      ...(decision !== undefined && { decision }),
    })
  }
  return [...evenings.values()].sort((left, right) =>
    left.day < right.day ? -1 : left.day > right.day ? 1 : 0,
  )
}
