import type { Day } from '../domain/day.ts'
import { groupId } from '../domain/ids.ts'
import type { CoachingTalk } from '../domain/meeting.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { latestAnswers } from './latest-answers.ts'
import type { ReadTab } from './read-tab.ts'

/** Coachgesprekken: one a group and day, the newest report of it. A talk that is still to come is none yet. */
export function readTalks(tab: ReadTab<RowOfTab<Tabs['talks']>>, today: Day): readonly CoachingTalk[] {
  const talks = new Map<string, CoachingTalk>()
  for (const { row, day } of latestAnswers(tab.rows, today)) {
    const { groupId: group, agreement1, agreement2, agreement3, nextDay, training } = row.values
    if (group === undefined || day === undefined || day > today) continue
    const key = `${group}|${day}`
    const before = talks.get(key)
    const agreements = [agreement1, agreement2, agreement3].filter((text) => text !== undefined)
    const next = nextDay ?? before?.nextDay
    const trainingAsked = training ?? before?.trainingAsked
    talks.set(key, {
      group: groupId(group),
      day,
      agreements: agreements.length > 0 ? agreements : (before?.agreements ?? []),
      ...(next !== undefined && { nextDay: next }),
      ...(trainingAsked !== undefined && { trainingAsked }),
    })
  }
  return [...talks.values()].sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
}
