import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faith } from '../../../src/domain/faith.ts'
import { agreementsLetter } from '../../../src/letters/coaching/agreements-letter.ts'
import { coachLetter } from '../../../src/letters/coaching/coach-letter.ts'
import { prepareLetter } from '../../../src/letters/coaching/prepare-letter.ts'
import { isForwardable } from '../../../src/letters/forwardable.ts'
import type { Letter } from '../../../src/ports.ts'
import { dutchWordsIn, englishWordsIn } from '../../english/dutch-words.ts'
import { person, places } from '../sample.ts'
import {
  agreementsInEnglish,
  agreementsInput,
  agreementsScenes,
  coachInEnglish,
  coachScenes,
  prepareInEnglish,
  prepareInput,
  prepareScenes,
  talkOn,
} from './scenes.ts'

type Named = readonly [string, Letter]
const each = <Input>(
  scenes: Readonly<Record<string, Input>>,
  write: (input: Input) => Letter,
): readonly Named[] => Object.entries(scenes).map(([name, input]) => [name, write(input)] as const)

const inDutch: readonly Named[] = [
  ...each(prepareScenes, prepareLetter),
  ...each(agreementsScenes, agreementsLetter),
  ...each(coachScenes, coachLetter),
]
const inEnglish: readonly Named[] = [
  ...each(prepareScenes, (input) => prepareLetter(prepareInEnglish(input))),
  ...each(agreementsScenes, (input) => agreementsLetter(agreementsInEnglish(input))),
  ...each(coachScenes, (input) => coachLetter(coachInEnglish(input))),
]

/** The half that may be forwarded: what stands above the line, or everything where there is no line. */
const above = ({ text }: Letter): string => text.split('-----')[0] ?? ''
const preheaderOf = ({ html }: Letter): string => /mso-hide:all[^>]*>([^&<]*)/.exec(html)?.[1] ?? ''

describe('the forward test', () => {
  test.each([...inDutch, ...inEnglish])(
    '%s tells nobody who believes what in subject, preheader and upper half',
    (_, letter) => {
      expect(preheaderOf(letter)).not.toBe('')
      for (const part of [letter.subject, preheaderOf(letter), above(letter)])
        expect(isForwardable(part)).toBe(true)
    },
  )

  test.each([...inDutch, ...inEnglish])(
    '%s names nobody that is a guest or seeker',
    (_, { subject, text }) => {
      const seekers = Object.entries(places).flatMap(([name, place]) => (place === 'seeker' ? [name] : []))
      for (const name of seekers) expect(`${subject}${text}`).not.toContain(name)
    },
  )

  test('FAITH is in no mail: it is a conversation', () => {
    for (const [, { text }] of [...inDutch, ...inEnglish])
      for (const { word, text: quote } of faith) {
        expect(text).not.toContain(word)
        expect(text).not.toContain(quote)
      }
  })

  test('what was agreed goes under the line when it names somebody or tells who believes what', () => {
    for (const said of ['Daniël bellen', 'Met daniël bidden', 'Twee zoekers uitnodigen']) {
      const agreements = [said]
      const copy = agreementsLetter(agreementsInput({ agreements }))
      expect(above(copy)).not.toContain(said)
      expect(copy.text).toContain(said)
      const page = prepareLetter(prepareInput({ talks: [talkOn('2026-08-27', { agreements })] }))
      expect(above(page)).not.toContain(said)
      expect(page.text).toContain(said)
    }
  })

  test('in a discreet group nobody is named anywhere, and the group is not either', () => {
    const agreements = ['Daniël leidt twee avonden', 'Samen eten']
    const group = { discreet: true, name: 'Overvecht' }
    const asked = { agreements, trainingAsked: 'Hanneke wil leren vragen stellen' }
    const letters = [
      agreementsLetter(agreementsInput(asked, { group })),
      prepareLetter(prepareInput({ group, talks: [talkOn('2026-08-27', asked)] }, { form: 'https://x.nl' })),
    ]
    for (const { subject, text, html, calendar } of letters)
      for (const name of ['Overvecht', 'Hanneke', 'Daniël', 'Wim', 'Marijke'])
        expect(`${subject}${text}${html}${calendar?.text ?? ''}`).not.toContain(name)
  })
})

describe('the languages', () => {
  /** What coaches typed themselves is in whatever language they typed it. */
  const typed =
    /De trainee leidt twee avonden|Een avond met alleen de vaste mensen plannen|Vragen stellen bij de Bijbelstudie|Voor de volgende keer een avond met de vaste mensen plannen|Twee mensen uitnodigen|Daniël leidt twee avonden|Samen eten|Praten over een trainee/g

  test.each(inEnglish)('%s holds no Dutch word but the movement’s own', (_, { subject, text }) => {
    expect(dutchWordsIn(`${subject} ${text.replaceAll(typed, '')}`)).toEqual([])
  })

  test.each(inDutch)('%s holds no English word', (_, { subject, text }) => {
    expect(englishWordsIn(`${subject} ${text}`)).toEqual([])
  })

  test('the copy follows its reader, the page of a coach the group', () => {
    const hanneke = person('Hanneke', { language: 'Engels' })
    expect(agreementsLetter(agreementsInput({}, {}, { readers: [hanneke] })).text).toContain(
      'Good morning Hanneke',
    )
    expect(prepareLetter(prepareInput({ group: { language: 'Engels' } })).text).toContain('Good morning Wim')
  })
})

describe('the page before a talk', () => {
  test('holds every closed question with what is known, and fits on one page', () => {
    for (const [, { text }] of each(prepareScenes, prepareLetter)) {
      expect(text).toContain('Heb je minstens 4 dragers?')
      expect(text.split(/\s+/).length).toBeLessThan(400)
    }
  })

  test('says «onbekend» and what is missing, never "nee", where nobody told anything', () => {
    const { text } = prepareLetter(prepareInput({ talks: [], meetings: [] }))
    expect(text).toContain('Onbekend: van de laatste avonden is niet ingevuld wat ze deden.')
    expect(text).toContain('Onbekend: er is nog geen opbouwavond ingevuld.')
    expect(text).not.toContain('? Nee.')
  })
})

describe('whatever is typed', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.constantFrom('<b>zoeker</b>', 'Daniël\nbellen', '\u202eomgekeerd'),
  )

  test('breaks no letter, and never comes above the line with a telling word', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, fc.boolean(), (agreements, name, discreet) => {
        const group = { discreet, coach: { name, email: 'wim@voorbeeld.nl' } }
        const letters = [
          agreementsLetter(agreementsInput({ agreements }, { group })),
          prepareLetter(
            prepareInput({ group, talks: [talkOn('2026-08-27', { agreements, trainingAsked: name })] }),
          ),
        ]
        for (const letter of letters) {
          expect(isForwardable(letter.subject + above(letter))).toBe(true)
          expect(letter.html).not.toContain('<b>')
          expect(letter.subject).not.toMatch(/[\n\r\u202e]/)
        }
      }),
      { numRuns: 60 },
    )
  })
})
