import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Meeting } from '../../src/domain/meeting.ts'
import { compareSubmitted } from '../../src/register/submitted.ts'
import { beginLife } from './life.ts'

type Row = Readonly<Record<string, unknown>>

const row = (responseId: string, time: string, more: Row): Row => ({
  responseId,
  formId: 'form-1',
  submittedAt: `2026-11-17T${time}Z`,
  groupId: 'g-1',
  groupName: 'Overvecht',
  day: '2026-11-17',
  ...more,
})

const eveningsOf = async (...rows: readonly Row[]) => {
  const life = beginLife()
  life.workbook.put('meetings', ...rows)
  return (await life.look()).facts.meetings
}

describe('an evening', () => {
  test('is merged question by question: an answer replaces an earlier one, silence keeps it', async () => {
    const [evening, ...more] = await eveningsOf(
      row('r-1', '20:00:00', {
        held: 'yes',
        presentIds: ['p-a', 'p-b'],
        guests: 2,
        activities: 'Samen gegeten',
      }),
      row('r-2', '21:30:00.5', {
        held: 'yes',
        children: 3,
        guests: 0,
        nextMealId: ['p-a'],
        agreement: 'Plein vegen',
      }),
    )
    expect(more).toEqual([])
    expect(evening).toEqual({
      group: 'g-1',
      day: '2026-11-17',
      held: true,
      present: ['p-a', 'p-b'],
      guests: 0,
      children: 3,
      activities: ['meal'],
      next: { meal: ['p-a'] },
      agreement: 'Plein vegen',
      reportedAt: '2026-11-17T21:30:00.500Z',
      dayInferred: false,
    })
  })

  test('is the same whatever the order of the rows, and however often each is there', async () => {
    const rows = [
      row('r-1', '20:00:00.123456', { held: 'yes', presentIds: ['p-a'], guests: 2 }),
      row('r-2', '20:00:00.1234', { held: 'too-few' }),
      row('r-3', '22:00:00', { held: 'yes', children: 1 }),
      row('r-3', '22:00:01', { held: 'yes', children: 4, guests: 9 }),
      row('r-4', '22:30:00', { guests: 1 }),
    ]
    const expected = await eveningsOf(...rows)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...rows, ...rows], { minLength: 10 }), async (shuffled) => {
        expect(await eveningsOf(...shuffled)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
    expect(expected[0]).toMatchObject({ held: true, present: ['p-a'], guests: 1, children: 4 })
  })

  test('takes a later version of a response in place of its earlier one, answers left out included', async () => {
    const [evening] = await eveningsOf(
      row('r-1', '20:00:00', { held: 'yes', presentIds: ['p-a'], guests: 5 }),
      row('r-1', '20:05:00', { held: 'yes', presentIds: ['p-b'] }),
    )
    expect(evening).toMatchObject({ present: ['p-b'] })
    expect(evening).not.toHaveProperty('guests')
  })

  test('was held or not as whoever was last said, and who was there comes back when it was', async () => {
    const yes = row('r-1', '20:00:00', { held: 'yes', presentIds: ['p-a'] })
    const no = row('r-2', '21:00:00', { held: 'holiday' })
    const [off] = await eveningsOf(yes, no)
    expect(off).toMatchObject({ held: false, reason: 'holiday' })
    expect(off).not.toHaveProperty('present')
    const [on] = await eveningsOf(yes, no, row('r-3', '22:00:00', { held: 'yes' }))
    expect(on).toMatchObject({ held: true, present: ['p-a'] })
    expect(on).not.toHaveProperty('reason')
  })

  test('that was sent in blank is no evening, and takes nothing from another', async () => {
    expect(await eveningsOf(row('r-1', '20:00:00', {}))).toEqual([])
    const [evening] = await eveningsOf(
      row('r-1', '20:00:00', { held: 'yes', guests: 1 }),
      row('r-2', '20:00:09', {}),
    )
    expect(evening).toMatchObject({ held: true, guests: 1, reportedAt: '2026-11-17T20:00:00.000Z' })
  })

  test('knows «nothing of this» from no tick at all', async () => {
    const activities = async (said: Row) =>
      (await eveningsOf(row('r-1', '20:00:00', { held: 'yes', ...said })))[0]?.activities
    expect(await activities({})).toBeUndefined()
    expect(await activities({ activities: 'Niets hiervan' })).toEqual([])
    expect(
      await activities({
        activities:
          'Uit de Bijbel gelezen, Gebeden voor elkaar en voor mensen om ons heen, Verteld waar we als groep voor gaan',
      }),
    ).toEqual(['bible', 'prayer', 'vision'])
  })
})

