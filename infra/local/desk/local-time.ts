/** The movable clock as the wall in Amsterdam shows it, for people and for the fields of a form. */
import { addDays, weekdayOf, type Day } from '../../../src/domain/day.ts'
import { amsterdam, momentOf, onTheWall } from '../../../src/domain/moment.ts'

/** `2026-11-30T07:00`: what `POST /local/clock` takes, and a field of type datetime-local. */
export function wallTime(at: Date): string {
  const { day, time } = onTheWall(momentOf(at), amsterdam)
  return `${day}T${time}`
}

/** «maandag 30 november 2026, 07:00» */
export const sayWallTime = (at: Date): string => said.format(at).replace(' om ', ', ')

/** «ma 30 nov 07:00» */
export const sayShort = (at: Date): string => shortSaid.format(at).replaceAll('.', '').replace(',', '')

/** The moments that the buttons of the clock lead to. */
export function leaps(at: Date): { readonly label: string; readonly now: string }[] {
  const { day } = onTheWall(momentOf(at), amsterdam)
  return [
    { label: '+1 uur', now: wallTime(new Date(at.getTime() + 3_600_000)) },
    { label: 'morgen 07:00', now: `${addDays(day, 1)}T07:00` },
    { label: 'volgende maandag 07:00', now: `${nextMonday(day)}T07:00` },
  ]
}

export const nextMonday = (from: Day): Day => addDays(from, 8 - weekdayOf(from))

const inAmsterdam = { timeZone: amsterdam, hour: '2-digit', minute: '2-digit' } as const
const said = new Intl.DateTimeFormat('nl-NL', {
  ...inAmsterdam,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const shortSaid = new Intl.DateTimeFormat('nl-NL', {
  ...inAmsterdam,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
})
