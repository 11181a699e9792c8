import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sendLetters } from '../../src/workflows/send-letters.ts'
import { writeWeekly } from '../../src/workflows/write-weekly.ts'
import { choose, createMovement, sortOneColumn } from '../memory/movement.ts'
import { dyingAt, inTurns } from '../memory/troubled.ts'
import type { MemoryWorld } from '../memory/world.ts'

const hanneke = '2026-W48:g-over:p-hanneke'
const daniel = '2026-W48:g-over:p-daniel'
const keys = [hanneke, daniel]

const monday = () => createMovement({ on: '2026-11-23', time: '07:00' })
const handedTo = ({ mailer }: MemoryWorld) => mailer.handed.map(({ to }) => to)
const outcomes = ({ workbook }: MemoryWorld) =>
  workbook.rowsOf('letters').map(({ letterKey, outcome }) => [letterKey, outcome])

test('claims the letters before they leave, and writes under it how it went', async () => {
  const world = await monday()
  await sendLetters(world, keys)
  expect(handedTo(world)).toEqual(['hanneke@voorbeeld.nl', 'daniel@voorbeeld.nl'])
  expect(outcomes(world)).toEqual([
    [hanneke, 'onbekend'],
    [daniel, 'onbekend'],
    [hanneke, 'verstuurd'],
    [daniel, 'verstuurd'],
  ])
  expect(world.workbook.rowsOf('letters').at(-1)).toMatchObject({
    letterKind: 'weekbrief',
    groupId: 'g-over',
    personId: 'p-daniel',
    to: 'daniel@voorbeeld.nl',
    messageId: 'm-2',
  })
})

test('a letter comes from the movement, is answered to the coordinator, and can be stopped by its own reader', async () => {
  const world = await monday()
  await sendLetters(world, [hanneke])
  const [envelope] = world.mailer.handed
  expect(envelope).toMatchObject({
    from: { name: 'Marijke (missiegroepen)', email: 'brieven@voorbeeld.nl' },
    replyTo: 'marijke@voorbeeld.nl',
  })
  const token = envelope?.unsubscribe?.split('/').at(-1) ?? ''
  expect(world.addresses.personOf(token)).toBe('p-hanneke')
})

test('asked for again, it sends nothing again', async () => {
  const world = await monday()
  await sendLetters(world, keys)
  await sendLetters(world, keys)
  await sendLetters(world, [daniel])
  expect(handedTo(world)).toHaveLength(2)
  expect(outcomes(world)).toHaveLength(4)
})

test('a letter leaves once at most, wherever it was died over and however often it is tried again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('before' as const, 'after' as const)),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      async (deaths) => {
        const world = await monday()
        for (const [nth, when] of deaths)
          await sendLetters(dyingAt(world, nth, when), keys).catch(() => undefined)
        await sendLetters(world, keys)
        const handed = handedTo(world)
        expect(new Set(handed).size).toBe(handed.length)
        expect(new Set(outcomes(world).map(([key]) => key))).toEqual(new Set(keys))
      },
    ),
    { numRuns: 80 },
  )
})

test.each([
  ['before they are claimed', 2, 'before', 2],
  ['after they are claimed', 2, 'after', 0],
  ['before the second leaves', 4, 'before', 1],
  ['after the second left', 4, 'after', 2],
  ['after all left and before it is written', 6, 'before', 2],
] as const)(
  'died %s, the next attempt sends what was not claimed and nothing else',
  async (_, nth, when, left) => {
    const world = await monday()
    await sendLetters(dyingAt(world, nth, when), keys).catch(() => undefined)
    await sendLetters(world, keys)
    expect(handedTo(world)).toHaveLength(left)
    const known = outcomes(world).filter(([, outcome]) => outcome === 'onbekend')
    expect(known.map(([key]) => key)).toEqual(keys)
  },
)

test('two tasks with the same keys at once send each letter once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const world = await monday()
      const work = [
        sendLetters(inTurns(world, s), keys),
        sendLetters(inTurns(world, s), [daniel, hanneke]),
        sendLetters(inTurns(world, s), [daniel]),
      ]
      await s.waitFor(Promise.all(work))
      expect(handedTo(world).sort()).toEqual(['daniel@voorbeeld.nl', 'hanneke@voorbeeld.nl'])
      expect(outcomes(world).filter(([, outcome]) => outcome === 'verstuurd')).toHaveLength(2)
    }),
    { numRuns: 60 },
  )
})

test('an outcome that is not known stays onbekend, and the letter is not sent again', async () => {
  const world = await monday()
  world.mailer.script.push({ outcome: 'unknown', reason: 'No answer (ETIMEDOUT)' })
  await sendLetters(world, keys)
  world.pass(60)
  await writeWeekly(world)
  await sendLetters(world, keys)
  expect(handedTo(world)).toHaveLength(2)
  expect(outcomes(world).filter(([key]) => key === hanneke)).toEqual([
    [hanneke, 'onbekend'],
    [hanneke, 'onbekend'],
  ])
  const queued = world.queue.rounds.flatMap(({ keys: asked }) => asked)
  expect(queued.filter((key) => keys.includes(key))).toEqual([])
})

