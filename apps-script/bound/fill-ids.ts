import { groups, people } from '../../src/register/description/masters.ts'
import { columnOf, textIn } from '../shared/columns.ts'

/**
 * Gives a row of Mensen or Groepen its ID as soon as it has what a row needs. What is filled is never written over; a
 * row that was copied with its ID gets another one from the server, and so does one whose ID alone was cleared: the
 * server may know whose it was.
 */
export function fillIds(range: GoogleAppsScript.Spreadsheet.Range): void {
  const sheet = range.getSheet()
  const kind = kinds.find(({ tab }) => tab.title === sheet.getName())
  if (!kind) return
  const width = sheet.getLastColumn()
  const first = Math.max(2, range.getRow())
  const last = Math.min(range.getLastRow(), sheet.getLastRow())
  if (width < 1 || last < first) return
  const header = sheet.getRange(1, 1, 1, width).getValues()[0] ?? []
  const id = columnOf(header, kind.tab.columns.id.header)
  const required = requiredIn(kind.tab.columns).map((title) => columnOf(header, title))
  if (id < 0 || required.includes(-1)) return
  if (range.getColumn() === id + 1 && range.getLastColumn() === id + 1) return
  const rows = sheet.getRange(first, 1, last - first + 1, width).getValues()
  const wanting = rows.map(
    (cells) => textIn(cells[id]) === '' && !required.some((column) => textIn(cells[column]) === ''),
  )
  for (const { from, to } of runsOf(wanting)) {
    const ids = Array.from({ length: to - from }, () => [newId(kind.prefix)])
    sheet.getRange(first + from, id + 1, ids.length, 1).setValues(ids)
  }
}

const kinds = [
  { tab: people, prefix: 'p' },
  { tab: groups, prefix: 'g' },
] as const

const requiredIn = (
  columns: Readonly<Record<string, { readonly header: string; readonly required?: true }>>,
) =>
  Object.values(columns)
    .filter(({ required }) => required)
    .map(({ header }) => header)

/** The stretches of rows that want one, so that a pasted list takes a few writes and not two hundred. */
function runsOf(wanting: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = []
  wanting.forEach((wants, index) => {
    const open = runs[runs.length - 1]
    if (!wants) return
    if (open?.to === index) open.to = index + 1
    else runs.push({ from: index, to: index + 1 })
  })
  return runs
}

const newId = (prefix: string) =>
  `${prefix}-${Array.from({ length: 8 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')}`

/** Without those that look alike. */
const letters = '23456789abcdefghjkmnpqrstvwxyz'
