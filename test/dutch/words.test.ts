import { describe, expect, it } from 'vitest'
import { capital, count, fullStop, sayList, sayPeople } from '../../src/dutch/dutch.ts'

describe('words', () => {
  it('are listed with commas and one "en"', () => {
    expect(sayList([])).toBe('')
    expect(sayList(['a'])).toBe('a')
    expect(sayList(['a', 'b'])).toBe('a en b')
    expect(sayList(['a', 'b', 'c'])).toBe('a, b en c')
  })

  it('are counted in singular and plural', () => {
    expect([0, 1, 4].map((n) => count(n, 'drager', 'dragers'))).toEqual([
      '0 dragers',
      '1 drager',
      '4 dragers',
    ])
  })

  it('say a small number of people in words', () => {
    expect([1, 2, 6, 7].map(sayPeople)).toEqual(['iemand', 'twee mensen', 'zes mensen', '7 mensen'])
  })

  it('begin a sentence', () => {
    expect(capital('één vraag')).toBe('Één vraag')
    expect(capital('')).toBe('')
  })

  it('end a sentence with one full stop, behind an initial too', () => {
    expect(fullStop('Jullie zijn bij Loes')).toBe('Jullie zijn bij Loes.')
    expect(fullStop('Jullie zijn bij Ellis B.')).toBe('Jullie zijn bij Ellis B.')
  })
})
