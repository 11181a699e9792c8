import { expect, test } from 'vitest'
import { createMailEvents, type MailEventsOptions } from '../../src/api/mail-events.ts'
import { createMovement } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'
import { sendLetters } from '../../src/workflows/send-letters.ts'
import { anotherKey, posted, publicKey, signed, type Signed } from './signed-events.ts'
import vectors from './webhook-vectors.json' with { type: 'json' }

const hanneke = '2026-W48:g-over:p-hanneke'

/** On Monday at seven Hanneke got her letter. */
async function monday() {
  const world = await createMovement({ on: '2026-11-23', time: '07:00' })
  await sendLetters(world, [hanneke])
  world.pass(10)
  return world
}
const seconds = ({ clock }: MemoryWorld) => Math.floor(Date.parse(clock.now()) / 1000)
const bounce = (world: MemoryWorld, more: object = {}) => ({
  email: 'hanneke@voorbeeld.nl',
  event: 'bounce',
  type: 'bounce',
  reason: '550 5.1.1 <hanneke@voorbeeld.nl>: user unknown',
  status: '5.1.1',
  sg_event_id: 'Ym91bmNl',
  sg_message_id: 'm-1.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0',
  timestamp: seconds(world),
  ...more,
})
const tell = (world: MemoryWorld, what: Signed, options: Partial<MailEventsOptions> = {}) =>
  createMailEvents(world, { publicKey, ...options }).request('/', posted(what))
const lettersIn = ({ workbook }: MemoryWorld) => workbook.rowsOf('letters')
const come = (world: MemoryWorld) => lettersIn(world).filter(({ letterKind }) => letterKind !== 'weekbrief')

/** The vectors were signed in 2020 and 2021. */
const everSince = Number.MAX_SAFE_INTEGER

test.each(['single', 'multiple'] as const)(
  'takes what SendGrid itself gives as an example: %s',
  async (name) => {
    const { publicKey: key, payload, timestamp, signature } = vectors[name]
    const world = await createMovement()
    const what = { body: payload, timestamp, signature }
    expect((await tell(world, what, { publicKey: key, tolerance: everSince })).status).toBe(204)
    expect((await tell(world, what, { publicKey: key })).status).toBe(403)
  },
)

test('writes down under Brieven that a letter came back, and has the views drawn again', async () => {
  const world = await monday()
  expect((await tell(world, signed([bounce(world)], seconds(world)))).status).toBe(204)
  expect(come(world)).toEqual([
    expect.objectContaining({
      letterKind: 'niet aangekomen',
      personId: 'p-hanneke',
      groupId: 'g-over',
      messageId: 'm-1',
      to: 'hanneke@voorbeeld.nl',
      problem: 'adres bestaat niet: «550 5.1.1 <[address]>: user unknown»',
    }),
  ])
  expect(world.queue.looks).toEqual([{ sheet: true }])
})

test.each([
  ['changed', (what: Signed) => ({ ...what, body: what.body.replace('hanneke', 'daniel') })],
  ['trimmed', (what: Signed) => ({ ...what, body: what.body.trim() })],
  [
    'written anew',
    (what: Signed) => ({ ...what, body: JSON.stringify(JSON.parse(what.body), undefined, 1) }),
  ],
  [
    'said to be of another time',
    (what: Signed) => ({ ...what, timestamp: String(Number(what.timestamp) + 1) }),
  ],
  ['without a time', (what: Signed) => ({ ...what, timestamp: '' })],
  ['without a signature', (what: Signed) => ({ ...what, signature: '' })],
  ['with half a signature', (what: Signed) => ({ ...what, signature: what.signature.slice(0, 20) })],
  ['with something that is no signature', (what: Signed) => ({ ...what, signature: 'pérsonne' })],
] as const)('refuses what was %s on its way, and writes nothing', async (_, tamper) => {
  const world = await monday()
  const before = lettersIn(world)
  const what = tamper(signed([bounce(world)], seconds(world)))
  expect((await tell(world, what)).status).toBe(403)
  expect(lettersIn(world)).toEqual(before)
  expect(world.queue.looks).toEqual([])
})

test('refuses what another key signed', async () => {
  const world = await monday()
  const what = signed([bounce(world)], seconds(world))
  expect((await tell(world, what, { publicKey: anotherKey })).status).toBe(403)
  expect(come(world)).toEqual([])
})

test.each([
  ['of a day ago, as SendGrid keeps trying so long', 24 * 60, 204],
  ['of two days ago', 48 * 60, 403],
  ['of tomorrow', -24 * 60, 403],
] as const)('a signature %s', async (_, minutesAgo, status) => {
  const world = await monday()
  expect((await tell(world, signed([bounce(world)], seconds(world) - minutesAgo * 60))).status).toBe(status)
  expect(come(world)).toHaveLength(status === 204 ? 1 : 0)
})

test('how old it may be can be chosen', async () => {
  const world = await monday()
  const what = signed([bounce(world)], seconds(world) - 600)
  expect((await tell(world, what, { tolerance: 5 })).status).toBe(403)
  expect((await tell(world, what, { tolerance: 15 })).status).toBe(204)
})

test('does not read on when too much is sent', async () => {
  const world = await monday()
  const long = signed([bounce(world, { more: 'a'.repeat(1_100_000) })], seconds(world))
  expect((await tell(world, long)).status).toBe(413)
  expect(come(world)).toEqual([])
})

test.each(['niet te lezen', '{"event":"bounce"}', ''])(
  'of a signed body that is no list, %j, nothing is made',
  async (body) => {
    const world = await monday()
    expect((await tell(world, signed(body, seconds(world)))).status).toBe(400)
    expect(come(world)).toEqual([])
  },
)

test('takes out of a list what it knows, and passes over the rest', async () => {
  const world = await monday()
  const others = ['processed', 'delivered', 'deferred', 'open', 'click', 'unsubscribe', 'iets nieuws'].map(
    (event) => bounce(world, { event }),
  )
  const broken = [
    null,
    7,
    'bounce',
    {},
    bounce(world, { timestamp: 'gisteren' }),
    bounce(world, { email: undefined }),
  ]
  const list = [...others, ...broken, bounce(world)]
  expect((await tell(world, signed(list, seconds(world)))).status).toBe(204)
  expect(come(world)).toHaveLength(1)
})

test('an event that is told twice is written once, also under another ID of its own', async () => {
  const world = await monday()
  const first = bounce(world)
  for (const list of [
    [first],
    [first],
    [
      { ...first, sg_event_id: 'another' },
      { ...first, sg_event_id: 'third' },
    ],
  ])
    expect((await tell(world, signed(list, seconds(world)))).status).toBe(204)
  expect(come(world)).toHaveLength(1)
  expect(world.queue.looks).toHaveLength(1)
  await tell(world, signed([{ ...first, timestamp: first.timestamp + 60 }], seconds(world)))
  expect(come(world)).toHaveLength(2)
})

test('of a letter that is not ours it writes nothing', async () => {
  const world = await monday()
  const strange = ['m-11.filter', 'm.1', 'm-', 'other'].map((id) => bounce(world, { sg_message_id: id }))
  expect((await tell(world, signed(strange, seconds(world)))).status).toBe(204)
  expect(come(world)).toEqual([])
})

test('tells the log how many, and nobody’s address', async () => {
  const world = await monday()
  await tell(world, signed([bounce(world)], seconds(world)))
  expect(world.lines.at(-1)).toContain('"written":1')
  expect(world.lines.join('\n')).not.toContain('voorbeeld.nl')
})
