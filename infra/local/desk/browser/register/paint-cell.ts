/**
 * Draws one cell as its format says. For tests and for screen readers every cell carries where it is: `data-tab`,
 * `data-row` (as people count, from 1), `data-column` (the header of its column) and `data-cell` (`D12`). So a browser
 * test finds «Mensen, rij 12, Plek in de groep» as `[data-tab="Mensen"][data-row="12"][data-column="Plek in de groep"]`,
 * clicks it, types, and presses Enter, as a person does.
 */
import type { CellData, CellFormat, Color } from '../../../google/sheets/wire.ts'
import { destinationOf } from './link.ts'
import { hasOptions, isOutsideList, isTick, isTicked, remarkOn } from './validation.ts'

export interface CellPlace {
  readonly tab: string
  readonly name: string
  readonly row: number
  readonly header: string
}

export function paintCell(element: HTMLElement, cell: CellData | undefined, place: CellPlace): void {
  const { dataset } = element
  dataset.tab = place.tab
  dataset.row = String(place.row)
  dataset.column = place.header
  dataset.cell = place.name

  const text = element.querySelector<HTMLElement>(':scope > .text') ?? element.appendChild(makeText())
  const value = cell?.formattedValue ?? ''
  const tick = isTick(cell)
  const destination = destinationOf(cell)

  if (tick) text.replaceChildren(tickBox(isTicked(cell)))
  else if (destination && value !== '') text.replaceChildren(anchor(value, destination))
  else text.textContent = value

  element.classList.toggle('noted', cell?.note !== undefined && cell.note !== '')
  element.classList.toggle('outside', isOutsideList(cell))
  element.classList.toggle('choice', hasOptions(cell))
  element.classList.toggle('ticked', tick)
  element.classList.toggle('broken', cell?.effectiveValue?.errorValue !== undefined)
  element.setAttribute(
    'aria-label',
    [place.header, spoken(value, tick, cell), remarkOn(cell)].filter(Boolean).join(', '),
  )
  applyFormat(element, cell?.effectiveFormat ?? cell?.userEnteredFormat, cell)
}

function makeText(): HTMLElement {
  const text = document.createElement('span')
  text.className = 'text'
  return text
}

function tickBox(on: boolean): HTMLElement {
  const box = document.createElement('span')
  box.className = on ? 'tick on' : 'tick'
  box.setAttribute('role', 'checkbox')
  box.setAttribute('aria-checked', String(on))
  return box
}

function anchor(value: string, destination: NonNullable<ReturnType<typeof destinationOf>>): HTMLElement {
  const link = document.createElement('a')
  link.textContent = value
  link.tabIndex = -1
  if (destination.kind === 'cell') {
    link.href = `#gid=${destination.gid}&range=${destination.range}`
  } else {
    link.href = destination.href
    link.target = '_blank'
    link.rel = 'noopener'
  }
  return link
}

function applyFormat(element: HTMLElement, format: CellFormat | undefined, cell: CellData | undefined): void {
  const { style } = element
  const letters = format?.textFormat
  const background = cssColor(format?.backgroundColorStyle?.rgbColor ?? format?.backgroundColor)
  style.backgroundColor = background === undefined || background === 'rgb(255 255 255)' ? '' : background
  style.color = cssColor(letters?.foregroundColorStyle?.rgbColor ?? letters?.foregroundColor) ?? ''
  style.fontWeight = letters?.bold ? '650' : ''
  style.fontStyle = letters?.italic ? 'italic' : ''
  style.textDecoration = [
    letters?.underline && !element.querySelector('a') && 'underline',
    letters?.strikethrough && 'line-through',
  ]
    .filter(Boolean)
    .join(' ')
  const size = letters?.fontSize ?? 10
  style.fontSize = size === 10 ? '' : `${Math.min(size, 30) / 10}em`
  element.dataset.align = alignment(format, cell)
  element.dataset.wrap = wrapping[format?.wrapStrategy ?? ''] ?? 'spill'
  style.alignItems =
    format?.verticalAlignment === 'TOP' ? 'start' : format?.verticalAlignment === 'MIDDLE' ? 'center' : ''
}

const wrapping: Readonly<Record<string, string>> = { WRAP: 'wrap', CLIP: 'clip', LEGACY_WRAP: 'wrap' }

/** Numbers stand right and boxes in the middle, unless the format says otherwise. */
function alignment(format: CellFormat | undefined, cell: CellData | undefined): string {
  if (format?.horizontalAlignment !== undefined) return format.horizontalAlignment.toLowerCase()
  if (cell?.effectiveValue?.boolValue !== undefined) return 'center'
  return cell?.effectiveValue?.numberValue === undefined ? 'left' : 'right'
}

export function cssColor(color: Color | undefined): string | undefined {
  if (!color) return undefined
  const channel = (share: number | undefined) => Math.round((share ?? 0) * 255)
  return `rgb(${channel(color.red)} ${channel(color.green)} ${channel(color.blue)})`
}

const spoken = (value: string, tick: boolean, cell: CellData | undefined): string =>
  tick ? (isTicked(cell) ? 'aangevinkt' : 'niet aangevinkt') : value === '' ? 'leeg' : value
