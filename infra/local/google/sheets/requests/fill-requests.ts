/** autoFill: goes on with what stands in a range, as when a person drags its corner. */
import { shiftedFormula } from '../formula/rewrite.ts'
import { isDatePattern } from '../date-pattern.ts'
import { cellAt, type Box, type Cell, type Entered, type Sheet } from '../model.ts'
import type { Dimension, GridRange } from '../wire.ts'
import { areaOf, checkBox, refuse, type Perform } from './work.ts'

interface AutoFill {
  readonly useAlternateSeries?: boolean
  readonly range?: GridRange
  readonly sourceAndDestination?: {
    readonly source?: GridRange
    readonly dimension?: Dimension
    readonly fillLength?: number
  }
}

interface Fill {
  readonly sheet: Sheet
  readonly source: Box
  readonly dimension: Dimension
  /** Negative to fill what comes before. */
  readonly length: number
}

export const autoFill: Perform<AutoFill> = (work, request) => {
  const { sheet, source, dimension, length } = fillOf()
  const down = dimension === 'ROWS'
  const [start, end] = down ? [source.top, source.bottom] : [source.left, source.right]
  const [first, last] = down ? [source.left, source.right] : [source.top, source.bottom]
  checkBox(sheet, {
    ...source,
    ...(down
      ? { top: Math.min(start, start + length), bottom: Math.max(end, end + length) }
      : { left: Math.min(start, start + length), right: Math.max(end, end + length) }),
  })
  for (let line = first; line < last; line += 1) {
    const at = (index: number): readonly [number, number] => (down ? [index, line] : [line, index])
    const cells = Array.from({ length: end - start }, (_, index) => cellAt(sheet, ...at(start + index)))
    const valueAt = seriesOf(cells, request.useAlternateSeries ?? false)
    for (let step = 1; step <= Math.abs(length); step += 1) {
      const index = length > 0 ? cells.length - 1 + step : -step
      const model = cells.at(((index % cells.length) + cells.length) % cells.length)
      const far = index - (((index % cells.length) + cells.length) % cells.length)
      const value = valueAt ? valueAt(index) : repeated(model?.value, far, down)
      const cell: Cell | undefined = value === undefined ? model : { ...model, value }
      work.draft.put(sheet, ...at(start + index), cell)
    }
  }
  return undefined

  function fillOf(): Fill {
    if (request.range) return restOf(areaOf(work, request.range))
    const { source: given, dimension: along, fillLength = 0 } = request.sourceAndDestination ?? {}
    if (!given) refuse('One of range or sourceAndDestination must be specified.')
    if (along !== 'ROWS' && along !== 'COLUMNS') refuse('A dimension must be specified')
    const area = areaOf(work, given)
    return { sheet: area.sheet, source: area.box, dimension: along, length: fillLength }
  }
}

/** What stands at the beginning of the range is the source: its rows, or its columns when those fill every row. */
function restOf({ sheet, box }: { sheet: Sheet; box: Box }): Fill {
  const holds = (row: number, column: number) => cellAt(sheet, row, column)?.value !== undefined
  const columns = Array.from({ length: box.right - box.left }, (_, index) => box.left + index)
  let bottom = box.top
  while (bottom < box.bottom && columns.some((column) => holds(bottom, column))) bottom += 1
  if (bottom === box.top) refuse('There is nothing in the range to fill from.')
  if (bottom < box.bottom)
    return { sheet, source: { ...box, bottom }, dimension: 'ROWS', length: box.bottom - bottom }
  const right = 1 + Math.max(...columns.filter((column) => holds(box.top, column)))
  return { sheet, source: { ...box, right }, dimension: 'COLUMNS', length: box.right - right }
}

/** Undefined when there is no series in it, only something to repeat. */
function seriesOf(
  cells: readonly (Cell | undefined)[],
  alternate: boolean,
): ((index: number) => Entered) | undefined {
  const parts = cells.map((cell) => numbered(cell?.value))
  const [first, second] = parts
  if (!first || parts.some((part) => part?.before !== first.before)) return undefined
  const day = isDate(cells[0]) || first.before !== ''
  const step = second ? second.number - first.number : day === alternate ? 0 : 1
  const even = parts.every((part, index) => !part || close(part.number, first.number + index * step))
  if (!even || step === 0) return undefined
  return (index) => {
    const number = Number((first.number + index * step).toPrecision(15))
    return first.before === '' ? number : `${first.before}${number}`
  }
}

/** A number, or a text that ends in one: «Week 3». */
function numbered(value: Entered | undefined): { before: string; number: number } | undefined {
  if (typeof value === 'number') return { before: '', number: value }
  const text = typeof value === 'string' ? /^(.*\D)(\d{1,9})$/.exec(value) : undefined
  return text ? { before: text[1] ?? '', number: Number(text[2]) } : undefined
}

const close = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-9

const isDate = (cell: Cell | undefined): boolean => {
  const format = cell?.format?.numberFormat
  return format !== undefined && (format.type.startsWith('DATE') || isDatePattern(format.pattern ?? ''))
}

const repeated = (value: Entered | undefined, far: number, down: boolean): Entered | undefined =>
  typeof value === 'object'
    ? { formula: shiftedFormula(value.formula, down ? far : 0, down ? 0 : far) }
    : value
