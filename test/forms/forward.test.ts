import { describe, expect, it } from 'vitest'
import { attendanceForm } from '../../src/forms/attendance-form.ts'
import type { FormDescription } from '../../src/forms/form-description.ts'
import { monthQuestions } from '../../src/forms/month-questions.ts'
import { placeAnswers, welcomeForm } from '../../src/forms/welcome-form.ts'
import { aRegister } from './build.ts'

/** Everything that somebody reads in a form. */
const read = (form: FormDescription): readonly string[] => [
  form.title,
  form.intro,
  form.confirmation,
  ...form.sections.flatMap((section) => [
    section.title ?? '',
    section.intro ?? '',
    ...section.questions.flatMap((question) => [
      question.title,
      question.help ?? '',
      ...('options' in question ? question.options.map((option) => option.label) : []),
    ]),
  ]),
]

const telling = /zoeker|drager|gelovig|bekeerd|score|geloof|seeker|believer/i

describe('a form that is sent on to anybody', () => {
  it.each(Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`))(
    'Aanwezigheid tells of nobody what they are, in %s',
    (month) => {
      const form = attendanceForm({ name: 'Overvecht' }, ['Samira', 'Daniël'], month)
      expect(read(form).filter((text) => telling.test(text))).toEqual([])
    },
  )

  it('no question of the month does', () => {
    expect(monthQuestions(['Samira']).filter((question) => telling.test(JSON.stringify(question)))).toEqual(
      [],
    )
  })

  it('Welkom does so only where the guest speaks of themselves', () => {
    const texts = read(welcomeForm(aRegister().choices)).map((text) =>
      text.replaceAll(placeAnswers.believer, ''),
    )
    expect(texts.filter((text) => /zoeker|drager|gelovig|bekeerd|score|seeker|convert/i.test(text))).toEqual(
      [],
    )
  })
})
