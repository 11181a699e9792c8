import { describe, expect, it } from 'vitest'
import { personId } from '../../src/domain/ids.ts'
import type { Problem } from '../../src/register/problem.ts'
import type { SentLetter } from '../../src/register/register.ts'
import { reviewView } from '../../src/views/review.ts'
import { input, overvecht } from './small-movement.ts'

const misspelt: Problem = {
  tab: 'people',
  rowNumber: 48,
  column: 'Plek in de groep',
  read: 'dager',
  sentence: 'Deze plek ken ik niet. Tot dan telt Karin als onbekend.',
  suggestion: 'Bedoel je drager?',
}

const letter = (more: Partial<SentLetter>): ReadonlyMap<string, SentLetter> => {
  const one: SentLetter = {
    key: '2026-W48/g-overvecht/p-hanneke',
    outcome: 'unknown',
    groupId: overvecht,
    personId: personId('p-hanneke'),
    ...more,
  }
  return new Map([[one.key, one]])
}

describe('Nakijken', () => {
  it('says so when everything was understood', () => {
    const view = reviewView(input())
    expect(view.rows).toHaveLength(2)
    expect(view.rows[1]?.[0]?.value).toBe('Alles is begrepen.')
  })

  it('has one line a problem, which leads to the row', () => {
    const { rows } = reviewView(input({ problems: [misspelt, { ...misspelt, rowNumber: 49 }] }))
    const lines = rows.slice(3)
    expect(lines).toHaveLength(2)
    expect(lines[0]?.map((cell) => cell.value)).toEqual([
      'Mensen, rij 48',
      'Plek in de groep',
      '‘dager’',
      'Deze plek ken ik niet. Tot dan telt Karin als onbekend.',
      'Bedoel je drager?',
    ])
    expect(lines[0]?.[0]?.link).toEqual({ tab: 'people', rowNumber: 48 })
  })

  it('names the tab when a problem is about the whole of it', () => {
    const { rows } = reviewView(input({ problems: [{ tab: 'pauses', sentence: 'Er is geen kolom ‘Van’.' }] }))
    expect(rows[3]?.[0]).toMatchObject({ value: 'Pauzes', link: { tab: 'pauses', rowNumber: 1 } })
  })

  it('shows what was read shortened, when somebody pasted a page', () => {
    const { rows } = reviewView(input({ problems: [{ ...misspelt, read: 'a'.repeat(5000) }] }))
    expect(String(rows[3]?.[2]?.value).length).toBeLessThan(100)
  })

  it('says of a letter with an unknown outcome that it is not sent again by itself', () => {
    const { rows } = reviewView(input({ sent: letter({}) }))
    expect(rows[3]?.[0]).toMatchObject({ value: 'Mensen, rij 2', link: { tab: 'people', rowNumber: 2 } })
    expect(rows[3]?.[3]?.value).toBe(
      'Van de brief aan Hanneke (Overvecht) weten we niet of hij is aangekomen. We sturen hem niet vanzelf nog een keer.',
    )
  })

  it('asks after the address when a letter was refused', () => {
    const { rows } = reviewView(input({ sent: letter({ outcome: 'refused' }) }))
    expect(rows[3]?.[4]?.value).toBe('Klopt het e-mailadres in Mensen?')
  })

  it.each([
    '535 5.7.8 bad credentials',
    '401: The provided authorization grant is invalid',
    'No connection to the mail server (ECONNREFUSED)',
    'The mail server broke off (ETLS)',
  ])('asks after the sending when it was refused for that: %s', (said) => {
    const problem = `De mailprovider zei: «${said}»`
    const { rows } = reviewView(input({ sent: letter({ outcome: 'refused', problem }) }))
    expect(rows[3]?.[4]?.value).toContain('Dit ligt aan het versturen, niet aan het adres.')
  })

  it.each(['550 5.1.1 user 401 unknown', '400: [address] is bad', 'The address is not one'])(
    'asks after the address when that was refused: %s',
    (said) => {
      const problem = `De mailprovider zei: «${said}»`
      const { rows } = reviewView(input({ sent: letter({ outcome: 'refused', problem }) }))
      expect(rows[3]?.[4]?.value).toBe('Klopt het e-mailadres in Mensen?')
    },
  )

  it('lets go of a letter after the week that follows its own', () => {
    expect(reviewView(input({ sent: letter({ key: '2026-W47/x' }) })).rows).toHaveLength(4)
    expect(reviewView(input({ sent: letter({ key: '2026-W46/x' }) })).rows).toHaveLength(2)
  })

  it('says nothing of letters that arrived', () => {
    expect(reviewView(input({ sent: letter({ outcome: 'sent' }) })).rows).toHaveLength(2)
  })
})
