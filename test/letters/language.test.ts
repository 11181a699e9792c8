import { describe, expect, test } from 'vitest'
import { contentOf } from '../../src/letters/content-of.ts'
import { isForwardable } from '../../src/letters/forwardable.ts'
import type { LetterInput } from '../../src/letters/letter-input.ts'
import { toldOf, weeklyLetter } from '../../src/letters/weekly-letter.ts'
import { mostWordsAbove, wordsAbove } from '../../src/letters/word-budget.ts'
import { dutchWordsIn, englishWordsIn } from '../english/dutch-words.ts'
import { englishScenes } from './in-english.ts'
import { idOf, input, lastMeeting, meeting, person, places, tuesdays } from './sample.ts'
import { scenes } from './scenes.ts'

function written(from: LetterInput) {
  const letter = weeklyLetter(from)
  if (letter === 'quiet') throw new Error('Cannot read a quiet letter')
  return letter
}

/** What people see of the HTML. */
const shown = (html: string) =>
  html.replace(/<style>.*?<\/style>/s, '').replace(/ (?!lang)[a-z-]+="[^"]*"/g, '')

const inBoth: ReadonlySet<string> = new Set(
  'bea daniël hanneke joke kees lia marijke samira wim overvecht utrecht oost coach dragers trainee norm week september november december plus rest in is of over we'.split(
    ' ',
  ),
)

const reported = tuesdays.slice(0, -1).map((on) => meeting(on))

describe.each(Object.entries(englishScenes))('%s in English', (name, scene) => {
  const { subject, text, html } = written(scene)
  const content = contentOf(scene)

  test('holds no Dutch word but the movement’s own', () => {
    for (const part of [subject, content.preheader, text, shown(html)])
      expect(dutchWordsIn(part.replace(/<!doctype.*?<body/s, ''))).toEqual([])
    expect(html).toContain('<html lang="en"')
  })

  test('shares no word with the Dutch one but names and what both languages have', () => {
    const dutch = written(scenes[name as keyof typeof scenes])
    const theirs = wordsOf(dutch.subject + dutch.text)
    expect([...wordsOf(subject + text)].filter((word) => theirs.has(word) && !inBoth.has(word))).toEqual([])
  })

  test('has at most ninety words above the line, and as many parts as the Dutch one', () => {
    expect(wordsAbove(content)).toBeLessThanOrEqual(mostWordsAbove)
    const dutch = contentOf(scenes[name as keyof typeof scenes])
    expect(shapeOf(content)).toEqual(shapeOf(dutch))
  })

  test('tells nobody who believes what above the line', () => {
    const above = [
      subject,
      content.preheader,
      text.slice(0, text.indexOf('-----')),
      html.slice(html.indexOf('<body'), html.indexOf('Only for')),
      ...content.appTexts.map((each) => each.text),
    ]
    for (const part of above) {
      expect(isForwardable(part)).toBe(true)
      expect(part).not.toMatch(/seeker|drager|believ|convert|score/i)
    }
  })
})

test.each(Object.entries(scenes))(
  '%s is remembered alike in both: another language is no news',
  (_, scene) => {
    const readers = scene.readers.map((reader) => ({ ...reader, language: 'English' }))
    expect(contentOf({ ...scene, readers }).language).toBe('en')
    expect(toldOf({ ...scene, readers })).toBe(toldOf(scene))
  },
)

test.each(Object.entries(scenes))('%s in Dutch holds no English word', (_, scene) => {
  const { subject, text, html } = written(scene)
  for (const part of [subject, text, shown(html)])
    expect(englishWordsIn(part.replace(/<!doctype.*?<body/s, ''))).toEqual([])
})

describe('the language of a letter', () => {
  test('is the reader’s own, whatever the group speaks', () => {
    const reader = person('Hanneke', { language: 'English' })
    const { subject, html } = written(input({}, { readers: [reader] }))
    expect(subject).toBe('Overvecht: tomorrow 19:30, one question')
    expect(html).toContain('<html lang="en"')
    const dutch = person('Hanneke', { language: 'Nederlands' })
    expect(written(input({ group: { language: 'Engels' } }, { readers: [dutch] })).subject).toBe(
      'Overvecht: morgen 19.30 uur, nog één vraag',
    )
  })

  test('is not that of the text for the app, which the whole group reads', () => {
    const reader = person('Hanneke', { language: 'English' })
    const { text, html } = written(input({}, { readers: [reader] }))
    expect(text).toContain('Text for the group app: feel free to copy')
    expect(text).toContain('Morgen 19.30 weer bij Kees en Lia! Samira kookt,')
    expect(html).toMatch(/<td class="text" lang="nl"[^>]*>Morgen 19\.30 weer/)
    const dutch = person('Hanneke', { language: 'Nederlands' })
    const other = written(input({ group: { language: 'Engels' } }, { readers: [dutch] }))
    expect(other.text).toContain(
      'See you tomorrow at 19:30, at Kees and Lia’s! Samira is cooking, Daniël is leading the Bible study, Joke is looking after the children. Feel free to bring someone along.',
    )
    expect(other.html).toMatch(/<td class="text" lang="en"[^>]*>See you tomorrow/)
  })

  test('is Dutch for what nobody understands', () => {
    expect(written(input({ group: { language: 'Tigrinya' } })).html).toContain('<html lang="nl"')
  })
})

