/** Draws a tab: letters, numbers, frozen rows and columns, cells. Drawn again it touches only what is different. */
import type { CellData } from '../../../google/sheets/wire.ts'
import { boxOfRange, columnLetters, holds, spotName, type Spot } from './box.ts'
import { paintCell } from './paint-cell.ts'
import { cellOf, type Sheet } from './spreadsheet.ts'

export interface Grid {
  readonly element: HTMLElement
  /** Everything in it that scrolls: where charts are laid on top. */
  readonly canvas: HTMLElement
  readonly draw: (sheet: Sheet, rows: number) => void
  readonly cellAt: (spot: Spot) => HTMLElement | undefined
  /** The cell, the row's number or the column's letter under an event. */
  readonly partOf: (target: EventTarget | null) => GridPart | undefined
  readonly header: (column: number) => string
  readonly drawnRows: () => number
}
export type GridPart =
  | { readonly kind: 'cell'; readonly spot: Spot; readonly element: HTMLElement }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number }

const narrow = matchMedia('(max-width: 640px)')

export function createGrid(element: HTMLElement): Grid {
  const canvas = document.createElement('div')
  const frozen = document.createElement('div')
  const letters = document.createElement('div')
  canvas.className = 'canvas'
  frozen.className = 'frozen'
  frozen.setAttribute('role', 'rowgroup')
  canvas.setAttribute('role', 'rowgroup')
  letters.className = 'row letters'
  letters.setAttribute('role', 'row')
  frozen.append(letters)
  canvas.append(frozen)
  element.replaceChildren(canvas)
  element.addEventListener('scroll', () => element.classList.toggle('moved', element.scrollLeft > 0), {
    passive: true,
  })

  let shown: Sheet | undefined
  let cells: HTMLElement[][] = []
  let painted: string[][] = []
  let layout = ''
  let measures = ''

  const header = (column: number): string => {
    if (!shown) return ''
    const row = Math.max(0, shown.frozenRows - 1)
    return cellOf(shown, row, column)?.formattedValue ?? columnLetters(column)
  }

  function draw(sheet: Sheet, rows: number): void {
    const wanted = [sheet.id, sheet.columnCount, sheet.frozenRows].join()
    if (wanted !== layout) startAnew(sheet)
    layout = wanted
    shown = sheet
    fitRows(sheet, rows)
    setColumns(sheet)
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < sheet.columnCount; column += 1) repaint(sheet, row, column)
    }
  }

  function repaint(sheet: Sheet, row: number, column: number): void {
    const element = cells[row]?.[column]
    if (!element) return
    const cell = cellOf(sheet, row, column)
    const name = header(column)
    const state = [name, sheet.title, JSON.stringify(cell), spillRoom(sheet, row, column)].join('\n')
    const before = painted[row]
    if (before?.[column] === state) return
    if (before) before[column] = state
    paintCell(element, cell, {
      tab: sheet.title,
      name: spotName({ row, column }),
      row: row + 1,
      header: name,
    })
    spill(element, sheet, row, column)
  }

  function startAnew(sheet: Sheet): void {
    letters.replaceChildren(
      part('corner', ''),
      ...Array.from({ length: sheet.columnCount }, (_, column) => {
        const letter = part('letter', columnLetters(column), 'columnheader')
        letter.dataset.letter = String(column)
        letter.append(part('grip', ''))
        return letter
      }),
    )
    frozen.replaceChildren(letters)
    canvas.replaceChildren(frozen)
    cells = []
    painted = []
    element.setAttribute('aria-colcount', String(sheet.columnCount))
  }

  /** Rows come and go at the end only, so that a field over a cell stays open. */
  function fitRows(sheet: Sheet, rows: number): void {
    element.setAttribute('aria-rowcount', String(sheet.rowCount))
    for (const gone of cells.splice(rows)) gone[0]?.parentElement?.remove()
    painted.splice(rows)
    const below = document.createDocumentFragment()
    for (let row = cells.length; row < rows; row += 1) {
      const line = part('row', '', 'row')
      line.setAttribute('aria-rowindex', String(row + 1))
      const number = part('number', String(row + 1), 'rowheader')
      number.dataset.number = String(row)
      const inRow = Array.from({ length: sheet.columnCount }, (_, column) => {
        const cell = part('cell', '', 'gridcell')
        cell.id = `cel-${row}-${column}`
        cell.setAttribute('aria-colindex', String(column + 1))
        return cell
      })
      line.append(number, ...inRow)
      ;(row < sheet.frozenRows ? frozen : below).append(line)
      cells.push(inRow)
      painted.push([])
    }
    canvas.append(below)
    canvas.classList.toggle('long', rows > 400)
  }

  /** On a phone exactly one column stays in place, whatever the sheet says; hidden columns and covered cells are left out. */
  function setColumns(sheet: Sheet): void {
    const frozenColumns = narrow.matches ? 1 : sheet.frozenColumns
    const numbers = narrow.matches ? 34 : 46
    const widths = Array.from({ length: sheet.columnCount }, (_, column) => {
      const look = sheet.columnLooks[column]
      const width = look?.hiddenByUser ? 0 : (look?.pixelSize ?? 100)
      return column < frozenColumns && narrow.matches ? Math.min(width, 150) : width
    })
    const wanted = JSON.stringify([widths, frozenColumns, cells.length, sheet.rowLooks, sheet.merges, layout])
    if (wanted === measures) return
    measures = wanted
    canvas.style.setProperty(
      '--columns',
      [numbers, ...widths.filter((width) => width > 0)].map((w) => `${w}px`).join(' '),
    )
    let left = numbers
    for (const [column, width] of widths.entries()) {
      const isFrozen = column < frozenColumns
      for (const cell of [letters.children[column + 1], ...cells.map((inRow) => inRow[column])]) {
        if (!(cell instanceof HTMLElement)) continue
        cell.hidden = width === 0
        cell.classList.toggle('stuck', isFrozen)
        cell.classList.toggle('edge', isFrozen && column === frozenColumns - 1)
        cell.style.left = isFrozen ? `${left}px` : ''
        cell.style.gridColumn = ''
      }
      left += width
    }
    for (const [row, look] of sheet.rowLooks.entries()) {
      const line = cells[row]?.[0]?.parentElement
      if (line) line.hidden = look.hiddenByUser ?? false
      if (line) line.style.minHeight = (look.pixelSize ?? 21) > 24 ? `${look.pixelSize ?? 21}px` : ''
    }
    for (const merge of sheet.merges.map(boxOfRange)) {
      for (let row = merge.top; row < Math.min(merge.bottom, cells.length); row += 1) {
        const first = cells[row]?.[merge.left]
        if (first) first.style.gridColumn = `span ${merge.right - merge.left}`
        for (let column = merge.left + 1; column < merge.right; column += 1) {
          const covered = cells[row]?.[column]
          if (covered) covered.hidden = true
        }
      }
    }
  }

  return {
    element,
    canvas,
    draw,
    header,
    drawnRows: () => cells.length,
    cellAt: ({ row, column }) => cells[row]?.[column],
    partOf(target) {
      if (!(target instanceof Element)) return undefined
      const cell = target.closest<HTMLElement>('.cell')
      if (cell) {
        const [, row = '0', column = '0'] = cell.id.split('-')
        return { kind: 'cell', spot: { row: Number(row), column: Number(column) }, element: cell }
      }
      const number = target.closest<HTMLElement>('[data-number]')?.dataset.number
      if (number !== undefined) return { kind: 'row', row: Number(number) }
      const letter = target.closest<HTMLElement>('[data-letter]')?.dataset.letter
      return letter === undefined ? undefined : { kind: 'column', column: Number(letter) }
    },
  }
}

