/** Which rows of the masters Nakijken has to name, by what the random person typed there. */
import { tabs } from '../../src/register/description/workbook.ts'
import { findColumns } from '../../src/register/find-columns.ts'
import { nonsense, typed, type Typed } from './edits.ts'
import type { Sheets } from './typed-cells.ts'

export interface Odd {
  readonly tab: Typed
  readonly rowNumber: number
  readonly column: string
}

/** Rows that hold nonsense under a column that is there, and rows of people without a name. */
export function notUnderstood(sheets: Sheets): readonly Odd[] {
  return typed.flatMap((tab) => {
    const sheet = sheets[tab]
    if (sheet === undefined) return []
    const { at } = findColumns(tabs[tab], sheet)
    return [...sheet.rows].flatMap((row, index) => {
      const odd = strict[tab].filter((column) => row[at.get(column) ?? -1] === nonsense)
      const isRow = [...at.values()].some((index) => String(row[index] ?? '').trim() !== '')
      const nameAt = at.get('name')
      const isNameless =
        (tab === 'people' || tab === 'groups') &&
        isRow &&
        nameAt !== undefined &&
        String(row[nameAt] ?? '').trim() === ''
      return [...odd, ...(isNameless ? ['name'] : [])].map((column) => ({
        tab,
        rowNumber: index + 2,
        column,
      }))
    })
  })
}

/** The columns in which not everything goes. */
const strict: Readonly<Record<Typed, readonly string[]>> = {
  people: ['group', 'place', 'placeSince', 'since', 'signedOn', 'consent', 'consentOn', 'leftOn'],
  groups: ['status', 'firstEvening', 'rhythm', 'contacts'],
  pauses: ['group', 'from', 'to'],
  settings: ['value'],
  schoolHolidays: ['region', 'from', 'to'],
}
