/** Plain counting over what was fed in: who led which group when, what was told of an evening, when a group rested. */
import { addDays, type Day } from '../../../src/domain/day.ts'
import type { Fed, Played } from './play.ts'

export interface Known {
  readonly held: boolean
  readonly people?: number
  readonly children: number
}

export function reckon({ edits, fed }: Pick<Played, 'edits' | 'fed'>) {
  /** As it stood at a moment, or at the beginning of a day. */
  const rowsOn = (tab: string, before: string) => {
    const rows = new Map<string, Readonly<Record<string, string | number>>>()
    for (const [nth, { at, edit }] of edits.entries()) {
      if (at >= before || edit.tab !== tab) continue
      const id = edit.kind === 'cells' ? edit.id : String(edit.values.id ?? nth)
      rows.set(id, { ...rows.get(id), ...edit.values })
    }
    return rows
  }
  const groupsOn = (before: string) => rowsOn('groups', before)

  /** The groups that an address leads or learns to lead. */
  const groupsOf = (address: string, before: string): readonly string[] => {
    const names = [...rowsOn('people', before).values()]
      .filter(({ email, place }) => email === address && (place === 'leider' || place === 'trainee'))
      .map(({ group }) => group)
    return [...groupsOn(before)].filter(([, { name }]) => names.includes(name ?? '')).map(([id]) => id)
  }

  /** Everybody who leads or learns to lead a running group, with an address. */
  const leadersOn = (day: Day) =>
    [...rowsOn('people', day).values()].flatMap(({ email, place, group }) => {
      const own = [...groupsOn(day)].find(([, { name }]) => name === group)
      return email === undefined || own === undefined || own[1].status === 'gestopt'
        ? []
        : place === 'leider' || place === 'trainee'
          ? [{ address: String(email), group: own[0] }]
          : []
    })

  /** Question by question, in the order of sending. */
  const toldOf = (group: string, day: Day, before: string): Known | undefined => {
    const said = fed.filter((each) => each.group === group && each.day === day && each.at < before)
    if (said.length === 0) return undefined
    const newest = <K extends keyof Fed>(key: K) => said.findLast((each) => each[key] !== undefined)?.[key]
    const ticked = newest('ticked')
    return {
      held: said.at(-1)?.held ?? false,
      ...(ticked === undefined ? {} : { people: ticked + (newest('guests') ?? 0) }),
      children: newest('children') ?? 0,
    }
  }

  const lastHeld = (group: string, before: string): Day | undefined =>
    [...new Set(fed.filter((each) => each.group === group && each.at < before).map(({ day }) => day))]
      .sort()
      .findLast((day) => toldOf(group, day, before)?.held)

  const rests = (group: string, day: Day): boolean =>
    [...rowsOn('pauses', always).values()].some(
      ({ group: whose = '', from = '', to = '' }) =>
        (whose === '' || whose === groupsOn(always).get(group)?.name) && iso(from) <= day && day <= iso(to),
    )

  const stopped = (group: string, before: string) => groupsOn(before).get(group)?.status === 'gestopt'

  /** Evenings of the last `weeks` weeks of which nobody told anything, nor of a day near them. */
  const untold = (group: string, on: Day, before: string, weeks = 8): readonly Day[] => {
    const { weekday, rhythm, firstEvening = '' } = groupsOn(before).get(group) ?? {}
    const first = iso(firstEvening)
    const days: Day[] = []
    for (let day = addDays(on, -7 * weeks); day < on; day = addDays(day, 1)) {
      const apart = Math.round((Date.parse(day) - Date.parse(first)) / 86_400_000)
      const meets = apart >= 0 && weekdays[new Date(day).getUTCDay()] === weekday
      if (!meets || (rhythm === 'om de week' && apart % 14 !== 0) || rests(group, day)) continue
      const near = fed.some((each) => each.group === group && each.at < before && within(each.day, day, 3))
      if (!near) days.push(day)
    }
    return days
  }

  return { groupsOn, groupsOf, leadersOn, toldOf, lastHeld, rests, stopped, untold }
}

const within = (one: Day, other: Day, days: number) =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= days * 86_400_000

const iso = (typed: string | number): Day => {
  const [day = '', month = '', year = ''] = String(typed).split('-')
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as Day
}

const always = '9999'

const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
