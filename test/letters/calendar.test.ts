import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { amsterdam, momentAt, type Moment } from '../../src/domain/moment.ts'
import { calendarFile, type CalendarEvent } from '../../src/letters/calendar.ts'

const writtenAt = '2026-11-12T20:15:00.000Z' as Moment
const described = {
  uid: 'talk-g-overvecht-2027-02-04@missiegroepen',
  summary: 'Gesprek met coach Wim',
  writtenAt,
}
const talk: CalendarEvent = { ...described, allDay: day('2027-02-04') }

/** What a calendar reads: long lines joined again, and each property with its value as text. */
function read(file: string): readonly (readonly [string, string])[] {
  const lines = file.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => {
    const colon = line.indexOf(':')
    const value = line
      .slice(colon + 1)
      .replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
    return [line.slice(0, colon), value] as const
  })
}
const valueOf = (file: string, name: string) => read(file).find(([key]) => key === name)?.[1]

describe('a calendar file', () => {
  test('holds one event, as the RFC wants it', () => {
    expect(read(calendarFile({ ...talk, description: 'Afspraken: 1' })).map(([key]) => key)).toEqual([
      'BEGIN',
      'VERSION',
      'PRODID',
      'CALSCALE',
      'METHOD',
      'BEGIN',
      'UID',
      'DTSTAMP',
      'SEQUENCE',
      'DTSTART;VALUE=DATE',
      'DTEND;VALUE=DATE',
      'TRANSP',
      'SUMMARY',
      'DESCRIPTION',
      'END',
      'END',
    ])
    expect(valueOf(calendarFile(talk), 'DTSTAMP')).toBe('20261112T201500Z')
  })

  test('ends a whole day on the day after, also at New Year', () => {
    const file = calendarFile({ ...talk, allDay: day('2026-12-31') })
    expect(valueOf(file, 'DTSTART;VALUE=DATE')).toBe('20261231')
    expect(valueOf(file, 'DTEND;VALUE=DATE')).toBe('20270101')
  })

  test.each([
    ['2026-11-24', '183000', 'winter'],
    ['2026-06-23', '173000', 'summer'],
  ])('says half past seven of %s in UTC: %s in %s', (on, utc) => {
    const start = momentAt(day(on), '19:30', amsterdam)
    const file = calendarFile({ ...described, start, end: momentAt(day(on), '21:20', amsterdam) })
    expect(valueOf(file, 'DTSTART')).toBe(`${on.replaceAll('-', '')}T${utc}Z`)
    expect(file).not.toContain('VALUE=DATE')
  })

  test('of the same event written later has a higher number, so that calendars take it over', () => {
    const number = (at: string) =>
      Number(valueOf(calendarFile({ ...talk, writtenAt: at as Moment }), 'SEQUENCE'))
    expect(number('2026-11-12T20:16:00.000Z')).toBeGreaterThan(number(writtenAt))
    expect(number('2040-01-01T00:00:00.000Z')).toBeLessThan(2 ** 31)
  })

  test('keeps whatever is typed, in lines of 75 octets that end in CR LF', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(typed, typed, (summary, description) => {
        const file = calendarFile({ ...talk, summary, description })
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
          expect(line.isWellFormed()).toBe(true)
        }
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
        const shown = (text: string) =>
          text
            .toWellFormed()
            .replace(/\r\n?/g, '\n')
            .replace(/[^\P{Cc}\n]/gu, ' ')
        expect(valueOf(file, 'SUMMARY')).toBe(shown(summary))
        expect(valueOf(file, 'DESCRIPTION')).toBe(shown(description))
      }),
    )
  })

  test('lets nothing that is typed become a line of its own', () => {
    const file = calendarFile({ ...talk, summary: 'x\r\nATTENDEE:mailto:iemand@voorbeeld.nl' })
    expect(read(file).map(([key]) => key)).not.toContain('ATTENDEE')
  })
})
