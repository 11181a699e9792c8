import type { CommittedException } from '../domain/exception.ts'
import { personId } from '../domain/ids.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import type { GroupNames } from './group-names.ts'
import { nearest } from './nearest.ts'
import { matchable } from './plain-text.ts'
import type { Problem } from './problem.ts'
import type { PersonRow } from './read-people.ts'
import type { ReadTab } from './read-tab.ts'
import { emptyProblem, misreadProblem, rowIgnored, unknownName } from './say-problem.ts'

type ExceptionRow = RowOfTab<Tabs['exceptions']>

/** Uitzonderingen: what a coordinator says of somebody in a group, by name as Mensen has it, or by ID. */
export function readExceptions(
  tab: ReadTab<ExceptionRow>,
  own: readonly PersonRow[],
  groups: GroupNames,
  rootOf: (id: string) => string,
): { readonly exceptions: readonly CommittedException[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const exceptions = tab.rows.flatMap(({ rowNumber, values, misread }): readonly CommittedException[] => {
    const where = (column: string) => ({ tab: 'exceptions' as const, rowNumber, column })
    const told = [
      ...[...misread].map(([column, odd]) => misreadProblem(where(column), odd, rowIgnored)),
      ...needed
        .filter((column) => values[column] === undefined && !misread.has(column) && tab.columns.has(column))
        .map((column) => emptyProblem(where(column), rowIgnored)),
    ]
    const { person, group, counts, reason, from, to } = values
    const meant = group === undefined ? undefined : groups(group)
    if (meant !== undefined && !('id' in meant))
      told.push(unknownName(where('group'), group ?? '', meant.nearest, rowIgnored))
    const inGroup = own.filter((row) => meant !== undefined && 'id' in meant && row.group === meant.id)
    const named = inGroup.filter((row) => isNamed(row, person ?? ''))
    const ids = [...new Set(named.map(({ id }) => rootOf(id)))]
    if (person !== undefined && meant !== undefined && 'id' in meant && ids.length !== 1)
      told.push(
        ids.length === 0
          ? unknownName(where('person'), person, nearestName(person, inGroup), rowIgnored)
          : twoOfThatName(rowNumber, person),
      )
    problems.push(...told)
    const [id] = ids
    if (told.length > 0 || id === undefined || meant === undefined || !('id' in meant)) return []
    if (counts === undefined || reason === undefined || from === undefined) return []
    return [{ person: personId(id), group: meant.id, counts, reason, from, ...(to !== undefined && { to }) }]
  })
  return { exceptions, problems }
}

function isNamed({ id, name, row }: PersonRow, said: string): boolean {
  const { surname } = row.values
  const wanted = matchable(said)
  return (
    wanted === matchable(name) ||
    wanted === matchable(id) ||
    (surname !== undefined && wanted === matchable(`${name} ${surname}`))
  )
}

function nearestName(said: string, rows: readonly PersonRow[]): string | undefined {
  const near = nearest(
    matchable(said),
    rows.map(({ name }) => matchable(name)),
  )
  return rows.find(({ name }) => matchable(name) === near)?.name
}

const twoOfThatName = (rowNumber: number, read: string): Problem => ({
  tab: 'exceptions',
  rowNumber,
  column: 'Wie',
  read,
  sentence: `In deze groep heten er meer mensen ${read}. ${rowIgnored}`,
  suggestion: 'Zet er de achternaam bij, of het ID uit Mensen.',
})

const needed = ['person', 'group', 'counts', 'reason', 'from'] as const
