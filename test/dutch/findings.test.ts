import { describe, expect, it } from 'vitest'
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
  ourReading,
  sayFinding,
  sayVerdict,
  stateWords,
  verdictWords,
} from '../../src/dutch/dutch.ts'

const say = (key: FindingKey, state: FindingState, rest: Partial<Finding> = {}) => {
  const { line, quote, value } = norms[rules[key].norm]
  return sayFinding({ key, line, quote, norm: value, role: rules[key].role, state, ...rest })
}

describe('a finding in Dutch', () => {
  it('says what was counted and what the norm is, in singular and plural', () => {
    expect(say('dragers', 'met', { count: 5 })).toBe('5 dragers komen geregeld; de norm is 4.')
    expect(say('dragers', 'missed', { count: 1 })).toBe('1 drager komt geregeld; de norm is 4.')
    expect(say('seekers', 'missed', { count: 0 })).toBe('Er komt nog geen zoeker geregeld; de norm is 4.')
    expect(say('committed', 'missed', { count: 10 })).toBe(
      '10 vaste deelnemers; vanaf 12 kan een groep aan een tweede groep denken.',
    )
    expect(say('coached', 'missed', { count: 1, norm: 2 })).toBe(
      '1 coachgesprek in het afgelopen jaar; de norm is 2.',
    )
    expect(say('signed', 'missed', { count: 1 })).toBe('1 tekende als drager; de norm is 4.')
  })

  it('says parts as people, not as percentages', () => {
    expect(say('seekerShare', 'missed', { count: 4, of: 9 })).toBe(
      '4 van de 9 mensen die geregeld komen zijn zoekers; de norm is minstens de helft.',
    )
    expect(say('tasks', 'missed', { count: 8, of: 11 })).toBe(
      '8 van de 11 die er waren hadden een taak voor de volgende keer; de norm is iedereen.',
    )
    expect(say('tasks', 'met', { count: 3, of: 3 })).toBe(
      'Iedereen die er was had een taak voor de volgende keer (3 van de 3).',
    )
  })

  it('calls a half that is missed through fruit by its name', () => {
    expect(say('seekerShare', 'fruit', { count: 4, of: 9 })).toBe(
      '4 van de 9 zijn zoekers: onder de helft door vrucht. Tijd om nieuwe zoekers uit te nodigen.',
    )
  })

  it('lets a young group grow', () => {
    expect(say('seekers', 'growing', { count: 2 })).toBe(
      '2 zoekers komen geregeld; een jonge groep mag groeien naar 4.',
    )
    expect(say('seekers', 'growing')).toBe('Een jonge groep mag groeien naar 4 zoekers.')
  })

  it('says that a trainee alone is not enough', () => {
    expect(say('trainee', 'missed', { count: 1 })).toBe(
      'Er is een trainee, maar nu geen leider; het vraagt allebei.',
    )
    expect(say('trainee', 'missed', { count: 0 })).toBe('Er is nog geen trainee; de norm is 1.')
  })

  it('says of the unknown what is needed to know it', () => {
    const tell = (what: Extract<SmallestChange, { kind: 'tell' }>['what']): SmallestChange => ({
      kind: 'tell',
      what,
    })
    expect(say('dragers', 'unknown', { atLeast: 3, change: tell('guests') })).toBe(
      'Hoeveel dragers er geregeld komen weten we nog niet (zeker 3): er komen geregeld gasten die niet op de lijst staan.',
    )
    expect(say('meals', 'unknown', { change: tell('activities') })).toBe(
      'Of er vorige maand samen gegeten is weten we nog niet: vul na een avond ook in wat jullie deden.',
    )
  })

  it('is one sentence in everyday words, whatever was found', () => {
    const states = Object.keys(stateWords) as FindingState[]
    for (const key of findingKeys)
      for (const state of states)
        for (const counted of [{}, { count: 0, of: 9 }, { count: 1, of: 9 }, { count: 9, of: 9 }]) {
          const said = say(key, state, counted)
          expect(said).toMatch(/^[A-Z0-9].*\.$/)
          expect(said).not.toMatch(/rood|nog niet klaar|%|undefined|NaN|score/i)
        }
  })

  it('has a title, and a verdict has words', () => {
    expect(new Set(findingKeys.map(findingTitle)).size).toBe(findingKeys.length)
    expect(Object.values(verdictWords)).toEqual(['klaar', 'bijna', 'nog niet', 'te weinig gegevens'])
    expect(sayVerdict('ready')).toBe('Jullie kunnen aan een tweede groep gaan denken.')
    expect(ourReading).toContain('12')
  })
})
