/**
 * What a person does to a tab, as requests to Google, each with the requests that undo it. What undoes an edit puts back
 * the values and formats as they were; developer metadata of a deleted row do not come back.
 */
import type { CellData } from '../../../google/sheets/wire.ts'
import { boxAroundBoth, boxName, gridRangeOf, rangeName, type Box } from './box.ts'
import { cellOf, wasReadWhole, type Sheet, type Spreadsheet } from './spreadsheet.ts'

export type Requests = readonly object[]

export interface Edit {
  readonly label: string
  readonly sheet: Sheet
  /** The cells that it touches: what a protection is held against. */
  readonly touches: Box
  readonly run: (spreadsheet: Spreadsheet) => Promise<void>
  /** Empty where it cannot be undone. */
  readonly undo: Requests
}

type Dimension = 'ROWS' | 'COLUMNS'

export type Typed = readonly (readonly (string | boolean)[])[]

export const typeIn = (sheet: Sheet, at: Box, values: Typed): Edit => ({
  sheet,
  label: 'typen',
  touches: at,
  run: async (spreadsheet) => spreadsheet.type(rangeName(sheet.title, boxName(at)), values),
  undo: [putBack(sheet, at, 'userEnteredValue,userEnteredFormat')],
})

export const clearCells = (sheet: Sheet, at: Box): Edit => ({
  sheet,
  label: 'leegmaken',
  touches: at,
  run: async (spreadsheet) => spreadsheet.clear([rangeName(sheet.title, boxName(at))]),
  undo: [putBack(sheet, at, 'userEnteredValue')],
})

/** Within the spreadsheet a copy keeps what a text would lose: a phone number stays a text, a choice its dropdown. */
export function pasteFrom(sheet: Sheet, from: Sheet, source: Box, target: Box, cut: boolean): Edit {
  const { id: sheetId } = sheet
  const request = cut
    ? {
        cutPaste: {
          source: gridRangeOf(from.id, source),
          destination: { sheetId, rowIndex: target.top, columnIndex: target.left },
          pasteType: 'PASTE_NORMAL',
        },
      }
    : {
        copyPaste: {
          source: gridRangeOf(from.id, source),
          destination: gridRangeOf(sheetId, target),
          pasteType: 'PASTE_NORMAL',
        },
      }
  return {
    sheet,
    label: 'plakken',
    touches: cut && from.id === sheet.id ? boxAroundBoth(source, target) : target,
    run: async (spreadsheet) => spreadsheet.batch([request]),
    undo: [putBack(sheet, target, everything), ...(cut ? [putBack(from, source, everything)] : [])],
  }
}

/** Rows go in without content; they look like the row above. */
export function insertLines(sheet: Sheet, dimension: Dimension, start: number, count: number): Edit {
  const range = lines(sheet, dimension, start, start + count)
  const inheritFromBefore = start > (dimension === 'ROWS' ? sheet.frozenRows : 0)
  return {
    sheet,
    label: dimension === 'ROWS' ? 'rij invoegen' : 'kolom invoegen',
    touches: across(sheet, dimension, Math.max(0, inheritFromBefore ? start - 1 : start), 1),
    run: async (spreadsheet) => spreadsheet.batch([{ insertDimension: { range, inheritFromBefore } }]),
    undo: [{ deleteDimension: { range } }],
  }
}

export function deleteLines(sheet: Sheet, dimension: Dimension, start: number, end: number): Edit {
  const range = lines(sheet, dimension, start, end)
  const box = across(sheet, dimension, start, end - start)
  return {
    sheet,
    label: dimension === 'ROWS' ? 'rij verwijderen' : 'kolom verwijderen',
    touches: box,
    run: async (spreadsheet) => spreadsheet.batch([{ deleteDimension: { range } }]),
    undo: [
      { insertDimension: { range, inheritFromBefore: start > 0 } },
      putBack(sheet, { ...box, bottom: Math.min(box.bottom, sheet.fetched) }, everything),
    ],
  }
}

