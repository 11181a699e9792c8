/** The random person at a spreadsheet of the embedded Google: every edit is what the click in the browser sends. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Tab } from '../../src/register/description/tab.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import { findColumns } from '../../src/register/find-columns.ts'
import type { Cell, RawTab, Snapshot } from '../../src/register/snapshot.ts'
import { nonsense, type Edit } from './edits.ts'
import { round } from './hands-in-memory.ts'

type Request = sheets_v4.Schema$Request

/** How a person reaches the spreadsheet. */
export interface Screen {
  readonly click: (...requests: readonly Request[]) => Promise<void>
  /** Types into a cell; both are counted from 1. */
  readonly type: (title: string, row: number, column: number, cell: Cell) => Promise<void>
}

/** Does an edit. Versiegeschiedenis cannot be reached through the API, and is left to the life in memory. */
export async function doOnGoogle(
  { click, type }: Screen,
  { tabs: sheets }: Snapshot,
  edit: Edit,
): Promise<void> {
  if (edit.do === 'restore') return
  const key =
    edit.do === 'scribble in a view'
      ? 'overview'
      : edit.do === 'tick the brake'
        ? 'todo'
        : edit.do === 'choose'
          ? 'settings'
          : edit.tab
  const tab = sheets[key]
  if (tab === undefined) return
  const described: Tab = tabs[key]
  const { sheetId, title } = tab
  const width = tab.header.length
  const standing = [...tab.rows]
  const rowAt = (row: number, extra = 0) => round(row, standing.length + extra) + 1
  const rows = (start: number, end = start + 1) => ({
    sheetId,
    dimension: 'ROWS',
    startIndex: start,
    endIndex: end,
  })
  const columns = (start: number) => ({
    sheetId,
    dimension: 'COLUMNS',
    startIndex: start,
    endIndex: start + 1,
  })
  const into = (column: string) => (findColumns(described, tab).at.get(column) ?? -2) + 1

  switch (edit.do) {
    case 'scribble in a view':
      return type(title, 2, 2, 'van ons')
    case 'tick the brake':
      for (const [row, cells] of [tab.header, ...tab.rows].entries())
        for (const [column, cell] of cells.entries())
          if (cell === false) await type(title, row + 1, column + 1, true)
      return
    case 'choose': {
      const index = standing.findIndex((row) => row[into('id') - 1] === edit.setting)
      if (index >= 0 && into('value') > 0) await type(title, index + 2, into('value'), edit.value)
      return
    }
    case 'sort rows':
      return click({
        sortRange: {
          range: { sheetId, startRowIndex: 1 },
          sortSpecs: [
            { dimensionIndex: round(edit.column, width), sortOrder: edit.down ? 'DESCENDING' : 'ASCENDING' },
          ],
        },
      })
    case 'sort one column apart': {
      const at = round(edit.column, width)
      return click({
        sortRange: {
          range: { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 },
          sortSpecs: [{ dimensionIndex: at, sortOrder: 'ASCENDING' }],
        },
      })
    }
    case 'insert a row':
      return click({ insertDimension: { range: rows(rowAt(edit.row, 1)) } })
    case 'delete a row':
      if (standing.length === 0) return
      return click({ deleteDimension: { range: rows(rowAt(edit.row)) } })
    case 'copy a row': {
      if (standing.length === 0) return
      const [from, to] = [rowAt(edit.row), standing.length + 1]
      await click({
        copyPaste: {
          source: { sheetId, startRowIndex: from, endRowIndex: from + 1 },
          destination: { sheetId, startRowIndex: to, endRowIndex: to + 1 },
          pasteType: 'PASTE_NORMAL',
        },
      })
      if (edit.as !== undefined && into('name') > 0) await type(title, to + 1, into('name'), edit.as)
      return
    }
    case 'move a column': {
      const [from, to] = [round(edit.column, width), round(edit.to, width)]
      return click({ moveDimension: { source: columns(from), destinationIndex: to > from ? to + 1 : to } })
    }
    case 'add a column': {
      const at = round(edit.column, width)
      await click({ insertDimension: { range: columns(at) } })
      return type(title, 1, at + 1, edit.header)
    }
    case 'hide a column':
      return click({
        updateDimensionProperties: {
          range: columns(round(edit.column, width)),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      })
    case 'rename a header':
      return type(title, 1, round(edit.column, width) + 1, edit.header)
    case 'copy a column': {
      const from = round(edit.column, width)
      return click(
        { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
        {
          copyPaste: {
            source: { sheetId, startColumnIndex: from, endColumnIndex: from + 1 },
            destination: { sheetId, startColumnIndex: width, endColumnIndex: width + 1 },
            pasteType: 'PASTE_VALUES',
          },
        },
      )
    }
    case 'tidy the headers':
      return tidy(tab, described, { click, type })
    case 'rename a tab':
      return click({
        updateSheetProperties: {
          properties: { sheetId, title: `${edit.title} (${key})` },
          fields: 'title',
        },
      })
    case 'type':
      if (into(edit.column) > 0) await type(title, rowAt(edit.row, 1) + 1, into(edit.column), edit.cell)
      return
    case 'edit a log':
      if (standing.length > 0 && round(edit.column, width) + 1 !== into('responseId'))
        await type(title, rowAt(edit.row) + 1, round(edit.column, width) + 1, nonsense)
      return
    default:
      edit satisfies never
  }
}

/** Somebody puts right what stands above the columns, and takes a copied column away. */
async function tidy(
  { header, marks, title, sheetId }: RawTab,
  described: Tab,
  { click, type }: Screen,
): Promise<void> {
  const own = new Set(Object.values(described.columns).map((column) => column.header))
  const isCopy = (at: number) => !marks.has(at) && header.indexOf(header[at]) < at
  for (const [at, key] of marks) {
    const wanted = described.columns[key]?.header
    if (wanted !== undefined && header[at] !== wanted) await type(title, 1, at + 1, wanted)
  }
  const copies = header.flatMap((cell, at) => (isCopy(at) && own.has(String(cell)) ? [at] : []))
  if (copies.length > 0)
    await click(
      ...copies.reverse().map((at) => ({
        deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
      })),
    )
}
