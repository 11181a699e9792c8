/** Hands of a coordinator in the workbook in memory: what is typed becomes what Sheets would make of it. */
import type { Edit } from '../../../infra/local/demo/story.ts'
import type { MemoryWorkbook } from '../../memory/workbook.ts'

export function typeIn(workbook: MemoryWorkbook, edits: readonly Edit[]): void {
  for (const edit of edits) {
    const rows = workbook.rowsOf(edit.tab)
    const index = edit.kind === 'row' ? rows.length : rows.findIndex(({ id }) => id === edit.id)
    if (index < 0) throw new RangeError(`Cannot find a row of ${edit.tab} to type in`)
    for (const [column, value] of Object.entries(edit.values))
      workbook.type(edit.tab, index + 2, column, entered(value))
  }
}

/** A date becomes a serial and a time a part of a day; an apostrophe keeps what it is. */
export function entered(value: string | number): string | number {
  if (typeof value === 'number') return value
  const [, day = '', month = '', year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(value) ?? []
  if (year !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(value) ?? []
  if (hour !== undefined) return (Number(hour) * 60 + Number(minute)) / 1440
  return value.replace(/^'/, '')
}
