/**
 * Groups of rows and columns. How deep each line lies says it all: a group of depth n is a run of lines that lie n deep
 * or deeper, so what is put over or inside another finds its place by itself.
 */
import type { Move } from './formula/rewrite.ts'
import type { Sheet } from './model.ts'
import type { Dimension, DimensionGroup } from './wire.ts'

/** By their start, the outer before the inner. */
export const groupsOf = (sheet: Sheet, dimension: Dimension): readonly DimensionGroup[] =>
  sheet.groups.filter((group) => group.range.dimension === dimension)

export function depthsOf(sheet: Sheet, dimension: Dimension): number[] {
  const depths: number[] = []
  for (const { range, depth } of groupsOf(sheet, dimension)) {
    const { startIndex = 0, endIndex = 0 } = range
    while (depths.length < endIndex) depths.push(0)
    for (let at = startIndex; at < endIndex; at += 1) depths[at] = Math.max(depths[at] ?? 0, depth)
  }
  return depths
}

/** The groups of a sheet when its lines lie this deep; one that was collapsed and is still there stays so. */
export function withDepths(
  sheet: Sheet,
  dimension: Dimension,
  depths: readonly number[],
): readonly DimensionGroup[] {
  const before = groupsOf(sheet, dimension)
  const groups: DimensionGroup[] = []
  for (let depth = 1; depth <= Math.max(0, ...depths); depth += 1) {
    for (let start = 0; start < depths.length; start += 1) {
      if ((depths[start] ?? 0) < depth) continue
      let end = start
      while ((depths[end] ?? 0) >= depth) end += 1
      const collapsed = before.some(
        (group) => group.collapsed && group.depth === depth && group.range.startIndex === start,
      )
      groups.push({
        range: {
          ...(sheet.id === 0 ? {} : { sheetId: sheet.id }),
          dimension,
          startIndex: start,
          endIndex: end,
        },
        depth,
        ...(collapsed ? { collapsed } : {}),
      })
      start = end
    }
  }
  const inOrder = (a: DimensionGroup, b: DimensionGroup) =>
    (a.range.startIndex ?? 0) - (b.range.startIndex ?? 0) || a.depth - b.depth
  const others = sheet.groups.filter((group) => group.range.dimension !== dimension)
  return [...others, ...groups.toSorted(inOrder)]
}

/** A line that is put between two lines of a group belongs to it; a group without lines is gone. */
export const movedGroups = (sheet: Sheet, dimension: Dimension, to: Move): readonly DimensionGroup[] =>
  sheet.groups.flatMap((group) => {
    if (group.range.dimension !== dimension) return [group]
    const moved = to(group.range.startIndex ?? 0, group.range.endIndex ?? 0)
    if (!moved) return []
    const [startIndex, endIndex] = moved
    return [{ ...group, range: { ...group.range, startIndex, endIndex } }]
  })
