import { afterAll, beforeAll, expect, test } from 'vitest'
import { amsterdam, onTheWall } from '../../src/domain/moment.ts'
import { weekOf } from '../../src/domain/day.ts'
import { look } from '../../src/workflows/look.ts'
import { redraw } from '../../src/workflows/redraw.ts'
import { sendLetters } from '../../src/workflows/send-letters.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { choose, column, setting, tab, type } from './stage/hands.ts'
import { createStage, owner, type Ran, type Run, type Stage } from './stage/stage.ts'

/** One register for all of these: installed, with one group that somebody typed. */
let stage: Stage
beforeAll(async () => {
  stage = await createStage()
  await stage.run('installer', 'inrichten')
  await type(stage, 'Groepen', 2, { Groep: 'Overvecht', Status: 'loopt', Kerk: 'Stadskerk', Dag: 'dinsdag' })
  await type(stage, 'Mensen', 2, {
    Roepnaam: 'Hanneke',
    Groep: 'Overvecht',
    'Plek in de groep': 'leider',
    'E-mail': 'hanneke@voorbeeld.nl',
  })
  await edit('Groepen', 'A2:U2')
  await edit('Mensen', 'A2:O2')
  await stage.run('installer', 'inrichten')
  await takeIn(stage.world, { sheet: true })
})
afterAll(() => stage.close())

const menu = (call: string, how: Run = {}) => stage.run('bound', call, how)
const edit = (tab: string, range: string) =>
  menu(`onEdit({ range: SpreadsheetApp.getActive().getSheetByName('${tab}').getRange('${range}') })`)
const wordsOf = ({ said }: Ran, as = 'alert') =>
  said.filter((each) => each.as === as).map(({ words }) => words)
const onOverview = { selection: { tab: 'Overzicht', range: 'A4' } }
const addressOf = async () => {
  const { register } = await look(stage.world)
  return register.book.forms.findLast(({ kind }) => kind === 'attendance')?.code
}
const letterOf = (index: number): string =>
  `${index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`
const days = (count: number) => Date.now() + count * 86_400_000

test('the menu calls functions that are there', async () => {
  const lines = wordsOf(await menu('onOpen'), 'menu')
  expect(lines.map((line) => line.split(' → ')[0])).toEqual([
    'Vernieuwen',
    'Nieuwe groep',
    'Formulieren en QR-kaarten',
    'Nieuw adres',
    'Voorbeeldbrief',
    'Waarom deze kleur?',
    'Als het stilstaat',
    'Over',
  ])
  const called = lines.map((line) => line.split(' → ')[1] ?? '')
  const missing = called.map((name) => `if (typeof ${name} !== 'function') throw new Error('${name}');`)
  expect(await menu(`${missing.join('')}Date.now()`)).toMatchObject({ outcome: 'done' })
})

test('opening reaches nothing outside, and says nothing while all is well', async () => {
  stage.paths.length = 0
  const ran = await menu('onOpen', { token: undefined, now: days(1) })
  expect([ran.outcome, wordsOf(ran, 'toast'), stage.paths]).toEqual(['done', [], []])
})

test('a register that stands still says so at opening, and whom to call', async () => {
  const warned = async () => wordsOf(await menu('onOpen', { now: days(9) }), 'toast')
  expect(await warned()).toEqual([
    'Al 9 dagen niet bijgewerkt. Bel wie het register onderhoudt of open ‘Als het stilstaat’ in het menu Missiegroepen.',
  ])
  await choose(stage, 'Wie het onderhoudt', 'Bram (06-12345678)')
  expect((await warned())[0]).toContain('Bel Bram (06-12345678) of open')
  expect(wordsOf(await menu('whenStuck', { now: days(9) }))[0]).toContain('Het register is 9 dagen geleden')
})

