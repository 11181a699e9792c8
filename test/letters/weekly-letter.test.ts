import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../src/domain/day.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { contentOf } from '../../src/letters/content-of.ts'
import { isForwardable } from '../../src/letters/forwardable.ts'
import type { LetterInput } from '../../src/letters/letter-input.ts'
import { toldOf, weeklyLetter } from '../../src/letters/weekly-letter.ts'
import { mostWordsAbove, wordsAbove } from '../../src/letters/word-budget.ts'
import {
  group,
  idOf,
  input,
  lastMeeting,
  lastTuesday,
  meeting,
  monday,
  person,
  places,
  tuesdays,
} from './sample.ts'
import { scenes } from './scenes.ts'

function written(from: LetterInput) {
  const letter = weeklyLetter(from)
  if (letter === 'quiet') throw new Error('Cannot read a quiet letter')
  return letter
}

const topOf = ({ text }: { readonly text: string }) => text.slice(0, text.indexOf('-----'))

/** What a reader sees of the HTML before the line; addresses of links too, as they are forwarded along. */
const topOfHtml = ({ html }: { readonly html: string }) =>
  html.slice(html.indexOf('<body'), html.indexOf('Alleen voor'))

/** As when the names were left open. */
function unticked(of: Meeting): Meeting {
  const { present, ...rest } = of
  expect(present).toBeDefined()
  return rest
}

const reported = tuesdays.slice(0, -1).map((on) => meeting(on))

describe('a usual week', () => {
  test('has the fact in its subject', () => {
    expect(written(input()).subject).toBe('Overvecht: morgen 19.30 uur, nog één vraag')
  })

  test('begins with the next evening, who is host and who does what', () => {
    const { text } = written(input())
    expect(text).toMatch(
      /^Goedemorgen Hanneke,\n\nMorgen, dinsdag 24 november om 19\.30 uur, zijn jullie bij Kees en Lia\.\n/,
    )
    expect(text).toContain('Bijbelstudie: Daniël · eten: Samira · kinderen: Joke')
    expect(text).toContain(
      'Vorige keer (17 november) waren jullie met 11, plus 3 kinderen. Dank voor het invullen!',
    )
    expect(text).toContain('Afgesproken: zaterdag samen het plein schoonmaken.')
  })

  test('says how the group stands below the line, with the numbers as text', () => {
    const { text } = written(input())
    const below = text.slice(text.indexOf('Alleen voor jou en Daniël, liever niet doorsturen'))
    expect(below).toContain('5 dragers en 4 zoekers komen geregeld (samen met anderen 11 mensen).')
    expect(below).toContain('10 vaste deelnemers; vanaf 12 kunnen jullie aan een tweede groep gaan denken.')
    expect(below).toMatch(/Om over door te praten: «.+\?»/)
  })

  test('has a text for the app, ready to copy and to share', () => {
    const { text, html } = written(input())
    const said =
      'Morgen 19.30 weer bij Kees en Lia! Samira kookt, Daniël doet de Bijbelstudie, Joke is er voor de kinderen. Neem gerust iemand mee.'
    expect(text).toContain(said)
    expect(html).toContain(said)
    expect(html).toContain(`https://wa.me/?text=${encodeURIComponent(said)}`)
  })

  test('counts guests among those who were there', () => {
    const from = input({ meetings: [...reported, lastMeeting({ guests: 2, children: 1 })] })
    expect(written(from).text).toContain('waren jullie met 13, plus 1 kind.')
  })

  test('does not make a number of an evening on which nobody was ticked', () => {
    const { text } = written(input({ meetings: [...reported, unticked(lastMeeting({ guests: 2 }))] }))
    expect(text).toContain('De vorige keer (17 november) staat genoteerd.')
    expect(text).not.toMatch(/waren jullie met/)
    expect(text).toContain('17-11: ?')
  })

  test('says which task nobody has, and asks for it in the text for the app', () => {
    const { text } = written(
      input({ meetings: [...reported, lastMeeting({ next: { bible: [idOf('Daniël')] } })] }),
    )
    expect(text).toContain('Bijbelstudie: Daniël · eten: nog niemand · kinderen: nog niemand')
    expect(text).toContain('Daniël doet de Bijbelstudie. Wie zorgt er voor het eten?')
  })

  test('says nothing of tasks that nobody answered', () => {
    expect(written(input({ meetings: [...reported, lastMeeting({ next: {} })] })).text).not.toContain(
      'nog niemand',
    )
  })

  test('names whoever offered to be host before whoever usually is', () => {
    const next = { bible: [idOf('Daniël')], host: [idOf('Ada')] }
    expect(written(input({ meetings: [...reported, lastMeeting({ next })] })).text).toContain(
      'zijn jullie bij Ada.',
    )
  })

  test('tells two people of one name apart by an initial', () => {
    const twins = {
      places: { ...places, Samira: 'seeker' as const },
      people: [
        person('Samira', { surname: 'Bos' }),
        { ...person('Ada', { surname: 'Visser' }), name: 'Samira' },
      ],
    }
    expect(written(input(twins)).text).toContain('eten: Samira B.')
  })
})

