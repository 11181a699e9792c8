/**
 * Which block of data `values.append` appends to: cells that touch, also at a corner, are one block; of the blocks
 * that the range meets, the lowest is taken.
 */
import type { Box, Sheet } from './model.ts'
import { intersect } from './ranges.ts'

type Open = { top: number; bottom: number; left: number; right: number }

/** Undefined when no block meets the range. */
export function tableAt(sheet: Sheet, range: Box): Box | undefined {
  const met = blocksOf(sheet).filter((block) => intersect(block, range))
  return met.reduce<Box | undefined>(
    (lowest, block) => (lowest && lowest.bottom >= block.bottom ? lowest : block),
    undefined,
  )
}

export function blocksOf(sheet: Sheet): readonly Box[] {
  const blocks: Open[] = []
  sheet.rows.forEach((row, index) => {
    if (!row) return
    for (const run of runsOf(row)) {
      const box = { top: index, bottom: index + 1, ...run }
      const touching = blocks.filter((block) => touches(block, box))
      const [first, ...others] = touching
      if (!first) {
        blocks.push(box)
        continue
      }
      for (const other of [box, ...others]) join(first, other)
      for (const other of others) blocks.splice(blocks.indexOf(other), 1)
    }
  })
  return joinedUp(blocks)
}

/** Two blocks whose rectangles touch in the end are one as well. */
function joinedUp(blocks: Open[]): readonly Box[] {
  for (let again = true; again;) {
    again = false
    for (const block of blocks) {
      const other = blocks.find((candidate) => candidate !== block && touches(candidate, block))
      if (!other) continue
      join(block, other)
      blocks.splice(blocks.indexOf(other), 1)
      again = true
      break
    }
  }
  return blocks
}

function runsOf(
  row: readonly ({ readonly value?: unknown } | undefined)[],
): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = []
  row.forEach((cell, column) => {
    if (cell?.value === undefined) return
    const last = runs[runs.length - 1]
    if (last?.right === column) last.right = column + 1
    else runs.push({ left: column, right: column + 1 })
  })
  return runs
}

const touches = (a: Box, b: Box): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

function join(into: Open, other: Box): void {
  into.top = Math.min(into.top, other.top)
  into.bottom = Math.max(into.bottom, other.bottom)
  into.left = Math.min(into.left, other.left)
  into.right = Math.max(into.right, other.right)
}