test('typing where it does not count is answered at once, with what to do instead', async () => {
  const told = async (tab: string, range: string) => wordsOf(await edit(tab, range), 'toast')
  expect(await told('Overzicht', 'B4')).toEqual([
    'Dit tabblad wordt steeds opnieuw getekend; wat je hier typt, verdwijnt. Verander het in Groepen of Mensen.',
  ])
  expect(await told('Te doen', 'A3')).toEqual([])
  expect(await told('Te doen', 'B3')).toHaveLength(1)
  expect(await told('Bijeenkomsten', 'E2')).toEqual([
    'Wat je hier verandert, telt niet mee. Verbeter een avond met Verbeteren in Aanwezigheid, of schrijf in de kolom Correctie.',
  ])
  const header = (await tab(stage, 'Bijeenkomsten'))[0] ?? []
  const letter = (name: string) => letterOf(header.indexOf(name))
  expect(await told('Bijeenkomsten', `${letter('Correctie')}2`)).toEqual([])
  expect(await told('Bijeenkomsten', `${letter('Niet begrepen')}2:${letter('Correctie')}2`)).toHaveLength(1)
  expect(await told('Mensen', 'A2')).toEqual([])
  expect(await told('Groepen', 'B2')).toEqual([])
})

test('an ID that was cleared is left to the server, which knows whose it was', async () => {
  const [id] = await column(stage, 'Mensen', 'ID')
  await type(stage, 'Mensen', 2, { ID: '' })
  await edit('Mensen', 'P2')
  expect(await column(stage, 'Mensen', 'ID')).toEqual([''])
  await takeIn(stage.world, { sheet: true })
  expect(await column(stage, 'Mensen', 'ID')).toEqual([id])
})

test('gave the rows their IDs at typing', async () => {
  expect(await column(stage, 'Groepen', 'ID')).toEqual([expect.stringMatching(/^g-[2-9a-z]{8}$/)])
  expect(await column(stage, 'Mensen', 'ID')).toEqual([expect.stringMatching(/^p-[2-9a-z]{8}$/)])
})

test('a pasted list gets an ID a row, what lacks something waits, and nothing is written over', async () => {
  const first = (await column(stage, 'Mensen', 'ID'))[0]
  const person = { Groep: 'Overvecht', 'Plek in de groep': 'drager' }
  for (const [row, cells] of [
    [3, { Roepnaam: 'Joke', ...person }],
    [4, { Roepnaam: 'Kees', Groep: 'Overvecht' }],
    [5, { Roepnaam: 'Samira', ...person, ID: 'p-eigen' }],
    [6, { Roepnaam: 'Daniël', ...person }],
    [7, { Roepnaam: 'Ruben', ...person }],
  ] as const)
    await type(stage, 'Mensen', row, cells)
  await edit('Mensen', 'A1:O7')
  const fresh = expect.stringMatching(/^p-[2-9a-z]{8}$/) as string
  const ids = await column(stage, 'Mensen', 'ID')
  expect(ids).toEqual([first, fresh, '', 'p-eigen', fresh, fresh])
  expect(new Set(ids).size).toBe(ids.length)
  await edit('Mensen', 'B3')
  expect(await column(stage, 'Mensen', 'ID')).toEqual(ids)
  await edit('Overzicht', 'A4:C4')
})

test('both scripts are known by their own audience, each written once', async () => {
  await menu('about')
  await menu('about')
  expect(await setting(stage, 'Menu')).toBe(
    'installer.apps.googleusercontent.com, bound.apps.googleusercontent.com',
  )
})

test('«Over» says the version and what is still to be done', async () => {
  const [said = ''] = wordsOf(await menu('about'))
  expect(said).toContain('Versie 0.1.0 (dit menu: 0.1.0)')
  expect(said).toContain('• Vul in Instellingen in wie de coördinator is.')
})

test('«Vernieuwen» asks the server to look again', async () => {
  const looks: unknown[] = []
  stage.google.events((event) => looks.push(event.kind))
  expect(wordsOf(await menu('refresh'))).toEqual(['Vernieuwen: Over een minuut is alles bijgewerkt.'])
  expect(looks).toContain('task-created')
})

test('«Waarom deze kleur?» tells of whom, and why', async () => {
  await redraw(stage.world, await look(stage.world))
  const why = async (tab: string, range: string) =>
    wordsOf(await menu('explainColour', { selection: { tab, range } }))[0]
  expect(await why('Vermenigvuldigen', 'E5')).toMatch(/^Waarom deze kleur\?: Overvecht · .+\n\n.+«/s)
  expect(await why('Overzicht', 'B4')).toContain('Overvecht · Wat nu eerst')
  expect(await why('Mensen', 'B2')).toContain('Kies eerst een gekleurde cel')
  expect(await why('Overzicht', 'Z90')).toContain('Hier staat niets')
})

