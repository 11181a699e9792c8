/** The random person at the workbook in memory: every edit is done to the cells at once, as Sheets does it. */
import { tabs, type TabKey } from '../../src/register/description/workbook.ts'
import type { Tab } from '../../src/register/description/tab.ts'
import { findColumns } from '../../src/register/find-columns.ts'
import type { Cell } from '../../src/register/snapshot.ts'
import type { MemoryTab, MemoryWorkbook } from '../memory/workbook.ts'
import { nonsense, type Edit } from './edits.ts'

/** A version of the whole workbook, as Versiegeschiedenis keeps it. */
export type Saved = ReadonlyMap<TabKey, MemoryTab>

export const saveOf = ({ tabs }: MemoryWorkbook): Saved => structuredClone(tabs)

/** Does an edit; what cannot be done there (no such row, no such column) is left. */
export function doInMemory(workbook: MemoryWorkbook, edit: Edit, saved: readonly Saved[]): void {
  if (edit.do === 'restore') restore(workbook, saved[saved.length - 1 - (edit.version % saved.length)])
  else if (edit.do === 'scribble in a view') tabIn(workbook, 'overview').rows.push(['van ons', 7])
  else if (edit.do === 'tick the brake') tick(tabIn(workbook, 'todo'))
  else if (edit.do === 'choose') choose(tabIn(workbook, 'settings'), edit.setting, edit.value)
  else inTab(tabIn(workbook, edit.tab), tabs[edit.tab], edit)
}

type InTab = Exclude<Edit, { do: 'restore' | 'scribble in a view' | 'tick the brake' | 'choose' }>

function inTab(tab: MemoryTab, described: Tab, edit: InTab): void {
  switch (edit.do) {
    case 'sort rows': {
      const at = round(edit.column, tab.header.length)
      tab.rows.sort((one, other) => inOrder(one[at], other[at]) * (edit.down ? -1 : 1))
      return
    }
    case 'sort one column apart': {
      const at = round(edit.column, tab.header.length)
      const cells = tab.rows.map((row) => row[at]).sort(inOrder)
      tab.rows.forEach((row, index) => {
        row[at] = cells[index]
      })
      return
    }
    case 'insert a row':
      tab.rows.splice(round(edit.row, tab.rows.length + 1), 0, [])
      return
    case 'delete a row':
      tab.rows.splice(round(edit.row, tab.rows.length), 1)
      return
    case 'copy a row': {
      const row = structuredClone(tab.rows[round(edit.row, tab.rows.length)])
      if (row === undefined) return
      const at = columnOf(tab, described, 'name')
      if (edit.as !== undefined && at !== undefined) row[at] = edit.as
      tab.rows.push(row)
      return
    }
    case 'move a column': {
      const order = [...tab.header.keys()]
      const [moved] = order.splice(round(edit.column, order.length), 1)
      if (moved !== undefined) order.splice(round(edit.to, tab.header.length), 0, moved)
      arrange(tab, order)
      return
    }
    case 'add a column': {
      const order: (number | undefined)[] = [...tab.header.keys()]
      const at = round(edit.column, order.length + 1)
      order.splice(at, 0, undefined)
      arrange(tab, order)
      tab.header[at] = edit.header
      return
    }
    case 'copy a column': {
      const order: (number | undefined)[] = [...tab.header.keys()]
      const at = round(edit.column, order.length)
      const marks = new Map(tab.marks)
      arrange(tab, [...order, at])
      // A mark does not go along with what is copied.
      tab.marks = marks
      return
    }
    case 'rename a header':
      tab.header[round(edit.column, tab.header.length)] = edit.header
      return
    case 'tidy the headers':
      tidy(tab, described)
      return
    case 'rename a tab':
      tab.title = edit.title
      return
    case 'type': {
      const at = columnOf(tab, described, edit.column)
      if (at === undefined) return
      const index = round(edit.row, tab.rows.length + 1)
      const row = (tab.rows[index] ??= [])
      row[at] = edit.cell
      return
    }
    case 'edit a log': {
      const row = tab.rows[round(edit.row, tab.rows.length)]
      const at = round(edit.column, tab.header.length)
      if (row !== undefined && at !== columnOf(tab, described, 'responseId')) row[at] = nonsense
      return
    }
    case 'hide a column':
      return
    default:
      edit satisfies never
  }
}

/** The columns in another order; where there is no number a new one comes. */
function arrange(tab: MemoryTab, order: readonly (number | undefined)[]): void {
  const arranged = (cells: readonly Cell[]) => order.map((at) => (at === undefined ? undefined : cells[at]))
  const { marks } = tab
  tab.header = arranged(tab.header)
  tab.rows = tab.rows.map((row) => arranged(row))
  tab.marks = new Map()
  order.forEach((at, index) => {
    const mark = at === undefined ? undefined : marks.get(at)
    if (mark !== undefined) tab.marks.set(index, mark)
  })
}

/** Somebody puts right what stands above the columns: each its own header, a copied column away. */
function tidy(tab: MemoryTab, described: Tab): void {
  const marked = new Set(tab.marks.keys())
  for (const [at, key] of tab.marks) tab.header[at] = described.columns[key]?.header ?? tab.header[at]
  const own = new Set(Object.values(described.columns).map(({ header }) => header))
  arrange(
    tab,
    [...tab.header.keys()].filter((at) => marked.has(at) || !own.has(String(tab.header[at]))),
  )
}

function restore(workbook: MemoryWorkbook, saved: Saved | undefined): void {
  for (const [key, tab] of structuredClone(saved ?? new Map<TabKey, MemoryTab>())) workbook.tabs.set(key, tab)
}

function choose(tab: MemoryTab, setting: string, value: string): void {
  const [id, at] = [columnOf(tab, tabs.settings, 'id'), columnOf(tab, tabs.settings, 'value')]
  const row = tab.rows.find((cells) => id !== undefined && cells[id] === setting)
  if (row !== undefined && at !== undefined) row[at] = value
}

function tick(todo: MemoryTab): void {
  for (const row of todo.rows)
    row.forEach((cell, at) => {
      if (cell === false) row[at] = true
    })
}

function tabIn({ tabs }: MemoryWorkbook, key: TabKey): MemoryTab {
  const tab = tabs.get(key)
  if (tab === undefined) throw new RangeError(`Cannot find the tab ${key}`)
  return tab
}

const columnOf = (tab: MemoryTab, described: Tab, key: string) => findColumns(described, tab).at.get(key)

export const round = (number: number, length: number) => (length === 0 ? 0 : number % length)

/** Empty cells last, as a spreadsheet has them. */
function inOrder(one: Cell, other: Cell): number {
  const [left, right] = [one ?? '', other ?? '']
  if (left === '' || right === '') return Number(left === '') - Number(right === '')
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [first, second] = [String(left), String(right)]
  return first < second ? -1 : first > second ? 1 : 0
}
