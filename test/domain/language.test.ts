import { describe, expect, it } from 'vitest'
import { languageFor, languageOf } from '../../src/domain/language.ts'

describe('the language that somebody typed', () => {
  it.each(['Engels', 'engels ', 'English', 'en', 'EN', 'en-GB', 'Eng', 'Farsi, Engels', 'Engelstalig'])(
    '%s is English',
    (typed) => {
      expect(languageOf(typed)).toBe('en')
    },
  )

  it.each([
    undefined,
    '',
    ' ',
    'Nederlands',
    'Nederlands en Engels',
    'English / Dutch',
    'Farsi',
    'Farsi en Arabisch',
    'enigszins',
    '?',
  ])('%s is Dutch', (typed) => {
    expect(languageOf(typed)).toBe('nl')
  })
})

describe('the language of a letter', () => {
  const english = { language: 'Engels' }
  const dutch = { language: 'Nederlands' }
  const silent = {}

  it('is the reader’s own, before that of the group', () => {
    expect(languageFor([english], [dutch])).toBe('en')
    expect(languageFor([dutch], [english])).toBe('nl')
  })

  it('is that of the group for who chose none, also of two who share a mailbox', () => {
    expect(languageFor([silent], [english])).toBe('en')
    expect(languageFor([{ language: ' ' }], [english])).toBe('en')
    expect(languageFor([silent, english], [silent])).toBe('en')
  })

  it('is Dutch where nobody chose, and for groups of two languages', () => {
    expect(languageFor([silent], [silent])).toBe('nl')
    expect(languageFor([silent], [english, silent])).toBe('nl')
    expect(languageFor([silent], [])).toBe('nl')
  })
})
