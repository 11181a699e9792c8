/** The columns that a filter names, by their index in the sheet: they move along with the columns. */
import type { Move } from './formula/rewrite.ts'
import { without } from './without.ts'
import type { BasicFilter, Dimension, FilterCriteria, SortSpec } from './wire.ts'

type ByColumn = 'criteria' | 'filterSpecs' | 'sortSpecs'

export function movedColumns<T extends BasicFilter>(
  filter: T,
  dimension: Dimension,
  to: Move,
): Omit<T, ByColumn> & Pick<BasicFilter, ByColumn> {
  if (dimension !== 'COLUMNS') return filter
  const place = (column: number): number | undefined => to(column, column + 1)?.[0]
  const criteria = Object.entries(filter.criteria ?? {}).flatMap(
    ([column, entry]): [number, FilterCriteria][] => {
      const at = place(Number(column))
      return at === undefined ? [] : [[at, entry]]
    },
  )
  const sortSpecs = filter.sortSpecs?.flatMap((spec): SortSpec[] => {
    const at = place(spec.dimensionIndex ?? 0)
    return at === undefined ? [] : [{ ...spec, dimensionIndex: at }]
  })
  const rest = without(filter, 'criteria', 'filterSpecs', 'sortSpecs')
  return {
    ...rest,
    ...(sortSpecs?.length ? { sortSpecs } : {}),
    ...criteriaOf(new Map(criteria)),
  }
}

/** Criteria as Google gives them back: by column, and once more as a list. */
export const criteriaOf = (
  criteria: ReadonlyMap<number, FilterCriteria>,
): Pick<BasicFilter, 'criteria' | 'filterSpecs'> =>
  criteria.size === 0
    ? {}
    : {
        criteria: Object.fromEntries(criteria),
        filterSpecs: [...criteria].map(([columnIndex, filterCriteria]) => ({
          ...(columnIndex === 0 ? {} : { columnIndex }),
          filterCriteria,
        })),
      }
