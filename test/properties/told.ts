/**
 * What the members have told, kept apart from the product: which evenings there should be, by the responses themselves and
 * rules written out once more.
 */
import type { GroupName, Held } from './steps.ts'

/** A response as it stands now at Google; an answer that was given again replaces the whole. */
export interface Told {
  readonly responseId: string
  readonly group: GroupName
  /** When it was sent first, and last. */
  readonly sentAt: number
  readonly changedAt: number
  readonly listed: boolean
  /** The date that was filled in. */
  readonly day?: string
  readonly held?: Held
  readonly guests?: number
  readonly agreement?: string
  readonly ticked?: readonly string[]
}

/** An evening as it should count. */
export interface ExpectedEvening {
  readonly group: GroupName
  readonly day: string
  readonly held: boolean
  readonly reason?: string
  readonly guests?: number
  readonly agreement?: string
}

/** Every evening that the listed responses tell, once, question by question in the order of sending. */
export function eveningsTold(told: readonly Told[]): readonly ExpectedEvening[] {
  const evenings = new Map<string, Told[]>()
  for (const each of [...told].sort((one, other) => one.changedAt - other.changedAt)) {
    const day = dayTold(each)
    if (!each.listed || day === undefined) continue
    const key = `${each.group} ${day}`
    evenings.set(key, [...(evenings.get(key) ?? []), each])
  }
  return [...evenings].map(([key, answers]) => {
    const last = <Key extends keyof Told>(name: Key) =>
      answers.findLast((answer) => answer[name] !== undefined)?.[name]
    const [group, day] = key.split(' ') as [GroupName, string]
    const [said, guests, agreement] = [last('held'), last('guests'), last('agreement')]
    const held = said === undefined || said === 'yes'
    return {
      group,
      day,
      held,
      ...(said !== undefined && said !== 'yes' && { reason: said }),
      ...(held && guests !== undefined && { guests }),
      ...(agreement !== undefined && { agreement }),
    }
  })
}

/** The day that a response is about; undefined when it counts for none. */
export function dayTold({ sentAt, day, held, guests, agreement, ticked }: Told): string | undefined {
  // A date alone tells nothing.
  const says = [held, guests, agreement, ticked].some((answer) => answer !== undefined)
  if (!says) return undefined
  const { calendar, evening } = onTheWallOf(sentAt)
  if (day === undefined) return evening
  const ahead = Math.round((Date.parse(day) - Date.parse(evening)) / 86_400_000)
  if (ahead < -300) return undefined
  if (held !== undefined && held !== 'yes') return ahead <= 366 ? day : undefined
  if (ahead <= 0) return day
  return day === calendar ? evening : undefined
}

/** What the calendar says in Utrecht, and the evening that it is: until five in the morning that of the day before. */
export function onTheWallOf(at: number): { readonly calendar: string; readonly evening: string } {
  const parts = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]))
  const calendar = `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`
  const isNight = Number(parts.hour) < 5
  return { calendar, evening: isNight ? dayAfter(calendar, -1) : calendar }
}

export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})
