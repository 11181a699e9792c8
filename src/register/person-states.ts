import type { PersonId } from '../domain/ids.ts'
import { keyOf, type History, type Now } from './history.ts'
import type { MasterState } from './master-state.ts'
import type { Problem } from './problem.ts'
import { strictest, type PersonRow } from './read-people.ts'

export interface PersonStates {
  readonly states: readonly MasterState[]
  /** Person IDs, or keys of one place, of which the row does not parse: the past goes on. */
  readonly held: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** What the rows of Mensen say now, field by field, to be compared with the past. */
export function personStates(
  rows: readonly PersonRow[],
  columns: ReadonlySet<string>,
  history: History,
  at: Now,
): PersonStates {
  const states: MasterState[] = []
  const held = new Set<string>()
  const problems: Problem[] = []
  for (const row of rows) {
    const place = placeState(row, columns, at, problems)
    if (place !== undefined) states.push(place)
    else held.add(row.group === undefined ? row.id : keyOf('place', row.id, row.group))
    const signed = signedState(row, columns, at, problems)
    if (signed !== undefined) states.push(signed)
  }
  for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
    const consent = consentState(id, own, columns, at)
    if (consent !== undefined) states.push(consent)
    const known = own.find(({ name }) => name === history.names.get(id)) ?? own[0]
    if (known !== undefined && history.names.has(id))
      states.push({ field: 'name', person: id, name: known.name, value: known.name })
  }
  return { states, held, problems }
}

function placeState(
  { id, name, row, group }: PersonRow,
  columns: ReadonlySet<string>,
  { today }: Now,
  problems: Problem[],
): MasterState | undefined {
  const { values, misread, rowNumber } = row
  if (group === undefined || !columns.has('place')) return undefined
  if (['placeSince', 'since', 'leftOn'].some((column) => misread.has(column))) return undefined
  const shared = { field: 'place', person: id, group, name } as const
  const { place, placeSince, since, leftOn } = values
  if (leftOn !== undefined && leftOn <= today) {
    const from = placeSince ?? since
    const was =
      place !== undefined && from !== undefined && from < leftOn ? { value: place, from } : undefined
    return { ...shared, value: '', date: leftOn, ...(was !== undefined && { was }) }
  }
  if (place === undefined) return undefined
  if (placeSince !== undefined && placeSince > today)
    problems.push({
      tab: 'people',
      rowNumber,
      column: 'Plek sinds',
      read: placeSince,
      sentence: `Plek sinds ligt bij ${name} in de toekomst. Tot die dag blijft alles zoals het was.`,
      suggestion: 'Klopt de datum niet? Verander hem, of maak de cel leeg: dan telt vandaag.',
    })
  return {
    ...shared,
    value: place,
    ...(placeSince !== undefined && { date: placeSince }),
    ...(since !== undefined && { first: since }),
  }
}

function signedState(
  { id, name, row, group }: PersonRow,
  columns: ReadonlySet<string>,
  { today }: Now,
  problems: Problem[],
): MasterState | undefined {
  if (group === undefined || !columns.has('signedOn') || row.misread.has('signedOn')) return undefined
  const { signedOn } = row.values
  const shared = { field: 'signedOn', person: id, group, name } as const
  if (signedOn === undefined) return { ...shared, value: '' }
  if (signedOn <= today) return { ...shared, value: signedOn, date: signedOn }
  problems.push({
    tab: 'people',
    rowNumber: row.rowNumber,
    column: 'Getekend op',
    read: signedOn,
    sentence: `Getekend op ligt bij ${name} in de toekomst. Tot die dag telt de handtekening niet mee.`,
    suggestion: 'Zet er de dag waarop er getekend is.',
  })
  return undefined
}

function consentState(
  id: PersonId,
  rows: readonly PersonRow[],
  columns: ReadonlySet<string>,
  { today }: Now,
): MasterState | undefined {
  const [first] = rows
  if (first === undefined || !columns.has('consent')) return undefined
  if (rows.some(({ row }) => row.misread.has('consent') || row.misread.has('consentOn'))) return undefined
  const value = strictest(rows.map(({ row }) => row.values.consent))
  const date = rows.find(({ row }) => row.values.consent === value)?.row.values.consentOn
  return {
    field: 'consent',
    person: id,
    name: first.name,
    value,
    ...(date !== undefined && date <= today && { date }),
  }
}
