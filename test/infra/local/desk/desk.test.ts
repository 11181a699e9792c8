import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { createDesk } from '../../../../infra/local/desk/desk.ts'
import type { DeskMail, DeskOptions } from '../../../../infra/local/desk/desk-options.ts'
import { localOnly } from '../../../../infra/local/desk/local-only.ts'
import { leaps, sayShort, sayWallTime, wallTime } from '../../../../infra/local/desk/local-time.ts'
import { preheaderOf, readMailbox } from '../../../../infra/local/desk/pages/mail.ts'

const mail = (more: Partial<DeskMail> = {}): DeskMail => ({
  messageId: '<1@lokaal>',
  at: '2026-11-23T06:00:00Z',
  from: 'Marijke <marijke@voorbeeld.nl>',
  to: 'Hanneke <hanneke@voorbeeld.nl>',
  subject: 'Overvecht: morgen 19.30 uur',
  ...more,
})
const deskOf = (options: Partial<DeskOptions> = {}) =>
  createDesk({
    spreadsheetId: () => 'register',
    now: () => new Date('2026-11-24T08:31:00Z'),
    forms: async () => Promise.resolve([]),
    mails: async () => Promise.resolve([]),
    ...options,
  })
const textOf = async (desk: ReturnType<typeof createDesk>, path: string) =>
  (await desk.app.request(path)).text()

describe('the cards', () => {
  test('stand on paper, without the frame of the desk and without scripts', async () => {
    const desk = deskOf({ cards: () => Promise.resolve('<section class="vel">Overvecht</section>') })
    const answer = await desk.app.request('/kaarten')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toContain('<section class="vel">Overvecht</section>')
    expect(await textOf(deskOf(), '/kaarten')).toContain('Er zijn nog geen formulieren.')
  })
})

