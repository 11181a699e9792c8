import { describe, expect, it } from 'vitest'
import { monthWords } from '../../src/forms/month-words.ts'
import { monthAnswersIn } from '../../src/register/month-answers.ts'
import { beginLife } from './life.ts'

const { vision, invited, where, outside, children } = monthWords.nl

describe('the answer to the question of a month', () => {
  it('is understood as the form writes it', () => {
    expect(monthAnswersIn(`${vision} Daniël B.`)).toEqual({ visionBy: 'Daniël B.' })
    expect(monthAnswersIn(`${invited} 4`)).toEqual({ invited: 4 })
    expect(monthAnswersIn(`${invited} 0`)).toEqual({ invited: 0 })
    for (const [key, said] of Object.entries(where.options))
      expect(monthAnswersIn(`${where.title} ${said}`)).toEqual({ where: key })
    for (const [key, said] of Object.entries(outside.options))
      expect(monthAnswersIn(`${outside.title} ${said}`)).toEqual({ outing: key })
    for (const [key, said] of Object.entries(children.options))
      expect(monthAnswersIn(`${children.title} ${said}`)).toEqual({ childrenJoined: key })
  })

  it('is nothing when it is something else', () => {
    for (const said of ['', 'zomaar iets', `${where.title} Op een boot`, `${invited} veel`, where.title])
      expect(monthAnswersIn(said)).toEqual({})
  })

  it('is kept beside the answer to another, in whatever response it came', async () => {
    const life = beginLife()
    const row = (responseId: string, time: string, extra: string) => ({
      responseId,
      formId: 'form-1',
      submittedAt: `2026-11-17T${time}Z`,
      groupId: 'g-1',
      groupName: 'Overvecht',
      day: '2026-11-17',
      held: 'yes',
      extra,
    })
    life.workbook.put(
      'meetings',
      row('r-1', '20:00:00', `${invited} 4\n${where.title} Buiten`),
      row('r-2', '21:00:00', `${invited} 5`),
      row('r-3', '22:00:00', `${outside.title} Ja, allebei`),
    )
    const [evening] = (await life.look()).facts.meetings
    expect(evening).toMatchObject({ invited: 5, where: 'outside', outing: 'both' })
  })
})
