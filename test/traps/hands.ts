/** A small movement that lives from day to day, with the hands of members and a coordinator, and the eyes of both. */
import { day, type Day } from '../../src/domain/day.ts'
import { groupId } from '../../src/domain/ids.ts'
import { onTheWall } from '../../src/domain/moment.ts'
import { standingOf, type Standing } from '../../src/domain/standing.ts'
import type { Envelope } from '../../src/ports.ts'
import { readRegister } from '../../src/register/read-register.ts'
import type { Register } from '../../src/register/register.ts'
import type { ViewKey } from '../../src/views/view.ts'
import { sendLetters } from '../../src/workflows/send-letters.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { writeWeekly } from '../../src/workflows/write-weekly.ts'
import { attendance } from '../memory/movement.ts'
import { evening } from '../memory/movement-answers.ts'
import type { MemoryWorld } from '../memory/world.ts'

const coordinator = 'marijke@voorbeeld.nl'
export const zone = 'Europe/Amsterdam'
export const everyone = ['Hanneke', 'Daniël', 'Samira', 'Joke', 'Kees', 'Milan']

/** Somebody of Overvecht fills in that evening at 22:15, and it is taken in. */
export async function meets(
  world: MemoryWorld,
  on: string,
  present: readonly string[] = everyone,
): Promise<void> {
  world.at(on, '22:15')
  world.forms.send(attendance, evening(present))
  await takeIn(world, {})
}

/** Overvecht meets on each of those days, in order. */
export async function meetsOn(
  world: MemoryWorld,
  days: readonly string[],
  present: readonly string[] = everyone,
): Promise<void> {
  for (const on of days) await meets(world, on, present)
}

/** What the coordinator typed is seen, and seen again when the hour for slips has passed. */
export async function settles(world: MemoryWorld): Promise<void> {
  await takeIn(world, { sheet: true })
  world.pass(61)
  await takeIn(world, { sheet: true })
}

/** The hour strikes: what is due is queued, written and sent. Answers what went out to leaders and trainees. */
export async function strikes(world: MemoryWorld, on: string, time = '07:00'): Promise<readonly Envelope[]> {
  const [sent, rounds] = [world.mailer.handed.length, world.queue.rounds.length]
  world.at(on, time)
  await writeWeekly(world)
  for (const { keys } of world.queue.rounds.slice(rounds)) await sendLetters(world, keys)
  return world.mailer.handed.slice(sent).filter(({ to }) => to !== coordinator)
}

/** A view as a coordinator reads it, a row a line. */
export const lines = (world: MemoryWorld, key: ViewKey): readonly string[] =>
  (world.workbook.drawn.get(key)?.rows ?? []).map((row) =>
    row.map(({ value }) => String(value ?? '')).join(' | '),
  )

/** The line of a view that begins with those words. */
export const lineOf = (world: MemoryWorld, key: ViewKey, begin: string): string | undefined =>
  lines(world, key).find((line) => line.startsWith(begin))

export const understood = async (world: MemoryWorld): Promise<Register> =>
  readRegister(await world.workbook.read(), world.clock.now())

/** How Overvecht stands on a day, today if none is said, by what is known now. */
export async function standing(world: MemoryWorld, on?: string, of = 'g-over'): Promise<Standing> {
  const { facts } = await understood(world)
  const today: Day = on === undefined ? onTheWall(world.clock.now(), zone).day : day(on)
  return standingOf(facts, groupId(of), today)
}

/** The row of somebody in Mensen, by their ID. */
export const rowOf = (world: MemoryWorld, person: string): number =>
  2 + world.workbook.rowsOf('people').findIndex(({ id }) => id === person)
