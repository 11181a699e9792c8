import type { Column } from './description/column.ts'
import type { Tab } from './description/tab.ts'
import { matchable } from './plain-text.ts'
import type { Problem } from './problem.ts'
import type { RawTab } from './snapshot.ts'

/** Where each column of a tab stands in one read, and which could not be found. */
export interface FoundColumns {
  /** Index by column key; a column that is absent here is unknown. */
  readonly at: ReadonlyMap<string, number>
  readonly lost: ReadonlyMap<string, 'none' | 'two'>
}

/**
 * Finds the columns by the header row of the same read; a header that was renamed is found by the mark on its column.
 * Two candidates, or none: that column is unknown, and nothing is guessed.
 */
export function findColumns(tab: Tab, { header, marks }: Pick<RawTab, 'header' | 'marks'>): FoundColumns {
  const byHeader = new Map<string, number[]>()
  header.forEach((cell, index) => {
    const name = matchable(cell)
    if (name !== '') byHeader.set(name, [...(byHeader.get(name) ?? []), index])
  })
  const headers = new Set(Object.values(tab.columns).map((column) => matchable(column.header)))
  const at = new Map<string, number>()
  const lost = new Map<string, 'none' | 'two'>()
  for (const [key, column] of Object.entries(tab.columns)) {
    const named = byHeader.get(matchable(column.header)) ?? []
    const found = named.length > 0 ? named : marked(key, marks, header, headers)
    const [index] = found
    if (found.length === 1 && index !== undefined) at.set(key, index)
    else lost.set(key, found.length === 0 ? 'none' : 'two')
  }
  return { at, lost }
}

/** Columns that carry the mark of `key` and no header of another column. */
const marked = (
  key: string,
  marks: RawTab['marks'],
  header: RawTab['header'],
  headers: ReadonlySet<string>,
): number[] =>
  [...marks].flatMap(([index, mark]) =>
    mark === key && !headers.has(matchable(header[index])) ? [index] : [],
  )

/** A line for Nakijken for each column that could not be found. */
export const lostColumns = (tab: Tab<Problem['tab']>, { at, lost }: FoundColumns): readonly Problem[] =>
  at.size === 0 ? [noHeaders(tab)] : [...lost].map(([key, why]) => lostColumn(tab, tab.columns[key], why))

const noHeaders = ({ key, title }: Tab<Problem['tab']>): Problem => ({
  tab: key,
  rowNumber: 1,
  sentence: `De kopjes boven de kolommen van ‘${title}’ vind ik niet. Tot dan lees ik niets uit dit tabblad.`,
  suggestion: 'Staan ze nog in rij 1? Zet ze terug via Bestand › Versiegeschiedenis.',
})

function lostColumn(tab: Tab<Problem['tab']>, column: Column | undefined, why: 'none' | 'two'): Problem {
  const header = column?.header ?? ''
  return {
    tab: tab.key,
    column: header,
    sentence:
      why === 'none'
        ? `De kolom ‘${header}’ vind ik niet meer. Tot dan lees ik die kolom niet.`
        : `Er zijn twee kolommen ‘${header}’. Tot dan lees ik geen van beide.`,
    suggestion:
      why === 'none'
        ? `Zet ‘${header}’ weer boven de kolom, of vraag de eigenaar om Inrichten nog een keer te draaien.`
        : 'Geef een van de twee een andere naam.',
  }
}