describe('Correctie in Bijeenkomsten', () => {
  test('moves an evening to another date, or takes it out', async () => {
    const moved = await eveningsOf(
      row('r-1', '20:00:00', { held: 'yes', dayInferred: 'datum afgeleid', correction: '10-11-2026' }),
    )
    expect(moved.map(({ day, dayInferred }) => [day, dayInferred])).toEqual([['2026-11-10', false]])
    expect(await eveningsOf(row('r-1', '20:00:00', { held: 'yes', correction: 'vervalt' }))).toEqual([])
  })

  test('in one of two equal rows counts for both', async () => {
    const said = { held: 'yes' }
    const rows = [row('r-1', '20:00:00', said), row('r-1', '20:00:00', { ...said, correction: 'vervalt' })]
    expect(await eveningsOf(...rows)).toEqual([])
    expect(await eveningsOf(...rows.reverse())).toEqual([])
  })

  test('settles what was not understood, and is named when it is not understood itself', async () => {
    const problemsOf = async (more: Row) => {
      const life = beginLife()
      await life.look()
      life.workbook.put('meetings', row('r-1', '20:00:00', { held: 'yes', ...more }))
      return (await life.see()).problems.map(({ sentence }) => sentence)
    }
    expect(await problemsOf({ problem: '‘Kes’ kennen we niet.' })).toEqual(['‘Kes’ kennen we niet.'])
    expect(await problemsOf({ problem: '‘Kes’ kennen we niet.', correction: 'gezien' })).toEqual([])
    expect(await problemsOf({ correction: 'ooit' })).toEqual([
      'De correctie ‘ooit’ begrijp ik niet. Tot dan telt hij niet.',
    ])
    expect(await problemsOf({ day: undefined })).toEqual([
      'Van deze avond is de datum niet bekend. Tot dan telt hij niet mee.',
    ])
    expect(await problemsOf({ day: '2026-12-15' })).toEqual([
      'Deze avond moet nog komen, en is toch gemeld als gehouden. Tot dan telt hij niet mee.',
    ])
    expect(await problemsOf({ day: '2026-12-15', held: 'holiday' })).toEqual([])
    expect(await problemsOf({ groupId: 'g-9', groupName: 'Oud' })).toEqual([
      'Oud staat niet meer in Groepen. Zolang telt deze rij nergens mee.',
    ])
  })
})

test('what is in the logs is seen, also what counts for nothing', async () => {
  const life = beginLife()
  life.workbook.put(
    'meetings',
    row('r-1', '20:00:00.5', {}),
    row('r-1', '20:00:00.25', {}),
    row('r-2', '21:00:00', { groupId: 'g-9', correction: 'vervalt' }),
  )
  life.workbook.put('talks', { responseId: 't-1', formId: 'form-2', submittedAt: '2026-11-17T20:00:00Z' })
  const { seen } = await life.see()
  expect(seen.get('form-1')).toEqual({
    newest: '2026-11-17T21:00:00Z',
    responses: new Map([
      ['r-1', '2026-11-17T20:00:00.5Z'],
      ['r-2', '2026-11-17T21:00:00Z'],
    ]),
  })
  expect(seen.get('form-2')?.responses.has('t-1')).toBe(true)
})

test("Google's own strings are put in order, noughts left out and all", () => {
  const nanos = fc.integer({ min: 0, max: 999_999 })
  const written = (micros: number) => {
    const fraction = String(micros).padStart(6, '0').replace(/0+$/, '')
    return `2026-11-17T20:00:00${fraction === '' ? '' : `.${fraction}`}Z`
  }
  fc.assert(
    fc.property(nanos, nanos, (left, right) => {
      expect(Math.sign(compareSubmitted(written(left), written(right)))).toBe(Math.sign(left - right))
    }),
  )
})

test('talks: one a day, the newest report of it, and none that is still to come', async () => {
  const life = beginLife()
  const talk = (id: string, more: Row) => ({
    responseId: id,
    formId: 'c',
    submittedAt: `2026-11-20T20:00:0${id}Z`,
    groupId: 'g-1',
    ...more,
  })
  life.workbook.put(
    'talks',
    talk('1', {
      day: '2026-11-20',
      values: 'Toewijding, visie, Muziek',
      agreement1: 'Bellen',
      agreement2: 'Bidden',
      previous1: 'niet',
      previous3: 'deels',
      nextDay: '2027-02-01',
    }),
    talk('2', { day: '2026-11-20', training: 'DBS', previous1: 'gedaan' }),
    talk('3', { day: '2026-12-20' }),
    talk('4', { day: '2026-08-14', correction: '15-8-2026' }),
  )
  expect((await life.look()).facts.talks).toEqual([
    { group: 'g-1', day: '2026-08-15', agreements: [], reportedAt: '2026-11-20T20:00:04.000Z' },
    {
      group: 'g-1',
      day: '2026-11-20',
      agreements: ['Bellen', 'Bidden'],
      values: ['visie', 'toewijding'],
      previousAgreements: ['done', undefined, 'partly'],
      nextDay: '2027-02-01',
      trainingAsked: 'DBS',
      reportedAt: '2026-11-20T20:00:02.000Z',
    },
  ])
})

test('a merged evening names nobody twice', async () => {
  const evenings: readonly Meeting[] = await eveningsOf(
    row('r-1', '20:00:00', { held: 'yes', presentIds: ['p-a', 'p-a'] }),
  )
  expect(evenings[0]?.present).toEqual(['p-a'])
})
