import type { View, ViewCell } from '../../src/views/view.ts'

/** A view as text, a row a line: what a person would read, its colours as `{tone}`, links as `→`, notes below. */
export function rendered(view: View): string {
  const notes: string[] = []
  const rows = view.rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      if (cell.note !== undefined)
        notes.push(`  ${String.fromCharCode(65 + column)}${index + 1}: ${cell.note}`)
      return shown(cell)
    })
    return `${String(index + 1).padStart(3)} | ${cells.join(' | ')}`.trimEnd()
  })
  const charts = view.charts.map(
    (chart) =>
      `  ${chart.kind} «${chart.title}» rows ${chart.rows.join('-')} columns ${chart.columns.join('-')} at ${chart.at.row},${chart.at.column}`,
  )
  return [
    `${view.key}: frozen ${view.frozenRows} × ${view.frozenColumns}, widths ${view.widths.join(' ')}`,
    ...rows,
    ...(notes.length > 0 ? ['notes', ...notes] : []),
    ...(charts.length > 0 ? ['charts', ...charts] : []),
    '',
  ].join('\n')
}

function shown(cell: ViewCell): string {
  const value = cell.as === 'tick' ? (cell.value === true ? '[x]' : '[ ]') : String(cell.value ?? '')
  const tone = cell.tone === undefined || cell.tone === 'plain' ? '' : ` {${cell.tone}}`
  const link =
    cell.link === undefined
      ? ''
      : ` → ${typeof cell.link === 'string' ? cell.link : `${cell.link.tab} ${cell.link.rowNumber}`}`
  return `${value}${tone}${link}`
}
