import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { languageFor } from '../../src/domain/language.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { contentOf } from '../../src/letters/content-of.ts'
import { isForwardable } from '../../src/letters/forwardable.ts'
import type { LetterInput } from '../../src/letters/letter-input.ts'
import { toldOf, weeklyLetter } from '../../src/letters/weekly-letter.ts'
import { mostWordsAbove, wordsAbove } from '../../src/letters/word-budget.ts'
import { idOf, input, lastTuesday, meeting, monday, person, places, talk } from './sample.ts'

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.lorem({ maxCount: 60 }),
  fc.constantFrom('=HYPERLINK("x")', '<b>vet</b>', 'de zoekers', 'Gelovigen\r\nBcc: x', '👨‍👩‍👧‍👦'.repeat(50), ''),
)
const somebody = fc.constantFrom(...Object.keys(places)).map(idOf)
const some = fc.uniqueArray(somebody, { maxLength: 11 })

const evening = (weeksAgo: number): fc.Arbitrary<Meeting | undefined> =>
  fc.option(
    fc
      .record(
        {
          held: fc.boolean(),
          present: some,
          guests: fc.nat(10),
          children: fc.nat(15),
          agreement: typed,
          next: fc.record(
            { bible: some, host: some, meal: some, children: some, other: some },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['held', 'next'] },
      )
      .map((said) => meeting(addDays(lastTuesday, -7 * weeksAgo), said)),
    { nil: undefined, freq: 4 },
  )

const anyInput = fc
  .record({
    name: typed,
    hosts: typed,
    coach: fc.option(fc.record({ name: typed, email: fc.constant('wim@voorbeeld.nl') }), { nil: undefined }),
    discreet: fc.boolean(),
    status: fc.constantFrom('start', 'running'),
    rhythm: fc.constantFrom('weekly', 'fortnightly', 'monthly'),
    time: fc.constantFrom('19:30', '09:00'),
    language: fc.constantFrom('', 'Engels'),
    evenings: fc.tuple(...[7, 6, 5, 4, 3, 2, 1, 0].map(evening)),
    reader: fc.constantFrom('Hanneke', 'Daniël'),
    readerName: typed,
    readerLanguage: fc.constantFrom('', 'Nederlands', 'Engels'),
    later: fc.nat(20),
    first: fc.boolean(),
  })
  .map(({ evenings, reader, readerName, readerLanguage, later, first, coach, ...group }) =>
    input(
      {
        group: { ...group, ...(coach === undefined ? {} : { coach }) },
        meetings: evenings.filter((each) => each !== undefined),
        talks: [talk('2026-06-02')],
      },
      {
        readers: [person(reader, { name: readerName, language: readerLanguage })],
        first,
        today: addDays(monday, later),
      },
    ),
  )

describe('any letter, whatever was typed and filled in', () => {
  test('has at most ninety words and three questions above the line, and tells nobody who believes what', () => {
    fc.assert(
      fc.property(anyInput, (from) => {
        const content = contentOf(from)
        expect(wordsAbove(content)).toBeLessThanOrEqual(mostWordsAbove)
        expect(content.asks.length).toBeLessThanOrEqual(3)
        expect(content.language).toBe(
          languageFor(
            from.readers,
            from.standings.map(({ group }) => group),
          ),
        )
        const { greeting, ...others } = content
        const above = [
          others.subject,
          others.preheader,
          ...others.evenings,
          ...others.asks,
          ...others.appTexts,
        ]
        expect(isForwardable(JSON.stringify(above))).toBe(true)
        // eslint-disable-next-line no-control-regex
        expect(`${content.subject}${content.preheader}${greeting}`).not.toMatch(/[\u0000-\u001f]/)
        expect(content.subject.length).toBeLessThan(400)
      }),
      { numRuns: 150 },
    )
  })

  test('falls quiet when nothing happens any more, unless an evening is missing', () => {
    fc.assert(
      fc.property(anyInput, (from) => {
        // Questions for once a month make room for others, three at a time.
        const told = [1, 2, 3].reduce<LetterInput>((last) => ({ ...last, told: toldOf(last) }), from)
        const missing = from.standings.some(
          ({ unreported, pause }) => unreported.length > 0 && pause === undefined,
        )
        expect(weeklyLetter(told) === 'quiet').toBe(!missing)
      }),
      { numRuns: 100 },
    )
  })
})
