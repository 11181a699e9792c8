import { expect, test } from 'vitest'
import type { Moment } from '../../src/domain/moment.ts'
import { descriptionOf } from '../../src/forms/description-of.ts'
import { aMember, evening, factsOf } from '../domain/build.ts'
import { aForm, aRegister } from './build.ts'

const titleOn = (on: string, ...meetings: readonly ReturnType<typeof evening>[]) => {
  const register = aRegister({ facts: factsOf({ members: [aMember('Kees', 'leader')], meetings }) })
  return descriptionOf(aForm(), register, `${on}T20:00:00.000Z` as Moment)
    ?.sections.flatMap(({ questions }) => questions)
    .find(({ key }) => key === 'previousAgreement')?.title
}

test('Aanwezigheid asks after the agreement of the last evening, and not yet after tonight’s own', () => {
  const before = evening('2026-11-10', { agreement: 'het plein schoonmaken' })
  const tonight = evening('2026-11-17', { agreement: 'samen eten' })
  expect(titleOn('2026-11-17', before)).toContain('het plein schoonmaken')
  expect(titleOn('2026-11-17', before, tonight)).toContain('het plein schoonmaken')
  expect(titleOn('2026-11-18', before, tonight)).toContain('samen eten')
})

test('it asks nothing when the last evening agreed on nothing', () => {
  expect(
    titleOn('2026-11-24', evening('2026-11-10', { agreement: 'x' }), evening('2026-11-17')),
  ).toBeUndefined()
})