describe('an evening that was not filled in', () => {
  const from = input({ meetings: reported })

  test('comes first, with its button', () => {
    const { text, html } = written(from)
    expect(text).toMatch(
      /1\. Van 17 november weten we nog niets\. .*\nVul 17 november in: https:\/\/\S+dag=2026-11-17/,
    )
    expect(html).toMatch(/<a href="[^"]+dag=2026-11-17[^"]+"[^>]*><span[^>]*>Vul 17 november in<\/span>/)
  })

  test('says beforehand when the coach will hear of it, and after two that the coach does', () => {
    expect(written(from).text).toContain('Missen we er twee, dan kijkt Wim even met je mee.')
    expect(written(input({ meetings: reported.slice(0, -1) })).text).toContain(
      'Van 10 en 17 november weten we nog niets. Begin gerust met de laatste. Wim kijkt even met je mee.',
    )
  })

  test('keeps the tasks that were meant for it out of the next evening', () => {
    const stale = meeting(day('2026-11-10'), { next: { bible: [idOf('Daniël')] } })
    expect(written(input({ meetings: [...reported.slice(0, -1), stale] })).text).not.toContain(
      'Bijbelstudie: Daniël',
    )
  })

  test('has no button where nothing is missing', () => {
    expect(written(input()).html).not.toMatch(/>Vul \d/)
  })
})

describe('what is asked', () => {
  test('has a mail to the coach where a talk is due, with the day of the last one', () => {
    const { text } = written(input())
    expect(text).toContain(
      'EÉN VRAAG. Je sprak coach Wim het laatst op 14 augustus. Prik je deze week een datum?',
    )
    expect(text).toContain('Mail Wim: mailto:wim@voorbeeld.nl?subject=Overvecht%3A%20een%20datum%20prikken')
  })

  test('leaves what is between leader and coach out of the letter of a trainee', () => {
    const { subject, text } = written(input({}, { readers: [person('Daniël')] }))
    expect(subject).toBe('Overvecht: morgen 19.30 uur, alles geregeld')
    expect(text).not.toContain('Wim')
    expect(text).toContain('Alleen voor jou en Hanneke')
  })

  test('asks what nobody settles in a week once a month', () => {
    const movement = { places: { ...places, Daniël: 'drager' as const } }
    const first = input(movement)
    expect(written(first).text).toContain('nog geen trainee')
    const again = { ...input(movement), told: toldOf(first) }
    expect(toldOf(again)).toContain('no-trainee@2026-11')
    const nextWeek = input(
      { ...movement, meetings: [...reported, lastMeeting(), meeting(addDays(lastTuesday, 7))] },
      { today: addDays(monday, 7), told: toldOf(again) },
    )
    expect(topOf(written(nextWeek))).not.toContain('trainee')
    const nextMonth = input(
      {
        ...movement,
        meetings: [
          ...reported,
          lastMeeting(),
          meeting(addDays(lastTuesday, 7)),
          meeting(addDays(lastTuesday, 14)),
        ],
      },
      { today: addDays(monday, 14), told: toldOf(nextWeek) },
    )
    expect(topOf(written(nextMonth))).toContain('nog geen trainee')
  })

  test('is never more than three things', () => {
    for (const scene of Object.values(scenes)) expect(contentOf(scene).asks.length).toBeLessThanOrEqual(3)
  })
})

