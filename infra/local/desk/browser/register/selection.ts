/** Where the person is in the grid: one active cell, and the block, rows or columns around it. */
import { boxAround, boxName, boxOf, columnLetters, holds, type Box, type Spot } from './box.ts'
import type { Grid } from './grid.ts'

export type Extent = 'cells' | 'rows' | 'columns'

export interface Selection {
  readonly active: () => Spot
  readonly box: () => Box
  readonly extent: () => Extent
  readonly name: () => string
  readonly put: (spot: Spot, options?: { readonly extend?: boolean; readonly quiet?: boolean }) => void
  readonly putBox: (box: Box, extent?: Extent) => void
  /** Marks the cells again after the grid was drawn. */
  readonly show: () => void
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

export function createSelection(grid: Grid, size: () => Size, changed: () => void): Selection {
  let active: Spot = { row: 0, column: 0 }
  let end: Spot = active
  let extent: Extent = 'cells'
  let marked: HTMLElement[] = []

  const box = (): Box => {
    const around = boxAround(active, end)
    const { rows, columns } = size()
    if (extent === 'rows') return { ...around, left: 0, right: columns }
    if (extent === 'columns') return { ...around, top: 0, bottom: rows }
    return around
  }

  function show(): void {
    for (const element of marked) element.classList.remove('selected', 'active')
    marked = []
    const { top, left, bottom, right } = box()
    for (let row = top; row < Math.min(bottom, grid.drawnRows()); row += 1) {
      for (let column = left; column < right; column += 1) mark({ row, column }, 'selected')
    }
    const cell = mark(active, 'active')
    if (cell) grid.element.setAttribute('aria-activedescendant', cell.id)
    for (const part of grid.canvas.querySelectorAll<HTMLElement>('.number, .letter')) {
      const row = Number(part.dataset.number ?? -1)
      const column = Number(part.dataset.letter ?? -1)
      part.classList.toggle('in', (row >= top && row < bottom) || (column >= left && column < right))
    }
  }

  function mark(spot: Spot, name: string): HTMLElement | undefined {
    const cell = grid.cellAt(spot)
    cell?.classList.add(name)
    if (cell) marked.push(cell)
    return cell
  }

  function clamp(spot: Spot): Spot {
    const { columns } = size()
    return {
      row: Math.max(0, Math.min(grid.drawnRows() - 1, spot.row)),
      column: Math.max(0, Math.min(columns - 1, spot.column)),
    }
  }

  return {
    active: () => active,
    box,
    extent: () => extent,
    name() {
      const { top, left, bottom, right } = box()
      if (extent === 'rows') return `${top + 1}:${bottom}`
      if (extent === 'columns') return `${columnLetters(left)}:${columnLetters(right - 1)}`
      return boxName({ top, left, bottom, right })
    },
    put(spot, { extend = false, quiet = false } = {}) {
      end = clamp(spot)
      if (!extend) active = end
      if (!extend) extent = 'cells'
      show()
      if (!quiet) reveal(grid, end)
      changed()
    },
    putBox(wanted, as = 'cells') {
      const inside = holds(wanted, active) && as === 'cells'
      active = inside ? active : { row: wanted.top, column: wanted.left }
      if (as === 'cells') active = clamp({ row: wanted.top, column: wanted.left })
      end = { row: wanted.bottom - 1, column: wanted.right - 1 }
      extent = as
      show()
      changed()
    },
    show,
  }
}

export const singleCell = (box: Box): boolean => {
  const one = boxOf({ row: box.top, column: box.left })
  return box.bottom === one.bottom && box.right === one.right
}

/** Brings a cell into sight, from under the rows and columns that stay in place. */
export function reveal(grid: Grid, spot: Spot): void {
  const cell = grid.cellAt(spot)
  if (!cell) return
  const frame = grid.element.getBoundingClientRect()
  const at = cell.getBoundingClientRect()
  const stuck = [...grid.canvas.querySelectorAll<HTMLElement>('.letters > .corner, .letters > .stuck')]
  const left = frame.left + stuck.reduce((sum, part) => sum + part.offsetWidth, 0)
  const top = frame.top + (grid.canvas.querySelector<HTMLElement>('.frozen')?.offsetHeight ?? 0)
  const { element } = grid
  if (!cell.classList.contains('stuck')) {
    if (at.left < left) element.scrollLeft -= left - at.left
    else if (at.right > frame.right - 14)
      element.scrollLeft += Math.min(at.right - frame.right + 14, at.left - left)
  }
  if (cell.closest('.frozen')) return
  if (at.top < top) element.scrollTop -= top - at.top
  else if (at.bottom > frame.bottom - 14) element.scrollTop += at.bottom - frame.bottom + 14
}
