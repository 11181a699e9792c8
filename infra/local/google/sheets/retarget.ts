/** A copy of a sheet under another ID: its ranges point to itself, its objects get IDs of their own. */
import { freeId, type Sheet } from './model.ts'
import { without } from './without.ts'

export function retargeted(source: Sheet, id: number, title: string): Sheet {
  const fresh = () => freeId(() => false)
  return {
    ...source,
    id,
    title,
    look: without(source.look, 'hidden'),
    protectedRanges: source.protectedRanges.map((range) => ({
      ...toSheet(range, source.id, id),
      protectedRangeId: fresh(),
    })),
    conditionalFormats: toSheet(source.conditionalFormats, source.id, id),
    charts: source.charts.map((chart) => ({ ...toSheet(chart, source.id, id), chartId: fresh() })),
    bandedRanges: source.bandedRanges.map((band) => ({
      ...toSheet(band, source.id, id),
      bandedRangeId: fresh(),
    })),
    basicFilter: source.basicFilter && toSheet(source.basicFilter, source.id, id),
    filterViews: source.filterViews.map((view) => ({
      ...toSheet(view, source.id, id),
      filterViewId: fresh(),
    })),
    tables: source.tables.map((table) => ({
      ...toSheet(table, source.id, id),
      tableId: String(fresh()),
    })),
    groups: toSheet(source.groups, source.id, id),
  }
}

/** Every GridRange and GridCoordinate in `value` that lies on sheet `from` lies on sheet `to` in the copy. */
function toSheet<T>(value: T, from: number, to: number): T {
  return walk(value) as T

  function walk(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    const copy = Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, walk(entry)]))
    const places = ['startRowIndex', 'startColumnIndex', 'rowIndex', 'columnIndex', 'dimension', 'sheetId']
    if (places.some((key) => key in part) && (copy.sheetId ?? 0) === from) copy.sheetId = to
    return copy
  }
}
