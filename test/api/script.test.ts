import { expect, test } from 'vitest'
import { createApi } from '../../src/api/api.ts'
import { version } from '../../src/api/version.ts'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Editors, Identity } from '../../src/ports.ts'
import { look } from '../../src/workflows/look.ts'
import { attendance, choose, createMovement } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'

/** Tokens are `address for audience` here: the real ones are tried in identity.test.ts. */
const identity: Identity = {
  async who(token, audiences) {
    const [email = '', audience = ''] = token.split(' for ')
    const known = await audiences()
    return known === 'any' || known.includes(audience) ? email : undefined
  },
}
const editors: Editors = { mayEdit: (email) => Promise.resolve(email === 'marijke@voorbeeld.nl') }
const marijke = 'marijke@voorbeeld.nl for menu'

async function installed(): Promise<MemoryWorld> {
  const world = await createMovement()
  choose(world, 'scriptAudience', 'installer, menu')
  return world
}

async function ask(
  world: MemoryWorld,
  path: string,
  body: unknown = {},
  token: string | undefined = marijke,
) {
  const answer = await createApi(world, { people: { identity, editors } }).request(`/script/${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(token === '' ? {} : { headers: { 'X-Missiegroep-Identity': token } }),
  })
  return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> }
}

const paths = [
  'hello',
  'provision',
  'forms/wanted',
  'forms/made',
  'refresh',
  'why',
  'letter',
  'address',
  'cards',
]
const strangers = [
  ['nobody', ''],
  ['somebody who may not edit the sheet', 'vreemde@voorbeeld.nl for menu'],
  ['an editor through another program', 'marijke@voorbeeld.nl for ander'],
  ['an editor through no program', 'marijke@voorbeeld.nl for '],
] as const

test.each(strangers)('lets %s do nothing', async (_, token) => {
  const world = await installed()
  const before = structuredClone([...world.workbook.tabs])
  for (const path of paths) {
    const { status, body } = await ask(world, path, { tab: 'Groepen', row: 2, column: 1 }, token)
    expect([path, status]).toEqual([path, 403])
    expect(body.message).toContain('Dit kan alleen iemand die het register mag bewerken.')
  }
  expect([...world.workbook.tabs]).toEqual(before)
  expect([world.queue.looks, world.mailer.handed]).toEqual([[], []])
  expect(world.lines.join()).not.toContain('voorbeeld.nl')
})

test('before any script introduced itself, nobody is let in', async () => {
  const world = await createMovement()
  expect((await ask(world, 'hello')).status).toBe(403)
})

test('while the spreadsheet is empty, an editor may have the tabs made', async () => {
  const world = await createMovement()
  world.workbook.tabs.delete('settings')
  expect((await ask(world, 'provision')).status).toBe(200)
  expect(world.workbook.tabs.has('settings')).toBe(true)
  expect((await ask(world, 'provision')).status).toBe(403)
})

test('without people there is no menu at all', async () => {
  const answer = await createApi(await installed()).request('/script/hello', { method: 'POST' })
  expect(answer.status).toBe(404)
})

test.each([
  ['forms/made', { formId: 'form-nieuw-1', kind: 'attendance' }],
  ['forms/made', { formId: 'form-nieuw-1', kind: 'welcome', groupId: 'g-over' }],
  ['forms/made', { formId: 'form-nieuw-1', kind: 'iets' }],
  ['why', { tab: 'Overzicht', row: 0, column: 1 }],
  ['why', { tab: 'Overzicht', row: 1.5, column: 1 }],
  ['letter', { tab: 7, row: 1 }],
  ['address', {}],
  ['why', 'geen JSON'],
])('answers 400 to %s with %j', async (path, body) => {
  const { status, body: answer } = await ask(await installed(), path, body)
  expect([status, answer.message]).toEqual([400, expect.stringContaining('begrijpen we niet')])
})

test('reads no long stories', async () => {
  expect((await ask(await installed(), 'why', 'x'.repeat(20_000))).status).toBe(413)
})

test('tells its version, which is that of the package', async () => {
  const { body } = await ask(await installed(), 'hello')
  expect(body).toMatchObject({ version, email: 'marijke@voorbeeld.nl' })
  const kept: unknown = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(kept).toMatchObject({ version })
})

test('asks for the forms that are missing, with all that the owner must set', async () => {
  const { body } = await ask(await installed(), 'forms/wanted')
  const confirmation = expect.stringMatching(/.+/) as string
  expect(body.forms).toEqual([
    { kind: 'coaching', title: 'Coachgesprek', confirmation },
    { kind: 'start', title: 'Start van een groep', confirmation },
    { kind: 'huddel', title: 'Huddel', confirmation },
    { kind: 'opbouwavond', title: 'Opbouwavond of teamtraining', confirmation },
  ])
})

test('a form that was made is taken into use, once however often it is told', async () => {
  const world = await installed()
  world.forms.make('form-coaching')
  for (let times = 0; times < 2; times++) {
    const { status } = await ask(world, 'forms/made', { formId: 'form-coaching', kind: 'coaching' })
    expect(status).toBe(200)
  }
  const { register } = await look(world)
  expect(register.book.forms.filter(({ kind }) => kind === 'coaching')).toMatchObject([
    { formId: 'form-coaching' },
  ])
  expect((await ask(world, 'forms/wanted')).body.forms).not.toContainEqual(
    expect.objectContaining({ kind: 'coaching' }),
  )
})

test('a form that we cannot see is not in use, and the script hears so', async () => {
  const { status, body } = await ask(await installed(), 'forms/made', {
    formId: 'form-elders',
    kind: 'coaching',
  })
  expect([status, body.message]).toEqual([409, 'We kunnen dit formulier niet zien. Is het met ons gedeeld?'])
})

test('a sample goes to whoever asks, not to the leader, and cannot stop the leader’s letters', async () => {
  const world = await installed()
  const { body } = await ask(world, 'letter', { tab: 'Groepen', row: 2 })
  expect(body.message).toBe('De voorbeeldbrief is onderweg naar marijke@voorbeeld.nl.')
  const [sample, ...more] = world.mailer.handed
  expect(more).toEqual([])
  expect(sample).toMatchObject({ to: 'marijke@voorbeeld.nl', replyTo: 'marijke@voorbeeld.nl' })
  expect(sample?.letter.subject).toMatch(/^Voorbeeld: /)
  expect(sample?.letter.text).toContain('Hanneke')
  expect(sample?.unsubscribe).toBeUndefined()
  expect(sample?.letter.html).not.toContain('/brief/')
  expect(world.workbook.rowsOf('letters')).toEqual([])
})

test('says why there is no sample', async () => {
  const world = await installed()
  expect((await ask(world, 'letter', { tab: 'Groepen', row: 9 })).body.message).toContain('Kies eerst de rij')
  world.mailer.script.push({ outcome: 'refused', reason: 'vol' })
  expect((await ask(world, 'letter', { tab: 'Groepen', row: 2 })).body.message).toContain('kon niet weg')
})

test('«Vernieuwen» looks at every form and at the sheet, later', async () => {
  const world = await installed()
  expect((await ask(world, 'refresh')).status).toBe(200)
  expect(world.queue.looks).toEqual([{}, { sheet: true }])
})

test('the cards lead to the forms that are in use', async () => {
  const world = await installed()
  const { body } = await ask(world, 'cards')
  expect(body.cards).toMatchObject([
    { title: 'Welkom', address: 'https://register.voorbeeld.nl/a/we2lkm' },
    { title: 'Aanwezigheid Overvecht', address: 'https://register.voorbeeld.nl/a/ab2c3d' },
  ])
  await ask(world, 'address', { tab: 'Groepen', row: 2 })
  const renewed = JSON.stringify((await ask(world, 'cards')).body)
  expect(renewed).not.toContain('ab2c3d')
  const code = /\/a\/(\w+)"[^]*\/a\/(\w+)"/.exec(renewed)?.[2] ?? ''
  const followed = await createApi(world).request(`/a/${code}`)
  expect(followed.headers.get('location')).toContain(attendance)
  expect((await createApi(world).request('/a/ab2c3d')).status).toBe(404)
})