describe('the forward test', () => {
  test.each(Object.entries(scenes))('%s tells nobody who believes what above the line', (_, scene) => {
    const letter = written(scene)
    expect(isForwardable(letter.subject)).toBe(true)
    expect(isForwardable(topOf(letter))).toBe(true)
    expect(isForwardable(topOfHtml(letter))).toBe(true)
    expect(
      isForwardable(
        contentOf(scene)
          .appTexts.map(({ text }) => text)
          .join(),
      ),
    ).toBe(true)
  })

  test('leaves an agreement out that would tell it', () => {
    const { text } = written(
      input({ meetings: [...reported, lastMeeting({ agreement: 'Bidden voor onze zoekers' })] }),
    )
    expect(text).not.toContain('Bidden voor')
  })

  test('asks the leader about consent below the line, without the name', () => {
    const from = input({ people: [person('Farah', { consent: 'to-ask' })] })
    const letter = written(from)
    expect(topOf(letter)).not.toContain('Welkom-kaart')
    expect(letter.text).toContain('De Welkom-kaart scannen is genoeg.')
    expect(letter.text).not.toContain('Farah')
  })

  test('names nobody who has not said yes', () => {
    const from = input({
      people: [person('Samira', { consent: 'to-ask' }), person('Joke', { consent: 'withdrawn' })],
    })
    const { text, html } = written(from)
    expect(text).toContain('eten: iemand · kinderen: iemand')
    expect(html).not.toMatch(/Samira|Joke/)
  })
})

describe('a discreet group', () => {
  test('has no name of the group and of nobody in it, anywhere', () => {
    const letter = written(input({ group: { discreet: true } }))
    for (const name of ['Overvecht', 'Wim', ...Object.keys(places)]) {
      expect(letter.subject).not.toContain(name)
      expect(letter.text).not.toContain(name)
      expect(letter.html).not.toContain(name)
    }
    expect(letter.subject).toBe('Je groep: morgen 19.30 uur, nog één vraag')
  })
})

describe('the words above the line', () => {
  test.each(Object.entries(scenes))('%s has at most ninety', (_, scene) => {
    expect(wordsAbove(contentOf(scene))).toBeLessThanOrEqual(mostWordsAbove)
  })

  test('stay within ninety where a group writes a novel', () => {
    const next = {
      bible: Object.keys(places).map(idOf),
      meal: Object.keys(places).map(idOf),
      children: [idOf('Joke')],
    }
    const from = input(
      {
        group: { hosts: 'a b c d e f g h i j k l m n o p q r s t u v w x y z' },
        meetings: [...reported, lastMeeting({ next, agreement: 'woord '.repeat(900) })],
      },
      { first: true },
    )
    expect(wordsAbove(contentOf(from))).toBeLessThanOrEqual(mostWordsAbove)
    expect(written(from).text).toContain('Morgen, dinsdag 24 november')
  })

  test('stay within ninety for somebody with nine groups', () => {
    const from = {
      ...input(),
      standings: Array.from({ length: 9 }, () => input({ meetings: reported }).standings).flat(),
    }
    expect(wordsAbove(contentOf(from))).toBeLessThanOrEqual(mostWordsAbove)
  })
})

