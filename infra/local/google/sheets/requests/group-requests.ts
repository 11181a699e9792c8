/** Rows and columns put in groups, taken out of them, and folded away. */
import { depthsOf, groupsOf, withDepths } from '../groups.ts'
import { maskUnder } from '../field-mask.ts'
import { countOf } from '../structure.ts'
import { without } from '../without.ts'
import type { DimensionGroup, DimensionRange } from '../wire.ts'
import { changeProperties } from './dimension-requests.ts'
import { maskOf, refuse, spanOf, type Perform, type Span, type Work } from './work.ts'

/** As deep as Google lets groups lie in one another. */
const deepest = 8

export const addDimensionGroup: Perform<{ range?: DimensionRange }> = (work, { range }) => {
  const { sheet, dimension } = changeDepths(work, range, 1)
  return { addDimensionGroup: { dimensionGroups: groupsOf(sheet, dimension) } }
}

export const deleteDimensionGroup: Perform<{ range?: DimensionRange }> = (work, { range }) => {
  const { sheet, dimension } = changeDepths(work, range, -1)
  const left = groupsOf(sheet, dimension)
  return { deleteDimensionGroup: left.length > 0 ? { dimensionGroups: left } : {} }
}

function changeDepths(work: Work, range: DimensionRange | undefined, by: 1 | -1): Span {
  const span = spanOf(work, range)
  const { sheet, dimension, start, end } = span
  if (end === start) refuse('The range must not be empty')
  if (end > countOf(sheet, dimension))
    refuse(`range.endIndex[${end}] is outside the grid[${countOf(sheet, dimension)}]`)
  const depths = depthsOf(sheet, dimension)
  while (depths.length < end) depths.push(0)
  const grouped = depths.slice(start, end).filter((depth) => depth > 0)
  if (by < 0 && grouped.length === 0) refuse('There is no group over the range.')
  for (let at = start; at < end; at += 1) depths[at] = Math.max(0, (depths[at] ?? 0) + by)
  if (Math.max(...depths) > deepest) refuse(`Groups cannot be nested deeper than ${deepest} levels.`)
  sheet.groups = withDepths(sheet, dimension, depths)
  return span
}

/** Folding a group away hides its lines, unfolding shows them all. */
export const updateDimensionGroup: Perform<{ dimensionGroup?: Partial<DimensionGroup>; fields?: string }> = (
  work,
  { dimensionGroup = {}, fields },
) => {
  const mask = maskOf(fields, 'DimensionGroup')
  const { sheet, dimension, start, end } = spanOf(work, dimensionGroup.range)
  const group = groupsOf(sheet, dimension).find(
    ({ range, depth }) =>
      range.startIndex === start && range.endIndex === end && depth === (dimensionGroup.depth ?? depth),
  )
  if (!group) refuse('There is no group with this range and depth.')
  if (!maskUnder(mask, 'collapsed')) return undefined
  const { collapsed = false } = dimensionGroup
  const next = { ...without(group, 'collapsed'), ...(collapsed ? { collapsed } : {}) }
  sheet.groups = sheet.groups.map((other) => (other === group ? next : other))
  changeProperties(sheet, dimension, start, end, (before) => ({
    ...without(before, 'hiddenByUser'),
    ...(collapsed ? { hiddenByUser: true } : {}),
  }))
  return undefined
}