/** A long text goes on over the empty cells to its right, and stops at the first one that holds something. */
function spill(element: HTMLElement, sheet: Sheet, row: number, column: number): void {
  const text = element.querySelector<HTMLElement>(':scope > .text')
  const room = spillRoom(sheet, row, column)
  element.classList.toggle('spilling', room > 0)
  if (text) text.style.maxWidth = room > 0 ? `calc(100% + ${room}px)` : ''
}

function spillRoom(sheet: Sheet, row: number, column: number): number {
  const cell = cellOf(sheet, row, column)
  if (!isText(cell) || (cell?.formattedValue ?? '').length < 8) return 0
  if (sheet.merges.some((merge) => holds(boxOfRange(merge), { row, column }))) return 0
  let room = 0
  for (let next = column + 1; next < sheet.columnCount; next += 1) {
    const other = cellOf(sheet, row, next)
    if ((other?.formattedValue ?? '') !== '' || other?.dataValidation) break
    room += sheet.columnLooks[next]?.hiddenByUser ? 0 : (sheet.columnLooks[next]?.pixelSize ?? 100)
  }
  return room
}

function isText(cell: CellData | undefined): boolean {
  const wrap = cell?.effectiveFormat?.wrapStrategy
  const align = cell?.effectiveFormat?.horizontalAlignment
  return (
    cell?.effectiveValue?.stringValue !== undefined &&
    (wrap === undefined || wrap === 'OVERFLOW_CELL' || wrap === 'WRAP_STRATEGY_UNSPECIFIED') &&
    (align === undefined || align === 'LEFT')
  )
}

function part(className: string, text: string, role?: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  if (role) element.setAttribute('role', role)
  return element
}
