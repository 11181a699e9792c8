import { describe, expect, test } from 'vitest'
import { groupAgreements, openAgreements, settledIn } from '../../src/domain/agreements.ts'
import { day } from '../../src/domain/day.ts'
import { standingOf } from '../../src/domain/standing.ts'
import { aTalk, evening, factsOf, overvecht } from './build.ts'

const today = day('2026-11-23')
const texts = (talks: Parameters<typeof openAgreements>[0], on = today) =>
  openAgreements(talks, on).map(({ text }) => text)

describe('an agreement of coach and leader', () => {
  const spring = aTalk('2026-05-12', { agreements: ['Bellen', 'Een trainee zoeken', 'Samen eten'] })

  test('is open until it is done, and keeps what was told of it last', () => {
    const summer = aTalk('2026-08-14', { agreements: [], previousAgreements: ['done', 'partly', undefined] })
    const autumn = aTalk('2026-11-10', { agreements: [], previousAgreements: ['done'] })
    expect(openAgreements([spring, summer], today)).toEqual([
      { text: 'Een trainee zoeken', madeOn: '2026-05-12', outcome: 'partly' },
      { text: 'Samen eten', madeOn: '2026-05-12' },
    ])
    expect(texts([spring, summer, autumn])).toEqual(['Samen eten'])
  })

  test('that nobody told anything of stays open: unknown is not done, and not "niet" either', () => {
    const silent = aTalk('2026-08-14')
    expect(openAgreements([spring, silent], today).map(({ outcome }) => outcome)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('counts from its own day on', () => {
    expect(texts([spring], day('2026-05-11'))).toEqual([])
    expect(texts([spring], day('2026-05-12'))).toHaveLength(3)
    const later = aTalk('2026-12-01', { previousAgreements: ['done', 'done', 'done'] })
    expect(texts([spring, later])).toHaveLength(3)
  })

  test('is numbered with the newest first, and three at most are open at a time', () => {
    const summer = aTalk('2026-08-14', {
      agreements: ['Naar de huddel', 'Een datum prikken'],
      previousAgreements: ['not', 'done', 'not'],
    })
    expect(texts([spring, summer])).toEqual(['Naar de huddel', 'Een datum prikken', 'Bellen'])
    const autumn = aTalk('2026-11-10', { previousAgreements: [undefined, undefined, 'done'] })
    expect(texts([spring, summer, autumn])).toEqual(['Naar de huddel', 'Een datum prikken'])
  })

  test('that is agreed again is one agreement', () => {
    const again = aTalk('2026-08-14', {
      agreements: ['bellen.'],
      previousAgreements: ['not', 'done', 'done'],
    })
    expect(openAgreements([spring, again], today)).toEqual([{ text: 'bellen.', madeOn: '2026-08-14' }])
  })

  test('stands in how a group stands', () => {
    expect(standingOf(factsOf({ talks: [spring] }), overvecht, today).agreements).toHaveLength(3)
  })

  test('is told of in the next talk', () => {
    const summer = aTalk('2026-08-14', {
      agreements: ['Nieuw'],
      previousAgreements: ['done', undefined, 'not'],
    })
    expect(settledIn([spring, summer], summer)).toEqual([
      { text: 'Bellen', madeOn: '2026-05-12', outcome: 'done' },
      { text: 'Samen eten', madeOn: '2026-05-12', outcome: 'not' },
    ])
    expect(settledIn([spring, summer], spring)).toEqual([])
  })
})

test('what a group agreed is told of on its next evening, and unknown before that', () => {
  const held = [
    evening('2026-11-03', { agreement: 'Het plein' }),
    evening('2026-11-10', { previousAgreement: 'partly' }),
    evening('2026-11-17', { agreement: 'Een feest' }),
  ]
  expect(groupAgreements(held)).toEqual([
    { text: 'Het plein', madeOn: '2026-11-03', outcome: 'partly' },
    { text: 'Een feest', madeOn: '2026-11-17' },
  ])
})
