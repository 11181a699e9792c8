import { values, type Value } from '../domain/value.ts'
import type { Day } from '../domain/day.ts'
import { groupId } from '../domain/ids.ts'
import type { CoachingTalk } from '../domain/meeting.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { latestAnswers } from './latest-answers.ts'
import { matchable } from './plain-text.ts'
import type { ReadTab } from './read-tab.ts'
import { submittedMoment } from './submitted.ts'

type TalkRow = RowOfTab<Tabs['talks']>

/**
 * Coachgesprekken: one a group and day, question by question, an answer replacing an earlier one and silence keeping it.
 * A talk that is still to come is none yet.
 */
export function readTalks(tab: ReadTab<TalkRow>, today: Day): readonly CoachingTalk[] {
  const talks = new Map<string, CoachingTalk>()
  for (const { row, day } of latestAnswers(tab.rows, today)) {
    const { groupId: group, nextDay, training, submittedAt = '' } = row.values
    if (group === undefined || day === undefined || day > today) continue
    const key = `${group}|${day}`
    const before = talks.get(key)
    const agreements = agreementsIn(row.values)
    const discussed = valuesIn(row.values.values) ?? before?.values
    const previous = previousIn(row.values, before?.previousAgreements)
    const next = nextDay ?? before?.nextDay
    const trainingAsked = training ?? before?.trainingAsked
    const reportedAt = submittedMoment(submittedAt) ?? before?.reportedAt
    talks.set(key, {
      group: groupId(group),
      day,
      agreements: agreements.length > 0 ? agreements : (before?.agreements ?? []),
      ...(discussed !== undefined && { values: discussed }),
      ...(previous !== undefined && { previousAgreements: previous }),
      ...(next !== undefined && { nextDay: next }),
      ...(trainingAsked !== undefined && { trainingAsked }),
      ...(reportedAt !== undefined && { reportedAt }),
    })
  }
  return [...talks.values()].sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
}

const agreementsIn = ({ agreement1, agreement2, agreement3 }: TalkRow): readonly string[] =>
  [agreement1, agreement2, agreement3].filter((text) => text !== undefined)

/** «Visie, Inhoud»; undefined when none of the five stands there. */
function valuesIn(text: string | undefined): readonly Value[] | undefined {
  const said = new Set(matchable(text).split(/[^\p{L}]+/u))
  const known = values.filter((value) => said.has(value))
  return known.length === 0 ? undefined : known
}

function previousIn(
  { previous1, previous2, previous3 }: TalkRow,
  before: CoachingTalk['previousAgreements'],
): CoachingTalk['previousAgreements'] {
  const told = [previous1, previous2, previous3].map((outcome, index) => outcome ?? before?.[index])
  return told.every((outcome) => outcome === undefined) ? undefined : told
}
