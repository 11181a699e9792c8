import type { Day } from '../domain/day.ts'
import type { GroupId } from '../domain/ids.ts'
import { onTheWall, type Moment } from '../domain/moment.ts'
import { standingsOf } from '../domain/standing.ts'
import { eveningLinks } from '../forms/evening-links.ts'
import type { World } from '../ports.ts'
import { canRelease } from '../register/brake.ts'
import { unreadable } from '../register/room.ts'
import type { View } from '../views/view.ts'
import { viewsOf } from '../views/views.ts'
import type { Seen } from './look.ts'

/** Draws every view again from what was seen. */
export async function redraw({ workbook, clock }: World, seen: Seen): Promise<void> {
  const views = viewsAt(clock.now(), seen)
  const { brake } = seen.register
  // Of what cannot be read the old views say more than empty ones, or than wrong ones.
  const isLost = (brake !== undefined && !canRelease(brake)) || unreadable(seen.register.noRoom).length > 0
  await workbook.draw(isLost ? views.filter(({ key }) => key === 'todo' || key === 'review') : views)
}

/** The views as they are drawn from what was seen. */
export function viewsAt(now: Moment, { snapshot, register }: Seen): readonly View[] {
  const zone = snapshot.timeZone
  const today = onTheWall(now, zone).day
  const evening = eveningLinks(register)
  const links = { improve: (group: GroupId, day: Day) => evening(group, day, 'correct') }
  return viewsOf({ standings: standingsOf(register.facts, today), register, today, now, zone, links })
}