describe('silence', () => {
  const pause = { from: day('2026-11-18'), to: day('2026-12-13'), reason: 'rust' }
  test('says what was mended in an evening that the letter before told', () => {
    const reported = (over: Parameters<typeof lastMeeting>[0]) =>
      input({ meetings: [...tuesdays.slice(0, -1).map((on) => meeting(on)), lastMeeting(over)] })
    const before = toldOf(reported({ guests: 0 }))
    const mended = (over: Parameters<typeof lastMeeting>[0]) =>
      written({ ...reported(over), told: before }).text
    expect(mended({ guests: 2 })).toMatch(/Verbeterd: op 17 november waren jullie met \d+, niet met \d+\./)
    expect(mended({ guests: 0, children: 1 })).toContain('Verbeterd: op 17 november was er 1 kind, niet 3.')
    expect(mended({ held: false, guests: 0 })).toContain('Verbeterd: 17 november ging toch niet door.')
    expect(weeklyLetter({ ...reported({ guests: 0 }), told: before })).toBe('quiet')
  })

  const resting = (today: typeof monday, told?: string) =>
    input(
      {
        facts: { pauses: [pause] },
        talks: ['2026-03-03', '2026-06-02', '2026-09-01', '2026-11-03'].map((on) => ({
          group: input().standings[0]?.group.id ?? ('' as never),
          day: day(on),
          agreements: [],
        })),
      },
      { today, ...(told === undefined ? {} : { told }) },
    )

  test('keeps quiet in a pause once the last evening was told', () => {
    const first = resting(monday)
    expect(weeklyLetter(first)).not.toBe('quiet')
    const second = resting(addDays(monday, 7), toldOf(first))
    expect(weeklyLetter(second)).toBe('quiet')
    expect(weeklyLetter(resting(addDays(monday, 14), toldOf(second)))).toBe('quiet')
  })

  test('writes again in the week in which the pause ends', () => {
    const quiet = resting(addDays(monday, 14), toldOf(resting(monday)))
    const last = resting(addDays(monday, 21), toldOf(quiet))
    expect(written(last).subject).toMatch(/^Overvecht: morgen 19\.30 uur/)
  })

  test('keeps quiet when the same Monday comes twice', () => {
    const from = input()
    expect(weeklyLetter({ ...from, told: toldOf(from) })).toBe('quiet')
  })

  test('writes when the tasks were divided after all', () => {
    const before = input({ meetings: [...reported, lastMeeting({ next: {} })] })
    expect(weeklyLetter({ ...input(), told: toldOf(before) })).not.toBe('quiet')
  })

  test('asks every week for an evening that was not filled in', () => {
    const from = input({ meetings: reported })
    expect(weeklyLetter({ ...from, told: toldOf(from) })).not.toBe('quiet')
  })

  test('keeps no name and no words of people in what it remembers', () => {
    expect(toldOf(input())).toMatch(/^[\w@=:+/,-]+$/)
    expect(toldOf(input()).length).toBeLessThan(300)
  })
})

describe('somebody’s first letter', () => {
  test('explains what no letter means, and only that one does', () => {
    expect(written(input({}, { first: true })).text).toContain('Geen brief betekent: niets nodig.')
    expect(written(input()).text).not.toContain('eerste brief')
  })
})

describe('several readers and groups', () => {
  test('greets both people of one mailbox', () => {
    const { text } = written(input({}, { readers: [person('Hanneke'), person('Daniël')] }))
    expect(text).toMatch(/^Goedemorgen Hanneke en Daniël,/)
    expect(text).toContain('Alleen voor jullie, liever niet doorsturen')
  })

  test('tells of each group under its own name, the nearest evening first', () => {
    const { subject, text } = written(scenes['twee-groepen'])
    expect(subject).toBe('Overvecht en nog een groep: morgen 19.30 uur, nog één vraag')
    expect(text.indexOf('OVERVECHT')).toBeLessThan(text.indexOf('UTRECHT-OOST'))
    expect(text.match(/Om over door te praten/g)).toHaveLength(1)
  })
})

describe('what people typed', () => {
  const evil = '<script>alert(1)</script>\r\nBcc: x@voorbeeld.nl \u202E"\'&'

  test('is text and nothing else, and never another header', () => {
    const from = input(
      {
        group: { name: evil, hosts: evil, coach: { name: evil } },
        meetings: [...reported, lastMeeting({ agreement: evil })],
        people: [person('Samira', { name: evil })],
      },
      { readers: [person('Hanneke', { name: evil })], coordinator: { name: evil } },
    )
    const { subject, html, text } = written(from)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
    expect(subject).not.toMatch(/[\r\n]/)
    expect(`${subject}${text}`).not.toContain('\u202E')
  })
})

