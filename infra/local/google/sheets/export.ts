/** A tab as CSV or TSV, as Google exports it: the values as they show. */
import type { Reading } from './reading.ts'

/** The first tab when none is named; undefined for another format or a tab that is not there. */
export function exportedValues(reading: Reading, mimeType: string, sheetId?: number): string | undefined {
  const between = mimeType === 'text/csv' ? ',' : mimeType === 'text/tab-separated-values' ? '\t' : undefined
  const { sheets } = reading.spreadsheet
  const sheet = sheetId === undefined ? sheets[0] : sheets.find(({ id }) => id === sheetId)
  if (between === undefined || !sheet) return undefined
  const lines = sheet.rows.map(
    (row, index) => row?.map((_, column) => reading.shown(sheet, index, column)) ?? [],
  )
  while (lines.length > 0 && lines[lines.length - 1]?.every((text) => text === '')) lines.pop()
  const width = lines.reduce((most, line) => Math.max(most, line.findLastIndex((text) => text !== '') + 1), 0)
  return Array.from(lines, (line) =>
    Array.from({ length: width }, (_, column) => written(line[column] ?? '', between)).join(between),
  ).join('\r\n')
}

const written = (text: string, between: string): string => {
  if (between === '\t') return text.replaceAll(/[\t\r\n]/g, ' ')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
