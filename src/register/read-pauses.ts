import type { Group } from '../domain/group.ts'
import type { GroupId } from '../domain/ids.ts'
import type { Pause } from '../domain/meeting.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import type { GroupNames } from './group-names.ts'
import type { Problem } from './problem.ts'
import type { ReadTab } from './read-tab.ts'
import { cellIgnored, emptyProblem, misreadProblem, rowIgnored, unknownName } from './say-problem.ts'
import { isHolidayReason } from './winter-rest.ts'

type PauseRow = RowOfTab<Tabs['pauses']>
type HolidayRow = RowOfTab<Tabs['schoolHolidays']>

export interface ReadPauses {
  readonly pauses: readonly Pause[]
  readonly problems: readonly Problem[]
}

/** Pauzes, and the school holidays in which groups rest: for everyone, or for each group of that region. */
export function readPauses(
  pauses: ReadTab<PauseRow>,
  holidays: ReadTab<HolidayRow>,
  groups: ReadonlyMap<GroupId, Group>,
  names: GroupNames,
): ReadPauses {
  const problems: Problem[] = []
  const found: Pause[] = []
  for (const row of pauses.rows) {
    const { rowNumber, values } = row
    const span = spanOf('pauses', row, pauses.columns, problems)
    const meant = values.group === undefined ? undefined : names(values.group)
    if (meant !== undefined && !('id' in meant)) {
      const where = { tab: 'pauses', rowNumber, column: 'group' } as const
      problems.push(unknownName(where, values.group ?? '', meant.nearest, rowIgnored))
    } else if (span !== undefined)
      found.push({
        ...span,
        ...(meant !== undefined && { group: meant.id }),
        ...(values.reason !== undefined && { reason: values.reason }),
        ...(isHolidayReason(values.reason ?? '') && { holiday: true as const }),
      })
  }
  for (const row of holidays.rows) {
    const span = spanOf('schoolHolidays', row, holidays.columns, problems)
    const { region, rest, name } = row.values
    if (span === undefined || rest !== true || region === undefined) continue
    const school = { ...span, reason: name ?? 'schoolvakantie', holiday: true as const }
    if (region === 'all') found.push(school)
    else
      for (const group of groups.values())
        if (group.holidayRegion === region) found.push({ ...school, group: group.id })
  }
  return { pauses: found, problems }
}

function spanOf(
  tab: 'pauses' | 'schoolHolidays',
  { rowNumber, values, misread }: ReadTab<PauseRow | HolidayRow>['rows'][number],
  columns: ReadonlySet<string>,
  problems: Problem[],
): Pick<Pause, 'from' | 'to'> | undefined {
  for (const [column, odd] of misread) {
    const needed = column === 'from' || column === 'to' || column === 'region'
    problems.push(misreadProblem({ tab, rowNumber, column }, odd, needed ? rowIgnored : cellIgnored))
  }
  const { from, to } = values
  for (const column of ['from', 'to'] as const)
    if (values[column] === undefined && !misread.has(column) && columns.has(column))
      problems.push(emptyProblem({ tab, rowNumber, column }, rowIgnored))
  if (from === undefined || to === undefined) return undefined
  if (from <= to) return { from, to }
  problems.push({
    tab,
    rowNumber,
    column: 'Tot en met',
    read: to,
    sentence: 'De laatste dag komt vóór de eerste. Tot dan telt deze rij niet mee.',
    suggestion: 'Wissel de twee datums om.',
  })
  return undefined
}
