import { tabs } from '../../../src/register/description/workbook.ts'
import type { Google } from '../google/google.ts'
import type { Edit, MasterTab, Typed } from './story.ts'

/** The hands of the coordinator: rows typed under the last one, cells typed over, as a person does in Sheets. */
export function createHands(google: Google, spreadsheetId: string) {
  const call = async (path: string, body?: object): Promise<unknown> => {
    const answer = await google.app.request(`/v4/spreadsheets/${spreadsheetId}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer coordinator' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`Cannot type in the sheet: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const rowsOf = async (tab: MasterTab): Promise<readonly (readonly unknown[])[]> => {
    const answer = await call(`/values/${encodeURIComponent(`'${tabs[tab].title}'`)}`)
    return typeof answer === 'object' && answer !== null && 'values' in answer && Array.isArray(answer.values)
      ? (answer.values as unknown[][])
      : []
  }

  return {
    async type(edits: readonly Edit[]): Promise<void> {
      for (const tab of masterTabs) {
        const here = edits.filter((edit) => edit.tab === tab)
        const rows = here.filter((edit) => edit.kind === 'row')
        if (rows.length > 0)
          await call(
            `/values/${encodeURIComponent(`'${tabs[tab].title}'!A1`)}:append?valueInputOption=USER_ENTERED`,
            { values: rows.map(({ values }) => rowFor(tab, values)) },
          )
        const cells = here.filter((edit) => edit.kind === 'cells')
        if (cells.length === 0) continue
        const there = await rowsOf(tab)
        const idAt = columnsOf(tab).indexOf('id')
        await call('/values:batchUpdate', {
          valueInputOption: 'USER_ENTERED',
          data: cells.flatMap(({ id, values }) => {
            const row = there.findIndex((cellsOfRow) => cellsOfRow[idAt] === id)
            if (row < 0) throw new Error(`Cannot find ${id} in ${tabs[tab].title}, wanted its row`)
            return Object.entries(values).map(([key, value]) => ({
              range: `'${tabs[tab].title}'!${letterOf(columnsOf(tab).indexOf(key))}${row + 1}`,
              values: [[value]],
            }))
          }),
        })
      }
    },
  }
}

const masterTabs = ['settings', 'pauses', 'groups', 'people'] as const satisfies readonly MasterTab[]

const columnsOf = (tab: MasterTab): readonly string[] => Object.keys(tabs[tab].columns)

const rowFor = (tab: MasterTab, values: Typed) => columnsOf(tab).map((key) => values[key] ?? null)

const letterOf = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index)
