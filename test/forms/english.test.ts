import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import type { Language } from '../../src/domain/language.ts'
import { amsterdam } from '../../src/domain/moment.ts'
import { attendanceForm } from '../../src/forms/attendance-form.ts'
import { attendanceWords, type AttendanceWords } from '../../src/forms/attendance-words.ts'
import { descriptionOf } from '../../src/forms/description-of.ts'
import { eveningLinks } from '../../src/forms/evening-links.ts'
import { rowsOf } from '../../src/forms/event-rows.ts'
import { eventsOf } from '../../src/forms/events.ts'
import type { FormDescription, Question } from '../../src/forms/form-description.ts'
import { markOf } from '../../src/forms/mark.ts'
import { monthQuestions } from '../../src/forms/month-questions.ts'
import { monthWords } from '../../src/forms/month-words.ts'
import { entryOf } from '../../src/forms/question-id.ts'
import { aGroup, aMember, evening, factsOf, overvecht } from '../domain/build.ts'
import { dutchWordsIn, englishWordsIn } from '../english/dutch-words.ts'
import { aForm, aRegister, aResponse, now } from './build.ts'

const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`)
const names = ['Samira', 'Kees']
const formIn = (language: string | undefined, month = '2026-11', called = names) =>
  attendanceForm({ name: 'Overvecht', ...(language === undefined ? {} : { language }) }, called, month)

const questions = ({ sections }: FormDescription): readonly Question[] =>
  sections.flatMap((section) => section.questions)
const optionsOf = (question: Question | undefined): readonly string[] =>
  question && 'options' in question ? question.options.map(({ label }) => label) : []
const saidBy = (form: FormDescription): string =>
  [
    form.intro,
    form.confirmation,
    ...form.sections.flatMap(({ title = '', questions: asked }) => [
      title,
      ...asked.flatMap((question) => [question.title, question.help ?? '', ...optionsOf(question)]),
    ]),
  ].join('\n')

describe('Aanwezigheid of a group that speaks English', () => {
  it.each(months)('says nothing in Dutch but its title, in %s', (month) => {
    const form = formIn('Engels', month)
    expect(form.title).toBe('Aanwezigheid Overvecht')
    expect(dutchWordsIn(saidBy(form))).toEqual([])
    expect(saidBy(form)).not.toMatch(/seeker|drager|believ|convert|score/i)
    expect(englishWordsIn(saidBy(formIn(undefined, month)))).toEqual([])
  })

  it('is the same form: the same questions in the same order, as many options, leading to the same pages', () => {
    for (const month of months)
      for (const called of [names, []]) {
        const shape = (form: FormDescription) =>
          questions(form).map(({ kind, key, help, required, ...question }) => ({
            asked: [kind, key, help !== undefined, required],
            look: 'look' in question ? question.look : undefined,
            goTo: 'options' in question ? question.options.map(({ goTo }) => goTo) : undefined,
          }))
        expect(shape(formIn('Engels', month, called))).toEqual(shape(formIn('', month, called)))
      }
  })

  it('asks in everyday words', () => {
    const form = formIn('English')
    expect(form.intro).toBe('Attendance. Takes less than a minute. Don’t know something? Leave it empty.')
    expect(optionsOf(questions(form)[0])).toEqual([
      'Yes',
      'No, holidays',
      'No, illness or too few people',
      'No, something else',
    ])
  })

  it('is behind when the group’s language changes, and is made so by the register', () => {
    expect(markOf(formIn('Engels'))).not.toBe(markOf(formIn('')))
    expect(markOf(formIn('Nederlands'))).toBe(markOf(formIn(undefined)))
    const register = aRegister({ facts: factsOf({ groups: [aGroup({ language: 'Engels' })] }) })
    expect(descriptionOf(aForm(), register, now)?.intro).toMatch(/^Attendance\./)
  })
})

describe('the words of both languages', () => {
  it('do not compile when one is missing', () => {
    const { intro: _intro, ...lacking } = attendanceWords.en
    // @ts-expect-error -- the sentence under the title is missing
    const words: AttendanceWords = lacking
    expect([words.ledBy, _intro]).toEqual([attendanceWords.en.ledBy, attendanceWords.en.intro])
  })

  it('of one question mean one thing, in whichever language', () => {
    for (const asked of ['held', 'activities'] as const) {
      const [dutch, english] = [attendanceWords.nl[asked].options, attendanceWords.en[asked].options]
      const all = [...Object.values(dutch), ...Object.values(english)].map((word) => word.toLowerCase())
      expect(new Set(all).size).toBe(all.length)
      expect(Object.keys(english)).toEqual(Object.keys(dutch))
    }
    for (const asked of ['where', 'outside', 'children'] as const)
      expect(Object.keys(monthWords.en[asked].options)).toEqual(Object.keys(monthWords.nl[asked].options))
  })
})

describe('an answer in English', () => {
  const members = [aMember('Kees', 'leader'), aMember('Lia', 'drager'), aMember('Samira', 'seeker')]
  const labels = ['Kees', 'Lia', 'Samira']

  /** As read for a group that speaks this now, whatever it spoke when the form was sent. */
  function read(answers: Parameters<typeof aResponse>[1], language: string) {
    const register = aRegister({ facts: factsOf({ members, groups: [aGroup({ language })] }), labels })
    const [event] = eventsOf([aResponse('attendance', answers)], aForm(), register, amsterdam)
    if (event?.kind !== 'meeting-reported') throw new Error('Cannot find the report')
    return { event, rows: rowsOf([event], register, now) }
  }

  const answersIn = (language: Language, pick: readonly number[]) => {
    const words = attendanceWords[language]
    const month = monthWords[language]
    const one = (options: Readonly<Record<string, string>>, index: number) =>
      Object.values(options)[index % Object.values(options).length] ?? ''
    const [held = 0, first = 0, second = 0, where = 0, outside = 0, children = 0] = pick
    return {
      held: one(words.held.options, held),
      day: '2026-11-17',
      present: ['Kees'],
      activities: [
        one({ ...words.activities.options, none: words.activities.none }, first),
        one({ ...words.activities.options, none: words.activities.none }, second),
      ],
      more: words.more.yes,
      extraWhere: one(month.where.options, where),
      extraOutside: one(month.outside.options, outside),
      extraChildren: one(month.children.options, children),
    }
  }

  it('is read as the same answer in Dutch is, whatever the group speaks now, and is kept in Dutch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(19), { minLength: 6, maxLength: 6 }),
        fc.constantFrom('', 'Engels'),
        (pick, language) => {
          const dutch = read(answersIn('nl', pick), language)
          const english = read(answersIn('en', pick), language)
          expect(english.event.problems).toEqual([])
          expect(english.event).toEqual(dutch.event)
          expect(english.rows).toEqual(dutch.rows)
          expect(englishWordsIn(JSON.stringify(english.event.extra))).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })

  it('of both languages in one response is read too', () => {
    const { event } = read({ held: 'yes', activities: ['Ate together', 'Uit de Bijbel gelezen'] }, 'Engels')
    expect(event).toMatchObject({ held: true, activities: ['meal', 'bible'], problems: [] })
  })

  it('to the question of the month keeps what nobody offered as it was typed', () => {
    const { event } = read({ held: 'Yes', extraWhere: 'On a boat', extraInvited: '4' }, 'Engels')
    const titleOf = (wanted: string) => monthQuestions().find(({ key }) => key === wanted)?.title ?? ''
    expect(event.extra).toBe(`${titleOf('extraInvited')} 4\n${titleOf('extraWhere')} On a boat`)
  })
})

describe('a link of an English group', () => {
  const meeting = evening('2026-11-17', { present: ['Kees'], activities: ['meal'] })
  const group = aGroup({ language: 'Engels' })
  const facts = factsOf({ groups: [group], members: [aMember('Kees', 'leader')], meetings: [meeting] })
  const links = eveningLinks(aRegister({ facts, labels: ['Kees'] }))
  const filled = (on: string, purpose: 'report' | 'correct' | 'call-off', key: string) =>
    new URL(links(overvecht, day(on), purpose) ?? '').searchParams.getAll(
      `entry.${entryOf('attendance', key)}`,
    )

  it('fills in what its form offers', () => {
    expect(filled('2026-11-24', 'report', 'held')).toEqual(['Yes'])
    expect(filled('2026-11-24', 'call-off', 'held')).toEqual(['No, something else'])
    expect(filled('2026-11-17', 'correct', 'held')).toEqual(['Yes'])
    expect(filled('2026-11-17', 'correct', 'activities')).toEqual(['Ate together'])
  })

  it('fills in nothing that its form does not offer', () => {
    const form = attendanceForm(group, ['Kees'], '2026-11')
    for (const key of ['held', 'activities', 'present'])
      for (const value of filled('2026-11-17', 'correct', key))
        expect(optionsOf(questions(form).find((question) => question.key === key))).toContain(value)
  })
})
