import { addDays, daysBetween, weekdayOf, type Day } from '../../../src/domain/day.ts'
import type { Activity, Task } from '../../../src/domain/meeting.ts'
import { amsterdam, momentAt } from '../../../src/domain/moment.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import type { Place } from '../../../src/domain/place.ts'
import { agreements } from './cast.ts'
import type { LivingGroup, Soul } from './people.ts'
import type { Seeded } from '../seeded.ts'
import type { Filled } from './story.ts'

/** Whether a group meets on that day by its own rhythm. */
export function isEvening({ role, first }: LivingGroup, day: Day): boolean {
  if (day < first || weekdayOf(day) !== role.weekday) return false
  return role.rhythm !== 'fortnightly' || daysBetween(first, day) % 14 === 0
}

/** One evening as it goes, and as somebody fills it in late that night. Everyone who came has come once more. */
export function evening(group: LivingGroup, day: Day, guests: number, dice: Seeded): Filled {
  const at = momentAt(day, `22:${dice.between(10, 55)}`, amsterdam)
  if (dice.chance(0.04)) return { form: 'attendance', group: group.id, at, day, held: 'too-few', present: [] }
  const came = group.souls.filter((soul) =>
    dice.chance(Math.min(0.97, usual[soul.place] * soul.habit * group.role.faithful)),
  )
  for (const soul of came) soul.visits++
  const present = came.filter(({ named }) => named <= day).map(({ id }) => id)
  const unnamed = came.length - present.length
  const full = group.role.twist === 'ready' || dice.chance(0.85)
  return {
    form: 'attendance',
    group: group.id,
    at,
    day,
    held: true,
    present,
    guests: guests + unnamed + (dice.chance(0.25) ? 1 : 0),
    children: Math.max(0, group.children - dice.between(0, 2)),
    activities: activitiesOf(group, day, dice),
    ...(full ? page2(came, dice) : {}),
  }
}

function activitiesOf(group: LivingGroup, day: Day, dice: Seeded): readonly Activity[] {
  const mealWeek = Number(day.slice(8)) <= 7 || dice.chance(0.2)
  const done: readonly [Activity, number][] = [
    ['meal', mealWeek && group.role.twist !== 'first-five' ? 0.95 : 0.05],
    ['bible', 0.95],
    ['prayer', 0.9],
    ['vision', 0.4],
  ]
  return done.filter(([, share]) => dice.chance(share)).map(([activity]) => activity)
}

function page2(came: readonly Soul[], dice: Seeded) {
  const able = came.filter(({ place }) => place !== 'unknown')
  const believers = came.filter(({ place }) => place !== 'seeker' && place !== 'unknown')
  const one = (from: readonly Soul[]): readonly PersonId[] => (from.length === 0 ? [] : [dice.pick(from).id])
  const roles: Record<Exclude<Task, 'other'>, readonly PersonId[]> = {
    bible: one(believers),
    host: one(believers),
    meal: one(able),
    children: dice.chance(0.7) ? one(able) : [],
  }
  const busy = new Set(Object.values(roles).flat())
  const other = able.filter(({ id }) => !busy.has(id) && dice.chance(0.6)).map(({ id }) => id)
  const leader = one(believers)[0]
  return {
    next: { ...roles, other },
    ...(leader === undefined ? {} : { ledBy: leader }),
    ...(dice.chance(0.5) ? { agreement: dice.pick(agreements) } : {}),
  }
}

/** The weeks without evenings: six in summer, and from Christmas to the first Sunday of the year. */
export function restsOf(
  begin: Day,
  end: Day,
): readonly { readonly from: Day; readonly to: Day; readonly reason: string }[] {
  const rests: { from: Day; to: Day; reason: string }[] = []
  for (let year = Number(begin.slice(0, 4)); year <= Number(end.slice(0, 4)) + 1; year++) {
    const summer = firstOn(`${year}-07-12` as Day, 6)
    const newYear = firstOn(`${year + 1}-01-02` as Day, 7)
    rests.push({ from: summer, to: addDays(summer, 43), reason: 'zomervakantie' })
    rests.push({ from: `${year}-12-24` as Day, to: newYear, reason: 'kerst en oud en nieuw' })
  }
  return rests.filter(({ from, to }) => to >= begin && from <= addDays(end, 60))
}

const firstOn = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7)

const usual: Record<Place, number> = {
  leader: 0.96,
  trainee: 0.93,
  drager: 0.88,
  believer: 0.78,
  seeker: 0.66,
  unknown: 0.5,
}
