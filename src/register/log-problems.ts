import type { Day } from '../domain/day.ts'
import { correctionOf } from './correction.ts'
import type { TabKey } from './description/workbook.ts'
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
  return rows.flatMap(({ rowNumber, values }): readonly Problem[] => {
    const correction = correctionOf(values.correction, today)
    if (correction?.kind === 'unknown')
      return [
        {
          tab,
          rowNumber,
          column: 'Correctie',
          read: correction.read,
          sentence: `De correctie ‘${correction.read}’ begrijp ik niet. Tot dan telt hij niet.`,
          suggestion: 'Zet er een datum, of «vervalt», of «gezien».',
        },
      ]
    if (correction !== undefined) return []
    const sentence = values.problem ?? missing(values)
    if (sentence === undefined) return []
    return [{ tab, rowNumber, sentence, suggestion: 'Is het zo goed? Zet dan «gezien» in Correctie.' }]
  })
}

/** Rows of groups that are gone: one line for each group, however many rows it has. */
export function goneGroups(
  tab: 'meetings' | 'talks' | 'signups',
  rows: readonly ReadRow<LogRow & { readonly groupId?: string; readonly groupName?: string }>[],
  knows: (group: string) => boolean,
  today: Day,
): readonly Problem[] {
  const gone = new Map<string, { readonly rowNumber: number; readonly name: string; count: number }>()
  for (const { rowNumber, values } of rows) {
    const { groupId, groupName, correction } = values
    if (groupId === undefined || knows(groupId)) continue
    if (['void', 'seen'].includes(correctionOf(correction, today)?.kind ?? '')) continue
    const own = gone.get(groupId)
    if (own === undefined) gone.set(groupId, { rowNumber, name: groupName ?? groupId, count: 1 })
    else own.count += 1
  }
  return [...gone.values()].map(({ rowNumber, name, count }) => ({
    tab,
    rowNumber,
    column: 'Groep',
    read: name,
    sentence: `${name} staat niet meer in Groepen. Tot dan ${count === 1 ? 'telt deze rij' : `tellen ${count} rijen`} nergens mee.`,
    suggestion: 'Is de groep gestopt? Zet de rij terug in Groepen, met status gestopt.',
  }))
}
