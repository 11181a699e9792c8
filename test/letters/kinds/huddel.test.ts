import { describe, expect, test } from 'vitest'
import { day, type Day } from '../../../src/domain/day.ts'
import type { Huddel } from '../../../src/domain/huddel.ts'
import { amsterdam, momentAt } from '../../../src/domain/moment.ts'
import { isForwardable } from '../../../src/letters/forwardable.ts'
import { keysDue, outgoingFor } from '../../../src/letters/kinds.ts'
import type { Register } from '../../../src/register/register.ts'
import { without } from '../../domain/build.ts'
import { contextOf, factsOf, idOf, person, registerOf, type Movement } from '../sample.ts'

/** Thursday; the next one is on 10 December. */
const last: Huddel = {
  day: day('2026-11-12'),
  attended: [idOf('Hanneke'), idOf('Daniël')],
  theme: 'mission',
  ledBy: idOf('Hanneke'),
  nextLeader: idOf('Daniël'),
  nextDay: day('2026-12-10'),
  lines: ['We mogen klein beginnen.'],
  goals: [
    { person: idOf('Hanneke'), goal: 'Twee buren te eten vragen.', sentence: 'Begin klein. En blijf.' },
    { person: idOf('Daniël'), goal: 'Met een zoeker wandelen.' },
  ],
}
const monday = day('2026-12-07')

const register = (movement: Movement = {}, more: Partial<Register> = {}, huddel: Partial<Huddel> = {}) =>
  registerOf(factsOf({ ...movement, facts: { huddels: [{ ...last, ...huddel }], ...movement.facts } }), more)

const at = (of: Register, on: Day, time = '12:00') => {
  const context = contextOf(of, momentAt(on, time, amsterdam))
  return {
    ...context,
    links: { ...context.links, form: (kind: string) => `https://groepen.voorbeeld.nl/a/${kind}` },
  }
}
const due = (of: Register, on: Day, time?: string) =>
  keysDue(at(of, on, time)).filter((key) => key.startsWith('huddel'))
const written = (of: Register, key: string, on: Day) => {
  const [outgoing] = outgoingFor([key], at(of, on))
  if (outgoing === undefined || outgoing.letter === 'quiet') throw new Error('Cannot find the letter')
  return { ...outgoing, letter: outgoing.letter, top: outgoing.letter.text.split('-----')[0] ?? '' }
}

describe('the letter before a huddel', () => {
  const hanneke = 'huddel:2026-12-10:p-hanneke'
  const daniel = 'huddel:2026-12-10:p-daniel'

  test('goes from three days before to the leaders and trainees, once, by day', () => {
    expect(due(register(), day('2026-12-06'))).toEqual([])
    expect(due(register(), monday)).toEqual([hanneke, daniel])
    expect(due(register(), monday, '06:00')).toEqual([])
    expect(due(register(), day('2026-12-10'), '15:00')).toEqual([hanneke, daniel])
    expect(due(register(), day('2026-12-10'), '17:00')).toEqual([])
    const sent = new Map([[hanneke, { key: hanneke, outcome: 'sent' } as const]])
    expect(due(register({}, { sent }), monday)).toEqual([daniel])
  })

  test('does not go when nobody planned one, to who wants no letters, or twice to one mailbox', () => {
    const unplanned = register({ facts: { huddels: [without(last, 'nextDay')] } })
    expect(due(unplanned, monday)).toEqual([])
    const silent = register({ people: [person('Hanneke', { letter: { wanted: false } })] })
    expect(due(silent, monday)).toEqual([daniel])
    const together = register({ people: [person('Daniël', { email: 'Hanneke@voorbeeld.nl' })] })
    expect(due(together, monday)).toEqual([hanneke])
  })

  test('has the reader’s own last goal on top, the theme, the agenda, and a file for the calendar', () => {
    const { letter, kind } = written(register(), hanneke, monday)
    expect(kind).toBe('huddel')
    expect(letter.subject).toBe('Huddel: donderdag 10 december om 19.30 uur')
    expect(letter.text).toContain('Je vorige doel was: «Twee buren te eten vragen.» Wat is ervan gekomen?')
    expect(letter.text).toContain('De leiding heeft Daniël.')
    expect(letter.text).toContain('Aan de beurt is het thema discipelschap.')
    expect(letter.text).toContain('- 19.45–20.05 Training over leiderschap')
    expect(letter.text).toContain('- «Wat heb je met jouw punt gedaan?»')
    expect(letter.calendar?.text).toContain('DTSTART:20261210T183000Z')
    expect(letter.calendar?.text).toContain('DTEND:20261210T202000Z')
  })

  test('keeps what may not be forwarded below the line, also what somebody wrote themselves', () => {
    for (const key of [hanneke, daniel]) {
      const { letter, top } = written(register(), key, monday)
      expect(isForwardable(`${letter.subject}\n${top}`), key).toBe(true)
    }
    const { top, letter } = written(register(), daniel, monday)
    expect(top).toContain('Jij leidt deze keer.')
    expect(top).not.toContain('wandelen')
    expect(letter.text).toContain('liever niet doorsturen')
    expect(letter.text).toContain('«Met een zoeker wandelen.»')
    expect(letter.text).toContain('- Hanneke: Twee buren te eten vragen.')
  })

  test('begins when Instellingen says', () => {
    const of = register()
    const later = { ...of, choices: { ...of.choices, huddelTime: '20:00' } }
    const { letter } = written(later, hanneke, monday)
    expect(letter.subject).toContain('20.00 uur')
    expect(letter.text).toContain('20.35–21.50 Aparte vaste groepen')
  })

  test('speaks English to who reads English, and names nobody in a discreet group', () => {
    const english = written(
      register({ people: [person('Hanneke', { language: 'Engels' })] }),
      hanneke,
      monday,
    ).letter
    expect(english.subject).toBe('Huddel: Thursday 10 December at 19:30')
    expect(english.text).toContain('“What have you done with your point?”')
    const discreet = written(register({ group: { discreet: true } }), hanneke, monday)
    expect(discreet.discreet).toBe(true)
    expect(discreet.letter.text).not.toMatch(/Hanneke|Daniël|Marijke/)
  })
})

