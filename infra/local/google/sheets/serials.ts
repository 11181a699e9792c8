/** Dates as Google keeps them: days since 30 December 1899, the time as the part behind the point, without a zone. */

const day = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

export const serialOf = (year: number, month: number, date: number): number =>
  (Date.UTC(year, month - 1, date) - epoch) / day

/** Undefined when there is no such day, as 31 February. */
export function serialOfDay(year: number, month: number, date: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, date))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return undefined
  return serialOf(year, month, date)
}

/** A serial as a date in UTC, to the millisecond: read it by its UTC parts only. */
export const dateOfSerial = (serial: number): Date => new Date(epoch + Math.round(serial * day))

/** The moment as a serial on the clocks of a time zone. */
export function serialInZone(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((piece) => piece.type === type)?.value)
  const seconds = part('hour') * 3600 + part('minute') * 60 + part('second')
  return serialOf(part('year'), part('month'), part('day')) + seconds / 86_400
}
