/** A1 and R1C1 notation: reading and writing the names of cells and ranges. */

/** A range as it was written: an absent side is open. Ends are not included. */
export interface Written {
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
}

export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

export const columnIndex = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Splits `'It''s'!A1:B2` into the sheet's title and the cells; a part that is not there is undefined. */
export function splitRange(text: string): { title?: string; cells?: string; quoted: boolean } {
  const quoted = /^'((?:[^']|'')*)'(?:!([\s\S]*))?$/.exec(text)
  if (quoted) {
    const title = (quoted[1] ?? '').replaceAll("''", "'")
    return quoted[2] === undefined ? { title, quoted: true } : { title, cells: quoted[2], quoted: true }
  }
  const at = text.lastIndexOf('!')
  if (at >= 0) return { title: text.slice(0, at), cells: text.slice(at + 1), quoted: false }
  return { cells: text, quoted: false }
}

/** Reads `A1`, `A1:B2`, `A:C`, `2:5`, `A1:C`, `A1:1`, `$A$1` or `R1C1:R2C2`; undefined when it is none of these. */
export function parseCells(text: string): Written | undefined {
  const sides = text.split(':')
  if (sides.length > 2) return undefined
  const from = parseSide(sides[0] ?? '')
  const to = sides.length === 2 ? parseSide(sides[1] ?? '') : from
  if (!from || !to) return undefined
  if (sides.length === 1 && (from.row === undefined || from.column === undefined)) return undefined
  const rows = span(from.row, to.row)
  const columns = span(from.column, to.column)
  return {
    ...(rows.start === undefined ? {} : { top: rows.start }),
    ...(rows.end === undefined ? {} : { bottom: rows.end }),
    ...(columns.start === undefined ? {} : { left: columns.start }),
    ...(columns.end === undefined ? {} : { right: columns.end }),
  }
}

interface Side {
  readonly row?: number
  readonly column?: number
}

function parseSide(text: string): Side | undefined {
  const a1 = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/.exec(text.trim())
  if (a1 && (a1[1] ?? a1[2])) {
    return {
      ...(a1[1] === undefined ? {} : { column: columnIndex(a1[1]) }),
      ...(a1[2] === undefined ? {} : { row: Number(a1[2]) - 1 }),
    }
  }
  const r1c1 = /^(?:R([1-9]\d*))?(?:C([1-9]\d*))?$/i.exec(text.trim())
  if (!r1c1 || !(r1c1[1] ?? r1c1[2])) return undefined
  return {
    ...(r1c1[1] === undefined ? {} : { row: Number(r1c1[1]) - 1 }),
    ...(r1c1[2] === undefined ? {} : { column: Number(r1c1[2]) - 1 }),
  }
}

/** Two ends in any order; one end alone leaves the other side open: `A1:C` is the columns A to C from row 1 down. */
function span(a: number | undefined, b: number | undefined): { start?: number; end?: number } {
  if (a === undefined && b === undefined) return {}
  if (a === undefined || b === undefined) return { start: a ?? b ?? 0 }
  return { start: Math.min(a, b), end: Math.max(a, b) + 1 }
}

/** `Sheet1`, or `'Mijn blad'` where the title needs quotes: a name that is not plain, or that looks like a cell. */
export function quotedTitle(title: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) &&
    !/^[A-Za-z]{1,3}\d+$/.test(title) &&
    !/^(R\d*C\d*|TRUE|FALSE)$/i.test(title)
  return plain ? title : `'${title.replaceAll("'", "''")}'`
}

/** `Sheet1!A1:B2`, or `Sheet1!A1` for one cell. */
export function rangeName(
  title: string,
  box: { top: number; bottom: number; left: number; right: number },
): string {
  const first = `${columnName(box.left)}${box.top + 1}`
  const last = `${columnName(box.right - 1)}${box.bottom}`
  return `${quotedTitle(title)}!${first === last ? first : `${first}:${last}`}`
}
