import { groups, people, settings } from '../../../src/register/description/masters.ts'
import type { Stage } from './stage.ts'

type Rows = readonly (readonly unknown[])[]

const titles = {
  [groups.title]: Object.values(groups.columns).map(({ header }) => header),
  [people.title]: Object.values(people.columns).map(({ header }) => header),
  [settings.title]: Object.values(settings.columns).map(({ header }) => header),
}

async function values({ google, spreadsheetId }: Stage, range: string, write?: Rows): Promise<Rows> {
  const option = write === undefined ? 'valueRenderOption=UNFORMATTED_VALUE' : 'valueInputOption=USER_ENTERED'
  const address = `/v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(range)}?${option}`
  const answer = await google.app.request(address, {
    method: write === undefined ? 'GET' : 'PUT',
    ...(write === undefined ? {} : { body: JSON.stringify({ values: write }) }),
  })
  const read = (await answer.json()) as { readonly values?: Rows }
  if (answer.status !== 200) throw new Error(`Cannot reach ${range}: answered ${answer.status}`)
  return read.values ?? []
}

/** A tab as it stands, header row and all. */
export const tab = (stage: Stage, title: string) => values(stage, title)

/** What stands in a column of a tab, from row 2 on. */
export async function column(stage: Stage, title: string, header: string): Promise<readonly unknown[]> {
  const [head = [], ...rows] = await tab(stage, title)
  return rows.map((row) => row[head.indexOf(header)] ?? '')
}

/** Types cells of one row, by header. */
export async function type(
  stage: Stage,
  title: string,
  row: number,
  cells: Readonly<Record<string, unknown>>,
) {
  const headers = titles[title] ?? []
  const width = headers.length
  const [present = []] = await values(stage, `${title}!A${row}:${lastLetter(width)}${row}`)
  const next = headers.map((header, index) => cells[header] ?? present[index] ?? '')
  await values(stage, `${title}!A${row}:${lastLetter(width)}${row}`, [next])
}

/** Chooses something in Instellingen. */
export async function choose(stage: Stage, label: string, value: string) {
  const row = (await column(stage, settings.title, 'Instelling')).indexOf(label) + 2
  await type(stage, settings.title, row, { Waarde: value })
}

export const setting = async (stage: Stage, label: string) => {
  const row = (await column(stage, settings.title, 'Instelling')).indexOf(label)
  return (await column(stage, settings.title, 'Waarde'))[row]
}

const lastLetter = (width: number) => String.fromCharCode(64 + width)
