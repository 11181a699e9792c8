import { describe, expect, it } from 'vitest'
import { attentionOf } from '../../src/domain/attention.ts'
import { addDays } from '../../src/domain/day.ts'
import { personId } from '../../src/domain/ids.ts'
import { capital, sayOfGroup } from '../../src/dutch/dutch.ts'
import { brakeReleased } from '../../src/register/brake.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import { version, type Snapshot } from '../../src/register/snapshot.ts'
import { tasksOf } from '../../src/views/task.ts'
import { todoView } from '../../src/views/todo.ts'
import type { View } from '../../src/views/view.ts'
import { facts, input, now, overvecht, register, today } from './small-movement.ts'

const lines = (view: View) => view.rows.slice(view.rows.findIndex((row) => row[0]?.value === 'Groep') + 1)
const said = (view: View) => lines(view).map((row) => `${String(row[0]?.value)}: ${String(row[1]?.value)}`)
const about = (view: View, words: string) =>
  lines(view).find((row) => String(row[1]?.value).includes(words)) ?? []

const view = todoView(input())

describe('Te doen', () => {
  it('puts a group without a leader above everything', () => {
    expect(said(view)[0]).toBe('Zuilen: Er is nu geen leider. Wie wordt het?')
  })

  it('puts what is asked of the coordinator above what a letter asks by itself', () => {
    const mine = lines(view)
      .slice(0, -2)
      .map((row) => String(row[2]?.value).startsWith('jij'))
    expect(mine).toEqual([...mine].sort((one, other) => Number(other) - Number(one)))
  })

  it('has one line for one matter, whoever are asked', () => {
    const gone = facts.meetings.filter(({ day }) => day < addDays(today, -20))
    const silent = todoView(input({ facts: { ...facts, meetings: gone } }))
    const line = about(silent, 'Bel je de leider even?')
    expect(line.map((cell) => cell.value)).toEqual([
      'Overvecht',
      'Van di 10 nov en di 17 nov is nog niets ingevuld. Bel je de leider even?',
      'jij, Marijke (coach) en Hanneke (leider)',
      '2026-11-10',
      'Invullen',
    ])
    expect(
      said(silent).filter((one) => one.includes('nog niets ingevuld') && one.startsWith('Overvecht')),
    ).toHaveLength(1)
  })

  it('does not ask anybody to phone for one evening', () => {
    expect(about(view, 'di 10 nov')[1]?.value).toBe('Van di 10 nov is nog niets ingevuld.')
    expect(about(view, 'di 10 nov')[2]?.value).toBe('Hanneke (leider)')
  })

  it('says whom to ask, with the number to call under the cursor', () => {
    const people = new Map(facts.people)
    const hanneke = people.get(personId('p-hanneke'))
    if (hanneke) people.set(hanneke.id, { ...hanneke, phone: '06 12345678' })
    const line = about(todoView(input({ facts: { ...facts, people } })), 'di 10 nov')
    expect(line[2]?.note).toBe('Hanneke: 06 12345678')
  })

  it('tells which group has no form', () => {
    expect(said(view)).toContain(
      'Zuilen: Er is nog geen aanwezigheidsformulier. Maak het met het menu Missiegroepen.',
    )
    expect(said(view).filter((one) => one.includes('aanwezigheidsformulier'))).toHaveLength(1)
  })

  it.each([
    ['gone', 'is weg', 'Groepen, rij 2'],
    ['unpublished', 'is niet meer gepubliceerd', 'Formulier openen'],
    ['closed', 'neemt geen antwoorden meer aan', 'Formulier openen'],
  ] as const)('tells of a form that is %s, and where that is put right', (kind, words, place) => {
    const { book } = register()
    const forms = book.forms.map((form) =>
      form.groupId === overvecht ? { ...form, trouble: { kind, since: now, rowNumber: 9 } } : form,
    )
    const line = about(todoView(input({ book: { ...book, forms } })), words)
    expect(line.map((cell) => cell.value)).toEqual(['Overvecht', expect.any(String), 'jij', today, place])
    expect(line[1]?.value).toContain(`Het aanwezigheidsformulier ${words}`)
  })

  it('asks nothing for a group that has a form beside the one that is gone', () => {
    const { book } = register()
    const gone = book.forms.map((form) => ({
      ...form,
      formId: `old-${form.formId}`,
      trouble: { kind: 'gone' as const, since: now, rowNumber: 9 },
    }))
    const both = todoView(input({ book: { ...book, forms: [...book.forms, ...gone] } }))
    expect(said(both)).toEqual(said(view))
  })

  it('tells of a form of no group, and leads to Nakijken for the rest', () => {
    const { book } = register()
    const welcome = { formId: 'w', kind: 'welcome', address: 'https://voorbeeld.nl/w', since: now } as const
    const inTrouble = { ...welcome, trouble: { kind: 'closed', since: now, rowNumber: 9 } } as const
    const told = 'Register: Het formulier Welkom kan nu niet worden ingevuld.'
    expect(said(todoView(input({ book: { ...book, forms: [...book.forms, inTrouble] } })))).toContain(told)
    expect(said(todoView(input({ book: { ...book, forms: [...book.forms, welcome] } })))).not.toContain(told)
  })

  it('offers a text for the app where a leader has no e-mail address', () => {
    const line = about(view, 'geen e-mailadres')
    expect(line[0]?.value).toBe('Lombok')
    expect(line[1]?.value).toContain(
      '«Hoi Wim! Donderdag 26 november komen jullie weer bij elkaar, om 19.30 uur.»',
    )
    expect(line[4]?.link).toMatch(/^https:\/\/wa\.me\/\?text=Hoi%20Wim!/)
    expect(said(view).some((one) => one.includes('Hanneke heeft geen'))).toBe(false)
  })

  it('keeps that text such that everybody may read it', () => {
    const [text] = /«.*»/.exec(String(about(view, 'geen e-mailadres')[1]?.value)) ?? []
    expect(text).not.toMatch(/zoeker|drager|gelov|bekeer|score/i)
  })

  it('offers no such text to a leader who wants no letter', () => {
    const people = new Map(facts.people)
    const wim = people.get(personId('p-wim'))
    if (wim) people.set(wim.id, { ...wim, letter: { wanted: false } })
    expect(
      said(todoView(input({ facts: { ...facts, people } }))).some((one) => one.includes('geen e-mailadres')),
    ).toBe(false)
  })

  it('leads to Nakijken when something waits there', () => {
    const waiting = todoView(input({ problems: [{ tab: 'people', rowNumber: 4, sentence: 'Wat?' }] }))
    expect(lines(waiting).at(-1)?.[1]?.value).toBe('1 regel in Nakijken wacht op een blik.')
    expect(lines(waiting).at(-1)?.[4]?.link).toEqual({ tab: 'review', rowNumber: 1 })
  })

  it('is friendly when there is nothing to do', () => {
    const nothing = todoView({ ...input(), standings: [] })
    expect(nothing.rows).toHaveLength(2)
    expect(nothing.rows[1]?.[0]).toMatchObject({
      value: 'Er is nu niets te doen. Alle groepen zijn bij; geniet ervan.',
    })
  })

  it('shows the evening that was missed longest first', () => {
    const gone = facts.meetings.filter(({ group, day }) => group !== overvecht || day < addDays(today, -40))
    const two = todoView(input({ facts: { ...facts, meetings: gone, pauses: [] } }))
    const since = lines(two).flatMap((row) =>
      String(row[1]?.value).includes('niets ingevuld') ? [row[3]?.value] : [],
    )
    expect(since).toHaveLength(2)
    expect(since).toEqual([...since].sort())
  })
})

