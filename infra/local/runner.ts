import { addDays } from '../../src/domain/day.ts'
import type { Day } from '../../src/domain/day.ts'
import type { World } from '../../src/ports.ts'
import type { LocalClock } from './clock.ts'
import type { Google } from './google/google.ts'
import type { createOwner } from './owner.ts'
import { createSettling } from './settling.ts'
import type { Job } from './scheduler.ts'

export interface RunnerOptions {
  readonly google: Google
  readonly owner: ReturnType<typeof createOwner>
  readonly world: World
  readonly clock: LocalClock
  readonly root: string
  readonly schedule: (job: Job) => Promise<void>
}

export interface Runner {
  /** Runs a job as Scheduler would, and answers when its work is done, queued tasks included. */
  run(job: Job): Promise<void>
  /** Lets everything that is under way finish, sets the clock, and runs what fell due in between. */
  moveTo(wall: string): Promise<void>
  start(): void
  stop(): Promise<void>
}

/**
 * Wakes the functions as the cloud does: the sheet's change trigger, the watches of the forms, the queues, and the three
 * jobs of Scheduler by the movable clock.
 */
export function createRunner({ google, owner, world, clock, root, schedule }: RunnerOptions): Runner {
  let ticking: NodeJS.Timeout | undefined
  let last = clock.wall()
  let started = false
  let turn: Promise<unknown> = Promise.resolve()
  /** One thing after another: a click on the clock waits for the tick before it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work)
    turn = done.catch(() => undefined)
    return done
  }
  const sheetChanges = createSettling(300, async () => {
    await fetch(`${root}/functions/api/sheet/changed`, { method: 'POST' })
    await google.tasks.drain()
    if ((await owner.makeForms(world)) > 0) await google.tasks.drain()
  })
  google.events((event) => {
    if (started && event.kind === 'sheet-edited' && event.by === 'person') sheetChanges.touch()
  })

  /** Until nothing is under way any more. */
  const settle = async () => {
    await sheetChanges.now()
    await google.forms.drain()
    await google.tasks.drain()
  }
  const run = async (job: Job) => {
    await settle()
    await schedule(job)
    await settle()
  }
  /** Runs what fell due between two walls: the letters of every morning on the way, one night and one sweep. */
  const catchUp = async (from: string, to: string) => {
    if (from.slice(0, 10) < to.slice(0, 10)) await schedule('upkeep')
    if (quarterOf(from) !== quarterOf(to)) await schedule('intake')
    if (from.slice(0, 13) !== to.slice(0, 13)) await schedule('weekly')
    await settle()
  }
  return {
    run: (job) => inTurn(() => run(job)),
    moveTo: (wall) =>
      inTurn(async () => {
        await settle()
        const from = clock.wall()
        for (const stop of [...morningsBetween(from, wall), wall]) {
          clock.set(stop)
          await catchUp(last, stop)
          last = stop
        }
      }),
    start: () => {
      started = true
      last = clock.wall()
      ticking = setInterval(() => {
        void inTurn(async () => {
          const wall = clock.wall()
          if (quarterOf(wall) !== quarterOf(last)) await catchUp(last, wall)
          last = wall
        }).catch((error: unknown) => {
          world.log.error('tick', error)
        })
      }, 5_000)
    },
    stop: async () => {
      clearInterval(ticking)
      sheetChanges.stop()
      await turn
    },
  }
}

const quarterOf = (wall: string) => `${wall.slice(0, 13)}/${Math.floor(Number(wall.slice(14, 16)) / 15)}`

/** 07:00 of each day between two walls, at most of a month: then letters are written, and later nobody asks for them. */
function morningsBetween(from: string, to: string): readonly string[] {
  const mornings: string[] = []
  for (let day = from.slice(0, 10) as Day; day <= to.slice(0, 10); day = addDays(day, 1)) {
    const morning = `${day}T07:00`
    if (from < morning && morning < to) mornings.push(morning)
  }
  return mornings.slice(-31)
}
