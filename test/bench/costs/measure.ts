import { runInNewContext } from 'node:vm'
import { setFlagsFromString } from 'node:v8'
import { look } from '../../../src/workflows/look.ts'
import { keepUp } from '../../../src/workflows/keep-up.ts'
import { redraw } from '../../../src/workflows/redraw.ts'
import { sendLetters } from '../../../src/workflows/send-letters.ts'
import { takeIn } from '../../../src/workflows/take-in.ts'
import { writeWeekly } from '../../../src/workflows/write-weekly.ts'
import type { Calls } from './calls.ts'
import { createBenchMovement, type Movement } from './movement.ts'

/** What a workflow does, as it was counted: its calls of Google, and the seconds of processor that it took. */
export interface Cost {
  readonly calls: Calls
  readonly cpu: number
  /** Bytes of all calls together. */
  readonly written: number
}

export const jobs = [
  'sweep',
  'report',
  'fiveReports',
  'edit',
  'drawing',
  'hour',
  'monday',
  'letters',
  'night',
] as const
export type Job = (typeof jobs)[number]

export interface Measured {
  readonly groups: number
  /** Weekly evenings in the log of every group. */
  readonly evenings: number
  readonly jobs: Readonly<Record<Job, Cost>>
  /** Letters on Monday, and how many of them the measured task sent. */
  readonly due: number
  readonly sent: number
  /** Cells of the whole workbook that one evening of one group adds, and MB of heap that one read holds. */
  readonly cellsPerEvening: number
  readonly readMegabytes: number
}

/** Runs every workflow of the product as a week does, and counts. */
export async function measure(groups: number, evenings: number): Promise<Measured> {
  const movement = await createBenchMovement(groups, evenings)
  const { world, formIds } = movement
  const after = Date.parse('2026-09-01T20:15:00Z') + evenings * 7 * 86_400_000
  const later = (hours: number) => movement.at(new Date(after + hours * 3_600_000).toISOString())
  const today = new Date(after).toISOString().slice(0, 10)
  const [first = '', ...others] = formIds
  try {
    await later(0)
    await takeIn(world, {})
    const sweep = await costOf(movement, () => takeIn(world, {}))
    await movement.report(others.at(-1) ?? first, today)
    await takeIn(world, { formId: others.at(-1) })
    const before = await cellsOf(movement)
    await movement.report(first, today)
    const report = await costOf(movement, () => takeIn(world, { formId: first }))
    const cellsPerEvening = (await cellsOf(movement)) - before
    for (const formId of others.slice(0, 5)) await movement.report(formId, today)
    const fiveReports = await costOf(movement, () => takeIn(world, {}))
    await movement.type('people', 4, 'name', 'Iemand anders')
    const edit = await costOf(movement, () => takeIn(world, { sheet: true }))
    const seen = await look(world)
    const drawing = await costOf(movement, () => redraw(world, seen))
    await later(5)
    const hour = await costOf(movement, () => writeWeekly(world))
    await movement.at(mondayAfter(after))
    const monday = await costOf(movement, () => writeWeekly(world))
    const keys = world.queue.rounds.at(-1)?.keys ?? []
    const due = world.queue.rounds.flatMap((round) => round.keys).length
    const letters = await costOf(movement, () => sendLetters(world, keys))
    const night = await costOf(movement, () => keepUp(world))
    return {
      groups,
      evenings,
      jobs: { sweep, report, fiveReports, edit, drawing, hour, monday, letters, night },
      due,
      sent: world.mailer.handed.length,
      cellsPerEvening,
      readMegabytes: await readMegabytes(movement),
    }
  } finally {
    await movement.close()
  }
}

/** Each in a minute of its own, so that none waits for the pace of the one before. */
async function costOf({ counts, now, at }: Movement, work: () => Promise<void>): Promise<Cost> {
  await at(new Date(now() + 2 * 60_000).toISOString())
  await counts()
  const from = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(from)
  return { ...(await counts()), cpu: (user + system) / 1_000_000 }
}

/** Rows times columns of what holds rows: the grid grows by whole rows. */
async function cellsOf({ world }: Movement): Promise<number> {
  const { tabs } = await world.workbook.read()
  return Object.values(tabs).reduce((sum, { rows, header }) => sum + [...rows].length * header.length, 0)
}

/** Of several reads that are held at once, for one alone is lost in what else lives and dies. */
async function readMegabytes({ world }: Movement): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  await look(world)
  collect()
  const before = process.memoryUsage().heapUsed
  const seen = []
  for (let read = 0; read < 5; read++) seen.push(await look(world))
  collect()
  const held = process.memoryUsage().heapUsed - before
  return held / seen.length / 1_000_000
}

/** Seven in the morning in Amsterdam, and a little. */
function mondayAfter(time: number): string {
  const date = new Date(time)
  do date.setUTCDate(date.getUTCDate() + 1)
  while (date.getUTCDay() !== 1)
  return `${date.toISOString().slice(0, 10)}T07:30:00Z`
}
