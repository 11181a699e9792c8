import { describe, expect, it } from 'vitest'
import { isConfidential, type Audience, type Matter } from '../../src/domain/attention.ts'
import { coachingQuestions } from '../../src/domain/coaching-questions.ts'
import { day } from '../../src/domain/day.ts'
import { rules } from '../../src/domain/findings/finding.ts'
import { norms } from '../../src/domain/norms.ts'
import {
  findingKeys,
  type Finding,
  type FindingKey,
  type FindingState,
  type SmallestChange,
} from '../../src/domain/readiness.ts'
import {
  findingTitle,
  sayAttention,
  sayChange,
  sayDate,
  sayDay,
  sayDigits,
  sayDuration,
  sayFinding,
  sayFullDate,
  sayList,
  sayMonth,
  sayPeople,
  sayShortDay,
  sayTime,
  sayToLeader,
  sayVerdict,
  sayWho,
  stateWords,
  translated,
  verdictWords,
} from '../../src/english/english.ts'
import { aGroup, overvecht } from '../domain/build.ts'
import { all, matters, names, people } from '../dutch/matters.ts'
import { dutchWordsIn } from './dutch-words.ts'

const changes: readonly SmallestChange[] = [
  { kind: 'talks', more: 1, dueOn: day('2026-11-14') },
  { kind: 'talks', more: 2, dueOn: day('2026-11-14') },
  { kind: 'talks', more: 2 },
  { kind: 'meal', month: '2026-12' },
  { kind: 'tasks', more: 1 },
  { kind: 'tasks', more: 3 },
  { kind: 'plan', byDay: day('2027-02-17') },
  { kind: 'people', more: 0, near: [], toward: 'trainee' },
  ...(['evenings', 'faith', 'guests', 'first-evening', 'tasks', 'activities'] as const).map((what) => ({
    kind: 'tell' as const,
    what,
  })),
  ...findingKeys.flatMap((toward) =>
    [1, 2].map((more) => ({
      kind: 'people' as const,
      more,
      near: people,
      toward,
      visits: people.map(() => ({ visits: 7, since: 8, signed: more === 1 })),
    })),
  ),
]

const finding = (key: FindingKey, state: FindingState, rest: Partial<Finding> = {}): Finding => {
  const { line, quote, value } = norms[rules[key].norm]
  return { key, line, quote, norm: value, role: rules[key].role, state, ...rest }
}

const say = (matter: Matter, whom: Audience) =>
  sayAttention({ ...matter, group: overvecht, whom }, aGroup(), names)

describe('days in English', () => {
  it('are said with their weekday, long and short', () => {
    const on = day('2026-11-24')
    expect([sayDay(on), sayShortDay(on), sayDate(on), sayFullDate(on), sayDigits(on)]).toEqual([
      'Tuesday 24 November',
      'Tue 24 Nov',
      '24 November',
      '24 November 2026',
      '24/11',
    ])
    expect(sayMonth('2026-05')).toBe('May')
    expect(sayTime('19:30')).toBe('19:30')
  })

  it('last as long as people say', () => {
    expect([1, 13, 14, 70, 425, 731].map(sayDuration)).toEqual([
      '1 day',
      '13 days',
      '2 weeks',
      '2 months',
      '13 months',
      'over 2 years',
    ])
  })
})

describe('words in English', () => {
  it('are listed with commas and one "and"', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => sayList(items))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
  })

  it('say a small number of people in words, and names where all may be named', () => {
    expect([1, 2, 7].map(sayPeople)).toEqual(['someone', 'two people', '7 people'])
    expect(sayWho(people, names)).toBe('Joke and Kees')
    expect(sayWho(people)).toBe('two people')
  })
})

