import { describe, expect, test } from 'vitest'
import { longestUnasked } from '../../src/domain/coaching/open-questions.ts'
import { preparationOf, type Preparation } from '../../src/domain/coaching-preparation.ts'
import { coachingQuestions } from '../../src/domain/coaching-questions.ts'
import { day } from '../../src/domain/day.ts'
import type { Huddel, Opbouwavond } from '../../src/domain/huddel.ts'
import { standingOf } from '../../src/domain/standing.ts'
import {
  aDrager,
  aGroup,
  aMember,
  aPause,
  aTalk,
  evening,
  evenings,
  factsOf,
  idOf,
  overvecht,
} from './build.ts'
import { ago, allCame, crowd, last, today } from './findings/judged.ts'

const prepared = (given: Parameters<typeof factsOf>[0] = {}, on = today): Preparation => {
  const facts = factsOf(given)
  return preparationOf(standingOf(facts, overvecht, on), facts)
}

const answerTo = (line: string, { answers }: Preparation) =>
  answers.find(({ question }) => question.line === line)

const core = [aDrager('Hanneke', 'leader'), aDrager('Daniel', 'trainee')]
const members = [...core, ...crowd({ dragers: 3, seekers: 4 })]

describe('the closed questions of a talk', () => {
  test('are all unknown, and none of them "nee", of a group of which nothing was told', () => {
    const { answers, questions } = prepared()
    expect(answers.filter(({ state }) => state !== 'unknown').map(({ question }) => question.line)).toEqual([
      '96g',
    ])
    // What is unknown and asked in the talk is not said to be unknown as well.
    expect(answers.length + questions.filter(({ line }) => line === '99c').length).toBe(10)
  })

  test('are answered with the findings that everything else shows', () => {
    const everyone = members.map(({ person }) => person.id)
    const meetings = allCame(members, { activities: ['meal', 'vision'], next: { other: everyone } }, 8)
    const page = prepared({ members, meetings })
    expect(answerTo('96b', page)).toMatchObject({
      state: 'yes',
      counted: { kind: 'vision', count: 8, of: 8 },
    })
    expect(answerTo('96d', page)).toMatchObject({ state: 'no', counted: { finding: { count: 4, of: 9 } } })
    expect(answerTo('99a', page)).toMatchObject({ state: 'yes', counted: { finding: { count: 5 } } })
    expect(answerTo('99b', page)).toMatchObject({ state: 'yes' })
    expect(answerTo('100b', page)).toMatchObject({ state: 'yes' })
    expect(answerTo('98c', page)).toMatchObject({
      state: 'partly',
      counted: { kind: 'rhythm', days: 7, meant: 'weekly' },
    })
    expect(page.tip).toBe(true)
  })

  test('four and four is half: no tip', () => {
    const even = [...core, ...crowd({ dragers: 2, seekers: 4 })]
    expect(prepared({ members: even, meetings: allCame(even) }).tip).toBe(false)
  })

  test('count the days from evening to evening without those of a pause', () => {
    const meetings = [...evenings(ago(29), 4), evening(ago(8)), evening(last)]
    const pauses = [aPause(ago(28), ago(15))]
    expect(answerTo('98c', prepared({ members, meetings, pauses }))).toMatchObject({ counted: { days: 7 } })
  })

  test('tell what became of what the group agreed, and that the rest is unknown', () => {
    const meetings = [
      evening(ago(22), { agreement: 'Het plein' }),
      evening(ago(15), { agreement: 'Een feest', previousAgreement: 'done' }),
      evening(ago(8), { agreement: 'Bellen', previousAgreement: 'not' }),
      evening(last),
    ]
    expect(answerTo('96f', prepared({ members, meetings }))).toMatchObject({
      state: 'partly',
      counted: { kind: 'agreements', done: 1, partly: 0, not: 1, untold: 1 },
    })
    expect(answerTo('96f', prepared({ members, meetings: [evening(last)] }))).toMatchObject({
      state: 'unknown',
      counted: { missing: 'group-agreements' },
    })
  })

  test('say how the huddel is kept only where there is a trainee and huddels were told', () => {
    const huddel = (days: number, ...attended: readonly string[]): Huddel => ({
      day: ago(days),
      attended: attended.map(idOf),
      lines: [],
      goals: [],
    })
    const both = ['Hanneke', 'Daniel']
    const always = { members, huddels: [huddel(60, ...both), huddel(30, ...both)] }
    expect(answerTo('98b', prepared(always))).toMatchObject({ state: 'yes' })
    const once = { members, huddels: [huddel(60, 'Hanneke'), huddel(30, ...both)] }
    expect(answerTo('98b', prepared(once))).toMatchObject({
      state: 'partly',
      counted: { finding: { count: 1 } },
    })
    expect(answerTo('98b', prepared({ members }))).toMatchObject({ state: 'unknown' })
    expect(answerTo('98b', prepared({ ...always, members: [aDrager('Hanneke', 'leader')] }))).toMatchObject({
      counted: { missing: 'trainee' },
    })
  })

  test('count opbouwavonden of the last year, and no team training', () => {
    const apart = (days: number, kind: Opbouwavond['kind'] = 'opbouwavond'): Opbouwavond => ({
      group: overvecht,
      day: ago(days),
      kind,
      what: [],
    })
    const groups = [aGroup({ firstEvening: day('2025-01-07') })]
    const told = (...opbouwavonden: readonly Opbouwavond[]) =>
      answerTo('99c', prepared({ groups, members, opbouwavonden }))
    expect(told(apart(30), apart(200))).toMatchObject({ state: 'yes', counted: { count: 2 } })
    expect(told(apart(30), apart(40, 'team-training'))).toMatchObject({
      state: 'partly',
      counted: { count: 1 },
    })
    expect(told(apart(500))).toMatchObject({ state: 'no', counted: { count: 0 } })
  })

  test('say that it is time between one year and two, and no longer on schedule after that', () => {
    const since = (firstEvening: string) =>
      answerTo('96g', prepared({ groups: [aGroup({ firstEvening: day(firstEvening) })], members }))?.state
    expect([since('2026-06-01'), since('2025-06-01'), since('2024-06-01')]).toEqual(['yes', 'partly', 'no'])
  })
})

