import { day } from '../../src/domain/day.ts'
import { addMinutes, momentAt } from '../../src/domain/moment.ts'
import { createMemoryWorkbook } from '../memory/workbook.ts'
import { workbookContract } from './workbook.ts'

workbookContract(
  'in memory',
  () => {
    let now = momentAt(day('2026-11-24'), '09:00', 'Europe/Amsterdam')
    const workbook = createMemoryWorkbook({ now: () => now })
    const tabOf = (key: Parameters<typeof workbook.rowsOf>[0]) => {
      const tab = workbook.tabs.get(key)
      if (tab === undefined) throw new RangeError(`Cannot find the tab ${key}`)
      return tab
    }
    return Promise.resolve({
      writer: () => workbook,
      now: () => now,
      pass: (minutes) => {
        now = addMinutes(now, minutes)
      },
      rowsOf: (tab) => Promise.resolve(workbook.rowsOf(tab)),
      type: (tab, rowNumber, column, cell) => {
        workbook.type(tab, rowNumber, column, cell)
        return Promise.resolve()
      },
      moveFirstColumn: (key) => {
        const tab = tabOf(key)
        const width = tab.header.length
        for (const row of [tab.header, ...tab.rows]) {
          while (row.length < width) row.push(undefined)
          row.push(row.shift())
        }
        tab.marks = new Map([...tab.marks].map(([index, mark]) => [(index + width - 1) % width, mark]))
        return Promise.resolve()
      },
      sortBackwards: (key) => {
        tabOf(key).rows.sort((left, right) => String(right[0]).localeCompare(String(left[0])))
        return Promise.resolve()
      },
      ownColumn: (key, header, cell) => {
        const tab = tabOf(key)
        const index = tab.header.length
        tab.header[index] = header
        const [row = []] = tab.rows
        row[index] = cell
        tab.rows[0] = Array.from(row)
        return Promise.resolve()
      },
      close: () => Promise.resolve(),
    })
  },
  200,
)
