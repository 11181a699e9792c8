import { describe, expect, it } from 'vitest'
import { coachingQuestions, questionFor, values } from '../../src/domain/coaching-questions.ts'
import { standingOf } from '../../src/domain/standing.ts'
import { aDrager, aGroup, aMember, aTalk, factsOf, overvecht } from './build.ts'
import { ago, allCame, crowd, today } from './findings/judged.ts'

const standing = (given: Parameters<typeof factsOf>[0]) => standingOf(factsOf(given), overvecht, today)
const core = [aDrager('Hanneke', 'leader'), aDrager('Daniel', 'trainee')]
const talks = [10, 100, 200, 300].map((days) => aTalk(ago(days)))
const weeks = Array.from({ length: 53 }, (_, index) => index + 1)

describe('the coaching questions', () => {
  it('are the twenty-three of the text', () => {
    expect(coachingQuestions).toHaveLength(23)
    expect(new Set(coachingQuestions.map(({ text }) => text)).size).toBe(23)
    expect(new Set(coachingQuestions.map(({ value }) => value))).toEqual(new Set(values))
  })

  it('ask about the value that stands weakest, another one each week', () => {
    const members = [...core, ...crowd({ dragers: 4, seekers: 6 })]
    const uncoached = standing({ members, meetings: allCame(members) })
    const asked = weeks.map((week) => questionFor(uncoached, week))
    expect(new Set(asked.map(({ value }) => value))).toEqual(new Set(['leiderschap']))
    expect(asked[0]?.text).not.toBe(asked[1]?.text)
  })

  it('never ask what the register counts', () => {
    const members = [...core, ...crowd({ dragers: 1, seekers: 1 })]
    for (const given of [
      {},
      { members, meetings: allCame(members), talks },
      { members: [aMember('A', 'seeker')] },
    ])
      for (const week of weeks) expect(questionFor(standing(given), week).kind).toBe('open')
  })

  it('do not ask after a trainee who is not there, nor a weekly group to meet weekly', () => {
    const asked = weeks.map(
      (week) => questionFor(standing({ members: [aDrager('Hanneke', 'leader')] }), week).text,
    )
    expect(asked).not.toContain('Hoe gaat het met het trainen van jouw trainee?')
    expect(asked).not.toContain('Zou het helpen om dit wekelijks te doen?')
    const members = [...core, ...crowd({ dragers: 4, seekers: 6 })]
    const groups = [aGroup({ rhythm: 'monthly' })]
    const monthly = standing({ groups, members, meetings: allCame(members) })
    expect(weeks.map((week) => questionFor(monthly, week).text)).toContain(
      'Zou het helpen om dit wekelijks te doen?',
    )
  })

  it('go round all values when nothing is missed', () => {
    const members = [...core, ...crowd({ dragers: 4, seekers: 6 })]
    const everyone = members.map(({ person }) => person.id)
    const meetings = allCame(members, { activities: ['meal'], next: { other: everyone } }, 12)
    const asked = weeks.map((week) => questionFor(standing({ members, meetings, talks }), week).value)
    expect(new Set(asked)).toEqual(new Set(values))
  })
})