describe('a finding in English', () => {
  it('says what was counted and what the norm is, in singular and plural', () => {
    expect(sayFinding(finding('dragers', 'met', { count: 5 }))).toBe(
      '5 dragers come regularly; the norm is 4.',
    )
    expect(sayFinding(finding('dragers', 'missed', { count: 1 }))).toBe(
      '1 drager comes regularly; the norm is 4.',
    )
    expect(sayFinding(finding('seekers', 'growing', { count: 2 }))).toBe(
      '2 seekers come regularly; a young group may grow towards 4.',
    )
    expect(sayFinding(finding('seekerShare', 'fruit', { count: 4, of: 9 }))).toBe(
      '4 of the 9 are seekers: under half, because of fruit. Time to invite new seekers.',
    )
    expect(sayFinding(finding('meals', 'missed', { count: 0 }))).toBe(
      'No meal together last month; the norm is 1 a month.',
    )
    expect(
      sayFinding(finding('dragers', 'unknown', { atLeast: 3, change: { kind: 'tell', what: 'guests' } })),
    ).toBe(
      'We don’t know yet how many dragers come regularly (at least 3): guests who aren’t on the list come regularly.',
    )
  })

  it('is one sentence in everyday words, whatever was found', () => {
    for (const key of findingKeys)
      for (const state of Object.keys(stateWords) as FindingState[])
        for (const counted of [{}, { count: 0, of: 9 }, { count: 1, of: 9 }, { count: 9, of: 9 }]) {
          const said = sayFinding(finding(key, state, counted))
          expect(said).toMatch(/^[A-Z0-9].*\.$/)
          expect(said).not.toMatch(/\bred\b|not ready|%|undefined|NaN|score/i)
          expect(dutchWordsIn(said)).toEqual([])
        }
  })

  it('has a title, and a verdict has words', () => {
    expect(new Set(findingKeys.map(findingTitle)).size).toBe(findingKeys.length)
    for (const verdict of Object.keys(verdictWords) as (keyof typeof verdictWords)[])
      expect(sayVerdict(verdict)).toMatch(/^[A-Z].*\.$/)
  })
})

describe('the smallest change in English', () => {
  it('is whole sentences without a Dutch word, whatever it is', () => {
    for (const change of changes)
      for (const said of [sayChange(change), sayChange(change, names)]) {
        expect(said).toMatch(/^[A-Z0-9].*\.$/)
        expect(said).not.toMatch(/undefined|NaN/)
        expect(dutchWordsIn(said)).toEqual([])
      }
  })

  it('names people without a figure', () => {
    const near: SmallestChange = {
      kind: 'people',
      more: 1,
      near: people,
      toward: 'dragers',
      visits: people.map(() => ({ visits: 7, since: 8, signed: false })),
    }
    expect(sayChange(near)).toBe('1 more drager. Two people come 7 of the 8 times and have not signed.')
    expect(sayChange(near, names)).toBe('1 more drager. Joke and Kees have not signed yet.')
  })

  it('gives tasks in singular and plural', () => {
    expect(sayChange({ kind: 'tasks', more: 1 })).toBe('Next time, give one more person a task.')
    expect(sayChange({ kind: 'tasks', more: 3 })).toBe('Next time, give three more people a task.')
  })
})

describe('an ask in English', () => {
  it('is whole sentences without a Dutch word, to whomever it is', () => {
    for (const matter of all)
      for (const whom of ['leader', 'coach', 'coordinator'] as const) {
        expect(say(matter, whom)).toMatch(/^[A-Z].*[.?]$/)
        expect(say(matter, whom)).not.toMatch(/\bred\b|not ready|%|undefined/i)
        expect(dutchWordsIn(say(matter, whom).replace('Getekend op', ''))).toEqual([])
      }
  })

  it('has singular and plural right', () => {
    const [one, two] = matters['faith-unknown'].map((matter) => say(matter, 'coordinator'))
    expect(one).toMatch(/^Overvecht: Joke and Kees come regularly, and are still marked as unknown\./)
    expect(two).toMatch(/^Overvecht: Joke comes regularly, and is still marked as unknown\./)
    expect(matters.tasks.map((matter) => say(matter, 'leader').split('.')[0])).toEqual([
      'Last time none of the 9 had a task for the next time',
      'Last time 4 of the 9 had a task for the next time',
    ])
  })

  it('tells nobody who believes, unless it is asked in confidence', () => {
    for (const matter of all.filter(({ kind }) => !isConfidential(kind)))
      expect(sayToLeader(matter, names)).not.toMatch(/seeker|drager|believ|convert|score/i)
  })
})

describe('the movement’s own sentences', () => {
  it('of a coaching talk are all translated, and what else a letter quotes', () => {
    for (const { text } of coachingQuestions) {
      expect(translated(text), text).toMatch(/^[A-Z].*\?$/)
      expect(dutchWordsIn(translated(text) ?? '')).toEqual([])
    }
    expect(translated(norms.committed.quote)).toMatch(/12/)
    expect(translated('Een zin die er niet is')).toBeUndefined()
  })
})
