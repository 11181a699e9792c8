import { describe, expect, test } from 'vitest'
import { beginLife, staysOf } from './life.ts'

const withKarin = async (more: Readonly<Record<string, unknown>> = {}) => {
  const life = beginLife()
  life.workbook.put('people', {
    name: 'Karin',
    group: 'Overvecht',
    place: 'seeker',
    since: '2026-09-01',
    id: 'p-k',
    ...more,
  })
  await life.look()
  life.at('2026-12-01')
  await life.look()
  return life
}

describe('somebody new', () => {
  test('stands there since Plek sinds, else since Erbij sinds, else since today', async () => {
    const life = beginLife()
    life.workbook.put(
      'people',
      {
        name: 'A',
        group: 'Overvecht',
        place: 'drager',
        since: '2026-02-01',
        placeSince: '2026-05-01',
        id: 'p-a',
      },
      { name: 'B', group: 'Overvecht', place: 'seeker', since: '2026-02-01', id: 'p-b' },
      { name: 'C', group: 'Overvecht', place: 'seeker', id: 'p-c' },
    )
    const register = await life.look()
    expect(staysOf(register, 'p-a')).toEqual(['g-1 drager 2026-05-01'])
    expect(staysOf(register, 'p-b')).toEqual(['g-1 seeker 2026-02-01'])
    expect(staysOf(register, 'p-c')).toEqual(['g-1 seeker 2026-11-24'])
  })

  test('who had left before the register began was there until then', async () => {
    const life = beginLife()
    life.workbook.put('people', {
      name: 'A',
      group: 'Overvecht',
      place: 'drager',
      since: '2026-02-01',
      leftOn: '2026-08-01',
      id: 'p-a',
    })
    expect(staysOf(await life.look(), 'p-a')).toEqual(['g-1 drager 2026-02-01 tot 2026-08-01'])
    expect((await life.see()).changed).toEqual([])
  })

  test('a slip in the first hour is as if it had never been', async () => {
    const life = beginLife()
    life.workbook.put('people', {
      name: 'Karin',
      group: 'Overvecht',
      place: 'believer',
      since: '2026-09-01',
      id: 'p-k',
    })
    await life.look()
    life.pass(20)
    life.workbook.type('people', 3, 'place', 'zoeker')
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 seeker 2026-09-01'])
  })
})