test('«Voorbeeldbrief» goes to whoever asks, and is kept nowhere', async () => {
  const said = wordsOf(await menu('sampleLetter', onOverview))
  expect(said).toEqual([`Voorbeeldbrief: De voorbeeldbrief is onderweg naar ${owner}.`])
  const [letter] = stage.mail.messages()
  expect(letter?.to).toBe(owner)
  expect(letter?.subject).toMatch(/^Voorbeeld: /)
  expect((await look(stage.world)).register.sent.size).toBe(0)
  const none = wordsOf(await menu('sampleLetter', { selection: { tab: 'Overzicht', range: 'A1' } }))
  expect(none[0]).toContain('Kies eerst de rij van een groep')
})

test('«Nieuw adres» asks first; then the old address leads nowhere', async () => {
  const before = await addressOf()
  await menu('newAddress', { ...onOverview, clicks: 'CANCEL' })
  expect(await addressOf()).toBe(before)
  const said = wordsOf(await menu('newAddress', onOverview))
  const after = await addressOf()
  expect(after).not.toBe(before)
  expect(said[1]).toContain(`/a/${after ?? ''}. Het oude leidt nergens meer heen.`)
})

test('«Formulieren en QR-kaarten» shows the short address of every form', async () => {
  const [page = ''] = wordsOf(await menu('showCards'), 'dialog')
  expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
    'Coachgesprek',
    'Huddel',
    'Opbouwavond',
    'Start',
    'Welkom',
    'Aanwezigheid Overvecht',
  ])
  expect([...page.matchAll(/<img alt="" src="data:image\/svg\+xml;base64,[\w+/=]{500,}">/g)]).toHaveLength(6)
  expect(page).toContain(`/a/${(await addressOf()) ?? '?'}</a>`)
  const [, paper = ''] = page.split('<div class="papier">')
  expect(paper.match(/<article class="kaart"/g)).toHaveLength(8)
})

test('«Nieuwe groep» puts it in Groepen once, and leads there', async () => {
  const typed = "'t Zand <2>"
  const ran = await menu('newGroup', { typed })
  expect(wordsOf(ran, 'selected')).toEqual(['Groepen!A3'])
  await menu('newGroup', { typed: typed.toUpperCase() })
  await menu('newGroup', { typed: 'Toch niet', clicks: 'CANCEL' })
  await menu('newGroup', { typed: '  ' })
  expect(await column(stage, 'Groepen', 'Groep')).toHaveLength(2)
  expect((await column(stage, 'Groepen', 'Status'))[1]).toBe('start')
})

test('whoever may not edit is told so, and nothing happens', async () => {
  const before = stage.mail.messages().length
  const said = wordsOf(await menu('sampleLetter', { ...onOverview, by: 'vreemde@voorbeeld.nl' }))
  expect(said[0]).toContain('Dit kan alleen iemand die het register mag bewerken.')
  expect(stage.mail.messages()).toHaveLength(before)
})

test('whom Google does not vouch for is asked for permission', async () => {
  const said = wordsOf(await menu('refresh', { token: undefined }))
  expect(said[0]).toContain('Google zegt niet wie je bent.')
})

test('when the cloud is gone, the menu says what to do', async () => {
  stage.away.api = true
  const said = wordsOf(await menu('refresh'))
  stage.away.api = false
  expect(said[0]).toContain('Het register is nu niet te bereiken.')
  expect(said[0]).toContain('‘Als het stilstaat’')
})

test('and the first letter of the week goes to the leader', async () => {
  await choose(stage, 'Coördinator', 'Marijke')
  await choose(stage, 'E-mail van de coördinator', 'marijke@voorbeeld.nl')
  await choose(stage, 'Brieven', 'aan')
  const [group] = await column(stage, 'Groepen', 'ID')
  const [leader] = await column(stage, 'Mensen', 'ID')
  const { day } = onTheWall(stage.world.clock.now(), amsterdam)
  await sendLetters(stage.world, [`${weekOf(day)}:${String(group)}:${String(leader)}`])
  const [letter] = stage.mail.messages()
  expect(letter?.to).toBe('hanneke@voorbeeld.nl')
})
