/** copyPaste, with all that can be pasted of a cell. */
import { unimplemented } from '../../google-error.ts'
import { cellOf, rowsAsTheyAre } from '../draft.ts'
import { shiftedFormula } from '../formula/rewrite.ts'
import { isFailure } from '../formula/results.ts'
import { cellAt, type Box, type Cell, type Entered, type Sheet } from '../model.ts'
import { createReading, type Reading } from '../reading.ts'
import { without } from '../without.ts'
import type { CellFormat, GridRange } from '../wire.ts'
import { forEachCell } from './range-requests.ts'
import { areaOf, checkBox, type Perform } from './work.ts'

interface CopyPaste {
  readonly source?: GridRange
  readonly destination?: GridRange
  readonly pasteType?: string
  readonly pasteOrientation?: string
}

/** The source is repeated as often as it fits whole into the destination, and at least once. */
export const copyPaste: Perform<CopyPaste> = (work, request) => {
  const { pasteType = 'PASTE_NORMAL', pasteOrientation = 'NORMAL' } = request
  const from = areaOf(work, request.source)
  const to = areaOf(work, request.destination)
  const turned = pasteOrientation === 'TRANSPOSE'
  const source = copied(from.sheet, from.box)
  const [height, width] = turned ? [source.width, source.height] : [source.height, source.width]
  const times = (room: number, size: number) => Math.max(1, Math.floor(room / size)) * size
  const box = {
    ...to.box,
    bottom: to.box.top + times(to.box.bottom - to.box.top, height),
    right: to.box.left + times(to.box.right - to.box.left, width),
  }
  checkBox(to.sheet, box)
  // Only outcomes are read while cells change; the rest is a copy already.
  const outcomes =
    pasteType === 'PASTE_VALUES'
      ? outcomesOf(createReading(work.spreadsheet, work.now), from.sheet, from.box)
      : undefined
  forEachCell(box, (row, column) => {
    const [y, x] = [(row - box.top) % height, (column - box.left) % width]
    const [fromRow, fromColumn] = turned
      ? [from.box.top + x, from.box.left + y]
      : [from.box.top + y, from.box.left + x]
    const cell = source.at(fromRow, fromColumn)
    const value = shiftedValue(cell?.value, row - fromRow, column - fromColumn)
    const result = outcomes?.[fromRow - from.box.top]?.[fromColumn - from.box.left]
    work.draft.put(
      to.sheet,
      row,
      column,
      pasted(cellAt(to.sheet, row, column), cell, value, result, pasteType),
    )
  })
  return undefined
}

export function copied(sheet: Sheet, box: Box) {
  const rows = rowsAsTheyAre(sheet, box.top, box.bottom)
  const at = (row: number, column: number): Cell | undefined => rows[row - box.top]?.[column]
  return { height: box.bottom - box.top, width: box.right - box.left, at }
}

const shiftedValue = (value: Entered | undefined, rows: number, columns: number): Entered | undefined =>
  typeof value === 'object' ? { formula: shiftedFormula(value.formula, rows, columns) } : value

function outcomesOf(reading: Reading, sheet: Sheet, box: Box): readonly (readonly (Entered | undefined)[])[] {
  const outcome = (row: number, column: number) => {
    const result = reading.calculation.resultOf(sheet, row, column)
    return isFailure(result) ? reading.shown(sheet, row, column) : result
  }
  return Array.from({ length: box.bottom - box.top }, (_, row) =>
    Array.from({ length: box.right - box.left }, (__, column) => outcome(box.top + row, box.left + column)),
  )
}

function pasted(
  target: Cell | undefined,
  cell: Cell | undefined,
  value: Entered | undefined,
  result: Entered | undefined,
  pasteType: string,
): Cell | undefined {
  const over = (parts: Parameters<typeof cellOf>[0]) => cellOf({ ...emptyCell, ...target, ...parts })
  switch (pasteType) {
    case 'PASTE_NORMAL':
      return cellOf({ ...emptyCell, ...cell, value })
    case 'PASTE_VALUES':
      return over({ value: result })
    case 'PASTE_FORMULA':
      return over({ value })
    case 'PASTE_FORMAT':
      return over({ format: cell?.format })
    case 'PASTE_DATA_VALIDATION':
      return over({ validation: cell?.validation })
    case 'PASTE_NO_BORDERS': {
      const format = without<CellFormat, 'borders'>(cell?.format ?? {}, 'borders')
      const borders = target?.format?.borders
      return cellOf({
        ...emptyCell,
        ...cell,
        value,
        format: { ...format, ...(borders ? { borders } : {}) },
      })
    }
    default:
      throw unimplemented(`copyPaste with pasteType ${pasteType}`)
  }
}

const emptyCell = {
  value: undefined,
  format: undefined,
  note: undefined,
  validation: undefined,
  runs: undefined,
}
