import { onTheWall } from '../domain/moment.ts'
import { keysDue } from '../letters/kinds.ts'
import type { World } from '../ports.ts'
import { after, commit } from './commit.ts'
import { fillIds } from './fill-ids.ts'
import { letterContext } from './letter-context.ts'
import { look } from './look.ts'
import { redraw } from './redraw.ts'

/** Note what people changed, queue the letters that are due now (views that fail hold none up), and draw the views. */
export async function writeWeekly(world: World): Promise<void> {
  const committed = await commit(world, (register) => Promise.resolve(register.changed))
  const seen = (await fillIds(world, committed.register)) ? await look(world) : after(world, committed)
  const zone = seen.snapshot.timeZone
  const { day, time } = onTheWall(world.clock.now(), zone)
  const keys = keysDue(letterContext(world, seen.register, zone))
  const round = `${day}-${time.slice(0, 2)}`
  for (let start = 0; start < keys.length; start += perTask)
    await world.queue.letters(round, keys.slice(start, start + perTask))
  await redraw(world, seen)
}

const perTask = 50