test('a refusal is written with its reason, and the others go', async () => {
  const world = await monday()
  world.mailer.script.push({
    outcome: 'refused',
    reason: '400: [address] is not a valid address',
  })
  await sendLetters(world, keys)
  expect(world.workbook.rowsOf('letters').slice(-2)).toMatchObject([
    {
      letterKey: hanneke,
      outcome: 'geweigerd',
      problem: 'De mailprovider zei: «400: [address] is not a valid address»',
    },
    { letterKey: daniel, outcome: 'verstuurd' },
  ])
})

test('a mailer that breaks leaves one letter onbekend; the others go, and the log names nobody', async () => {
  const world = await monday()
  world.mailer.script.push('throws')
  await sendLetters(world, keys)
  expect(outcomes(world).slice(2)).toEqual([
    [hanneke, 'onbekend'],
    [daniel, 'verstuurd'],
  ])
  expect(world.lines.join()).toContain('"letter-unknown"')
  expect(world.lines.join()).not.toMatch(/hanneke|daniel|Hanneke|Daniël/)
})

test('a quiet week is written and sends nothing', async () => {
  const world = await monday()
  world.workbook.put('pauses', { from: '2026-01-01', to: '2027-12-31', reason: 'rust' })
  for (const [week, morning] of [
    ['2026-W48', '2026-11-23'],
    ['2026-W49', '2026-11-30'],
  ] as const) {
    world.at(morning, '07:00')
    await sendLetters(world, [`${week}:g-over:p-hanneke`])
  }
  expect(outcomes(world).at(-1)).toEqual(['2026-W49:g-over:p-hanneke', 'niets te melden'])
  expect(handedTo(world)).toHaveLength(1)
  expect(world.workbook.rowsOf('letters').at(-1)).not.toHaveProperty('to')
})

test('in the rehearsal every letter goes to the coordinator, says for whom it is, and stops nothing', async () => {
  const world = await monday()
  choose(world, 'letters', 'alleen naar mij')
  await sendLetters(world, keys)
  expect(handedTo(world)).toEqual(['marijke@voorbeeld.nl', 'marijke@voorbeeld.nl'])
  expect(world.mailer.handed.map(({ letter }) => letter.subject.split(':')[0])).toEqual([
    'Proef voor Hanneke',
    'Proef voor Daniël',
  ])
  expect(world.mailer.handed.some((envelope) => 'unsubscribe' in envelope)).toBe(false)
  expect(
    outcomes(world)
      .slice(2)
      .map(([, outcome]) => outcome),
  ).toEqual(['alleen naar mij', 'alleen naar mij'])
})

test('a rehearsal without an address of the coordinator sends and claims nothing', async () => {
  const world = await monday()
  choose(world, 'letters', 'alleen naar mij')
  choose(world, 'coordinatorEmail', '')
  await sendLetters(world, keys)
  expect([handedTo(world), outcomes(world)]).toEqual([[], []])
})

test('letters that were turned off after they were queued are not sent', async () => {
  const world = await monday()
  choose(world, 'letters', 'uit')
  await sendLetters(world, keys)
  expect([handedTo(world), outcomes(world)]).toEqual([[], []])
})

test('under the brake letters wait', async () => {
  const world = await monday()
  sortOneColumn(world)
  await sendLetters(world, keys)
  expect([handedTo(world), outcomes(world)]).toEqual([[], []])
})

test('whoever stopped their letters after they were queued gets none', async () => {
  const world = await monday()
  world.workbook.type('people', 2, 'letter', 'nee')
  await sendLetters(world, keys)
  expect(handedTo(world)).toEqual(['daniel@voorbeeld.nl'])
})

test('a key that is not ours is passed over', async () => {
  const world = await monday()
  await sendLetters(world, ['', 'zomaar iets', '2026-W48:g-over:p-niemand', hanneke])
  expect(handedTo(world)).toEqual(['hanneke@voorbeeld.nl'])
})

test('a couple with one mailbox gets one letter, whichever of them it is asked for, and asked for twice', async () => {
  const world = await monday()
  world.workbook.type('people', 3, 'email', 'Hanneke@voorbeeld.nl')
  await sendLetters(world, [daniel, daniel, hanneke])
  await sendLetters(world, [hanneke])
  expect(handedTo(world)).toEqual(['hanneke@voorbeeld.nl'])
  expect(outcomes(world)).toEqual([
    [daniel, 'onbekend'],
    [daniel, 'verstuurd'],
  ])
})

test('the letter of another week is another letter', async () => {
  const world = await monday()
  await sendLetters(world, [hanneke])
  world.at('2026-11-30', '07:00')
  await sendLetters(world, ['2026-W49:g-over:p-hanneke'])
  expect(handedTo(world)).toHaveLength(2)
})