describe('the report of a huddel', () => {
  const key = 'huddel-report:2026-11-12'
  const saturday = day('2026-11-14')

  test('is a draft, two days later, for whoever led it and for nobody else', () => {
    expect(due(register(), day('2026-11-13'))).toEqual([])
    expect(due(register(), saturday)).toEqual([key])
    expect(due(register(), day('2026-11-27'))).toEqual([])
    expect(written(register(), key, saturday).to).toBe('hanneke@voorbeeld.nl')
    expect(due(register({}, {}, { lines: [], goals: [] }), saturday)).toEqual([])
  })

  test('has the lines, a sentence a person, the goals and who leads next, all below the line', () => {
    const { letter, top } = written(register(), key, saturday)
    expect(isForwardable(`${letter.subject}\n${top}`)).toBe(true)
    expect(top).toContain('Het hoeft niet')
    const below = letter.text.slice(top.length)
    expect(below).toContain('liever niet doorsturen')
    expect(below).toContain('- We mogen klein beginnen.')
    expect(below).toContain('- Hanneke: «Begin klein.» Doel: Twee buren te eten vragen.')
    expect(below).toContain('De volgende keer is donderdag 10 december, met Daniël als leider.')
  })

  test('is sent by its leader, to who were there and without showing anybody’s address', () => {
    const { letter } = written(register(), key, saturday)
    const [, href = ''] = /(mailto:\S+)/.exec(letter.text) ?? []
    const mail = new URL(href)
    expect(mail.pathname).toBe('')
    expect(mail.searchParams.get('bcc')).toBe('daniel@voorbeeld.nl')
    expect(mail.searchParams.get('body')).toContain('- Hanneke: «Begin klein.»')
    const alone = written(register({}, {}, { attended: [idOf('Hanneke')] }), key, saturday)
    expect(alone.letter.text).not.toContain('mailto:')
  })

  test('counts who wrote no goal yet, and names none of them', () => {
    const { top } = written(register({}, {}, { goals: last.goals.slice(0, 1) }), key, saturday)
    expect(top).toContain('1 van de 2 schreef nog geen doel op')
    expect(top).not.toContain('Daniël')
  })

  test('of a discreet group is without names and addresses', () => {
    const { letter } = written(register({ group: { discreet: true } }), key, saturday)
    expect(letter.text).not.toMatch(/Hanneke|Daniël/)
    expect(letter.text).not.toContain('mailto:')
  })
})

describe('the letters around a huddel, looked at by eye', () => {
  test.each([
    ['huddel', 'huddel:2026-12-10:p-hanneke', monday],
    ['huddel-verslag', 'huddel-report:2026-11-12', day('2026-11-14')],
  ] as const)('%s, in both languages', async (name, key, on) => {
    const english = register({ people: [person('Hanneke', { language: 'Engels' })] })
    for (const [folder, of] of [
      ['', register()],
      ['english/', english],
    ] as const) {
      const { letter } = written(of, key, on)
      const text = `${folder === '' ? 'Onderwerp' : 'Subject'}: ${letter.subject}\n\n${letter.text}`
      await expect(text).toMatchFileSnapshot(`../golden/${folder}${name}.txt`)
      await expect(letter.html).toMatchFileSnapshot(`../golden/${folder}${name}.html`)
    }
  })
})
