import { addDays, type Day } from './day.ts'
import type { Facts } from './facts.ts'
import { groupFactsOf, statusOn } from './group-facts.ts'
import type { Huddel, HuddelGoal, HuddelTheme } from './huddel.ts'
import type { PersonId } from './ids.ts'

/** What is known beforehand of the next huddel. */
export interface HuddelPlan {
  /** As the last one planned it; absent when nobody said. */
  readonly day?: Day
  /** The one that is due: used longest ago, or never. */
  readonly theme: Exclude<HuddelTheme, 'free'>
  /** When that theme was last; absent: never, as far as the register knows. */
  readonly themeLast?: Day
  /** Who leads it, as the last one agreed. */
  readonly ledBy?: PersonId
  /** «In de praktijk zijn dat de leiders en trainees» (norm 103). */
  readonly invited: readonly PersonId[]
  /** The last goal of each who is invited, with the day of the huddel at which it was set. */
  readonly goals: readonly LastGoal[]
}

export interface LastGoal extends HuddelGoal {
  readonly goal: string
  readonly setOn: Day
}

/** The next huddel as it looks on a day. */
export function huddelPlanOf(facts: Facts, today: Day): HuddelPlan {
  const known = facts.huddels.filter(({ day }) => day <= today)
  const last = known.at(-1)
  const planned = known.findLast(({ nextDay }) => nextDay !== undefined)
  const day = planned?.nextDay !== undefined && planned.nextDay >= today ? planned.nextDay : undefined
  const invited = leadingOn(facts, day ?? today)
  const { theme, last: themeLast } = dueTheme(known)
  return {
    ...(day === undefined ? {} : { day }),
    theme,
    ...(themeLast === undefined ? {} : { themeLast }),
    ...(last?.nextLeader === undefined ? {} : { ledBy: last.nextLeader }),
    invited,
    goals: invited.flatMap((person) => lastGoalOf(known, person, today) ?? []),
  }
}

/** Of the circle of four, the one used longest ago; in the order of the circle where more were never used. */
function dueTheme(huddels: readonly Huddel[]) {
  const lastOf = (theme: HuddelTheme) => huddels.findLast((huddel) => huddel.theme === theme)?.day
  const [due = circle[0]] = [...circle].sort((one, other) =>
    (lastOf(one) ?? '').localeCompare(lastOf(other) ?? ''),
  )
  return { theme: due, last: lastOf(due) }
}

/** «de cirkel missie, discipelschap, leiderschap en vermenigvuldiging» (norm 102) */
const circle = ['mission', 'discipleship', 'leadership', 'multiplication'] as const

/** Older than a year it is nobody's goal any more. */
function lastGoalOf(huddels: readonly Huddel[], person: PersonId, today: Day): LastGoal | undefined {
  for (const { day, goals } of [...huddels].reverse()) {
    if (day < addDays(today, -365)) return undefined
    const own = goals.find((each) => each.person === person)
    if (own?.goal !== undefined) return { ...own, goal: own.goal, setOn: day }
    // They looked back on the one before, and set no new one.
    if (own?.previous !== undefined) return undefined
  }
  return undefined
}

/** Whoever leads or learns to, of every group that has not stopped, each once. */
function leadingOn(facts: Facts, on: Day): readonly PersonId[] {
  const running = new Set(
    [...facts.groups.values()]
      .filter((group) => statusOn(groupFactsOf(facts, group.id), group, on) !== 'stopped')
      .map(({ id }) => id),
  )
  return [
    ...new Set(
      facts.stays
        .filter(
          ({ place, group, from, until }) =>
            (place === 'leader' || place === 'trainee') &&
            running.has(group) &&
            from <= on &&
            (until === undefined || on < until),
        )
        .map(({ person }) => person),
    ),
  ]
}