describe('the box of the brake', () => {
  const braked = todoView(input({ brake: { changed: 143 } }))

  it('stands on top, in the column before the sentence', () => {
    expect(braked.rows[1]?.[0]).toMatchObject({ as: 'tick', value: false })
    expect(braked.rows[1]?.[1]?.value).toMatch(
      /^Er zijn ineens 143 mensen veranderd\. .*Zet hier een vinkje\.$/,
    )
  })

  it('is what the register reads back', () => {
    const snapshot = (ticked: boolean): Snapshot => ({
      version: version(1),
      readAt: now,
      timeZone: 'Europe/Amsterdam',
      tabs: {
        todo: {
          sheetId: 1,
          title: tabs.todo.title,
          header: [],
          rows: braked.rows
            .slice(1)
            .map((row) => row.map((cell) => (cell.as === 'tick' ? ticked : cell.value))),
          marks: new Map(),
        },
      },
    })
    expect(brakeReleased(snapshot(true))).toBe(true)
    expect(brakeReleased(snapshot(false))).toBe(false)
  })
})

describe('a matter about people', () => {
  const people = new Map([...facts.people].map(([id, one]) => [id, { ...one, consent: 'to-ask' as const }]))

  it('names them, and leads to the first of them in Mensen', () => {
    const rowOf = new Map([...register().rowOf, [personId('p-omar'), 8]])
    const asking = todoView(input({ facts: { ...facts, people }, rowOf }))
    const line = about(asking, 'mogen bewaren')
    expect(
      lines(asking).some((row) => String(row[1]?.value).startsWith('Vraag Lia V., Omar, Samira en Yusuf of')),
    ).toBe(true)
    expect(lines(asking).find((row) => String(row[1]?.value).includes('Omar'))?.[4]).toMatchObject({
      value: 'Mensen, rij 8',
      link: { tab: 'people', rowNumber: 8 },
    })
    expect(line[2]?.value).toContain('jij')
  })

  it('has no link when they stand nowhere in Mensen', () => {
    const asking = todoView(input({ facts: { ...facts, people }, rowOf: new Map() }))
    expect(about(asking, 'mogen bewaren')[4]?.link).toBeUndefined()
  })
})

it('one group is told in the order in which the domain asks', () => {
  const { standings } = input()
  for (const standing of standings) {
    const mine = tasksOf(standing, input()).filter(({ whom }) => whom.includes('coordinator'))
    const asked = attentionOf(standing, facts)
      .filter(({ whom }) => whom === 'coordinator')
      .map((attention) => capital(sayOfGroup(attention)))
    expect(mine.map(({ what }) => what).filter((what) => asked.includes(what))).toEqual(asked)
  }
})
