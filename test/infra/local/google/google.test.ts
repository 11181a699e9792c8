import { describe, expect, it } from 'vitest'
import { createGoogle } from '../../../../infra/local/google/google.ts'
import type { GoogleEvent } from '../../../../infra/local/google/context.ts'
import { newWorkbook } from './sheets/workbook.ts'

describe('the embedded Google', () => {
  it('tells who edited a spreadsheet, and nothing of a write that was refused', async () => {
    const google = createGoogle({ origin: () => 'http://localhost' })
    const book = await newWorkbook({ google })
    const events: GoogleEvent[] = []
    google.events((event) => events.push(event))
    await book.put('A1', [['x']])
    await expect(book.batch({ deleteSheet: { sheetId: 0 } })).rejects.toThrow()
    await google.app.request(`/v4/spreadsheets/${book.id}/values/A1:clear`, {
      method: 'POST',
      headers: { authorization: 'Bearer local-product' },
    })
    expect(events).toEqual([
      { kind: 'sheet-edited', spreadsheetId: book.id, by: 'person' },
      { kind: 'sheet-edited', spreadsheetId: book.id, by: 'product' },
    ])
  })

  it('shares titles with Drive, and lets go of what Drive deletes', async () => {
    const book = await newWorkbook({ properties: { title: 'Register' } })
    const drive = async (method: string, body?: object) => {
      const response = await book.google.app.request(`/drive/v3/files/${book.id}`, {
        method,
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return response.status === 204 ? {} : ((await response.json()) as object)
    }
    expect(await drive('GET')).toMatchObject({
      name: 'Register',
      mimeType: 'application/vnd.google-apps.spreadsheet',
    })
    await book.batch({ updateSpreadsheetProperties: { properties: { title: 'Anders' }, fields: 'title' } })
    expect(await drive('GET')).toMatchObject({ name: 'Anders' })
    await drive('PATCH', { name: 'Toch weer Register' })
    expect(await book.read('fields=properties.title')).toEqual({
      properties: { title: 'Toch weer Register' },
    })
    await drive('DELETE')
    expect((await book.call('GET', '')).status).toBe(404)
  })

  it.each([
    ['GET', '/v4/spreadsheets/x/nergens'],
    ['POST', '/v1/iets'],
    ['GET', '/drive/v3/about'],
    ['GET', '/v2/iets'],
  ])('answers 501 and names it for what it does not have: %s %s', async (method, path) => {
    const { app } = createGoogle({ origin: () => 'http://localhost' })
    const response = await app.request(path, { method })
    const { error } = (await response.json()) as { error: { code: number; message: string } }
    expect([response.status, error.code]).toEqual([501, 501])
    expect(error.message).toContain(path)
  })

  it('holds callers to the quota when that is asked, and refills it each minute', async () => {
    let now = new Date('2026-11-24T08:00:00Z')
    const google = createGoogle({ origin: () => 'http://localhost', now: () => now, quota: true })
    const book = await newWorkbook({ google })
    const read = async (user: string) => {
      const response = await google.app.request(`/v4/spreadsheets/${book.id}`, {
        headers: { authorization: `Bearer ${user}` },
      })
      return response.status === 200 ? 200 : ((await response.json()) as object)
    }
    for (let call = 0; call < 60; call += 1) expect(await read('a')).toBe(200)
    expect(await read('a')).toMatchObject({
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message: expect.stringContaining(
          "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'",
        ) as string,
        details: [
          {
            reason: 'RATE_LIMIT_EXCEEDED',
            metadata: {
              quota_limit: 'ReadRequestsPerMinutePerUser',
              quota_metric: 'sheets.googleapis.com/read_requests',
            },
          },
          {},
        ],
      },
    })
    expect(await read('b')).toBe(200)
    now = new Date('2026-11-24T08:01:00Z')
    expect(await read('a')).toBe(200)
  })

  it('holds all callers of a project together to five times that, for writes as for reads', async () => {
    const google = createGoogle({ origin: () => 'http://localhost', quota: true })
    const book = await newWorkbook({ google })
    const write = async (user: string) => {
      const response = await google.app.request(
        `/v4/spreadsheets/${book.id}/values/A1?valueInputOption=RAW`,
        {
          method: 'PUT',
          headers: { authorization: `Bearer ${user}` },
          body: JSON.stringify({ values: [['x']] }),
        },
      )
      return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
    }
    const statuses = new Map<number, number>()
    for (const user of ['a', 'b', 'c', 'd', 'e', 'f'])
      for (let call = 0; call < 61; call += 1) {
        const { status } = await write(user)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    // The spreadsheet itself was the first write of the minute.
    expect(Object.fromEntries(statuses)).toEqual({ 200: 299, 429: 67 })
    const { headers, body } = await write('g')
    expect(headers.get('retry-after')).toBeNull()
    expect(body).toMatchObject({
      error: {
        message: expect.stringContaining("limit 'Write requests per minute' of service") as string,
        details: [
          { metadata: { quota_limit: 'WriteRequestsPerMinutePerProject', quota_limit_value: '300' } },
          { '@type': 'type.googleapis.com/google.rpc.Help' },
        ],
      },
    })
  })

  it('holds callers to the quotas of Forms: listing responses has a smaller one of its own', async () => {
    const google = createGoogle({ origin: () => 'http://localhost', quota: true })
    const { formId } = google.forms.create('Aanwezigheid')
    const get = async (path: string) =>
      (
        await google.app.request(`/v1/forms/${formId}${path}`, {
          headers: { authorization: 'Bearer local-product' },
        })
      ).status
    const often = async (path: string, times: number) => {
      const answers: number[] = []
      for (let call = 0; call < times; call += 1) answers.push(await get(path))
      return answers.filter((status) => status === 200).length
    }
    expect([await often('/responses', 181), await get('/responses'), await often('', 395)]).toEqual([
      180, 429, 390,
    ])
  })
})
