import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { questionIdOf } from '../../src/forms/question-id.ts'
import { atTheDesk, type Desk } from './at-the-desk.ts'

const names = [
  'Aukje',
  'Bram',
  'Carlijn',
  'Dirk',
  'Elif',
  'Floor',
  'Gijs',
  'Hamza',
  'Iris',
  'Joke',
  'Karin',
  'Luuk',
  'Mees',
]

describe('whatever people send or type', () => {
  let local: Local
  let desk: Desk
  const logged: string[] = []

  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation((line: unknown) => void logged.push(String(line)))
    local = await startLocal({ port: 0, demo: false, clock: '2026-11-02T09:00' })
    desk = atTheDesk(local.address, local.spreadsheetId)
    await desk.write("'Instellingen'!B2", [['aan']])
    await desk.add('Groepen', [
      {
        Groep: 'Overvecht',
        Status: 'loopt',
        Dag: 'dinsdag',
        Tijd: '19:30',
        Kerk: 'De Brug',
        'Eerste avond': '3-3-2026',
        ID: 'g-over',
      },
      {
        Groep: 'Lombok',
        Status: 'loopt',
        Dag: 'woensdag',
        Tijd: '20:00',
        Kerk: 'De Brug',
        'Eerste avond': '4-3-2026',
        ID: 'g-lomb',
      },
    ])
    await desk.add(
      'Mensen',
      names.map((name, index) => ({
        Roepnaam: name,
        Groep: index < 12 ? 'Overvecht' : 'Lombok',
        'Plek in de groep':
          ['leider', 'trainee', 'drager', 'drager'][index] ?? (index === 12 ? 'leider' : 'zoeker'),
        'Erbij sinds': '3-3-2026',
        Toestemming: 'ja',
        ...(index === 0 ? { 'E-mail': 'aukje@voorbeeld.nl' } : {}),
      })),
    )
    await desk.run('intake')
    await desk.clock('2026-11-03T22:00')
    await desk.run('intake')
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await local.close()
  })

  const attendance = async (group: string, answers: Readonly<Record<string, string | readonly string[]>>) => {
    const { address } = await desk.form('Aanwezigheid', group)
    const { status } = await desk.send(address, 'attendance', answers)
    expect(status).toBe(200)
    await desk.run('intake')
    return (await desk.rows('Bijeenkomsten')).at(-1)
  }
  const review = async (part: string) => (await desk.lines('Nakijken')).filter((line) => line.includes(part))

  it('gives everybody typed in an ID, and each group a form with their names', async () => {
    const people = await desk.rows('Mensen')
    expect(new Set(people.map(({ ID }) => ID)).size).toBe(names.length)
    const { address, id } = await desk.form('Aanwezigheid', 'g-over')
    expect(await desk.json(`/v1/forms/${id}`)).toMatchObject({
      info: { title: 'Aanwezigheid Overvecht' },
      responderUri: address,
    })
    const page = await (await fetch(address)).text()
    for (const name of names.slice(0, 12)) expect(page).toContain(name)
    expect(page).not.toContain('Mees')
  })

  it('keeps an ordinary evening: the response, the IDs and the names', async () => {
    const row = await attendance('g-over', {
      held: 'Ja',
      day: '2026-11-03',
      present: ['Aukje', 'Bram', 'Joke'],
      guests: '1',
    })
    const [aukje, bram] = await desk.rows('Mensen')
    expect(row).toMatchObject({
      Groep: 'Overvecht',
      Datum: 46329,
      'Wie waren er': 'Aukje, Bram, Joke',
      Gasten: 1,
    })
    expect(String(row?.['Aanwezig-IDs'])).toContain(`${String(aukje?.ID)}, ${String(bram?.ID)}`)
    expect(row?.['Antwoord-ID']).not.toBe('')
    expect((await desk.lines('Nakijken')).filter((line) => line.includes('Overvecht'))).toEqual([])
  })

  it.each([
    ['in 1924', '1924-11-03', '1924'],
    ['in the far future', '2031-11-03', '2031'],
  ])('asks about a date %s, and keeps the row', async (_, day, said) => {
    const before = (await desk.rows('Bijeenkomsten')).length
    expect(await attendance('g-over', { held: 'Ja', day, present: ['Aukje'] })).toMatchObject({ Datum: '' })
    expect(await desk.rows('Bijeenkomsten')).toHaveLength(before + 1)
    expect(await review(said)).toHaveLength(1)
  })

  it('keeps a blank evening, which counts for nothing', async () => {
    const before = await desk.lines('Aanwezigheid')
    await attendance('g-over', { held: 'Nee, iets anders', day: '2026-11-04' })
    const { id } = await desk.form('Aanwezigheid', 'g-over')
    const { responses } = (await desk.json(`/v1/forms/${id}/responses`)) as { responses: unknown[] }
    expect((await desk.rows('Bijeenkomsten')).filter((row) => row['Formulier-ID'] === id)).toHaveLength(
      responses.length,
    )
    expect((await desk.lines('Aanwezigheid')).filter((line) => line.startsWith('Aukje'))).toEqual(
      before.filter((line) => line.startsWith('Aukje')),
    )
  })

  it('keeps 5,000 characters with emoji and marks that turn the writing, whole', async () => {
    const story = `${'👩‍👩‍👧 \u202eomgekeerd\u202c '.repeat(250)}einde`.slice(0, 5000)
    const row = await attendance('g-over', {
      held: 'Ja',
      day: '2026-11-03',
      more: 'Ja, nog 20 seconden',
      agreement: story,
    })
    expect(String(row?.Afspraak).length).toBeGreaterThan(4000)
    const letters = await desk.lines('Overzicht')
    expect(letters.join('\n')).not.toContain('\u202e')
  })

  it('keeps a formula for a name as the text that it is', async () => {
    const { address } = await desk.form('Welkom')
    const name = '=HYPERLINK("http://kwaad.voorbeeld.nl";"Klik")'
    await desk.send(address, 'welcome', {
      consent: 'Ja',
      age: 'Ja',
      name,
      place: 'Ik ben aan het ontdekken',
      group: 'g-lomb',
    })
    await desk.run('intake')
    const person = (await desk.rows('Mensen')).at(-1)
    expect(person).toMatchObject({
      Roepnaam: name,
      Groep: 'Lombok',
      'Plek in de groep': 'zoeker',
      Toestemming: 'ja',
    })
    const range = encodeURIComponent(`'Mensen'!A${names.length + 2}`)
    const shown = await desk.json(
      `/v4/spreadsheets/${local.spreadsheetId}/values/${range}?valueRenderOption=FORMULA`,
    )
    expect(shown).toMatchObject({ values: [[name]] })
  })

  it('stores nothing of who does not want it, or is under sixteen: no row, no log, no task', async () => {
    const { address } = await desk.form('Welkom')
    const before = await everything()
    const lines = logged.length
    await desk.send(address, 'welcome', {
      consent: 'Nee, liever niet',
      name: 'Quinten',
      contact: '0612345678',
    })
    await desk.send(address, 'welcome', { consent: 'Ja', age: 'Nee', name: 'Quinten', contact: '0612345678' })
    await desk.run('intake')
    const after = await everything()
    expect(after).not.toContain('Quinten')
    expect(after).not.toContain('0612345678')
    expect(await desk.rows('Aanmeldingen')).toHaveLength(1)
    expect(after.length).toBe(before.length)
    expect(logged.slice(lines).join('\n')).not.toMatch(/Quinten|0612345678/)
  })

  it('counts a response once, though it is sent and seen again', async () => {
    const before = (await desk.rows('Bijeenkomsten')).length
    for (let time = 0; time < 3; time++) await desk.run('upkeep')
    expect(await desk.rows('Bijeenkomsten')).toHaveLength(before)
  })

  it('makes a question again that somebody deleted, and sets a title back', async () => {
    const { id } = await desk.form('Aanwezigheid', 'g-over')
    const form = (await desk.json(`/v1/forms/${id}`)) as {
      items: { title?: string; itemId: string; questionItem?: { question: { questionId: string } } }[]
    }
    const at = form.items.findIndex(({ title }) => title === 'Wie waren er?')
    const first = form.items[0]
    await desk.json(`/v1/forms/${id}:batchUpdate`, {
      requests: [
        {
          updateItem: {
            item: { ...first, title: 'Was er iets?' },
            location: { index: 0 },
            updateMask: 'title',
          },
        },
        { deleteItem: { location: { index: at } } },
      ],
    })
    await desk.run('upkeep')
    const mended = (await desk.json(`/v1/forms/${id}`)) as typeof form
    const titles = mended.items.map(({ title }) => title)
    expect(titles).toContain('Zijn jullie bij elkaar gekomen?')
    expect(
      mended.items.find(({ title }) => title === 'Wie waren er?')?.questionItem?.question.questionId,
    ).toBe(questionIdOf('attendance', 'present'))
    expect((await desk.rows('Bijeenkomsten'))[0]).toMatchObject({ 'Wie waren er': 'Aukje, Bram, Joke' })
  })

  it('goes on when a tab has another name', async () => {
    const sheetId = await desk.sheetId('Mensen')
    const rename = (title: string) =>
      desk.batch({ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } })
    await rename('Iedereen')
    await attendance('g-over', { held: 'Ja', day: '2026-11-03', present: ['Aukje', 'Bram', 'Joke', 'Karin'] })
    expect((await desk.lines('Aanwezigheid')).some((line) => line.startsWith('Karin'))).toBe(true)
    await rename('Mensen')
  })

  it('names a word that it does not know, and counts the rest', async () => {
    await desk.write("'Mensen'!D5", [['dager']])
    await desk.run('intake')
    const [line] = await review('dager')
    expect(line).toMatch(/Mensen, rij 5.*dager.*Bedoel je drager\?/)
    await desk.write("'Mensen'!D5", [['drager']])
    await desk.run('intake')
    expect(await review('dager')).toEqual([])
  })

  it('keeps who was there of a person whose row is gone, and names it in one line', async () => {
    const { address } = await desk.form('Aanwezigheid', 'g-over')
    const people = await desk.rows('Mensen')
    const gone = people.findIndex((row) => row.Groep === 'Overvecht' && row['Plek in de groep'] === 'zoeker')
    const name = String(people[gone]?.Roepnaam)
    const sheetId = await desk.sheetId('Mensen')
    const range = { sheetId, dimension: 'ROWS', startIndex: gone + 1, endIndex: gone + 2 }
    await desk.batch({ deleteDimension: { range } })
    expect(
      await desk.send(address, 'attendance', { held: 'Ja', day: '2026-11-03', present: [name] }),
    ).toMatchObject({ status: 200 })
    await desk.run('intake')
    expect((await desk.rows('Bijeenkomsten')).at(-1)).toMatchObject({ 'Wie waren er': name })
    await desk.clock('2026-11-04T12:00')
    const [line, ...more] = await review(name)
    expect(line).toMatch(new RegExp(`${name} was er op 3 november en staat niet meer in Mensen`))
    expect(more).toEqual([])
  })

  it('brakes when a column is pasted over Mensen: forms keep their names, letters wait, one tick releases', async () => {
    await desk.clock('2026-11-06T12:00')
    const { id } = await desk.form('Aanwezigheid', 'g-over')
    const options = async () =>
      JSON.stringify(((await desk.json(`/v1/forms/${id}`)) as { items: unknown[] }).items)
    const [before, history] = [await options(), (await desk.rows('Geschiedenis')).length]
    await desk.write(
      "'Mensen'!A2:A12",
      [...names.slice(0, 11)].reverse().map((name) => [name]),
    )
    await desk.run('intake')
    const [warning] = (await desk.lines('Te doen')).filter((line) =>
      line.includes('Er zijn ineens 11 mensen veranderd.'),
    )
    expect(warning).toContain('Klopt het wél? Zet hier een vinkje.')
    expect((await desk.lines('Overzicht')).join('\n')).toContain('Er zijn ineens 11 mensen veranderd.')
    expect(await options()).toBe(before)
    expect(await desk.rows('Geschiedenis')).toHaveLength(history)
    await desk.clock('2026-11-09T07:30')
    expect(await desk.mail()).toEqual([])

    const row = (await desk.lines('Te doen')).findIndex((line) => line.includes('Er zijn ineens')) + 1
    await desk.write(`'Te doen'!A${row}`, [['TRUE']])
    await desk.run('intake')
    expect((await desk.lines('Te doen')).join('\n')).not.toContain('Er zijn ineens')
    expect((await desk.rows('Geschiedenis')).length).toBeGreaterThan(history)
    await desk.run('weekly')
    expect((await desk.mail()).map(({ to }) => to)).toEqual(['aukje@voorbeeld.nl'])
  })

  it('keeps what comes in for a group that is gone, in one line', async () => {
    const { address } = await desk.form('Aanwezigheid', 'g-lomb')
    const sheetId = await desk.sheetId('Groepen')
    await desk.batch({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 2, endIndex: 3 } },
    })
    await desk.run('intake')
    const before = (await desk.rows('Bijeenkomsten')).length
    const sent = await desk.send(address, 'attendance', { held: 'Ja', present: ['Mees'] })
    expect(sent).toMatchObject({ status: 200 })
    await desk.run('intake')
    expect(await desk.rows('Bijeenkomsten')).toHaveLength(before + 1)
    expect(
      (await review('Lombok')).filter((line) => line.includes('staat niet meer in Groepen')),
    ).toHaveLength(1)
  })

  const everything = async () => {
    const { sheets } = (await desk.json(
      `/v4/spreadsheets/${local.spreadsheetId}?fields=sheets.properties.title`,
    )) as { sheets: { properties: { title: string } }[] }
    const tabs = await Promise.all(
      sheets
        .filter(({ properties }) => !['Overzicht', 'Te doen'].includes(properties.title))
        .map(({ properties }) => desk.rows(properties.title)),
    )
    return JSON.stringify(tabs)
  }
})
