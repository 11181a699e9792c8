/** Where the plain rows of Mensen say that people stand; of rows with anything odd nothing is said here. */
import { placeWords } from '../../src/register/description/masters.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import { findColumns } from '../../src/register/find-columns.ts'
import type { Cell } from '../../src/register/snapshot.ts'
import type { Sheets } from './typed-cells.ts'

export interface Stands {
  readonly person: string
  readonly group: string
  /** Undefined: has left. */
  readonly place: string | undefined
}

export function mastersSay(sheets: Sheets, today: string): readonly Stands[] {
  const [people, groups] = [rowsOf(sheets, 'people', needed), rowsOf(sheets, 'groups', ['name', 'id'])]
  if (people === undefined || groups === undefined) return []
  const serial = Math.round((Date.parse(today) - Date.parse('1899-12-30')) / 86_400_000)
  return people.flatMap((row) => {
    const named = groups.filter(({ name }) => word(name) === word(row.group))
    const [group] = named
    const id = String(row.id ?? '')
    if (named.length !== 1 || group === undefined || id === '' || word(row.name) === '') return []
    if (groups.filter((each) => each.id === group.id).length > 1 || word(group.id) === '') return []
    if (people.filter((each) => each.id === row.id).length > 1 || word(row.sameAs) !== '') return []
    if (![row.placeSince, row.since, row.leftOn].every((cell) => isPast(cell, serial))) return []
    const place = Object.entries(placeWords).find(([, said]) => said === word(row.place))?.[0]
    const hasLeft = word(row.leftOn) !== ''
    return place === undefined && !hasLeft
      ? []
      : [{ person: id, group: String(group.id), place: hasLeft ? undefined : place }]
  })
}

type Row = Readonly<Record<string, Cell>>

function rowsOf(
  sheets: Sheets,
  tab: 'people' | 'groups',
  wanted: readonly string[],
): readonly Row[] | undefined {
  const sheet = sheets[tab]
  if (sheet === undefined) return undefined
  const { at } = findColumns(tabs[tab], sheet)
  if (!wanted.every((column) => at.has(column))) return undefined
  return [...sheet.rows].map((row) => Object.fromEntries([...at].map(([name, index]) => [name, row[index]])))
}

const needed = ['name', 'group', 'place', 'placeSince', 'since', 'leftOn', 'sameAs', 'id']

const isPast = (cell: Cell, today: number) =>
  cell === undefined || cell === '' || (typeof cell === 'number' && cell > 40_000 && cell <= today)

const word = (cell: Cell) =>
  String(cell ?? '')
    .trim()
    .toLowerCase()
