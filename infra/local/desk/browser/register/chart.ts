/** Lays a tab's charts over the grid, at the cell where each is anchored. */
import type { CellData, Chart, GridRange, Json } from '../../../google/sheets/wire.ts'
import { boxOfRange } from './box.ts'
import { drawChart, type ChartKind, type Series } from './chart-drawing.ts'
import type { Grid } from './grid.ts'
import { cssColor } from './paint-cell.ts'
import { cellOf, type Sheet } from './spreadsheet.ts'

export function drawCharts(grid: Grid, sheet: Sheet): void {
  const drawn = sheet.charts.map((chart) => frameOf(grid, sheet, chart))
  for (const old of grid.canvas.querySelectorAll('.chart')) old.remove()
  grid.canvas.append(...drawn)
}

function frameOf(grid: Grid, sheet: Sheet, chart: Chart): HTMLElement {
  const frame = document.createElement('figure')
  frame.className = 'chart'
  const overlay = chart.position.overlayPosition
  const width = numberIn(overlay, 'widthPixels') ?? 600
  const height = numberIn(overlay, 'heightPixels') ?? 371
  const anchor = grid.cellAt({
    row: overlay?.anchorCell?.rowIndex ?? 0,
    column: overlay?.anchorCell?.columnIndex ?? 0,
  })
  const line = anchor?.parentElement
  frame.style.left = `${(anchor?.offsetLeft ?? 0) + (numberIn(overlay, 'offsetXPixels') ?? 0)}px`
  frame.style.top = `${(line?.offsetTop ?? 0) + (numberIn(overlay, 'offsetYPixels') ?? 0)}px`
  frame.style.width = `${width}px`
  frame.style.height = `${height}px`
  const title = textIn(chart.spec, 'title') ?? ''
  const basic = childOf(chart.spec, 'basicChart')
  const kind = basic && kinds[textIn(basic, 'chartType') ?? '']
  if (!basic || !kind) {
    frame.textContent = `Grafiek: ${title}`
    return frame
  }
  const headers = numberIn(basic, 'headerCount') ?? 1
  const series = listIn(basic, 'series').map((one) => readSeries(sheet, one, headers))
  const domain = childOf(listIn(basic, 'domains')[0] ?? {}, 'domain')
  const labels = domain ? readColumn(sheet, domain) : []
  const stacked = (textIn(basic, 'stackedType') ?? 'NOT_STACKED') !== 'NOT_STACKED'
  frame.append(
    drawChart({
      kind,
      stacked,
      title,
      width,
      height,
      labels: labels.slice(headers).map((cell) => cell?.formattedValue ?? ''),
      series,
    }),
  )
  return frame
}

const kinds: Readonly<Record<string, ChartKind>> = {
  BAR: 'bar',
  COLUMN: 'column',
  LINE: 'line',
  AREA: 'line',
}

function readSeries(sheet: Sheet, one: Json, headers: number): Series {
  const column = readColumn(sheet, childOf(one, 'series') ?? {})
  const style = childOf(childOf(one, 'colorStyle') ?? {}, 'rgbColor') ?? childOf(one, 'color')
  return {
    name: headers > 0 ? (column[0]?.formattedValue ?? '') : '',
    values: column.slice(headers).map((cell) => cell?.effectiveValue?.numberValue),
    color: cssColor(style),
  }
}

/** The cells of a source, down or to the right. What stands on another tab is not read. */
function readColumn(sheet: Sheet, part: Json): readonly (CellData | undefined)[] {
  const source = listIn(childOf(part, 'sourceRange') ?? {}, 'sources')[0] as GridRange | undefined
  if (!source || (source.sheetId ?? 0) !== sheet.id) return []
  const box = boxOfRange(source)
  const down = Math.min(box.bottom, sheet.fetched) - box.top
  const across = Math.min(box.right, sheet.columnCount) - box.left
  return across > down
    ? Array.from({ length: across }, (_, column) => cellOf(sheet, box.top, box.left + column))
    : Array.from({ length: down }, (_, row) => cellOf(sheet, box.top + row, box.left))
}

/** The spec of a chart is Google's own JSON, looked into here only. */
const numberIn = (part: Json | undefined, key: string): number | undefined => {
  const value = part?.[key]
  return typeof value === 'number' ? value : undefined
}
const textIn = (part: Json, key: string): string | undefined => {
  const value = part[key]
  return typeof value === 'string' ? value : undefined
}
const childOf = (part: Json, key: string): Json | undefined => {
  const value = part[key]
  return isObject(value) ? value : undefined
}
const listIn = (part: Json, key: string): readonly Json[] => {
  const value = part[key]
  return Array.isArray(value) ? value.filter(isObject) : []
}
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
