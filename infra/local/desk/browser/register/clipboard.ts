/** Blocks of cells as other programs know them: tabs between columns, line ends between rows, quotes around both. */

export function blockToText(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\n')
}

export function textToBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let inQuotes = false
  const put = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? ''
    if (inQuotes) {
      if (sign !== '"') cell += sign
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else inQuotes = false
    } else if (sign === '"' && cell === '') inQuotes = true
    else if (sign === '\t') put()
    else if (sign === '\n') {
      put()
      rows.push([])
    } else cell += sign
  }
  put()
  return rows
}

/** The block again and again until it fills the selection, when it fits a whole number of times; else once. */
export function tiled(
  block: readonly (readonly string[])[],
  rows: number,
  columns: number,
): readonly (readonly string[])[] {
  const height = block.length
  const width = Math.max(...block.map((row) => row.length))
  const down = rows % height === 0 ? rows : height
  const across = columns % width === 0 ? columns : width
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => block[row % height]?.[column % width] ?? ''),
  )
}

const quoted = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
