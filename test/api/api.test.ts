import { expect, test } from 'vitest'
import { createApi } from '../../src/api/api.ts'
import { personId } from '../../src/domain/ids.ts'
import { Fault } from '../../src/fault.ts'
import { entryOf } from '../../src/forms/question-id.ts'
import { sendLetters } from '../../src/workflows/send-letters.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { attendance, createMovement, welcome } from '../memory/movement.ts'
import { evening } from '../memory/movement-answers.ts'
import type { MemoryWorld } from '../memory/world.ts'

const held = `entry.${entryOf('attendance', 'held')}`
const day = `entry.${entryOf('attendance', 'day')}`

/** Where an address leads to. */
const follow = async (world: MemoryWorld, path: string) => {
  const answer = await createApi(world).request(path)
  expect(answer.status).toBe(302)
  return new URL(answer.headers.get('location') ?? '')
}
const cellsOf = ({ workbook }: MemoryWorld) => structuredClone([...workbook.tabs])

test('the address on the fridge leads to the form of the group, with the evening filled in', async () => {
  const link = await follow(await createMovement(), '/a/ab2c3d')
  expect(`${link.origin}${link.pathname}`).toBe(`https://docs.google.com/forms/d/e/${attendance}/viewform`)
  expect(link.searchParams.get('usp')).toBe('pp_url')
  expect(link.searchParams.get(held)).toBe('Ja')
  expect(link.searchParams.get(day)).toBe('2026-11-24')
})

test.each([
  ['after midnight, the evening that just ended', '2026-11-25', '00:40', '2026-11-24'],
  ['the next day, the evening that nobody reported', '2026-11-25', '20:00', '2026-11-24'],
  ['on another evening far from theirs, that day', '2026-11-28', '12:00', '2026-11-28'],
])('%s is filled in', async (_, on, time, wanted) => {
  const world = await createMovement({ on, time })
  const link = await follow(world, '/a/ab2c3d')
  expect(link.searchParams.get(day)).toBe(wanted)
})

test('an evening that was reported is still the one that is meant the next day: it may be mended', async () => {
  const world = await createMovement()
  world.forms.send(attendance, evening(['Hanneke'], { day: '2026-11-24' }))
  await takeIn(world, {})
  world.at('2026-11-25', '20:00')
  expect((await follow(world, '/a/ab2c3d')).searchParams.get(day)).toBe('2026-11-24')
})

test('following it changes nothing, however often', async () => {
  const world = await createMovement()
  const before = cellsOf(world)
  const { commit, draw } = world.workbook.asked
  for (let times = 0; times < 3; times++) await follow(world, '/a/ab2c3d')
  expect(cellsOf(world)).toEqual(before)
  expect(world.workbook.asked).toMatchObject({ commit, draw })
  expect(world.queue.looks).toEqual([])
})

test('when the group got another form, the old address leads to that one', async () => {
  const world = await createMovement()
  world.workbook.put('forms', {
    at: world.clock.now(),
    row: 'form',
    formId: 'form-2',
    formKind: 'attendance',
    groupId: 'g-over',
    address: 'https://docs.google.com/forms/d/e/form-2/viewform',
    code: 'nieuw2',
  })
  expect((await follow(world, '/a/ab2c3d')).pathname).toBe('/forms/d/e/form-2/viewform')
})

test('an address that was taken away after a leak leads nowhere', async () => {
  const world = await createMovement()
  world.workbook.put('forms', { at: world.clock.now(), row: 'retired', formId: attendance })
  expect((await createApi(world).request('/a/ab2c3d')).status).toBe(404)
})

test('the address of a form that is not about an evening leads there, with nothing filled in', async () => {
  const link = await follow(await createMovement(), '/a/we2lkm')
  expect(link.href).toBe(`https://docs.google.com/forms/d/e/${welcome}/viewform`)
})

