/** The demo's fourteen months day by day, with what happens to real movements besides: late, mended, ended, handed over. */
import { live } from '../../../infra/local/demo/life.ts'
import type { Edit, Filled } from '../../../infra/local/demo/story.ts'
import { addDays, day, type Day } from '../../../src/domain/day.ts'
import { amsterdam, momentAt, onTheWall, type Moment } from '../../../src/domain/moment.ts'

export interface Happenings {
  readonly days: readonly { readonly on: Day; readonly edits: readonly Edit[] }[]
  /** In the order in which they are sent. */
  readonly filled: readonly Filled[]
}

type Evening = Extract<Filled, { form: 'attendance' }>

const lastDay = day('2026-11-23')
const stops = { group: 'Randenbroek', on: day('2026-08-26') }
const handsOver = { group: 'Lombok', on: day('2026-05-11') }

export function happenings(): Happenings {
  const { chapters } = live(lastDay, 7, 1)
  const days = chapters.map(({ from, edits }) => ({ on: onTheWall(from, amsterdam).day, edits }))
  const typed = days.flatMap(({ edits }) => edits)
  const stopped = typed.find((edit) => edit.tab === 'groups' && edit.values.name === stops.group)?.values.id
  const leads = (place: string) =>
    typed.find(
      ({ tab, values }) => tab === 'people' && values.group === handsOver.group && values.place === place,
    )?.values.id
  const on = `${Number(handsOver.on.slice(8))}-${Number(handsOver.on.slice(5, 7))}-2026`
  const cells = (tab: Edit['tab'], id: unknown, values: Edit['values']): Edit => ({
    kind: 'cells',
    tab,
    id: String(id),
    values,
  })
  const more: Record<Day, readonly Edit[]> = {
    [stops.on]: [cells('groups', stopped, { status: 'gestopt' })],
    [handsOver.on]: [
      cells('people', leads('leider'), { place: 'drager', placeSince: on }),
      cells('people', leads('trainee'), { place: 'leider', placeSince: on }),
    ],
  }
  const filled = chapters
    .flatMap((chapter) => chapter.filled)
    .filter(
      (each) => !('group' in each && each.group === stopped && onTheWall(each.at, amsterdam).day > stops.on),
    )
    .flatMap((each, nth) => (each.form === 'attendance' ? asPeopleDo(each, nth) : [each]))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
  return {
    days: days.map((each) => ({ on: each.on, edits: [...each.edits, ...(more[each.on] ?? [])] })),
    filled,
  }
}

/** Most fill it in that night; some the next morning or after days, and some come back to mend it. */
function asPeopleDo(evening: Evening, nth: number): readonly Filled[] {
  const later = (days: number, time: string): Moment => momentAt(addDays(evening.day, days), time, amsterdam)
  if (nth % 10 === 1) return [{ ...evening, at: later(1, '09:40') }]
  // While the letter or the reminder of that morning is on its way.
  if (nth % 10 === 2) return [{ ...evening, at: later(1, '10:01') }]
  if (nth % 10 === 3) return [{ ...evening, at: later(3, '12:30') }]
  if (nth % 10 === 4) return [{ ...evening, at: later(9, '20:15') }]
  const { form, group, day } = evening
  const mended = { form, group, day, held: true } as const
  const { held, present, guests = 0, children = 0 } = evening
  if (nth % 10 === 5 && held === true && children > 0)
    return [evening, { ...mended, present: [], children: children + 1, at: later(2, '13:00') }]
  if (nth % 10 === 6 && held === true)
    return [evening, { ...mended, present: present.slice(1), guests: guests + 2, at: later(8, '20:00') }]
  return [evening]
}
