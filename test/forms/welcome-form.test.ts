import { describe, expect, it } from 'vitest'
import { welcomeForm } from '../../src/forms/welcome-form.ts'
import { coachingForm } from '../../src/forms/coaching-form.ts'
import { aGroup } from '../domain/build.ts'
import { aRegister } from './build.ts'

const { choices } = aRegister()
const form = welcomeForm(choices)

describe('Welkom', () => {
  it('asks no name before a yes and an age', () => {
    expect(form.sections.map((section) => section.questions.map((question) => question.title))).toEqual([
      ['Mogen we dit bewaren?'],
      ['Ben je 16 of ouder?'],
      [
        'Hoe mogen we je noemen?',
        'Telefoon of e-mail (hoeft niet)',
        'Wat past bij jou?',
        'Code van je groep (staat er al)',
      ],
    ])
  })

  it('sends at once on a no, and under sixteen', () => {
    const refusals = form.sections
      .flatMap((section) => section.questions)
      .flatMap((question) => ('options' in question ? question.options : []))
      .filter((option) => option.goTo === 'submit')
      .map((option) => option.label)
    expect(refusals).toEqual(['Nee, liever niet', 'Nee'])
  })

  it('says what is kept, word for word, and whom to mail to stop', () => {
    expect(form.intro).toContain(
      'Je bent welkom, ook zonder op de lijst te staan. Zeg je ja, dan bewaren we je roepnaam, je groep, wanneer je er was en of je gelooft of nog ontdekt, en je telefoon of e-mail als je die invult. Je roepnaam staat in het aanwezigheidslijstje en bij taken in de brief; wie de link van je groep heeft, ziet je roepnaam. De rest zien alleen de coördinatoren. Kom je een half jaar niet, dan halen we je naam weg. Stoppen kan altijd: app je leider of mail marijke@voorbeeld.nl.',
    )
  })

  it('promises the term that the coordinators chose', () => {
    expect(welcomeForm({ ...choices, seekerMonths: 9 }).intro).toContain('Kom je 9 maanden niet')
  })

  it('names no mail address that nobody has given', () => {
    expect(welcomeForm({ ...choices, coordinator: { name: 'Marijke' } }).intro).toContain(
      'Stoppen kan altijd: app je leider.\n',
    )
  })

  it('has English with every text', () => {
    expect(form.intro).toContain('You are welcome')
    for (const question of form.sections.flatMap((section) => section.questions))
      expect(question.help, question.key).toMatch(/\b(you|your|we|or|yes)\b/i)
  })
})

describe('Coachgesprek', () => {
  it('offers every group that has not stopped, and tells namesakes apart', () => {
    const groups = [
      aGroup(),
      aGroup({ name: 'Zuilen', status: 'stopped' }),
      aGroup({ name: 'Lombok' }),
      { ...aGroup({ name: 'Lombok' }), id: 'g-lombok2' as ReturnType<typeof aGroup>['id'] },
    ]
    const [question] = coachingForm(groups).sections[0]?.questions ?? []
    expect(question && 'options' in question && question.options.map(({ label }) => label)).toEqual([
      'Lombok (g-lombok)',
      'Lombok (g-lombok2)',
      'Overvecht',
    ])
  })

  it('is a form that Google accepts before there is a group', () => {
    const questions = coachingForm([]).sections.flatMap((section) => section.questions)
    expect(questions.filter((question) => 'options' in question && question.options.length === 0)).toEqual([])
  })

  it('asks for three agreements at most', () => {
    const titles = coachingForm([aGroup()]).sections.flatMap((section) =>
      section.questions.map((question) => question.title),
    )
    expect(titles.filter((title) => title.startsWith('Afspraak'))).toHaveLength(3)
  })
})