test.each(['/a/onbekend', '/a/', '/a/AB2C3D', '/', '/robots.txt', '/a/undefined', '/sheet/changed'])(
  'answers kindly that it does not know %s',
  async (path) => {
    const answer = await createApi(await createMovement()).request(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('Dit adres kennen we niet. Vraag je leider om het goede.')
  },
)

test('a change of the sheet queues a look and says nothing', async () => {
  const world = await createMovement()
  const answer = await createApi(world).request('/sheet/changed', { method: 'POST', body: 'formId=zomaar' })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(world.queue.looks).toEqual([{ sheet: true }])
})

test.each([
  ['GET', '/a/ab2c3d'],
  ['POST', '/sheet/changed'],
])('when Google is away, %s %s answers kindly and without details', async (method, path) => {
  const world = await createMovement()
  const away = () =>
    Promise.reject(
      new Fault('register-unreachable', 'Cannot read, Google answered 503', new Error('Hanneke')),
    )
  const broken: MemoryWorld = {
    ...world,
    workbook: { ...world.workbook, read: away },
    queue: { ...world.queue, intake: away },
  }
  const answer = await createApi(broken).request(path, { method })
  expect(answer.status).toBe(503)
  expect(await answer.text()).toBe('Even geduld: dit lukt nu niet. Probeer het over een minuut nog eens.')
  expect(world.lines).toEqual([expect.stringContaining('"code":"register-unreachable"') as string])
  expect(world.lines.join()).not.toContain('Hanneke')
})

const pathFor = ({ addresses }: MemoryWorld, person: string) =>
  new URL(addresses.unsubscribe(personId(person))).pathname
const wishOf = ({ workbook }: MemoryWorld) => workbook.rowsOf('people').map(({ letter }) => letter)
const post = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body,
})

test('opening «geen brief meer» asks, and changes nothing: mail scanners open it too', async () => {
  const world = await createMovement()
  const before = cellsOf(world)
  const answer = await createApi(world).request(pathFor(world, 'p-hanneke'))
  expect(await answer.text()).toContain('Liever geen brief meer?')
  expect(cellsOf(world)).toEqual(before)
})

test('an address that is not ours stops nobody', async () => {
  const world = await createMovement()
  const before = cellsOf(world)
  const forged = pathFor(world, 'p-hanneke').replace('p-hanneke', 'p-daniel')
  for (const init of [{}, post('List-Unsubscribe=One-Click')])
    expect((await createApi(world).request(forged, init)).status).toBe(404)
  expect(cellsOf(world)).toEqual(before)
  expect(wishOf(world).every((wish) => wish === undefined)).toBe(true)
})

const queued = ['2026-W48:g-over:p-hanneke', '2026-W48:g-over:p-daniel']
const getLetters = async (world: MemoryWorld) => {
  world.at('2026-11-23', '07:00')
  await sendLetters(world, queued)
  return world.mailer.handed.map(({ to }) => to)
}

test('one click in a mail program stops the letters of that reader alone, and writes nothing in Mensen', async () => {
  const world = await createMovement()
  const people = structuredClone(world.workbook.tabs.get('people'))
  const answer = await createApi(world).request(
    pathFor(world, 'p-hanneke'),
    post('List-Unsubscribe=One-Click'),
  )
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Je krijgt geen brief meer')
  expect(world.workbook.tabs.get('people')).toEqual(people)
  expect(await getLetters(world)).toEqual(['daniel@voorbeeld.nl'])
})

test('whoever changes their mind gets letters again', async () => {
  const world = await createMovement()
  const path = pathFor(world, 'p-hanneke')
  await createApi(world).request(path, post('wens=stop'))
  world.pass(2)
  const answer = await createApi(world).request(path, post('wens=start'))
  expect(await answer.text()).toContain('Je krijgt weer een brief')
  expect(await getLetters(world)).toEqual(['hanneke@voorbeeld.nl', 'daniel@voorbeeld.nl'])
})

test('a click that came twice is written down once', async () => {
  const world = await createMovement()
  for (let times = 0; times < 3; times++)
    await createApi(world).request(pathFor(world, 'p-hanneke'), post('wens=stop'))
  expect(world.workbook.rowsOf('letters')).toHaveLength(1)
})

test('of a couple with one mailbox either of them stops the letter', async () => {
  const world = await createMovement()
  world.workbook.type('people', 3, 'email', 'Hanneke@voorbeeld.nl')
  await createApi(world).request(pathFor(world, 'p-daniel'), post('wens=stop'))
  expect(await getLetters(world)).toEqual([])
})
