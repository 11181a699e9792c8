/** Mouse and touch: choose, drag over a block, open with a double click or a second tap, follow links, menus. */
import type { Commands } from './commands.ts'
import { holds } from './box.ts'
import type { Grid, GridPart } from './grid.ts'
import { openMenu, type MenuItem } from './menu.ts'
import { reveal } from './selection.ts'
import { cellOf } from './spreadsheet.ts'
import { hasOptions } from './validation.ts'
import type { Whole } from './whole.ts'

export function onPointer(grid: Grid, whole: Whole, commands: Commands): void {
  const { selection } = whole
  let dragging = false

  grid.element.addEventListener('pointerdown', (event) => {
    const part = grid.partOf(event.target)
    if (!part || event.button !== 0 || inEditor(event.target)) return
    if (event.pointerType === 'mouse') {
      choose(part, event.shiftKey)
      dragging = part.kind === 'cell'
    }
  })
  grid.element.addEventListener('pointermove', (event) => {
    if (!dragging || event.buttons !== 1) return
    const part = grid.partOf(event.target)
    const { row, column } = selection.active()
    if (part?.kind !== 'cell') return
    if (
      part.spot.row !== row ||
      part.spot.column !== column ||
      selection.box().bottom - selection.box().top > 1
    ) {
      selection.put(part.spot, { extend: true })
    }
  })
  addEventListener('pointerup', () => {
    dragging = false
  })

  grid.element.addEventListener('click', (event) => {
    const part = grid.partOf(event.target)
    if (!part || inEditor(event.target)) return
    const touched = event instanceof PointerEvent && event.pointerType !== 'mouse'
    if (followed(event)) return
    if (touched) tapped(part)
    if (part.kind !== 'cell') return
    if (event.target instanceof Element && event.target.closest('.tick')) whole.tick()
    else if (onChevron(event, part)) whole.startEditing()
  })
  grid.element.addEventListener('dblclick', (event) => {
    if (grid.partOf(event.target)?.kind === 'cell' && !inEditor(event.target)) whole.startEditing()
  })
  grid.element.addEventListener('contextmenu', (event) => {
    const part = grid.partOf(event.target)
    if (!part || inEditor(event.target)) return
    event.preventDefault()
    if (!isInside(part)) choose(part, false)
    openMenu({ x: event.clientX, y: event.clientY }, menuFor(part))
  })

  /** A first tap chooses, a second one on the same cell opens it, as on a phone. */
  function tapped(part: GridPart): void {
    const { row, column } = selection.active()
    const again = part.kind === 'cell' && part.spot.row === row && part.spot.column === column
    if (!again) {
      choose(part, false)
      if (part.kind === 'cell') reveal(grid, part.spot)
    }
    if (again && !whole.isEditing()) whole.startEditing()
  }

  function choose(part: GridPart, extend: boolean): void {
    const sheet = whole.sheet()
    if (!sheet) return
    if (whole.isEditing()) whole.finishEditing()
    if (part.kind === 'cell') selection.put(part.spot, { extend, quiet: true })
    else if (part.kind === 'row') {
      const from = extend ? Math.min(selection.box().top, part.row) : part.row
      const to = extend ? Math.max(selection.box().bottom, part.row + 1) : part.row + 1
      selection.putBox({ top: from, bottom: to, left: 0, right: sheet.columnCount }, 'rows')
    } else {
      selection.putBox(
        { top: 0, bottom: sheet.rowCount, left: part.column, right: part.column + 1 },
        'columns',
      )
    }
    grid.element.focus({ preventScroll: true })
  }

  function isInside(part: GridPart): boolean {
    if (part.kind === 'cell') return holds(selection.box(), part.spot)
    if (part.kind === 'row')
      return selection.extent() === 'rows' && holds(selection.box(), { row: part.row, column: 0 })
    return selection.extent() === 'columns' && holds(selection.box(), { row: 0, column: part.column })
  }

  function menuFor(part: GridPart): MenuItem[] {
    if (part.kind === 'row') return commands.rows()
    if (part.kind === 'column') return [...commands.sorting(), 'divider', ...commands.columns()]
    return [...commands.rows(), 'divider', ...commands.sorting(), 'divider', ...commands.looks().slice(0, 1)]
  }

  /** A link into this spreadsheet is followed here; the browser opens any other by itself. */
  function followed(event: Event): boolean {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href')
    if (!href) return false
    if (!href.startsWith('#')) return true
    event.preventDefault()
    whole.follow(href)
    return true
  }

  function onChevron(event: MouseEvent, part: GridPart & { kind: 'cell' }): boolean {
    const sheet = whole.sheet()
    if (!sheet || !hasOptions(cellOf(sheet, part.spot.row, part.spot.column))) return false
    return event.clientX > part.element.getBoundingClientRect().right - 20 && !whole.isEditing()
  }
}

const inEditor = (target: EventTarget | null) =>
  target instanceof Element && target.closest('.editor') !== null
