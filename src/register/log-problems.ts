import type { Day } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { sayDate } from '../dutch/dutch.ts'
import { correctionOf } from './correction.ts'
import type { FormLog, TabKey } from './description/workbook.ts'
import type { Problem } from './problem.ts'
import type { ReadRow } from './read-tab.ts'

interface LogRow {
  readonly problem?: string
  readonly correction?: string
}

/**
 * What the logs say was not understood, until a person put something in Correctie. `missing` names what else is wrong
 * with a row that looks right.
 */
export function logProblems<Row extends LogRow>(
  tab: TabKey,
  rows: readonly ReadRow<Row>[],
  today: Day,
  missing: (row: Row) => string | undefined = () => undefined,
): readonly Problem[] {
  const problems: Problem[] = []
  for (const { rowNumber, values } of rows) {
    const correction = correctionOf(values.correction, today)
    if (correction?.kind === 'unknown')
      problems.push({
        tab,
        rowNumber,
        column: 'Correctie',
        read: correction.read,
        sentence: `De correctie ‘${correction.read}’ begrijp ik niet. Tot dan telt hij niet.`,
        suggestion: 'Zet er een datum, of «vervalt», of «gezien».',
      })
    if (correction !== undefined) continue
    const sentence = values.problem ?? missing(values)
    if (sentence === undefined) continue
    problems.push({ tab, rowNumber, sentence, suggestion: 'Is het zo goed? Zet dan «gezien» in Correctie.' })
  }
  return problems
}

/** Rows of groups that are gone: one line for each group, however many rows it has. */
export function goneGroups(
  tab: FormLog,
  rows: readonly ReadRow<LogRow & { readonly groupId?: string; readonly groupName?: string }>[],
  knows: (group: string) => boolean,
  /** What groups were called that are gone. */
  names: ReadonlyMap<string, string>,
  today: Day,
): readonly Problem[] {
  const gone = new Map<string, { readonly rowNumber: number; readonly name: string; count: number }>()
  for (const { rowNumber, values } of rows) {
    const { groupId, groupName, correction } = values
    if (groupId === undefined || knows(groupId)) continue
    if (['void', 'seen'].includes(correctionOf(correction, today)?.kind ?? '')) continue
    const own = gone.get(groupId)
    if (own === undefined)
      gone.set(groupId, { rowNumber, name: groupName ?? names.get(groupId) ?? groupId, count: 1 })
    else own.count += 1
  }
  return [...gone.values()].map(({ rowNumber, name, count }) => ({
    tab,
    rowNumber,
    column: 'Groep',
    read: name,
    sentence: `${name} staat niet meer in Groepen. Zolang ${count === 1 ? 'telt deze rij' : `tellen ${count} rijen`} nergens mee.`,
    suggestion: 'Is de groep gestopt? Zet de rij terug in Groepen, met status gestopt.',
  }))
}

/**
 * Somebody who was there on or after the day that their row went out of Mensen: one line for each. Old evenings of
 * whoever left are as they should be.
 */
export function gonePeople(
  rows: readonly ReadRow<LogRow & { readonly day?: Day; readonly presentIds?: readonly string[] }>[],
  former: readonly Person[],
  leftOn: ReadonlyMap<string, Day>,
  today: Day,
): readonly Problem[] {
  const names = new Map<string, string>(former.map(({ id, name }) => [id, name]))
  const said = new Set<string>()
  if (names.size === 0) return []
  return rows.flatMap(({ rowNumber, values: { day, presentIds = [], correction } }) => {
    if (day === undefined || ['void', 'seen'].includes(correctionOf(correction, today)?.kind ?? '')) return []
    return presentIds.flatMap((id): readonly Problem[] => {
      const [name, left] = [names.get(id), leftOn.get(id)]
      if (name === undefined || left === undefined || day < left || said.has(id)) return []
      said.add(id)
      return [
        {
          tab: 'meetings',
          rowNumber,
          column: 'Wie waren er',
          read: name,
          sentence: `${name} was er op ${sayDate(day)} en staat niet meer in Mensen. De avond telt gewoon mee; verder telt ${name} niet meer mee in de groep.`,
          suggestion:
            'Per ongeluk weg? Haal de rij terug via Bestand › Versiegeschiedenis. Anders: zet «gezien» in Correctie.',
        },
      ]
    })
  })
}
