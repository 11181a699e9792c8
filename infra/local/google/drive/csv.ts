/** Comma or tab separated text, as RFC 4180 has it: what is between quotes may hold separators, lines and quotes. */
export function csvRows(text: string, between: ',' | '\t' = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const { field, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, between)
    row.push(field)
    at = end
    if (text[at] === between) {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function plain(text: string, start: number, between: string): { field: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== between && text[end] !== '\n' && !text.startsWith('\r\n', end))
    end += 1
  return { field: text.slice(start, end), end }
}

/** A quote within is written twice; what follows the closing one up to the separator belongs to the field as well. */
function quoted(text: string, start: number): { field: string; end: number } {
  let field = ''
  let at = start + 1
  while (at < text.length) {
    if (text[at] !== '"') field += text.charAt(at)
    else if (text[at + 1] === '"') {
      field += '"'
      at += 1
    } else return { field, end: at + 1 }
    at += 1
  }
  return { field, end: at }
}