describe('a group that began out of this one', () => {
  const daughter = (more: Partial<ReturnType<typeof group>> = {}) =>
    group({
      id: 'g-lombok' as never,
      name: 'Lombok',
      mother: group().id,
      splitOn: day('2026-11-10'),
      firstEvening: day('2026-11-10'),
      ...more,
    })
  const mother = (
    of = daughter(),
    more: Parameters<typeof input>[1] = {},
    own: Partial<ReturnType<typeof group>> = {},
  ) => {
    const whole = input({ facts: { groups: new Map([group(own), of].map((each) => [each.id, each])) } }, more)
    return { ...whole, standings: whole.standings.slice(0, 1) }
  }

  test('is told as fruit, once', () => {
    const first = mother()
    const said = 'Uit jullie groep is op 10 november een nieuwe groep begonnen: Lombok.'
    expect(written(first).text).toContain(said)
    const told = toldOf(first)
    const later = mother(daughter(), { today: addDays(monday, 7), told })
    const again = weeklyLetter(later)
    expect(again === 'quiet' ? '' : again.text).not.toContain('Lombok')
    expect(toldOf(later)).toContain('split=g-lombok')
  })

  test('is reason enough for a letter where nothing else is new', () => {
    const before = input()
    const told = toldOf(before)
    expect(weeklyLetter({ ...before, told })).toBe('quiet')
    expect(written(mother(daughter(), { told })).text).toContain('Lombok')
  })

  test('is not told when it is long ago, or still to come, or of another mother', () => {
    const none = [
      mother(daughter({ splitOn: day('2026-08-01') })),
      mother(daughter({ splitOn: day('2026-12-01'), firstEvening: day('2026-12-01') })),
      mother(daughter({ mother: 'g-anders' as never })),
    ]
    for (const scene of none) expect(written(scene).text).not.toContain('nieuwe groep')
  })

  test('is not named where either group is discreet, or where its name would tell what people believe', () => {
    const nameless = [
      mother(daughter({ discreet: true })),
      mother(daughter(), {}, { discreet: true }),
      mother(daughter({ name: 'Gelovigen Lombok' })),
    ]
    for (const scene of nameless) {
      expect(written(scene).text).toContain('een nieuwe groep begonnen. Dat is vrucht')
      expect(written(scene).text).not.toContain('Lombok')
    }
  })
})

describe('a holiday', () => {
  const rest = (holiday = true) => ({
    from: day('2026-12-24'),
    to: day('2027-01-03'),
    reason: 'kerstpauze',
    ...(holiday && { holiday: true as const }),
  })
  const evenings = [...tuesdays, day('2026-11-24'), day('2026-12-01'), day('2026-12-08'), day('2026-12-15')]
  const on = (
    today: string,
    told?: string,
    more: { readonly holiday?: boolean; readonly without?: string } = {},
  ) =>
    input(
      {
        meetings: evenings.filter((each) => each !== more.without).map((each) => meeting(each)),
        facts: { pauses: [rest(more.holiday)] },
      },
      { today: day(today), ...(told === undefined ? {} : { told }) },
    )

  test('is wished in the last letter before it, and then nothing comes until it is over', () => {
    const before = on('2026-12-21')
    expect(written(before).text).toContain('Fijne vakantie, we horen je na 3 januari.')
    const during = on('2026-12-28', toldOf(before))
    expect(weeklyLetter(during)).toBe('quiet')
    const after = written(on('2027-01-04', toldOf(during)))
    expect(after.subject).toContain('morgen 19.30 uur')
    expect(after.text).not.toContain('vakantie')
  })

  test('is wished in the first letter of it where none came before', () => {
    const during = on('2026-12-28')
    expect(written(during)).toMatchObject({ subject: expect.stringContaining('fijne vakantie') as string })
    expect(written(during).text).toContain('Fijne vakantie, we horen je na 3 januari.')
  })

  test('is not wished to a group that rests for another reason', () => {
    const { subject, text } = written(on('2026-12-28', undefined, { holiday: false }))
    expect(`${subject} ${text}`.toLowerCase()).not.toContain('vakantie')
    expect(text).toContain('Jullie hebben pauze tot en met 3 januari; we horen je daarna graag weer.')
  })

  test('brings no reminder of an evening before it, until it is over', () => {
    const missing = { without: '2026-12-15' }
    const told = toldOf(on('2026-12-21', undefined, missing))
    expect(weeklyLetter(on('2026-12-28', told, missing))).toBe('quiet')
    expect(written(on('2027-01-04', told, missing)).text).toContain('Van 15')
  })
})