describe('the open questions of a talk', () => {
  const meetings = allCame(members)

  test('are two to four, of the weakest value and of what was longest not talked about', () => {
    const talks = [
      aTalk(ago(200), { values: ['inhoud', 'visie'] }),
      aTalk(ago(100), { values: ['tegenwoordigheid', 'leiderschap'] }),
    ]
    const { questions } = prepared({ members, meetings, talks })
    expect(questions.length).toBeGreaterThanOrEqual(2)
    expect(questions.length).toBeLessThanOrEqual(4)
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length)
    for (const question of questions) expect(coachingQuestions).toContain(question)
  })

  test('differ from talk to talk', () => {
    const asked = [0, 1, 2, 3].map((count) =>
      prepared({ members, meetings, talks: Array.from({ length: count }, (_, nth) => aTalk(ago(400 - nth))) })
        .questions.map(({ text }) => text)
        .join('|'),
    )
    expect(new Set(asked).size).toBeGreaterThan(2)
  })

  test('come from values that were never talked about before those that were', () => {
    expect(longestUnasked([])).toEqual(['visie', 'tegenwoordigheid', 'leiderschap', 'toewijding', 'inhoud'])
    const talks = [
      aTalk(ago(200), { values: ['visie', 'tegenwoordigheid'] }),
      aTalk(ago(100), { values: ['visie', 'inhoud'] }),
      aTalk(ago(10)),
    ]
    expect(longestUnasked(talks)).toEqual([
      'leiderschap',
      'toewijding',
      'tegenwoordigheid',
      'visie',
      'inhoud',
    ])
  })

  test('never ask what the register answered, nor after a trainee who is not there', () => {
    const alone = [aDrager('Hanneke', 'leader'), ...crowd({ seekers: 4 })]
    for (let count = 0; count < 8; count += 1) {
      const talks = Array.from({ length: count }, (_, nth) => aTalk(ago(300 - nth)))
      const { questions, answers } = prepared({ members: alone, meetings: allCame(alone), talks })
      const answered = answers.map(({ question }) => question.text)
      for (const { text } of questions) {
        expect(answered).not.toContain(text)
        expect(text).not.toContain('trainee')
      }
    }
  })
})

describe('FAITH', () => {
  const talks = [aTalk(ago(90))]

  test('is talked over where there is no trainee, and when one was named since the last talk', () => {
    expect(prepared({ members: [aDrager('Hanneke', 'leader')], talks }).faith).toBe('no-trainee')
    const named = [core[0], aDrager('Daniel', 'trainee', { from: ago(30) })].filter((it) => it !== undefined)
    expect(prepared({ members: named, talks }).faith).toBe('new-trainee')
    expect(prepared({ members: core, talks }).faith).toBeUndefined()
  })

  test('is not asked of a group that has only begun', () => {
    const groups = [aGroup({ status: 'start' })]
    expect(prepared({ groups, members: [aMember('Hanneke', 'leader')] }).faith).toBeUndefined()
  })
})

test('the talk to come is the one that was planned, or else when it is due', () => {
  const planned = aTalk(ago(20), { nextDay: day('2026-12-10'), trainingAsked: 'Vragen stellen' })
  expect(prepared({ members, talks: [planned] })).toMatchObject({
    talk: { day: '2026-12-10', planned: true },
    lastTalk: ago(20),
    trainingAsked: 'Vragen stellen',
  })
  expect(prepared({ members, talks: [aTalk(ago(20), { nextDay: ago(1) })] }).talk).toEqual({
    day: '2027-01-29',
    planned: false,
  })
})