export function moveLines(sheet: Sheet, dimension: Dimension, start: number, end: number, by: 1 | -1): Edit {
  const count = end - start
  const destinationIndex = by === 1 ? end + 1 : start - 1
  const moved = lines(sheet, dimension, start + by, end + by)
  return {
    sheet,
    label: dimension === 'ROWS' ? 'rij verplaatsen' : 'kolom verplaatsen',
    touches: across(sheet, dimension, by === 1 ? start : start - 1, count + 1),
    run: async (spreadsheet) =>
      spreadsheet.batch([
        { moveDimension: { source: lines(sheet, dimension, start, end), destinationIndex } },
      ]),
    undo: [{ moveDimension: { source: moved, destinationIndex: by === 1 ? start : end } }],
  }
}

export const sortRows = (sheet: Sheet, at: Box, column: number, order: 'ASCENDING' | 'DESCENDING'): Edit => ({
  sheet,
  label: 'sorteren',
  touches: { ...at, bottom: Math.min(at.bottom, sheet.rows.length) },
  run: async (spreadsheet) =>
    spreadsheet.batch([
      {
        sortRange: {
          range: gridRangeOf(sheet.id, at),
          sortSpecs: [{ dimensionIndex: column, sortOrder: order }],
        },
      },
    ]),
  undo: wasReadWhole(sheet)
    ? [
        putBack(
          sheet,
          { ...at, bottom: Math.min(at.bottom, sheet.rows.length) },
          'userEnteredValue,userEnteredFormat,note',
        ),
      ]
    : [],
})

export const recolor = (sheet: Sheet, at: Box, format: object, fields: string): Edit => ({
  sheet,
  label: 'opmaak',
  touches: at,
  run: async (spreadsheet) =>
    spreadsheet.batch([
      {
        repeatCell: {
          range: gridRangeOf(sheet.id, at),
          cell: { userEnteredFormat: format },
          fields,
        },
      },
    ]),
  undo: [putBack(sheet, at, 'userEnteredFormat')],
})

export const resizeColumn = (sheet: Sheet, column: number, width: number): Edit => {
  const sized = (pixelSize: number) => ({
    updateDimensionProperties: {
      range: lines(sheet, 'COLUMNS', column, column + 1),
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  })
  return {
    sheet,
    label: 'breedte',
    touches: nothing,
    run: async (spreadsheet) => spreadsheet.batch([sized(width)]),
    undo: [sized(sheet.columnLooks[column]?.pixelSize ?? 100)],
  }
}

export const retitle = (sheet: Sheet, title: string): Edit => {
  const named = (as: string) => ({
    updateSheetProperties: { properties: { sheetId: sheet.id, title: as }, fields: 'title' },
  })
  return {
    sheet,
    label: 'naam veranderen',
    touches: nothing,
    run: async (spreadsheet) => spreadsheet.batch([named(title)]),
    undo: [named(sheet.title)],
  }
}

const nothing: Box = { top: 0, left: 0, bottom: 0, right: 0 }
const everything = 'userEnteredValue,userEnteredFormat,note,dataValidation'

function putBack(sheet: Sheet, at: Box, fields: string): object {
  const keys = fields.split(',') as (keyof CellData)[]
  const rows = Array.from({ length: Math.max(0, at.bottom - at.top) }, (_, row) => ({
    values: Array.from({ length: at.right - at.left }, (_, column) => {
      const cell = cellOf(sheet, at.top + row, at.left + column) ?? {}
      return Object.fromEntries(keys.filter((key) => key in cell).map((key) => [key, cell[key]]))
    }),
  }))
  return {
    updateCells: { start: { sheetId: sheet.id, rowIndex: at.top, columnIndex: at.left }, rows, fields },
  }
}

const lines = (sheet: Sheet, dimension: Dimension, startIndex: number, endIndex: number) => ({
  sheetId: sheet.id,
  dimension,
  startIndex,
  endIndex,
})

const across = (sheet: Sheet, dimension: Dimension, start: number, count: number): Box =>
  dimension === 'ROWS'
    ? { top: start, bottom: start + count, left: 0, right: sheet.columnCount }
    : { top: 0, bottom: sheet.rowCount, left: start, right: start + count }
