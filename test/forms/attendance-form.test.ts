import { describe, expect, it } from 'vitest'
import { attendanceForm } from '../../src/forms/attendance-form.ts'
import { monthQuestion } from '../../src/forms/month-questions.ts'
import type { FormDescription, Question } from '../../src/forms/form-description.ts'

const form = attendanceForm(
  { name: 'Overvecht' },
  ['Samira', 'Élodie', 'Daniël', 'Anna B.', 'Zus 10', 'Zus 2'],
  '2026-11',
)

const questions = (of: FormDescription): readonly Question[] =>
  of.sections.flatMap((section) => section.questions)
const titles = (of: FormDescription, section: number) =>
  of.sections[section]?.questions.map((question) => question.title)
const optionsOf = (of: FormDescription, key: string) => {
  const question = questions(of).find((asked) => asked.key === key)
  return question && 'options' in question ? question.options.map((option) => option.label) : undefined
}

describe('Aanwezigheid', () => {
  it('asks for an evening in seven questions, in the order and words of the movement', () => {
    expect(form.title).toBe('Aanwezigheid Overvecht')
    expect(form.intro).toBe('Duurt nog geen minuut. Weet je iets niet? Laat het leeg.')
    expect(titles(form, 0)).toEqual([
      'Zijn jullie bij elkaar gekomen?',
      'Op welke dag?',
      'Wie waren er?',
      'Hoeveel gasten die niet op de lijst staan?',
      'Hoeveel kinderen (t/m 15 jaar)?',
      'Wat deden we?',
      'Nu ook de taken voor de volgende keer?',
    ])
    expect(optionsOf(form, 'held')).toEqual([
      'Ja',
      'Nee, vakantie of feestdag',
      'Nee, ziekte of te weinig mensen',
      'Nee, iets anders',
    ])
    expect(optionsOf(form, 'activities')).toEqual([
      'Samen gegeten',
      'Uit de Bijbel gelezen',
      'Gebeden voor elkaar en voor mensen om ons heen',
      'Verteld waar we als groep voor gaan',
      'Niets hiervan',
    ])
    expect(optionsOf(form, 'guests')).toEqual([...Array(11).keys()].map(String))
    expect(optionsOf(form, 'children')).toEqual([...Array(16).keys()].map(String))
  })

  it('asks on the second page for the tasks, what was agreed, and one question of the month', () => {
    expect(titles(form, 1)?.slice(0, 7)).toEqual([
      'Wie leidde de Bijbelstudie?',
      'Volgende keer: Bijbelstudie',
      'Volgende keer: gastheer/gastvrouw',
      'Volgende keer: eten',
      'Volgende keer: kinderen',
      'Wie heeft nog een andere taak?',
      'Wat spraken we als groep af? Geen namen, geen gebedspunten.',
    ])
    expect(titles(form, 1)).toHaveLength(8)
  })

  it('requires the first question only', () => {
    expect(
      questions(form)
        .filter((question) => question.required)
        .map((question) => question.key),
    ).toEqual(['held'])
  })

  it('names people by the Dutch alphabet, in every list the same', () => {
    const names = ['Anna B.', 'Daniël', 'Élodie', 'Samira', 'Zus 2', 'Zus 10']
    for (const key of ['present', 'ledBy', 'nextBible', 'nextHost', 'nextMeal', 'nextChildren', 'nextOther'])
      expect(optionsOf(form, key), key).toEqual(names)
  })

  it('sends at once when the tasks are left for another time', () => {
    const more = questions(form).find((question) => question.key === 'more')
    expect(more && 'options' in more && more.options).toEqual([
      { label: 'Nee, versturen', goTo: 'submit' },
      { label: 'Ja, nog 20 seconden', goTo: { section: 'tasks' } },
    ])
  })

  it('leaves the questions about names out while nobody may be named', () => {
    const empty = attendanceForm({ name: 'Zuilen' }, [], '2026-11')
    for (const question of questions(empty))
      if ('options' in question) expect(question.options, question.key).not.toEqual([])
    expect(questions(empty).map(({ key }) => key)).not.toContain('present')
    expect(questions(empty).map(({ key }) => key)).toContain('guests')
  })

  it('keeps a group whose name holds a line break on one line, as Google wants it', () => {
    expect(attendanceForm({ name: 'Over\nvecht ' }, [], '2026-11').title).toBe('Aanwezigheid Over vecht')
  })
})

describe('what was agreed the time before', () => {
  const asked = (agreed?: string, language = '') =>
    questions(attendanceForm({ name: 'Overvecht', language }, ['Samira'], '2026-11', agreed)).find(
      ({ key }) => key === 'previousAgreement',
    )

  it('is asked after on the second page, only where something was agreed, and never required', () => {
    const form = attendanceForm({ name: 'Overvecht' }, ['Samira'], '2026-11', 'samen het plein schoonmaken.')
    expect(form.sections[0]?.questions.map(({ key }) => key)).not.toContain('previousAgreement')
    expect(form.sections[1]?.questions.find(({ key }) => key === 'previousAgreement')).toEqual({
      kind: 'choice',
      key: 'previousAgreement',
      title: 'Vorige keer spraken jullie af: ‘samen het plein schoonmaken’. Is dat gelukt?',
      options: [{ label: 'Ja' }, { label: 'Deels' }, { label: 'Nee' }],
    })
    expect([asked(), asked(' '), asked('\n')]).toEqual([undefined, undefined, undefined])
  })

  it('is asked in the language of the group', () => {
    expect(asked('cleaning the square', 'Engels')?.title).toBe(
      'Last time you agreed: ‘cleaning the square’. Did it work out?',
    )
  })

  it('is not repeated where it tells who believes what, on one line and not for ever', () => {
    expect(asked('De zoekers uitnodigen')).toBeUndefined()
    expect(asked('Eten\nen bidden')?.title).toContain('‘Eten en bidden’')
    expect(asked('plein '.repeat(200))?.title.length).toBeLessThan(240)
  })
})

describe('the question of the month', () => {
  const months = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02']

  it('takes turns, also over New Year', () => {
    const keys = months.map((month) => monthQuestion(month, ['Samira']).key)
    expect(new Set(keys.slice(0, 5)).size).toBe(5)
    expect(keys[5]).toBe(keys[0])
  })

  it('is one that can be asked when nobody may be named', () => {
    for (const month of months) {
      const question = monthQuestion(month, [])
      expect('options' in question && question.options.length).toBeGreaterThan(1)
    }
  })
})
