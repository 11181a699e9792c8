/** The keyboard, as in every spreadsheet: arrows, Enter, Tab, Delete, and just typing. */
import type { Commands } from './commands.ts'
import type { Spot } from './box.ts'
import type { Grid } from './grid.ts'
import { cellOf, type Sheet } from './spreadsheet.ts'
import { isTick } from './validation.ts'
import type { Whole } from './whole.ts'

export function onKeys(grid: Grid, whole: Whole, commands: Commands): void {
  const { selection } = whole
  /** After Escape the next Tab leaves the grid, so nobody is caught in it. */
  let leaving = false

  grid.element.addEventListener('keydown', (event) => {
    const sheet = whole.sheet()
    if (!sheet || whole.isEditing() || event.target !== grid.element) return
    const step = stepOf(event, sheet, selection.active(), grid)
    if (event.key === 'Tab' && leaving) return
    leaving = event.key === 'Escape'
    if (step) selection.put(step, { extend: event.shiftKey && event.key !== 'Tab' })
    else if (!act(event, sheet)) return
    event.preventDefault()
  })

  function act(event: KeyboardEvent, sheet: Sheet): boolean {
    const { key } = event
    const command = event.ctrlKey || event.metaKey
    const { row, column } = selection.active()
    if (command && key === 'z') void whole.undo()
    else if (command && key === 'd') commands.fillDown()
    else if (command && key === 'a') {
      selection.putBox({ top: 0, left: 0, bottom: grid.drawnRows(), right: sheet.columnCount })
    } else if (command || event.altKey) return false
    else if (key === ' ' && isTick(cellOf(sheet, row, column))) whole.tick()
    else if (key === 'Enter' || key === 'F2') whole.startEditing()
    else if (key === 'Delete' || key === 'Backspace') commands.clear()
    else if (key.length === 1) whole.startEditing(key)
    else return false
    return true
  }

  for (const kind of ['copy', 'cut'] as const) {
    document.addEventListener(kind, (event) => {
      if (document.activeElement !== grid.element) return
      event.clipboardData?.setData('text/plain', commands.copy(kind === 'cut'))
      event.preventDefault()
    })
  }
  document.addEventListener('paste', (event) => {
    if (document.activeElement !== grid.element) return
    commands.paste(event.clipboardData?.getData('text/plain') ?? '')
    event.preventDefault()
  })
}

/** Where a key leads, or undefined when it is not for walking. */
function stepOf(event: KeyboardEvent, sheet: Sheet, { row, column }: Spot, grid: Grid): Spot | undefined {
  const far = event.ctrlKey || event.metaKey
  const lastRow = sheet.rows.length - 1
  switch (event.key) {
    case 'ArrowDown':
      return { row: far ? Math.max(lastRow, row) : visible(row, 1), column }
    case 'ArrowUp':
      return { row: far ? 0 : visible(row, -1), column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: far ? sheet.columnCount - 1 : column + 1 }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? lastRow : row, column: sheet.columnCount - 1 }
    case 'PageDown':
      return { row: row + page(grid), column }
    case 'PageUp':
      return { row: row - page(grid), column }
    case 'Tab':
      return { row, column: column + (event.shiftKey ? -1 : 1) }
    default:
      return undefined
  }

  function visible(from: number, by: 1 | -1): number {
    let next = from + by
    while (sheet.rowLooks[next]?.hiddenByUser) next += by
    return next
  }
}

const page = (grid: Grid) => Math.max(1, Math.floor(grid.element.clientHeight / 26) - 3)