describe('a changed place', () => {
  test('counts from today when only the place was changed, once it has stood for an hour', async () => {
    const life = await withKarin({ placeSince: '2026-09-01' })
    life.workbook.type('people', 3, 'place', 'drager')
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 seeker 2026-09-01'])
    life.pass(59)
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 seeker 2026-09-01'])
    life.pass(1)
    expect(staysOf(await life.look(), 'p-k')).toEqual([
      'g-1 seeker 2026-09-01 tot 2026-12-01',
      'g-1 drager 2026-12-01',
    ])
  })

  test('counts from Plek sinds when that was changed too', async () => {
    const life = await withKarin({ placeSince: '2026-09-01' })
    life.workbook.type('people', 3, 'place', 'drager')
    life.workbook.type('people', 3, 'placeSince', '15-11-2026')
    await life.look()
    life.pass(60)
    expect(staysOf(await life.look(), 'p-k')).toEqual([
      'g-1 seeker 2026-09-01 tot 2026-11-15',
      'g-1 drager 2026-11-15',
    ])
  })

  test('counts from Plek sinds also when that was typed some minutes after the place', async () => {
    const life = await withKarin()
    life.workbook.type('people', 3, 'place', 'drager')
    await life.look()
    life.pass(3)
    life.workbook.type('people', 3, 'placeSince', '15-11-2026')
    await life.look()
    life.pass(60)
    expect(staysOf(await life.look(), 'p-k')).toEqual([
      'g-1 seeker 2026-09-01 tot 2026-11-15',
      'g-1 drager 2026-11-15',
    ])
  })

  test('gets another date when Plek sinds is put right later', async () => {
    const life = await withKarin()
    life.workbook.type('people', 3, 'place', 'drager')
    life.workbook.type('people', 3, 'placeSince', '15-11-2026')
    await life.look()
    life.at('2026-12-05')
    life.workbook.type('people', 3, 'placeSince', '20-11-2026')
    await life.look()
    life.pass(60)
    expect(staysOf(await life.look(), 'p-k')).toEqual([
      'g-1 seeker 2026-09-01 tot 2026-11-20',
      'g-1 drager 2026-11-20',
    ])
  })

  test('set right within the hour leaves no trace', async () => {
    const life = await withKarin()
    life.workbook.type('people', 3, 'place', 'drager')
    await life.look()
    life.pass(30)
    life.workbook.type('people', 3, 'place', 'zoeker')
    await life.look()
    life.pass(600)
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 seeker 2026-09-01'])
  })

  test('set right later on the same day leaves no trace either, whatever date was typed', async () => {
    const life = await withKarin({ placeSince: '2026-09-01' })
    life.workbook.type('people', 3, 'place', 'drager')
    life.workbook.type('people', 3, 'placeSince', '1-10-2026')
    await life.look()
    life.pass(300)
    life.workbook.type('people', 3, 'place', 'zoeker')
    await life.look()
    life.at('2026-12-03')
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 seeker 2026-09-01'])
  })

  test('that lies ahead waits for its day', async () => {
    const life = await withKarin()
    life.workbook.type('people', 3, 'place', 'drager')
    life.workbook.type('people', 3, 'placeSince', '10-12-2026')
    const waiting = await life.look()
    expect(waiting.problems.map(({ sentence }) => sentence)).toEqual([
      'Plek sinds ligt bij Karin in de toekomst. Tot die dag blijft alles zoals het was.',
    ])
    life.at('2026-12-10')
    await life.look()
    life.pass(60)
    expect(staysOf(await life.look(), 'p-k').at(-1)).toBe('g-1 drager 2026-12-10')
  })

  test('that cannot be read leaves the past as it was', async () => {
    const life = await withKarin()
    life.workbook.type('people', 3, 'place', 'dager')
    await life.look()
    life.pass(120)
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 seeker 2026-09-01'])
  })
})

describe('leaving', () => {
  test('counts from Weg sinds, and coming back from the day that it was emptied', async () => {
    const life = await withKarin()
    life.workbook.type('people', 3, 'leftOn', '25-11-2026')
    await life.look()
    life.at('2026-12-20')
    life.workbook.type('people', 3, 'leftOn', '')
    await life.look()
    life.pass(60)
    expect(staysOf(await life.look(), 'p-k')).toEqual([
      'g-1 seeker 2026-09-01 tot 2026-11-25',
      'g-1 seeker 2026-12-20',
    ])
  })

  test('a row that was taken away is a person who left today, and is still known by name', async () => {
    const life = await withKarin()
    life.workbook.tabs.get('people')?.rows.splice(1, 1)
    await life.look()
    life.pass(60)
    const register = await life.look()
    expect(staysOf(register, 'p-k')).toEqual(['g-1 seeker 2026-09-01 tot 2026-12-01'])
    expect([...register.facts.people.values()].map(({ name }) => name)).toContain('Karin')
  })

  test('moving to another group ends the one stay and begins the other', async () => {
    const life = await withKarin()
    life.workbook.put('groups', { name: 'Lunetten', church: 'Stadskerk', status: 'start', id: 'g-2' })
    life.workbook.type('people', 3, 'group', 'lunetten ')
    await life.look()
    life.pass(60)
    expect(staysOf(await life.look(), 'p-k')).toEqual([
      'g-1 seeker 2026-09-01 tot 2026-12-01',
      'g-2 seeker 2026-12-01',
    ])
  })
})

