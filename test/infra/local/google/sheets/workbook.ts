/** A fresh spreadsheet in an embedded Google of its own, spoken to over HTTP requests without a network. */
import { createGoogle, type Google } from '../../../../../infra/local/google/google.ts'

export type Json = Record<string, unknown>
type Values = (string | number | boolean | null)[][]

export interface Workbook {
  readonly google: Google
  readonly id: string
  readonly call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: Json }>
  /** The answer; throws with Google's message when it is an error. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Json>
  readonly batch: (...requests: Json[]) => Promise<Json[]>
  readonly put: (range: string, values: Values, input?: 'RAW' | 'USER_ENTERED') => Promise<Json>
  readonly values: (range: string, query?: string) => Promise<unknown>
  readonly read: (query: string) => Promise<Json>
}

interface Options {
  readonly properties?: Json
  readonly sheets?: Json[]
  readonly google?: Google
  readonly now?: () => Date
}

export async function newWorkbook({ properties = {}, sheets, google, now }: Options = {}): Promise<Workbook> {
  const own =
    google ??
    createGoogle({ origin: () => 'http://localhost', now: now ?? (() => new Date('2026-11-24T08:00:00Z')) })
  const { body } = await request(own, 'POST', '/v4/spreadsheets', {
    properties,
    ...(sheets ? { sheets } : {}),
  })
  return workbookAt(own, String(body.spreadsheetId))
}

export function workbookAt(google: Google, id: string): Workbook {
  const call = (method: string, path: string, body?: unknown) =>
    request(google, method, `/v4/spreadsheets/${id}${path}`, body)
  const ask = async (method: string, path: string, body?: unknown) => {
    const { status, body: answer } = await call(method, path, body)
    if (status >= 300) throw new Error(String((answer.error as Json).message))
    return answer
  }
  return {
    google,
    id,
    call,
    ask,
    batch: async (...requests) => (await ask('POST', ':batchUpdate', { requests })).replies as Json[],
    put: (range, values, input = 'RAW') =>
      ask('PUT', `/values/${encodeURIComponent(range)}?valueInputOption=${input}`, { values }),
    values: async (range, query = '') =>
      (await ask('GET', `/values/${encodeURIComponent(range)}${query}`)).values,
    read: (query) => ask('GET', `?${query}`),
  }
}

async function request({ app }: Google, method: string, path: string, body?: unknown) {
  const response = await app.request(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Json }
}

export const row = (...values: (string | number)[]): Json => ({
  values: values.map((value) => ({
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
  })),
})

/** A metadata request on the spreadsheet, or on a row of the first tab. */
export const mark = (metadataId: number, at?: number): Json => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey: 'version',
      metadataValue: `token ${metadataId}`,
      visibility: 'DOCUMENT',
      location:
        at === undefined
          ? { spreadsheet: true }
          : { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } },
    },
  },
})
