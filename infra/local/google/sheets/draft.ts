/** The draft on which a write works: its own rows where it changes them, the published ones where it does not. */
import type { Cell, Row, Sheet, Spreadsheet } from './model.ts'
import { refers } from './references.ts'

type Rows = (Row | undefined)[]

export interface Draft {
  readonly spreadsheet: Spreadsheet
  /** The rows of a sheet, free to be changed. */
  readonly rowsOf: (sheet: Sheet) => Rows
  /** Puts a cell; undefined empties it. */
  readonly put: (sheet: Sheet, row: number, column: number, cell: Cell | undefined) => void
  /** Whether any cell refers to others: if none does, moving rows need not look for references. */
  readonly hasFormulas: () => boolean
}

export function draftOf(published: Spreadsheet): Draft {
  const spreadsheet: Spreadsheet = { ...published, sheets: published.sheets.map((sheet) => ({ ...sheet })) }
  const ownRows = new WeakSet<object>()
  const ownRow = new WeakSet<object>()
  let formulas: boolean | undefined

  function rowsOf(sheet: Sheet): Rows {
    if (!ownRows.has(sheet.rows)) {
      sheet.rows = sheet.rows.slice()
      ownRows.add(sheet.rows)
    }
    return sheet.rows as Rows
  }

  function put(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
    if (refers(cell)) formulas = true
    const rows = rowsOf(sheet)
    let cells = rows[row]
    if (cell === undefined && cells?.[column] === undefined) return
    if (!cells || !ownRow.has(cells)) {
      cells = cells ? cells.slice() : []
      ownRow.add(cells)
      rows[row] = cells
    }
    const own = cells as (Cell | undefined)[]
    while (own.length < column) own.push(undefined)
    own[column] = cell
    if (cell === undefined) trim(own)
    if (own.length === 0) rows[row] = undefined
  }

  function hasFormulas(): boolean {
    formulas ??= spreadsheet.sheets.some((sheet) => sheet.rows.some((row) => row?.some(refers)))
    return formulas
  }

  return { spreadsheet, rowsOf, put, hasFormulas }
}

function trim(cells: (Cell | undefined)[]): void {
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop()
}

/** The rows from `top` to `bottom` as they are now: a draft's own rows change under whoever reads on while writing. */
export const rowsAsTheyAre = (sheet: Sheet, top = 0, bottom = sheet.rows.length): (Row | undefined)[] =>
  sheet.rows.slice(top, bottom).map((row) => row?.slice())

/** A cell without what is undefined; undefined when nothing is left of it. */
export function cellOf(parts: { readonly [key in keyof Cell]?: Cell[key] | undefined }): Cell | undefined {
  const { value, format, note, validation, runs } = parts
  const cell: { -readonly [key in keyof Cell]: Cell[key] } = {}
  if (value !== undefined) cell.value = value
  if (format !== undefined) cell.format = format
  if (note !== undefined) cell.note = note
  if (validation !== undefined) cell.validation = validation
  if (runs !== undefined) cell.runs = runs
  return (value ?? format ?? note ?? validation ?? runs) === undefined ? undefined : cell
}
