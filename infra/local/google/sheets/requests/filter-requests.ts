/** The basic filter of a tab, and filter views, which each person can look through without hiding rows for others. */
import { applyMask } from '../field-mask.ts'
import { criteriaOf } from '../filter-columns.ts'
import { freeId, type Box, type Sheet } from '../model.ts'
import { gridRangeOf } from '../ranges.ts'
import { without } from '../without.ts'
import type { BasicFilter, FilterCriteria, FilterView } from '../wire.ts'
import { sortBox } from './sort-requests.ts'
import { areaOf, gridOf, maskOf, refuse, type Perform, type Work } from './work.ts'

export const setBasicFilter: Perform<{ filter?: BasicFilter }> = (work, { filter = {} }) => {
  const { sheet, box, shaped } = shapedFilter(work, filter)
  sheet.basicFilter = shaped
  if (filter.sortSpecs?.length) sortBox(work, sheet, { ...box, top: box.top + 1 }, filter.sortSpecs)
  return undefined
}

export const clearBasicFilter: Perform<{ sheetId?: number }> = (work, { sheetId }) => {
  gridOf(work, sheetId).basicFilter = undefined
  return undefined
}

export const addFilterView: Perform<{ filter?: Partial<FilterView> }> = (work, { filter = {} }) => {
  const filterViewId = filter.filterViewId ?? freeViewId(work)
  if (viewsOf(work).some(({ view }) => view.filterViewId === filterViewId))
    refuse(`A filter view with the ID ${filterViewId} already exists.`)
  const title = filter.title ?? `Filter ${viewsOf(work).length + 1}`
  const { sheet, view } = shapedView(work, { ...filter, filterViewId, title })
  sheet.filterViews = [...sheet.filterViews, view]
  return { addFilterView: { filter: view } }
}

export const updateFilterView: Perform<{ filter?: Partial<FilterView>; fields?: string }> = (
  work,
  { filter = {}, fields },
) => {
  const { sheet, view } = viewById(work, filter.filterViewId)
  const mask = maskOf(fields, 'FilterView')
  const masked = applyMask(view, filter, mask)
  // Criteria and their list say the same: what is given under either name counts.
  const stale = filter.filterSpecs && !filter.criteria ? without(masked, 'criteria') : masked
  const next = shapedView(work, {
    ...(filter.criteria && !filter.filterSpecs ? without(stale, 'filterSpecs') : stale),
    filterViewId: view.filterViewId,
  })
  sheet.filterViews = sheet.filterViews.filter((other) => other !== view)
  next.sheet.filterViews = [...next.sheet.filterViews, next.view]
  return undefined
}

export const duplicateFilterView: Perform<{ filterId?: number }> = (work, { filterId }) => {
  const { sheet, view } = viewById(work, filterId)
  const filter = { ...view, filterViewId: freeViewId(work), title: `Copy of ${view.title ?? ''}` }
  sheet.filterViews = [...sheet.filterViews, filter]
  return { duplicateFilterView: { filter } }
}

export const deleteFilterView: Perform<{ filterId?: number }> = (work, { filterId }) => {
  const { sheet, view } = viewById(work, filterId)
  sheet.filterViews = sheet.filterViews.filter((other) => other !== view)
  return undefined
}

const viewsOf = ({ spreadsheet }: Work): readonly { readonly sheet: Sheet; readonly view: FilterView }[] =>
  spreadsheet.sheets.flatMap((sheet) => sheet.filterViews.map((view) => ({ sheet, view })))

const freeViewId = (work: Work): number =>
  freeId((id) => viewsOf(work).some(({ view }) => view.filterViewId === id))

const viewById = (work: Work, id: number | undefined) =>
  viewsOf(work).find(({ view }) => view.filterViewId === id) ?? refuse(`No filter view with id: ${id ?? 0}`)

function shapedView(
  work: Work,
  given: Partial<FilterView> & { readonly filterViewId: number },
): { sheet: Sheet; view: FilterView } {
  const { namedRangeId } = given
  const named = work.spreadsheet.namedRanges.find((range) => range.namedRangeId === namedRangeId)
  if (namedRangeId !== undefined && !named) refuse(`No named range with id: ${namedRangeId}`)
  const { sheet, shaped } = shapedFilter(work, { ...given, range: named?.range ?? given.range ?? {} })
  const { filterViewId, title } = given
  return {
    sheet,
    view: {
      filterViewId,
      ...(title === undefined ? {} : { title }),
      ...(namedRangeId === undefined ? {} : { namedRangeId }),
      ...shaped,
    },
  }
}

/** A filter as Google gives it back: its range has no open sides. */
function shapedFilter(work: Work, filter: BasicFilter): { sheet: Sheet; box: Box; shaped: BasicFilter } {
  const { sheet, box } = areaOf(work, filter.range)
  const criteria = new Map<number, FilterCriteria>(
    Object.entries(filter.criteria ?? {}).map(([column, entry]) => [Number(column), entry]),
  )
  for (const { columnIndex = 0, filterCriteria } of filter.filterSpecs ?? [])
    criteria.set(columnIndex, filterCriteria ?? {})
  const shaped = {
    range: gridRangeOf(sheet.id, box),
    ...(filter.sortSpecs?.length ? { sortSpecs: filter.sortSpecs } : {}),
    ...criteriaOf(criteria),
  }
  return { sheet, box, shaped }
}
