/** Calendar files (RFC 5545): an event that a phone adds to its own calendar, offline and without an account. */
import { addDays, type Day } from '../domain/day.ts'
import type { Moment } from '../domain/moment.ts'

interface Described {
  /** The same for ever: a file with it again changes the event that is there already. */
  readonly uid: string
  readonly summary: string
  readonly description?: string
  readonly location?: string
  /** When this file was written: of two with the same `uid` the later one holds. */
  readonly writtenAt: Moment
}

/** A whole day, or from a time to a time. */
export type CalendarEvent = Described &
  ({ readonly allDay: Day } | { readonly start: Moment; readonly end: Moment })

/** Lines end in CR LF and hold at most 75 octets. Times are in UTC, so that no calendar has to know our time zone. */
export function calendarFile(event: CalendarEvent): string {
  const { uid, summary, description, location, writtenAt } = event
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//missiegroep-register//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${inUtc(writtenAt)}`,
    `SEQUENCE:${sequenceOf(writtenAt)}`,
    ...timeOf(event),
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** The end of a whole day is the first day that is no part of it. Such a day keeps nobody from being asked elsewhere. */
const timeOf = (event: CalendarEvent): readonly string[] =>
  'allDay' in event
    ? [
        `DTSTART;VALUE=DATE:${digits(event.allDay)}`,
        `DTEND;VALUE=DATE:${digits(addDays(event.allDay, 1))}`,
        'TRANSP:TRANSPARENT',
      ]
    : [`DTSTART:${inUtc(event.start)}`, `DTEND:${inUtc(event.end)}`]

const digits = (day: Day): string => day.replaceAll('-', '')

/** `20261124T183000Z` */
const inUtc = (moment: Moment): string => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`

/** Minutes since 2026: grows with every file, and stays well below 2³¹. */
const sequenceOf = (moment: Moment): number =>
  Math.max(0, Math.floor((Date.parse(moment) - Date.parse('2026-01-01T00:00:00Z')) / 60_000))

/** A text as a value (section 3.3.11); a control character cannot stand in one. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')

/** A long line goes on behind a space on the next (section 3.1), and no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let open = ''
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > longestLine) {
      lines.push(open)
      ;[open, octets] = [' ', 1]
    }
    open += character
    octets += size
  }
  return [...lines, open].join('\r\n')
}

const longestLine = 75
