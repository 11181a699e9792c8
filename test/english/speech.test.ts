import { describe, expect, it } from 'vitest'
import { dutch } from '../../src/dutch/speech.ts'
import { english } from '../../src/english/speech.ts'
import type { LetterWords } from '../../src/language/letter-words.ts'
import type { Speech } from '../../src/language/speech.ts'

/** Said the same in both, for they are the movement's own words. */
const shared: readonly string[] = ['letter.standing.bars.dragers']

/** Further findings are for coordinators and coaches. */
const furtherWords = ['furtherTitle', 'sayFurther', 'sayFurtherChange']
/** What only coordinators read, and what every language shares. */
const dutchOnly: readonly string[] = ['sayMoment', 'capital', 'count', 'fullStop', ...furtherWords]

/** Every text and every function that makes one, by its place in the table. */
function placesIn(table: object, above = ''): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(table).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [...placesIn(value, `${above}${key}.`)]
        : [[`${above}${key}`, value]],
    ),
  )
}

describe('the two languages', () => {
  const [inDutch, inEnglish] = [placesIn(dutch), placesIn(english)]

  it('have every text in both', () => {
    const wanted = [...inDutch.keys()].filter((place) => !dutchOnly.includes(place))
    expect([...inEnglish.keys()].sort()).toEqual(wanted.sort())
    expect(wanted.length).toBeGreaterThan(80)
    for (const place of wanted) expect(typeof inEnglish.get(place), place).toBe(typeof inDutch.get(place))
  })

  it('have no text that was left in the other, or empty', () => {
    for (const [place, text] of inEnglish) {
      if (typeof text !== 'string') continue
      expect(text, place).not.toBe('')
      if (!shared.includes(place)) expect(text, place).not.toBe(inDutch.get(place))
    }
  })

  it('do not compile without a sentence', () => {
    const { sayList: _sayList, ...lacking } = english
    const { improve: _improve, ...evening } = english.letter.evening
    // @ts-expect-error -- a sentence is missing
    const speech: Speech = lacking
    // @ts-expect-error -- a text deep in the letter is missing
    const letter: LetterWords = { ...english.letter, evening }
    expect([speech.letter, letter.top, _sayList(['a', 'b']), _improve]).toEqual([
      english.letter,
      english.letter.top,
      'a and b',
      'Correct this',
    ])
  })
})
