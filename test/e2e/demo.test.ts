import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { live } from '../../infra/local/demo/life.ts'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { day } from '../../src/domain/day.ts'
import { atTheDesk, type Desk, type Mail } from './at-the-desk.ts'

const views = ['Overzicht', 'Te doen', 'Aanwezigheid', 'Vermenigvuldigen', 'Stamboom', 'Nakijken']

describe('the demo movement', () => {
  let local: Local
  let desk: Desk
  let mails: readonly Mail[]

  beforeAll(async () => {
    local = await startLocal({ port: 0, demo: true, clock: '2026-11-21T10:00' })
    desk = atTheDesk(local.address, local.spreadsheetId)
    await desk.clock('2026-11-23T07:00')
    mails = [...(await desk.mail())].sort((one, other) => one.to.localeCompare(other.to))
  })
  afterAll(() => local.close())

  it('is the same for the same day and seed', () => {
    expect(JSON.stringify(live(day('2026-11-21'), 7))).toBe(JSON.stringify(live(day('2026-11-21'), 7)))
    expect(JSON.stringify(live(day('2026-11-21'), 7))).not.toBe(JSON.stringify(live(day('2026-11-21'), 8)))
  })

  it('has twelve groups, about 150 people and fourteen months of evenings', async () => {
    expect(await desk.rows('Groepen')).toHaveLength(12)
    const people = (await desk.rows('Mensen')).length
    expect(people).toBeGreaterThan(125)
    expect(people).toBeLessThan(175)
    const evenings = await desk.rows('Bijeenkomsten')
    expect(evenings.length).toBeGreaterThan(380)
    const days = evenings.map((row) => Number(row.Datum))
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(400)
  })

  it('has a group for every story', async () => {
    const readiness = await desk.lines('Vermenigvuldigen')
    const of = (group: string, lines: readonly string[]) => lines.find((line) => line.startsWith(group)) ?? ''
    expect(of('Kanaleneiland', readiness)).toContain('klaar om te vermenigvuldigen')
    expect(of('Leidsche Rijn', readiness)).toContain('0 / 1')
    expect(of('Zuilen', readiness)).toContain('nu niet')
    const todo = (await desk.lines('Te doen')).join('\n')
    expect(todo).toMatch(/Lombok \| Ze zijn al bezig sinds/)
    expect(todo).toMatch(/Vathorst \| Van do 22 okt.* is nog niets ingevuld/)
    expect(of('Kruiskamp', await desk.lines('Overzicht'))).toContain('pauze t/m')
    expect((await desk.lines('Stamboom')).join('\n')).toMatch(/Liendert[\s\S]*Hoograven/)
  })

  it('has human slips, each as a line in Nakijken, and nothing else there', async () => {
    const lines = (await desk.lines('Nakijken')).slice(3).filter((line) => line !== '')
    expect(lines.filter((line) => line.includes('dager'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('half maart'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('lijken op elkaar')).length).toBeGreaterThan(0)
    expect(lines.filter((line) => !/dager|half maart|lijken op elkaar/.test(line))).toEqual([])
  })

  it.each(views)('draws %s as it was looked at', async (view) => {
    await expect((await desk.lines(view)).join('\n')).toMatchFileSnapshot(
      `golden/${view.replace(' ', '-').toLowerCase()}.txt`,
    )
  })

  it('writes the letters as they were looked at', async () => {
    const all = mails.map(
      ({ to, subject, text }) =>
        `Aan: ${to}\nOnderwerp: ${subject}\n\n${text.replaceAll(/http\S+/g, '(adres)')}`,
    )
    await expect(all.join('\n========\n\n')).toMatchFileSnapshot('golden/brieven.txt')
  })

  it('writes one letter to each leader and trainee and to the coordinator, and never a second one that week', async () => {
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length)
    expect(mails).toHaveLength(25)
    await desk.run('weekly')
    await desk.clock('2026-11-23T09:00')
    expect(await desk.mail()).toHaveLength(25)
  })

  it('passes the forward test: what may end up in the group app tells nobody what anybody is', async () => {
    for (const { subject, text, html } of mails) {
      const top = text.split('----- Alleen voor jou')[0] ?? text
      const preheader = /<div style="[^"]*display:\s*none[^"]*">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? ''
      expect(preheader).not.toBe('')
      expect(`${subject}\n${preheader}\n${top}`).not.toMatch(/zoeker|drager|gelovi|bekeer|score/i)
    }
    const forms = (await desk.rows('Formulieren')).filter(
      (row) => row['Soort rij'] === 'formulier' && row.Formulier === 'Aanwezigheid',
    )
    expect(forms).toHaveLength(12)
    for (const form of forms)
      expect(await (await fetch(String(form.Adres))).text()).not.toMatch(/zoeker|drager|gelovi|bekeer|score/i)
  })

  it('names no people of a discreet group in its letters', async () => {
    const people = (await desk.rows('Mensen'))
      .filter((row) => row.Groep === 'Donderdaggroep')
      .map((row) => String(row.Roepnaam))
    const letters = mails.filter(({ to }) => to.includes('donderdaggroep'))
    expect(letters).toHaveLength(2)
    for (const { subject, text, to } of letters) {
      const others = people.filter((name) => !to.startsWith(name.toLowerCase()))
      for (const name of others) expect(`${subject} ${text}`).not.toMatch(new RegExp(`\\b${name}\\b`))
      expect(`${subject} ${text.replaceAll(/http\S+/g, '')}`).not.toContain('Donderdaggroep')
    }
  })

  it('stops somebody’s letters by one click of a mail program, not by a scanner that opens the link', async () => {
    const letter = mails.find(({ headers }) => 'List-Unsubscribe' in headers)
    const link = /<(http[^>]+)>/.exec(letter?.headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
    expect(letter?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(letter?.text).toContain(link)
    expect(await (await fetch(link)).text()).toContain('Liever geen brief meer?')
    expect((await desk.rows('Brieven')).filter((row) => row.Soort === 'afgemeld')).toEqual([])
    const click = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
    expect((await fetch(link, click)).status).toBe(200)
    expect((await fetch(link, click)).status).toBe(200)
    expect((await desk.rows('Brieven')).filter((row) => row.Soort === 'afgemeld')).toHaveLength(1)
    expect((await fetch(`${link}x`, click)).status).toBe(404)
    await desk.clock('2026-11-30T07:00')
    const next = (await desk.mail()).slice(0, -25).map(({ to }) => to)
    expect(next.length).toBeGreaterThan(5)
    expect(next).not.toContain(letter?.to)
    expect((await desk.lines('Nakijken')).filter((line) => line.includes('geen brief meer'))).toHaveLength(1)
    await fetch(link, { method: 'POST', body: new URLSearchParams({ wens: 'start' }) })
    await desk.run('weekly')
    expect((await desk.lines('Nakijken')).filter((line) => line.includes('geen brief meer'))).toEqual([])
  })

  it('loses and doubles nothing while Google stumbles', { timeout: 60_000 }, async () => {
    await desk.json('/local/faults', { rate: 0.15, kinds: ['before', 'after', '429', '503'], seed: 7 })
    const form = await desk.form(
      'Aanwezigheid',
      String((await desk.rows('Groepen')).find((row) => row.Groep === 'Overvecht')?.ID),
    )
    const before = (await desk.rows('Bijeenkomsten')).length
    for (let guests = 1; guests <= 5; guests++)
      await desk.send(form.address, 'attendance', { held: 'Ja', day: '2026-11-28', guests: String(guests) })
    for (let round = 0; round < 4; round++)
      await desk.json('/local/run', { job: 'intake' }).catch(() => undefined)
    await desk.json('/local/faults', { rate: 0 })
    await desk.run('intake')
    expect(await desk.rows('Bijeenkomsten')).toHaveLength(before + 5)
  })
})
