import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { callOffLink, eveningLink, improveLink, prefilledLink, welcomeLink } from '../../src/forms/links.ts'
import { entryOf, questionIdOf } from '../../src/forms/question-id.ts'
import { evening, idOf, overvecht } from '../domain/build.ts'
import { aForm } from './build.ts'

/** What a link fills in, by the keys of the questions. */
const filled = (link: string, keys: readonly string[], kind: 'attendance' | 'welcome' = 'attendance') => {
  const { searchParams } = new URL(link)
  return Object.fromEntries(
    keys.flatMap((key) => {
      const values = searchParams.getAll(`entry.${entryOf(kind, key)}`)
      return values.length > 0 ? [[key, values]] : []
    }),
  )
}

describe('a link to a form', () => {
  it('is Google’s own address with the answers behind it', () => {
    const link = eveningLink(aForm(), day('2026-11-24'))
    expect(link.startsWith('https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url&entry.')).toBe(
      true,
    )
    expect(filled(link, ['held', 'day'])).toEqual({ held: ['Ja'], day: ['2026-11-24'] })
  })

  it('calls an evening off', () => {
    expect(filled(callOffLink(aForm(), day('2026-11-24')), ['held', 'day'])).toEqual({
      held: ['Nee, iets anders'],
      day: ['2026-11-24'],
    })
  })

  it('welcomes into a group', () => {
    expect(filled(welcomeLink(aForm('welcome'), overvecht), ['group'], 'welcome')).toEqual({
      group: [overvecht],
    })
  })

  it('writes whatever people type so that it arrives unchanged', () => {
    const said = 'a&b=c #1 «é» 😀 +'
    expect(filled(prefilledLink(aForm(), { agreement: [said] }), ['agreement'])).toEqual({
      agreement: [said],
    })
  })

  it('mends an evening with everything that is known of it', () => {
    const meeting = evening('2026-11-17', {
      present: ['Kees', 'Samira', 'Omar'],
      guests: 0,
      activities: [],
      ledBy: idOf('Kees'),
      next: { meal: [idOf('Samira')], other: [idOf('Kees'), idOf('Samira')] },
      agreement: 'Zaterdag het plein schoonmaken.',
    })
    const names = new Map([
      [idOf('Kees'), 'Kees'],
      [idOf('Samira'), 'Samira B.'],
    ])
    const keys = [
      'held',
      'day',
      'present',
      'guests',
      'children',
      'activities',
      'ledBy',
      'nextMeal',
      'nextOther',
      'agreement',
    ]
    expect(filled(improveLink(aForm(), meeting, names), keys)).toEqual({
      held: ['Ja'],
      day: ['2026-11-17'],
      present: ['Kees', 'Samira B.'],
      guests: ['0'],
      activities: ['Niets hiervan'],
      ledBy: ['Kees'],
      nextMeal: ['Samira B.'],
      nextOther: ['Kees', 'Samira B.'],
      agreement: ['Zaterdag het plein schoonmaken.'],
    })
  })

  it('mends one that was called off with its reason', () => {
    const link = improveLink(aForm(), evening('2026-11-17', { held: false, reason: 'too-few' }), new Map())
    expect(filled(link, ['held', 'present'])).toEqual({ held: ['Nee, ziekte of te weinig mensen'] })
  })
})

describe('the ID of a question', () => {
  it('is the same for ever: answers of years ago are read by it', () => {
    expect(questionIdOf('attendance', 'held')).toBe('769b266a')
    expect(questionIdOf('attendance', 'present')).toBe('46a8fc22')
    expect(questionIdOf('welcome', 'consent')).toBe('163ac3a0')
  })

  it('is eight hexadecimal digits, and the entry number of a link its decimal', () => {
    const id = questionIdOf('attendance', 'day')
    expect(id).toMatch(/^[1-7][0-9a-f]{7}$/)
    expect(entryOf('attendance', 'day')).toBe(String(Number.parseInt(id, 16)))
  })
})
