import type { GroupId } from '../../domain/ids.ts'
import type { Place } from '../../domain/place.ts'
import { consentWords, people } from '../description/masters.ts'
import type { Column } from '../description/column.ts'
import type { RowOfTab } from '../description/tab.ts'
import type { Tabs } from '../description/workbook.ts'
import type { GroupNames } from '../group-names.ts'
import { isEmpty, matchable, plainText } from '../plain-text.ts'
import { readCell, readYesNo, type Reading, type ReadValue } from '../read-cell.ts'
import type { Cell } from '../snapshot.ts'
import { headerOf, type Fillable, type ListColumns, type Meant } from './list-columns.ts'
import type { ListRow, MemberList } from './member-list.ts'
import { nameIn } from './name-parts.ts'

/** Somebody in a list of members, understood as a row of Mensen. */
export interface Listed {
  readonly rowNumber: number
  readonly name: string
  readonly surname?: string
  readonly group: { readonly id: GroupId; readonly name: string }
  /** What would stand in Mensen, but for the ID. */
  readonly row: RowOfTab<Tabs['people']>
  /** Cells that were not understood, and stay empty. */
  readonly remarks: readonly string[]
}

/** A row of a list that cannot become one of Mensen. */
export interface Troubled {
  readonly rowNumber: number
  /** Who, as far as it is known. */
  readonly who: string
  readonly sentence: string
  readonly suggestion?: string
}

export interface ListReading extends Reading {
  readonly groups: GroupNames
  readonly nameOf: (group: GroupId) => string
  /** For a list of one group, which has no column for it. */
  readonly group?: string
}

/** Everybody in the list, and every row that needs a person first. */
export function listedPeople(
  list: MemberList,
  columns: ListColumns,
  reading: ListReading,
): { readonly listed: readonly Listed[]; readonly troubled: readonly Troubled[] } {
  const listed: Listed[] = []
  const troubled: Troubled[] = []
  for (const row of list.rows) {
    const read = readListed(row, columns, reading)
    if ('sentence' in read) troubled.push(read)
    else listed.push(read)
  }
  return { listed, troubled }
}

function readListed(
  { rowNumber, cells: read }: ListRow,
  columns: ListColumns,
  reading: ListReading,
): Listed | Troubled {
  const said = (meant: Meant): Cell => {
    const at = [...columns.meant].filter(([, each]) => each === meant).map(([index]) => index)
    return at.map((index) => read[index]).find((cell) => !isEmpty(cell))
  }
  const { name, surname } = nameIn({
    name: plainText(said('name')),
    full: plainText(said('fullName')),
    infix: plainText(said('infix')),
    surname: plainText(said('surname')),
  })
  const trouble = (sentence: string, suggestion?: string): Troubled => ({
    rowNumber,
    who: name === '' ? 'iemand zonder naam' : name,
    sentence,
    ...(suggestion === undefined ? {} : { suggestion }),
  })
  if (name === '') return trouble('er staat geen naam.')
  if (saysNo(said('consent')))
    return trouble('wil er niet in: bij toestemming staat nee.', 'Haal de rij uit het bestand.')
  if (isGone(said('leftOn'))) return trouble('is er niet meer bij.', 'Wie weg is, hoeft er niet in.')

  const groupSaid = plainText(said('group')) || (reading.group ?? '')
  if (groupSaid === '') return trouble('er staat geen groep.')
  const group = reading.groups(groupSaid)
  if (!('id' in group))
    return group.unknown === 'two'
      ? trouble(`er zijn twee groepen ‘${groupSaid}’.`, 'Geef een van de twee in Groepen een andere naam.')
      : trouble(
          `de groep ‘${groupSaid}’ ken ik niet.`,
          group.nearest === undefined ? 'Zet de groep eerst in Groepen.' : `Bedoel je ${group.nearest}?`,
        )
  const place = placeMeant(said('place'), reading)
  if (typeof place === 'object')
    return trouble(
      `de plek ‘${place.read}’ ken ik niet.`,
      place.nearest === undefined
        ? 'Kies leider, trainee, drager, gelovige, zoeker of nog onbekend.'
        : `Bedoel je ${place.nearest}?`,
    )

  const remarks: string[] = []
  const value = (key: Fillable) => {
    const column: Column = people.columns[key]
    const read = readCell(column, phoneAsTyped(key, said(key)), reading)
    if (read === undefined || 'value' in read) return read?.value
    remarks.push(`‘${read.misread.read}’ bij ${headerOf(key)} begrijp ik niet; die cel blijft leeg.`)
    return undefined
  }
  const cells: Record<string, ReadValue> = {}
  for (const key of asTyped) {
    const understood = value(key)
    if (understood !== undefined) cells[key] = understood
  }
  return {
    rowNumber,
    name,
    ...(surname === '' ? {} : { surname }),
    group: { id: group.id, name: reading.nameOf(group.id) },
    row: {
      name,
      ...(surname === '' ? {} : { surname }),
      group: reading.nameOf(group.id),
      place,
      ...cells,
      consent: 'to-ask',
    },
    remarks,
  }
}

const asTyped = [
  'placeSince',
  'since',
  'signedOn',
  'phone',
  'email',
  'letter',
  'language',
] as const satisfies readonly Fillable[]

/** A spreadsheet makes a number of 0612345678, and the nought is gone. */
const phoneAsTyped = (key: Fillable, cell: Cell): Cell =>
  key === 'phone' && /^[1-9]\d{8}$/.test(plainText(cell)) ? `0${plainText(cell)}` : cell

/** A list says more than Mensen does: somebody who is a member only is in no place that we know. */
function placeMeant(
  cell: Cell,
  reading: Reading,
): Place | { readonly read: string; readonly nearest?: string } {
  if (isEmpty(cell)) return 'unknown'
  const word = matchable(cell)
  const known = placesInLists.get(word)
  if (known !== undefined) return known
  const read = readCell(people.columns.place, cell, reading)
  if (read === undefined) return 'unknown'
  if ('misread' in read) return read.misread
  return placesIn.get(read.value) ?? { read: word }
}

const placesIn: ReadonlyMap<unknown, Place> = new Map(
  (Object.keys(people.columns.place.options) as Place[]).map((place) => [place, place]),
)

const placesInLists: ReadonlyMap<string, Place> = new Map(
  Object.entries({
    leader: 'groepsleider, leidster, leiding, leiders, leader',
    trainee: 'leider in opleiding, aspirant-leider, leerling-leider, trainees, apprentice',
    believer: 'gelovigen, christenen, believer',
    seeker: 'zoekers, zoekende, seeker',
    unknown: 'lid, leden, deelnemer, deelnemers, deelneemster, member, gast, ?, -',
  } as const satisfies Partial<Record<Place, string>>).flatMap(([place, words]) =>
    words.split(', ').map((word): [string, Place] => [word, place as Place]),
  ),
)

/** A no that was said elsewhere counts; a yes does not, for it was said to other words than ours. */
function saysNo(cell: Cell): boolean {
  return readYesNo(cell) === false || matchable(cell).startsWith(consentWords.withdrawn)
}

/** A day, or whatever people write when somebody has left; «nee» says that they have not. */
const isGone = (cell: Cell) => !isEmpty(cell) && readYesNo(cell) !== false