describe('the pages', () => {
  test('escape whatever stands in a form or a letter', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    const desk = deskOf({
      forms: async () =>
        Promise.resolve([{ title: evil, kind: 'attendance', group: evil, address: `/f?"${evil}` }]),
      mails: async () =>
        Promise.resolve([mail({ subject: evil, from: evil, text: evil, headers: { X: evil } })]),
    })
    for (const path of ['/', '/formulieren', '/postvak', '/postvak?toon=headers', `/postvak?aan=${evil}`]) {
      expect(await textOf(desk, path)).not.toContain('<img')
    }
  })

  test('take nothing from elsewhere and run no code but their own', async () => {
    const policy = (await deskOf().app.request('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toMatch(/https?:/)
  })

  test('show the HTML of a letter as a stranger in a sandbox', async () => {
    const desk = deskOf({ mails: async () => Promise.resolve([mail({ html: '<p>Hoi</p>' })]) })
    const response = await desk.app.request(`/desk/mail/${encodeURIComponent('<1@lokaal>')}`)
    expect(await response.text()).toBe('<p>Hoi</p>')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain('sandbox allow-popups')
    expect(policy).not.toContain('allow-scripts')
    expect(policy).not.toContain('script-src')
  })

  test('lay no policy on what is mounted beside the desk', async () => {
    const app = new Hono()
    app.route('/', deskOf().app)
    app.get('/forms/d/e/x/viewform', (c) => c.html('<p>Formulier</p>'))
    const response = await app.request('/forms/d/e/x/viewform')
    expect(response.headers.get('content-security-policy')).toBeNull()
  })

  test('serve their code without types, and no other file', async () => {
    const code = await textOf(deskOf(), '/desk/browser/register/box.ts')
    expect(code).toContain('export const boxOf = ({ row, column }      )')
    for (const path of [
      '/desk/browser/../desk.ts',
      '/desk/browser/%2e%2e/desk.ts',
      '/desk/browser/package.json',
    ]) {
      expect((await deskOf().app.request(path)).status).toBe(404)
    }
  })
})

describe('the state that open pages ask for', () => {
  test('tells the clock, the mails and whether anything changed', async () => {
    const desk = deskOf({ mails: async () => Promise.resolve([mail()]) })
    desk.changed()
    expect(await (await desk.app.request('/desk/state?newest=1')).json()).toMatchObject({
      version: 1,
      now: '2026-11-24T09:31',
      mails: 1,
      newest: [{ messageId: '<1@lokaal>', to: 'Hanneke <hanneke@voorbeeld.nl>' }],
    })
  })
})

describe('the mailbox', () => {
  const mails = [mail({ messageId: 'b', to: 'Noor <noor@voorbeeld.nl>' }), mail({ messageId: 'a' })]

  test('opens the newest, and shows the letters of one recipient', () => {
    expect(readMailbox(mails, {}).open?.messageId).toBe('b')
    const box = readMailbox(mails, { aan: 'hanneke@voorbeeld.nl' })
    expect(box.mails.map(({ messageId }) => messageId)).toEqual(['a'])
    expect(box.recipients).toEqual(['hanneke@voorbeeld.nl', 'noor@voorbeeld.nl'])
  })

  test('ignores what an address does not mean', () => {
    expect(readMailbox(mails, { toon: 'toString', breed: '7', bericht: 'weg' })).toMatchObject({
      face: 'text',
      width: 'phone',
      chosen: false,
    })
  })

  test('reads the preheader from the hidden line, without its padding', () => {
    const html =
      '<body><div style="display:none;max-height:0">Eten &amp; muziek&nbsp;&zwnj;\u200b\u00ad </div><p>Hoi</p>'
    expect(preheaderOf(mail({ html }))).toBe('Eten & muziek')
    expect(preheaderOf(mail({ text: 'Goedemorgen  Hanneke,\n\nMorgen' }))).toBe('Goedemorgen Hanneke, Morgen')
  })
})

describe('the clock on the wall in Amsterdam', () => {
  test('leaps to the next hour, morning and Monday', () => {
    const sunday = new Date('2026-11-29T22:30:00Z')
    expect(leaps(sunday).map(({ now }) => now)).toEqual([
      '2026-11-30T00:30',
      '2026-11-30T07:00',
      '2026-11-30T07:00',
    ])
    expect(leaps(new Date('2026-11-30T06:00:00Z'))[2]?.now).toBe('2026-12-07T07:00')
  })

  test('says the time in winter and in summer', () => {
    expect(wallTime(new Date('2026-07-01T22:15:00Z'))).toBe('2026-07-02T00:15')
    expect(sayWallTime(new Date('2026-11-24T08:31:00Z'))).toBe('dinsdag 24 november 2026, 09:31')
    expect(sayShort(new Date('2026-11-24T08:31:00Z'))).toBe('di 24 nov 09:31')
  })
})

describe('the door of the local server', () => {
  const app = new Hono().use('*', localOnly).all('/', (c) => c.text('binnen'))
  const knock = async (method: string, headers: Record<string, string>) =>
    (await app.request('http://127.0.0.1:8080/', { method, headers })).status

  test('opens to this computer by its own names only', async () => {
    expect(await knock('GET', { host: 'localhost:8080' })).toBe(200)
    expect(await knock('GET', { host: '127.0.0.1:8080' })).toBe(200)
    expect(await knock('GET', { host: '[::1]:8080' })).toBe(200)
    expect(await knock('GET', { host: 'evil.example:8080' })).toBe(403)
    expect(await knock('GET', { host: 'localhost.evil.example' })).toBe(403)
  })

  test('lets programs post, and our own pages, but no page from elsewhere', async () => {
    const host = 'localhost:8080'
    expect(await knock('POST', { host })).toBe(200)
    expect(await knock('POST', { host, origin: 'http://localhost:8080' })).toBe(200)
    expect(await knock('POST', { host, origin: 'http://localhost:3000' })).toBe(403)
    expect(await knock('POST', { host, origin: 'https://evil.example' })).toBe(403)
    expect(await knock('POST', { host, origin: 'null' })).toBe(403)
  })
})
