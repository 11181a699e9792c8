import { describe, expect, it } from 'vitest'
import {
  furtherKeys,
  furtherRules,
  type FurtherFinding,
  type FurtherKey,
} from '../../src/domain/findings/further.ts'
import type { FindingState } from '../../src/domain/readiness.ts'
import { furtherTitle, sayFurther, sayFurtherChange } from '../../src/dutch/dutch.ts'

const states: readonly FindingState[] = ['met', 'missed', 'unknown', 'growing', 'off']
const finding = (
  key: FurtherKey,
  state: FindingState,
  over: Partial<FurtherFinding> = {},
): FurtherFinding => ({
  key,
  state,
  line: '',
  quote: '',
  norm: 2,
  role: furtherRules[key].role,
  ...over,
})

describe('a norm without a part in the verdict', () => {
  it('has a title of its own', () => {
    expect(new Set(furtherKeys.map(furtherTitle)).size).toBe(furtherKeys.length)
  })

  it('is said in whole sentences, with whatever was counted', () => {
    for (const key of furtherKeys)
      for (const state of states)
        for (const over of [
          {},
          { count: 0, of: 4 },
          { count: 1, of: 1 },
          { count: 3, of: 8 },
          { atLeast: 2 },
        ]) {
          const said = sayFurther(finding(key, state, over))
          if (said === '') continue
          expect(said, `${key} ${state}`).toMatch(/^[A-Z0-9].*[.?]$/)
          expect(said).not.toMatch(/undefined|NaN/)
        }
  })

  it('says "onbekend" in words, never "nee" and never nought', () => {
    for (const key of furtherKeys)
      expect(sayFurther(finding(key, 'unknown')), key).toMatch(/weten we nog niet\.$/)
    expect(sayFurther(finding('bothOutside', 'unknown', { atLeast: 1, of: 2 }))).toContain(
      '(zeker 1 van de 2)',
    )
  })

  it('says where it can be told', () => {
    for (const key of furtherKeys)
      expect(sayFurtherChange(key, { kind: 'tell', where: 'month-question' }), key).toMatch(/\.$/)
    expect(sayFurtherChange('church', { kind: 'tell', where: 'groups' })).toBe('Vul bij Groepen de kerk in.')
  })

  it('asks which of the three causes of the text it is, when a group no longer reaches outward (115)', () => {
    const asked = sayFurtherChange('outside', { kind: 'more', more: 1 })
    expect(asked).toMatch(/veilige groep.*agenda.*comfortzone.*\?$/)
  })

  it('says it in everyday words', () => {
    const all = furtherKeys.flatMap((key) =>
      states.map((state) => sayFurther(finding(key, state, { count: 2, of: 4 }))),
    )
    expect(all.join(' ')).not.toMatch(/\brood\b|%|procent|score|u kunt|uw /i)
  })
})
