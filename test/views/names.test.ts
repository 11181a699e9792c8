import { describe, expect, it } from 'vitest'
import { personId } from '../../src/domain/ids.ts'
import { byName, namesOf, short } from '../../src/views/names.ts'
import { facts } from './small-movement.ts'

describe('a name in a cell', () => {
  it('is cut where it does not fit, never within what a reader takes for one letter', () => {
    expect(short('Overvecht')).toBe('Overvecht')
    expect(short('👨‍👩‍👧'.repeat(50), 3)).toBe('👨‍👩‍👧👨‍👩‍👧…')
  })

  it('does not turn the sentence around it', () => {
    expect(short('Ro\u202Esa\u2066')).toBe('Rosa')
    expect(short(' Ro\n  sa ')).toBe('Ro sa')
  })

  it('stays short however many marks are piled on its letters', () => {
    expect(short(`a${'\u0301'.repeat(5000)}`).length).toBeLessThanOrEqual(800)
  })

  it('has an initial only where two are alike', () => {
    const names = namesOf(['p-lia', 'p-lia2', 'p-omar'].map(personId), facts.people)
    expect([...names.values()]).toEqual(['Lia B.', 'Lia V.', 'Omar'])
  })

  it('leaves out whom the register does not know any more', () => {
    expect(namesOf([personId('p-weg')], facts.people).size).toBe(0)
  })

  it('sorts as Dutch people do', () => {
    expect(['Zoë', 'élan', 'Ed', 'Groep 10', 'Groep 9'].sort(byName)).toEqual([
      'Ed',
      'élan',
      'Groep 9',
      'Groep 10',
      'Zoë',
    ])
  })
})
