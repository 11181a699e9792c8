import { expect, test } from 'vitest'
import { momentOf } from '../../src/domain/moment.ts'
import { look } from '../../src/workflows/look.ts'
import { noteMailEvents, type MailEvent } from '../../src/workflows/note-mail-events.ts'
import { sendLetters } from '../../src/workflows/send-letters.ts'
import { stopLetters } from '../../src/workflows/stop-letters.ts'
import { writeWeekly } from '../../src/workflows/write-weekly.ts'
import { personId } from '../../src/domain/ids.ts'
import { choose, createMovement } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'
import { said } from '../register/life.ts'

const keyOf = (person: string, week = '2026-W48') => `${week}:g-over:${person}`

/** The weekly letters that were queued; the coordinator gets one of their own. */
const weeklyIn = ({ queue }: MemoryWorld) =>
  queue.rounds.flatMap(({ keys }) => keys).filter((key) => key.startsWith('2026-'))

/** The letters of one Monday; the first of them has the message ID m-1. */
async function monday(change?: (world: MemoryWorld) => void) {
  const world = await createMovement({ on: '2026-11-23', time: '07:00' })
  change?.(world)
  await sendLetters(world, [keyOf('p-hanneke'), keyOf('p-daniel')])
  world.pass(10)
  return world
}
const event = (world: MemoryWorld, more: Partial<MailEvent> = {}): MailEvent => ({
  kind: 'bounced',
  event: 'bounce',
  messageId: 'm-1.recvd-5d9.0',
  at: world.clock.now(),
  address: 'hanneke@voorbeeld.nl',
  reason: '550 5.1.1 user unknown',
  hard: true,
  ...more,
})
const ofDaniel = { messageId: 'm-2.recvd-5d9.0', address: 'daniel@voorbeeld.nl' }
const complaint = { kind: 'complained', event: 'spamreport', reason: '', hard: false } as const
const linesOf = async (world: MemoryWorld) => (await look(world)).register.problems.map(said)
const wanting = async (world: MemoryWorld) =>
  [...(await look(world)).register.facts.people.values()]
    .filter(({ email, letter }) => email !== undefined && letter.wanted)
    .map(({ name }) => name)
const type = ({ workbook }: MemoryWorld, name: string, column: string, cell: string) => {
  workbook.type('people', workbook.rowsOf('people').findIndex((row) => row.name === name) + 2, column, cell)
}

test('a letter to a trainee that came back: the leader is asked for the right address', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world, ofDaniel)])
  expect(await linesOf(world)).toEqual([
    'De brief aan Daniël van maandag 23 november kwam niet aan (adres bestaat niet). Zolang het adres zo blijft, komt er geen brief aan. Vraag leider Hanneke om het goede adres van Daniël, en zet het in Mensen.',
  ])
  const [problem] = (await look(world)).register.problems
  expect(problem).toMatchObject({ tab: 'people', rowNumber: 3, column: 'E-mail' })
})

test('a letter to the only leader that came back: the coach is asked, and without one she herself', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world)])
  expect((await linesOf(world))[0]).toContain('Vraag Hanneke om het goede adres, en zet het in Mensen.')
  world.workbook.type('groups', 2, 'coach', 'Wilma')
  expect((await linesOf(world))[0]).toContain(
    'Vraag coach Wilma om het goede adres van Hanneke, en zet het in Mensen.',
  )
})

test.each([
  [
    { reason: '552 5.2.2 over quota', hard: false },
    '(postbus vol)',
    'Vraag leider Hanneke of de postbus van Daniël leeg kan',
  ],
  [
    { reason: '550 5.7.1 blocked by policy', hard: false },
    '(tegengehouden)',
    'De volgende brief gaat gewoon weer.',
  ],
  [
    { reason: 'Bounced Address', event: 'dropped', hard: false },
    '(adres bestaat niet)',
    'om het goede adres van Daniël',
  ],
] as const)('says why, and what to do about it: %j', async (more, why, what) => {
  const world = await monday()
  await noteMailEvents(world, [event(world, { ...ofDaniel, ...more })])
  const [line] = await linesOf(world)
  expect(line).toContain(why)
  expect(line).toContain(what)
})