describe('an English letter', () => {
  const english = (movement: Parameters<typeof input>[0] = {}, more: Parameters<typeof input>[1] = {}) =>
    written(input({ ...movement, group: { language: 'Engels', ...movement.group } }, more))

  test('quotes the movement in our translation, with its own words behind', () => {
    const { text, html } = english()
    expect(text).toContain(
      'Where that 12 comes from: “in principle once the group consists of at least 12 somewhat committed participants” (our translation of «in principe als de groep uit minstens 12 enigszins gecommitteerde deelnemers bestaat»)',
    )
    expect(text).toMatch(/To talk over: “.+\?” \(our translation of «.+\?»\)/)
    expect(html).toContain('(our translation of <span lang="nl">‘in principe als')
  })

  test('says once what a drager is', () => {
    expect(english().text.match(/A drager is someone who helps to carry the group\./g)).toHaveLength(1)
  })

  test('has singular and plural right', () => {
    const one = lastMeeting({ present: [idOf('Kees')], children: 1 })
    expect(english({ meetings: [...reported, one] }).text).toContain(
      'Last time (17 November) 1 of you came, plus 1 child.',
    )
    const many = lastMeeting({
      next: { meal: ['Samira', 'Joke'].map(idOf), bible: Object.keys(places).map(idOf) },
    })
    const { text } = english({ meetings: [...reported, many] })
    expect(text).toContain('Bible study: Hanneke, Daniël and 9 others')
    expect(text).toContain('Samira and Joke are cooking')
  })

  test('says who is host, and asks for what nobody does', () => {
    const next = { host: Object.keys(places).map(idOf) }
    const { text } = english({ meetings: [...reported, lastMeeting({ next })] })
    expect(text).toContain('you’re at Hanneke, Daniël and 9 others’.')
    expect(text).toContain('Bible study: nobody yet · food: nobody yet · children: nobody yet')
    expect(text).toContain('Who can take care of the food?')
  })

  test('asks for the evenings that are missing, and says what the coach does', () => {
    expect(english({ meetings: reported }).text).toContain(
      '1. We haven’t heard about 17 November yet. If we miss two, Wim will take a look with you.\nFill in 17 November: ',
    )
    expect(english({ meetings: reported.slice(0, -1) }).text).toContain(
      'We haven’t heard about 10 and 17 November yet. Feel free to start with the last one. Wim will take a look with you.',
    )
    expect(english({ meetings: reported.slice(0, -3) }).text).toContain(
      'We haven’t heard about 17 November and the 3 evenings before it. Feel free to start with the last one.',
    )
  })

  test('greets by the hour, and both who share a mailbox', () => {
    const readers = [person('Hanneke'), person('Daniël')]
    expect(english({}, { readers, hour: 13 }).text).toMatch(/^Good afternoon Hanneke and Daniël,/)
    expect(english({}, { hour: 19 }).text).toMatch(/^Good evening Hanneke,/)
  })

  test('leaves an agreement out that would tell who believes what, in any language', () => {
    for (const agreement of ['Praying for our seekers', 'Bidden voor onze zoekers', 'for who believes'])
      expect(english({ meetings: [...reported, lastMeeting({ agreement })] }).text).not.toContain('Agreed:')
  })
})

/** Every word that is no quote of the movement and no address. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replace(/«[^»]*»|(?:https?|mailto):\S+/g, '')
      .toLowerCase()
      .match(/\p{L}+/gu),
  )

/** Which parts there are, and how many, whatever they say. */
function shapeOf(content: ReturnType<typeof contentOf>): unknown {
  const { evenings, asks, links, standings, appTexts, footer } = content
  return {
    evenings: evenings.map(({ tasks, ...rest }) => [tasks.length, ...Object.keys(rest)]),
    asks: asks.map(({ key, button }) => [key, button?.href.split('?')[0]]),
    links: links.map(({ href }) => href),
    standings: standings.map(({ sentences, bars, evenings: held, ...rest }) => [
      sentences.length,
      bars.map(({ count, atLeast, norm, growing }) => [count, atLeast, norm, growing]),
      held.map(({ people }) => people),
      ...Object.keys(rest),
    ]),
    appTexts: appTexts.length,
    footer: Object.keys(footer),
  }
}
