import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Column } from '../../../register/description/column.ts'
import type { Step } from '../../../register/provision.ts'
import { cellsOf } from '../../../register/write-row.ts'
import { amsterdam } from '../../../domain/moment.ts'
import { cellToWrite, formatOf } from './cell-to-write.ts'
import { keys } from './metadata.ts'
import { quoted } from './spreadsheet.ts'

type Request = sheets_v4.Schema$Request

/** What a step is in Google's words. */
export function requestsFor(step: Step): readonly Request[] {
  switch (step.kind) {
    case 'make-dutch':
      return [
        {
          updateSpreadsheetProperties: {
            properties: { locale: 'nl_NL', timeZone: amsterdam },
            fields: 'locale,timeZone',
          },
        },
      ]
    case 'add-tab':
      return [addTab(step)]
    case 'mark-tab':
      return [mark(keys.tab, step.key, { sheetId: step.sheetId })]
    case 'widen':
      return [{ appendDimension: { sheetId: step.sheetId, dimension: 'COLUMNS', length: step.columns } }]
    case 'add-column':
      return addColumn(step)
    case 'mark-column':
      return [
        mark(keys.column, step.key, {
          dimensionRange: {
            sheetId: step.sheetId,
            dimension: 'COLUMNS',
            startIndex: step.index,
            endIndex: step.index + 1,
          },
        }),
      ]
    case 'protect':
      return [protect(step)]
    case 'add-rows':
      return [addRows(step)]
    case 'offer':
      return [
        {
          setDataValidation: {
            range: {
              sheetId: step.sheetId,
              startRowIndex: step.row,
              endRowIndex: step.row + 1,
              startColumnIndex: step.column,
              endColumnIndex: step.column + 1,
            },
            rule: oneOf(step.words),
          },
        },
      ]
    case 'remove-sheet':
      return [{ deleteSheet: { sheetId: step.sheetId } }]
    default:
      return step satisfies never
  }
}

function addTab({ sheetId, tab, index }: Extract<Step, { kind: 'add-tab' }>): Request {
  const columns = Object.keys(tab.columns).length
  return {
    addSheet: {
      properties: {
        sheetId,
        title: tab.title,
        ...(index !== undefined && { index }),
        ...(tab.shown === 'hidden' && { hidden: true }),
        gridProperties: {
          rowCount: tab.kind === 'view' ? 50 : 500,
          // Two to spare: for columns of the coordinators' own.
          columnCount: tab.kind === 'view' ? 12 : columns + 2,
          frozenRowCount: 1,
        },
      },
    },
  }
}

function addColumn({
  sheetId,
  index,
  column,
  names,
}: Extract<Step, { kind: 'add-column' }>): readonly Request[] {
  const whole = { sheetId, startColumnIndex: index, endColumnIndex: index + 1 }
  const below = { ...whole, startRowIndex: 1 }
  const numberFormat = formatOf(column)
  const isId = column.kind === 'id'
  const format: sheets_v4.Schema$CellFormat = {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(isId && { textFormat: { foregroundColorStyle: { rgbColor: grey } } }),
  }
  const rule = ruleFor(column, names)
  return [
    {
      updateCells: {
        range: { ...whole, startRowIndex: 0, endRowIndex: 1 },
        rows: [{ values: [headerCell(column)] }],
        fields:
          'userEnteredValue,note,userEnteredFormat(textFormat,backgroundColorStyle,wrapStrategy,verticalAlignment)',
      },
    },
    ...(Object.keys(format).length === 0
      ? []
      : [
          {
            repeatCell: {
              range: below,
              cell: { userEnteredFormat: format },
              fields: isId ? 'userEnteredFormat.textFormat' : 'userEnteredFormat.numberFormat',
            },
          },
        ]),
    ...(rule === undefined ? [] : [{ setDataValidation: { range: below, rule } }]),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: widthOf(column), ...(column.hidden === true && { hiddenByUser: true }) },
        fields: column.hidden === true ? 'pixelSize,hiddenByUser' : 'pixelSize',
      },
    },
  ]
}

const headerCell = ({ header, note, required }: Column): sheets_v4.Schema$CellData => ({
  userEnteredValue: { stringValue: header },
  ...(note !== undefined && { note: required === true ? `${note}\nVerplicht.` : note }),
  userEnteredFormat: {
    textFormat: { bold: true },
    backgroundColorStyle: { rgbColor: paper },
    wrapStrategy: 'WRAP',
    verticalAlignment: 'MIDDLE',
  },
})

/** Dropdowns offer and warn; they never refuse what a person types. */
function ruleFor(
  column: Column,
  names: { readonly title: string; readonly index: number } | undefined,
): sheets_v4.Schema$DataValidationRule | undefined {
  if (column.kind === 'choice') return oneOf(Object.values(column.options))
  if (column.kind === 'yes-no') return oneOf(['ja', 'nee'])
  if (column.kind === 'tick') return { condition: { type: 'BOOLEAN' } }
  if (names === undefined) return undefined
  const letters = columnLetters(names.index)
  const range = `=${quoted(names.title)}!$${letters}$2:$${letters}`
  return {
    condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: range }] },
    strict: false,
    showCustomUi: true,
  }
}

const oneOf = (words: readonly string[]): sheets_v4.Schema$DataValidationRule => ({
  condition: { type: 'ONE_OF_LIST', values: words.map((word) => ({ userEnteredValue: word })) },
  strict: false,
  showCustomUi: true,
})

function protect({ sheetId, description, how, column, open }: Extract<Step, { kind: 'protect' }>): Request {
  return {
    addProtectedRange: {
      protectedRange: {
        range: {
          sheetId,
          ...(column !== undefined && { startColumnIndex: column, endColumnIndex: column + 1 }),
        },
        description,
        // Without editors named, only the one who makes it (we) and the owner may write.
        warningOnly: how === 'warn',
        ...(open.length > 0 && {
          unprotectedRanges: open.map((index) => ({
            sheetId,
            startRowIndex: 1,
            startColumnIndex: index,
            endColumnIndex: index + 1,
          })),
        }),
      },
    },
  }
}

function addRows({ sheetId, tab, at, rows }: Extract<Step, { kind: 'add-rows' }>): Request {
  const columns: (Column | undefined)[] = []
  for (const [key, index] of at) columns[index] = tab.columns[key]
  return {
    appendCells: {
      sheetId,
      rows: rows.map((row) => ({
        values: cellsOf(tab, row, { at, lost: new Map() }, amsterdam).map((cell, index) =>
          cellToWrite(cell, columns[index]),
        ),
      })),
      fields: 'userEnteredValue',
    },
  }
}

const mark = (
  metadataKey: string,
  metadataValue: string,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' },
  },
})

function widthOf({ kind, note, width }: Column): number {
  if (width !== undefined) return width
  switch (kind) {
    case 'number':
    case 'time':
    case 'yes-no':
    case 'tick':
      return 80
    case 'day':
      return 130
    case 'moment':
      return 160
    case 'choice':
    case 'id':
      return 120
    case 'text':
    case 'link':
    case 'list':
      return note !== undefined && note.length > 60 ? 180 : 150
    default:
      return kind satisfies never
  }
}

/** A for 0, AA for 26. */
const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const grey: sheets_v4.Schema$Color = { red: 0.6, green: 0.6, blue: 0.6 }
const paper: sheets_v4.Schema$Color = { red: 0.93, green: 0.94, blue: 0.95 }