test('a mailbox has one line, however many letters came back from it', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world), event(world, { event: 'dropped' })])
  world.at('2026-11-30', '07:00')
  await sendLetters(world, [keyOf('p-hanneke', '2026-W49')])
  world.pass(5)
  await noteMailEvents(world, [
    event(world, { messageId: 'm-3', event: 'dropped', reason: 'Bounced Address' }),
  ])
  const lines = await linesOf(world)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('maandag 30 november')
})

test('the line goes when the address in Mensen was changed, not when it was written with capitals', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world)])
  type(world, 'Hanneke', 'email', ' Hanneke@Voorbeeld.nl')
  expect(await linesOf(world)).toHaveLength(1)
  type(world, 'Hanneke', 'email', 'hanneke@elders.nl')
  expect(await linesOf(world)).toEqual([])
})

test('the line goes when a later letter did not come back, and not for a letter of somebody else', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world)])
  world.at('2026-11-30', '07:00')
  await sendLetters(world, [keyOf('p-daniel', '2026-W49')])
  expect(await linesOf(world)).toHaveLength(1)
  await sendLetters(world, [keyOf('p-hanneke', '2026-W49')])
  expect(await linesOf(world)).toEqual([])
})

test('the line goes when there are no letters any more', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world)])
  type(world, 'Hanneke', 'letter', 'nee')
  expect(await linesOf(world)).toEqual([])
})

test('a complaint stops the letters as a click under the letter does, and the same click starts them again', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world, complaint)])
  expect(await wanting(world)).toEqual(['Daniël'])
  expect((await linesOf(world))[0]).toContain('Hanneke meldde de brief op maandag 23 november als spam.')
  world.at('2026-11-30', '07:00')
  await writeWeekly(world)
  expect(weeklyIn(world)).toEqual([keyOf('p-daniel', '2026-W49')])
  await stopLetters(world, personId('p-hanneke'), 'resumed')
  expect(await wanting(world)).toEqual(['Hanneke', 'Daniël'])
  expect(await linesOf(world)).toEqual([])
})

test('a complaint of one mailbox holds for everybody who reads it', async () => {
  const world = await monday((before) => {
    type(before, 'Daniël', 'email', 'Hanneke@voorbeeld.nl')
  })
  await noteMailEvents(world, [event(world, complaint)])
  expect(await wanting(world)).toEqual([])
})

test('a complaint that comes late does not undo that somebody wanted letters again', async () => {
  const world = await monday()
  const late = event(world, complaint)
  world.pass(60)
  await noteMailEvents(world, [late])
  await stopLetters(world, personId('p-hanneke'), 'resumed')
  world.pass(60)
  await noteMailEvents(world, [late, { ...late, address: 'HANNEKE@voorbeeld.nl' }])
  expect(await wanting(world)).toContain('Hanneke')
})

test('a rehearsal that came back is the coordinator’s own, and nobody’s letters stop for it', async () => {
  const world = await monday((before) => {
    choose(before, 'letters', 'alleen naar mij')
  })
  const mine = { address: 'marijke@voorbeeld.nl' }
  await noteMailEvents(world, [event(world, mine), event(world, { ...mine, ...complaint })])
  expect(await wanting(world)).toEqual(['Hanneke', 'Daniël'])
  expect(await linesOf(world)).toEqual([
    'De proefbrief aan Marijke kwam niet aan (adres bestaat niet). Klopt het e-mailadres van de coördinator in Instellingen?',
  ])
})

test('whatever is told is written in one commit, and told again it costs none', async () => {
  const world = await monday()
  const { commit } = world.workbook.asked
  const events = [event(world), event(world, ofDaniel), event(world, { ...ofDaniel, ...complaint })]
  await noteMailEvents(world, events)
  expect(world.workbook.asked.commit).toBe(commit + 1)
  await noteMailEvents(world, events)
  expect(world.workbook.asked.commit).toBe(commit + 1)
})

test('a letter that came back is not sent again by itself', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world)])
  world.pass(120)
  await writeWeekly(world)
  await sendLetters(world, [keyOf('p-hanneke')])
  expect(weeklyIn(world)).toEqual([])
  expect(world.mailer.handed).toHaveLength(2)
})

test('an event older than the calendar is read without harm', async () => {
  const world = await monday()
  await noteMailEvents(world, [event(world, { at: momentOf(new Date(1_000)) })])
  expect(await linesOf(world)).toHaveLength(1)
})
