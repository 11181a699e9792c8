/** That no cell which a person typed is another after a call of ours: but an empty ID, and one that a copied row took along. */
import type { RowTabKey } from '../../src/register/description/workbook.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import { findColumns } from '../../src/register/find-columns.ts'
import type { Cell, RawTab } from '../../src/register/snapshot.ts'
import { typed } from './edits.ts'

export type Sheets = Readonly<Partial<Record<RowTabKey, Pick<RawTab, 'header' | 'rows' | 'marks'>>>>

/** The tabs in which people type, as they stand at this moment. */
export const mastersIn = ({ tabs }: { readonly tabs: Sheets }): Sheets =>
  structuredClone(
    Object.fromEntries(
      typed.flatMap((key) => {
        const tab = tabs[key]
        return tab === undefined ? [] : [[key, { ...tab, rows: [...tab.rows] }]]
      }),
    ),
  )

/** What was changed that nobody asked for, a line each. */
export function touchedCells(before: Sheets, after: Sheets): readonly string[] {
  return typed.flatMap((key) => {
    const [stood, stands] = [before[key], after[key]]
    if (stood === undefined) return []
    if (stands === undefined) return [`the tab ${key} is gone`]
    const idAt = findColumns(tabs[key], stood).at.get('id')
    const standing = [...stands.rows]
    const ids = [...stood.rows].map((row) => (idAt === undefined ? '' : text(row[idAt])))
    const headers = stood.header.flatMap((cell, at) =>
      text(cell) === text(stands.header[at])
        ? []
        : [`the header ${text(cell)} of ${key} became ${text(stands.header[at])}`],
    )
    return [
      ...headers,
      ...[...stood.rows].flatMap((row, index) =>
        widest(row, standing[index]).flatMap((at) => {
          const [was, is] = [text(row[at]), text(standing[index]?.[at])]
          if (was === is) return []
          const mayFill = at === idAt && key !== 'settings' && is !== ''
          if (mayFill && (was === '' || ids.filter((id) => id === was).length > 1)) return []
          return [`row ${index + 2} of ${key}: ‘${was}’ became ‘${is}’`]
        }),
      ),
    ]
  })
}

const widest = (row: readonly Cell[], other: readonly Cell[] = []) => [
  ...Array(Math.max(row.length, other.length)).keys(),
]

/** With its kind: a text that became a number is another cell. */
const text = (cell: Cell) =>
  cell === undefined || cell === '' ? '' : typeof cell === 'string' ? cell : `${typeof cell} ${String(cell)}`
