/**
 * A spreadsheet in memory. What was published is never changed: a write works on a draft, which takes over the rows it
 * leaves alone, and takes the old one's place when all of it has succeeded.
 */
import type {
  BandedRange,
  BasicFilter,
  CellFormat,
  Chart,
  ConditionalFormat,
  DataValidation,
  DeveloperMetadata,
  DimensionGroup,
  DimensionProperties,
  FilterView,
  GridProperties,
  Json,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  SpreadsheetProperties,
  Table,
} from './wire.ts'

/** What stands in a cell as it was put in. */
export type Entered = string | number | boolean | { readonly formula: string }

export interface Cell {
  readonly value?: Entered
  readonly format?: CellFormat
  readonly note?: string
  readonly validation?: DataValidation
  readonly runs?: readonly Json[]
}
export type Row = readonly (Cell | undefined)[]
export type Grid = Required<Pick<GridProperties, 'rowCount' | 'columnCount'>> & GridProperties

export interface Sheet {
  readonly id: number
  title: string
  grid: Grid
  /** The other properties: hidden, tab colour … */
  look: Omit<SheetProperties, 'sheetId' | 'title' | 'index' | 'gridProperties' | 'sheetType'>
  rows: readonly (Row | undefined)[]
  rowProperties: readonly (DimensionProperties | undefined)[]
  columnProperties: readonly (DimensionProperties | undefined)[]
  merges: readonly GridBox[]
  protectedRanges: readonly ProtectedRange[]
  conditionalFormats: readonly ConditionalFormat[]
  charts: readonly Chart[]
  bandedRanges: readonly BandedRange[]
  basicFilter: BasicFilter | undefined
  filterViews: readonly FilterView[]
  tables: readonly Table[]
  /** Of rows and of columns. */
  groups: readonly DimensionGroup[]
}

export interface Spreadsheet {
  readonly id: string
  properties: SpreadsheetProperties
  sheets: readonly Sheet[]
  namedRanges: readonly NamedRange[]
  metadata: readonly DeveloperMetadata[]
}

/** A rectangle of cells, ends not included. */
export interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}
export type GridBox = Box

export const sheetById = (spreadsheet: Spreadsheet, id: number): Sheet | undefined =>
  spreadsheet.sheets.find((sheet) => sheet.id === id)

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows[row]?.[column]

export function emptySheet(id: number, title: string, grid: GridProperties = {}): Sheet {
  return {
    id,
    title,
    grid: { ...grid, rowCount: grid.rowCount ?? 1000, columnCount: grid.columnCount ?? 26 },
    look: {},
    rows: [],
    rowProperties: [],
    columnProperties: [],
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    charts: [],
    bandedRanges: [],
    basicFilter: undefined,
    filterViews: [],
    tables: [],
    groups: [],
  }
}

export const emptySpreadsheet = (id: string, properties: SpreadsheetProperties): Spreadsheet => ({
  id,
  properties,
  sheets: [],
  namedRanges: [],
  metadata: [],
})

/** An ID that is free: positive and random, as Google gives them. */
export function freeId(isTaken: (id: number) => boolean): number {
  for (;;) {
    const id = 1 + Math.floor(Math.random() * 2_147_483_646)
    if (!isTaken(id)) return id
  }
}