describe('Correctie in Geschiedenis', () => {
  const changed = async () => {
    const life = await withKarin()
    life.workbook.type('people', 3, 'place', 'drager')
    await life.look()
    life.pass(60)
    const row = 2 + life.workbook.rowsOf('history').findLastIndex(({ person }) => person === 'p-k')
    return { life, row }
  }

  test('mends a date', async () => {
    const { life, row } = await changed()
    life.workbook.type('history', row, 'correction', '3 november 2026')
    const register = await life.look()
    expect(staysOf(register, 'p-k')).toEqual([
      'g-1 seeker 2026-09-01 tot 2026-11-03',
      'g-1 drager 2026-11-03',
    ])
    expect(register.changed).toEqual([])
  })

  test('takes a change back that never happened, once the cell says so too', async () => {
    const { life, row } = await changed()
    life.workbook.type('history', row, 'correction', 'Vervalt')
    life.workbook.type('people', 3, 'place', 'zoeker')
    life.at('2026-12-20')
    const register = await life.look()
    expect(staysOf(register, 'p-k')).toEqual(['g-1 seeker 2026-09-01'])
    expect(register.changed).toEqual([])
  })

  test('that is not understood is named, and the date stays', async () => {
    const { life, row } = await changed()
    life.workbook.type('history', row, 'correction', 'klopt niet')
    const register = await life.look()
    expect(staysOf(register, 'p-k').at(-1)).toBe('g-1 drager 2026-12-01')
    expect(register.problems.map(({ tab, rowNumber }) => [tab, rowNumber])).toEqual([['history', row]])
  })
})

describe('what else is kept over time', () => {
  test('a signature, its renewal, and an earlier date that puts it right', async () => {
    const life = await withKarin({ place: 'drager', signedOn: '2026-10-01' })
    const dates = async () => (await life.look()).facts.commitments.map(({ on }) => on)
    expect(await dates()).toEqual(['2026-10-01'])
    life.at('2027-10-05')
    life.workbook.type('people', 3, 'signedOn', '4-10-2027')
    await life.look()
    life.pass(60)
    expect(await dates()).toEqual(['2026-10-01', '2027-10-04'])
    life.at('2027-11-05')
    life.workbook.type('people', 3, 'signedOn', '1-10-2027')
    await life.look()
    life.pass(60)
    expect(await dates()).toEqual(['2026-10-01', '2027-10-01'])
    life.at('2027-12-05')
    life.workbook.type('people', 3, 'signedOn', '')
    await life.look()
    life.pass(60)
    expect(await dates()).toEqual([])
  })

  test('the status of a group, from its first evening on', async () => {
    const life = await withKarin()
    life.workbook.type('groups', 2, 'status', 'gestopt')
    await life.look()
    life.pass(60)
    expect((await life.look()).facts.statuses).toEqual([
      { group: 'g-1', status: 'running', from: '2026-01-06', until: '2026-12-01' },
      { group: 'g-1', status: 'stopped', from: '2026-12-01' },
    ])
  })

  test('the old name of a group, by which people are still found at once', async () => {
    const life = await withKarin()
    life.workbook.type('groups', 2, 'name', 'Overvecht-Noord')
    const atOnce = await life.see()
    expect(atOnce.problems).toEqual([])
    expect(atOnce.facts.groups.get('g-1' as never)?.aliases).toEqual(['Overvecht'])
    await life.look()
    life.at('2027-01-10')
    life.workbook.type('groups', 2, 'name', 'De Gagel')
    const later = await life.look()
    expect(later.facts.groups.get('g-1' as never)?.aliases).toEqual(['Overvecht', 'Overvecht-Noord'])
    expect(later.problems).toEqual([])
  })

  test('what Welkom told counts at once, and is not written down again', async () => {
    const life = await withKarin()
    const seenAt = life.now()
    life.workbook.put('people', {
      name: 'Amir',
      group: 'Overvecht',
      place: 'seeker',
      placeSince: '2026-11-30',
      since: '2026-11-30',
      consent: 'yes',
      consentOn: '2026-11-30',
      id: 'p-w',
    })
    life.workbook.put(
      'history',
      {
        seenAt,
        field: 'place',
        name: 'Amir (Overvecht)',
        person: 'p-w',
        group: 'g-1',
        to: 'zoeker',
        asOf: '2026-11-30',
        source: 'Welkom',
      },
      {
        seenAt,
        field: 'consent',
        name: 'Amir',
        person: 'p-w',
        to: 'ja',
        asOf: '2026-11-30',
        source: 'Welkom',
      },
    )
    const register = await life.see()
    expect(staysOf(register, 'p-w')).toEqual(['g-1 seeker 2026-11-30'])
    expect(register.changed).toEqual([])
  })
})
