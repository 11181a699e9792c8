import { entryOf } from '../../src/forms/question-id.ts'
import type { FormKind } from '../../src/forms/form-description.ts'

/** What a person's own script does at the stable outside faces of the local mode: HTTP, and nothing of ours. */
export function atTheDesk(address: string, spreadsheetId: string) {
  const json = async (
    path: string,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<unknown> => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const sheet = `/v4/spreadsheets/${spreadsheetId}`

  const desk = {
    json,
    /** A tab as rows by header. */
    rows: async (tab: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
      const range = encodeURIComponent(`'${tab}'`)
      const answer = (await json(`${sheet}/values/${range}?valueRenderOption=UNFORMATTED_VALUE`)) as {
        values?: unknown[][]
      }
      const [header = [], ...below] = answer.values ?? []
      return below.map((cells) =>
        Object.fromEntries(header.map((name, index) => [String(name), cells[index] ?? ''])),
      )
    },
    /** What a person reads in a tab, a line a row. */
    lines: async (tab: string): Promise<readonly string[]> => {
      const answer = (await json(`${sheet}/values/${encodeURIComponent(`'${tab}'`)}`)) as {
        values?: unknown[][]
      }
      return (answer.values ?? []).map((cells) => cells.join(' | '))
    },
    /** Types rows under the last one, by header. */
    add: async (tab: string, rows: readonly Readonly<Record<string, string | number>>[]) => {
      const { values: [header = []] = [] } = (await json(
        `${sheet}/values/${encodeURIComponent(`'${tab}'!1:1`)}`,
      )) as { values?: unknown[][] }
      await json(
        `${sheet}/values/${encodeURIComponent(`'${tab}'!A1`)}:append?valueInputOption=USER_ENTERED`,
        {
          values: rows.map((row) => header.map((name) => row[String(name)] ?? null)),
        },
      )
    },
    write: (range: string, values: readonly (readonly (string | number)[])[]) =>
      json(`${sheet}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`, { values }, 'PUT'),
    batch: (...requests: readonly object[]) => json(`${sheet}:batchUpdate`, { requests }),
    sheetId: async (title: string): Promise<number> => {
      const { sheets } = (await json(`${sheet}?fields=sheets.properties`)) as {
        sheets: { properties: { sheetId: number; title: string } }[]
      }
      const found = sheets.find(({ properties }) => properties.title === title)
      if (found === undefined) throw new Error(`no tab ${title}`)
      return found.properties.sheetId
    },
    clock: (now: string) => json('/local/clock', { now }),
    run: (job: 'intake' | 'weekly' | 'upkeep') => json('/local/run', { job }),
    mail: () => json('/local/mail') as Promise<readonly Mail[]>,
    /** The forms of Formulieren by kind and group's ID. */
    form: async (kind: string, groupId = ''): Promise<{ readonly id: string; readonly address: string }> => {
      const rows = await desk.rows('Formulieren')
      const row = rows.find(
        (each) =>
          each['Soort rij'] === 'formulier' && each.Formulier === kind && each['Groep-ID'] === groupId,
      )
      if (row === undefined) throw new Error(`no form ${kind} ${groupId}`)
      return { id: String(row['Formulier-ID']), address: String(row.Adres) }
    },
    /** Sends a form as a browser does, all pages in one post; dates as year, month and day. Answers the status. */
    send: async (
      viewform: string,
      kind: FormKind,
      answers: Readonly<Record<string, string | readonly string[]>>,
    ) => {
      const body = new URLSearchParams()
      for (const [key, value] of Object.entries(answers)) {
        const entry = `entry.${entryOf(kind, key)}`
        const date = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
        if (date)
          ['year', 'month', 'day'].forEach((part, index) => {
            body.append(`${entry}_${part}`, String(Number(date[index + 1])))
          })
        else for (const each of [value].flat()) body.append(entry, each)
      }
      const answer = await fetch(viewform.replace(/viewform.*$/, 'formResponse'), { method: 'POST', body })
      return { status: answer.status, page: await answer.text() }
    },
  }
  return desk
}

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

export type Desk = ReturnType<typeof atTheDesk>
