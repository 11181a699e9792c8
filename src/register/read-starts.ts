import type { Day } from '../domain/day.ts'
import { groupId } from '../domain/ids.ts'
import { startTicks, type Start, type StartTick } from '../domain/start.ts'
import { startTickWords } from './description/form-words.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { latestAnswers } from './latest-answers.ts'
import { matchable } from './plain-text.ts'
import type { ReadTab } from './read-tab.ts'

type StartRow = RowOfTab<Tabs['starts']>

/**
 * Starts: one a group, question by question; an answer replaces an earlier one, silence keeps it, and what is done on a
 * day (prayer, flyers) or ticked adds up.
 */
export function readStarts(tab: ReadTab<StartRow>, today: Day): readonly Start[] {
  const starts = new Map<string, Start>()
  for (const { row } of latestAnswers(tab.rows, today)) {
    const { groupId: group } = row.values
    if (group === undefined) continue
    const before = starts.get(group) ?? {
      group: groupId(group),
      prayerMoments: [],
      flyers: [],
      ticks: [],
      topics: [],
    }
    starts.set(group, told(before, row.values))
  }
  return [...starts.values()]
}

function told(before: Start, said: StartRow): Start {
  const topics = (said.topics ?? '').split('\n').filter((topic) => topic.trim() !== '')
  return {
    ...before,
    ...(said.way !== undefined && { way: said.way }),
    ...(said.prayerSince !== undefined && { prayerSince: said.prayerSince }),
    ...(said.alphaOn !== undefined && { alphaRegisteredOn: said.alphaOn }),
    ...(isCount(said.invitees) && { invitees: said.invitees }),
    ...(said.decision !== undefined &&
      said.decisionOn !== undefined && { decision: { on: said.decisionOn, what: said.decision } }),
    prayerMoments: withDay(before.prayerMoments, said.prayerMoment),
    flyers: withFlyers(before.flyers, said),
    ticks: startTicks.filter((tick) => before.ticks.includes(tick) || isTicked(said.ticks, tick)),
    topics: topics.length > 0 ? topics : before.topics,
  }
}

const withDay = (days: readonly Day[], day: Day | undefined): readonly Day[] =>
  day === undefined || days.includes(day) ? days : [...days, day].sort()

function withFlyers(before: Start['flyers'], { flyersOn, flyers }: StartRow): Start['flyers'] {
  if (flyersOn === undefined || !isCount(flyers)) return before
  const ofThatDay = before.find(({ day }) => day === flyersOn)?.count ?? 0
  return [...before.filter(({ day }) => day !== flyersOn), { day: flyersOn, count: ofThatDay + flyers }].sort(
    (one, other) => (one.day < other.day ? -1 : 1),
  )
}

const isTicked = (cell: string | undefined, tick: StartTick) =>
  matchable(cell).includes(matchable(startTickWords[tick]))

const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 0
