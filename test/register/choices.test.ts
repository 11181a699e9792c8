import { describe, expect, test } from 'vitest'
import { norms } from '../../src/domain/norms.ts'
import { readLetterWish } from '../../src/register/letter-wish.ts'
import { settingsRows } from '../../src/register/settings.ts'
import { beginLife, said } from './life.ts'

const set = (life: ReturnType<typeof beginLife>, id: string, value: string | number) => {
  const index = settingsRows.findIndex((row) => row.id === id)
  life.workbook.type('settings', index + 2, 'value', value)
}

describe('Instellingen', () => {
  test('begin with every norm at its number, and letters to the coordinator only', async () => {
    const life = beginLife()
    const { facts, choices } = await life.look()
    expect(facts.norms).toEqual(
      Object.fromEntries(Object.entries(norms).map(([key, { value }]) => [key, value])),
    )
    expect(choices).toEqual({
      letters: 'to-me',
      movement: '',
      coordinator: { name: '' },
      brakeAbove: 10,
      brakeReleased: false,
      seekerMonths: 6,
      huddelTime: '19:30',
      scriptAudiences: [],
    })
    expect(settingsRows.find(({ id }) => id === 'norm.dragers')?.note).toBe(
      '«minstens 4 dragers en minstens 4 zoekers» (49)',
    )
  })

  test('say what the coordinators chose, in whatever way they typed it', async () => {
    const life = beginLife()
    set(life, 'letters', ' Aan')
    set(life, 'norm.dragers', 5)
    set(life, 'norm.seekerShare', '40%')
    set(life, 'brakeAbove', '20')
    set(life, 'coordinator', 'Marijke')
    set(life, 'coordinatorEmail', 'marijke@voorbeeld.nl')
    const { facts, choices, problems } = await life.look()
    expect(problems).toEqual([])
    expect(choices).toMatchObject({
      letters: 'on',
      brakeAbove: 20,
      coordinator: { name: 'Marijke', email: 'marijke@voorbeeld.nl' },
    })
    expect(facts.norms).toMatchObject({ dragers: 5, seekerShare: 0.4 })
  })

  test.each([
    ['20.00', '20:00'],
    [0.8125, '19:30'],
    [20.15, '20:15'],
    ['20u', '20:00'],
    ['', undefined],
  ])('have the huddel begin at %s, however that was typed', async (typed, time) => {
    const life = beginLife()
    set(life, 'huddelTime', typed)
    const { choices, problems } = await life.look()
    expect([choices.huddelTime, problems]).toEqual([time, []])
  })

  test('name a time that is none', async () => {
    const life = beginLife()
    set(life, 'huddelTime', 'na het eten')
    const { choices, problems } = await life.look()
    expect(choices.huddelTime).toBeUndefined()
    expect(problems.map(said)).toEqual([
      'De tijd ‘na het eten’ begrijp ik niet. Tot dan begint de huddel om 19.30 uur. Schrijf de tijd als 19.30.',
    ])
  })

  test('that are impossible keep their default and are named', async () => {
    const life = beginLife()
    await life.look()
    set(life, 'norm.dragers', 'vier')
    set(life, 'norm.seekerShare', 50)
    set(life, 'norm.committed', -3)
    set(life, 'letters', 'naar iedereen')
    life.workbook.put('settings', { label: 'Coördinatr', value: 'Bea' }, { label: 'Brieven', value: 'aan' })
    const { facts, choices, problems } = await life.see()
    expect(facts.norms).toMatchObject({ dragers: 4, seekerShare: 0.5, committed: 12 })
    expect(choices.letters).toBe('to-me')
    expect(problems.map(said)).toEqual([
      'De instelling ‘Coördinatr’ ken ik niet. Tot dan telt deze rij niet mee. Bedoel je Coördinator?',
      'De instelling ‘Brieven’ staat er twee keer. Tot dan telt de bovenste. Haal een van de twee weg.',
      '‘naar iedereen’ ken ik niet bij Brieven. Tot dan gaan brieven alleen naar de coördinator. Kies uit: uit, alleen naar mij, aan.',
      ...['vier', '-3', '50'].map(
        (read) => expect.stringContaining(`Het getal ‘${read}’ kan hier niet.`) as string,
      ),
    ])
  })

  test('put the deputy in place of the coordinator on the days that were set', async () => {
    const life = beginLife()
    set(life, 'coordinator', 'Marijke')
    set(life, 'coordinatorEmail', 'groepen@voorbeeld.nl')
    set(life, 'deputy', 'Joost')
    set(life, 'deputyFrom', '1-12-2026')
    set(life, 'deputyTo', 46378)
    const name = async (on: string) => {
      life.at(on)
      return (await life.see()).choices.coordinator
    }
    expect(await name('2026-11-30')).toEqual({ name: 'Marijke', email: 'groepen@voorbeeld.nl' })
    expect(await name('2026-12-01')).toEqual({ name: 'Joost', email: 'groepen@voorbeeld.nl' })
    expect((await name('2026-12-22')).name).toBe('Joost')
    expect((await name('2026-12-23')).name).toBe('Marijke')
  })
})

test.each([
  ['', { wanted: true }],
  ['ja', { wanted: true }],
  ['Nee', { wanted: false }],
  ['ja, dinsdag 8 uur', { wanted: true, weekday: 2, hour: 8 }],
  ['ja woensdag 19:00', { wanted: true, weekday: 3, hour: 19 }],
  ['vrijdag', { wanted: true, weekday: 5 }],
  ['ja, om 9 uur', { wanted: true, hour: 9 }],
  ['ja, ma', { wanted: true, weekday: 1 }],
  ['soms', undefined],
  ['ja, blauwdag', undefined],
])('the wish «%s» is understood as %o', (said, wish) => {
  expect(readLetterWish(said)).toEqual(wish)
})

test('school holidays are pauses of the groups of that region, and only when groups rest', async () => {
  const life = beginLife()
  life.workbook.type('groups', 2, 'holidayRegion', 'Midden')
  life.workbook.put('groups', {
    name: 'Lunetten',
    church: 'K',
    status: 'start',
    holidayRegion: 'north',
    id: 'g-2',
  })
  await life.look()
  life.workbook.put(
    'schoolHolidays',
    { name: 'Zomer', region: 'middle', from: '2027-07-17', to: '2027-08-29', rest: true },
    { name: 'Herfst', region: 'all', from: '2026-10-17', to: '2026-10-25', rest: true },
    { name: 'Mei', region: 'north', from: '2027-04-24', to: '2027-05-02', rest: false },
  )
  life.workbook.put(
    'pauses',
    { from: '2026-12-24', to: '2027-01-03', reason: 'Kerst' },
    { group: 'overvecht', from: '2026-11-20', to: '2026-11-30' },
    { group: 'Overvegt', from: '2026-11-20', to: '2026-11-30' },
    { from: '2026-12-24', to: '2026-12-01' },
    { reason: 'ooit' },
  )
  const { facts, problems } = await life.see()
  expect(facts.pauses.filter(({ reason }) => reason !== 'kerstpauze')).toEqual([
    { from: '2026-12-24', to: '2027-01-03', reason: 'Kerst', holiday: true },
    { from: '2026-11-20', to: '2026-11-30', group: 'g-1' },
    { from: '2027-07-17', to: '2027-08-29', group: 'g-1', reason: 'Zomer', holiday: true },
    { from: '2026-10-17', to: '2026-10-25', reason: 'Herfst', holiday: true },
  ])
  expect(problems.map(({ rowNumber, sentence }) => `${rowNumber ?? 0} ${sentence}`)).toEqual([
    '4 Groep ‘Overvegt’ ken ik niet. Tot dan telt deze rij niet mee.',
    '5 De laatste dag komt vóór de eerste. Tot dan telt deze rij niet mee.',
    '6 Van is nog leeg. Tot dan telt deze rij niet mee.',
    '6 Tot en met is nog leeg. Tot dan telt deze rij niet mee.',
  ])
})

test('a past day to show is a day of the past; whatever else is today, and Nakijken says so', async () => {
  const shown = async (value: string | number) => {
    const life = beginLife()
    set(life, 'showAsOf', value)
    const { choices, problems } = await life.see()
    return [choices.showAsOf, ...problems.map(({ sentence }) => sentence)]
  }
  expect(await shown('')).toEqual([undefined])
  expect(await shown('1-9-2026')).toEqual(['2026-09-01'])
  expect(await shown(46266)).toEqual(['2026-09-01'])
  for (const odd of ['vorige week', '1-2-2027'])
    expect(await shown(odd)).toEqual([
      undefined,
      `‘${odd}’ is geen dag van vroeger. Tot dan tonen we hoe het vandaag staat.`,
    ])
})

describe('the rest around Christmas', () => {
  const winters = async (from?: string | number, to?: string) => {
    const life = beginLife()
    for (const [id, value] of [
      ['winterFrom', from],
      ['winterTo', to],
    ] as const)
      if (value !== undefined) set(life, id, value)
    const { facts, problems } = await life.see()
    return { rests: facts.pauses.map((pause) => `${pause.from} ${pause.to}`), problems: problems.map(said) }
  }

  test('is for all groups, every winter, up to and with the first Sunday after New Year’s Day', async () => {
    expect(await winters()).toEqual({
      rests: ['2025-12-24 2026-01-04', '2026-12-24 2027-01-03', '2027-12-24 2028-01-02'],
      problems: [],
    })
  })

  test('begins and ends when the coordinators say, and is not there when they empty a cell', async () => {
    expect((await winters(46375, '10-1')).rests[1]).toBe('2026-12-19 2027-01-10')
    expect((await winters('22 december', '31-12')).rests[1]).toBe('2026-12-22 2026-12-31')
    expect((await winters('')).rests).toEqual([])
  })

  test('stays as it was where it is not understood, and Nakijken says so', async () => {
    const { rests, problems } = await winters('kerst')
    expect(rests[1]).toBe('2026-12-24 2027-01-03')
    expect(problems).toEqual([
      'Deze dag van de kerstpauze, ‘kerst’, begrijp ik niet. Tot dan rekenen we met 24-12. Schrijf de dag als 24-12, of maak de cel leeg: dan is er geen kerstpauze.',
    ])
  })
})

test('the forms in use, and whom a label has always stood for', async () => {
  const life = beginLife()
  const at = life.now()
  life.workbook.put(
    'forms',
    {
      at,
      row: 'form',
      formId: 'f-1',
      formKind: 'attendance',
      groupId: 'g-1',
      address: 'https://x/1',
      code: 'abc',
    },
    { at, row: 'label', formId: 'f-1', label: 'Karin', personId: 'p-k' },
    { at, row: 'label', formId: 'f-1', label: 'Karin', personId: 'p-other' },
    { at, row: 'form', formId: 'f-2', formKind: 'welcome', address: 'https://x/2' },
    { at, row: 'retired', formId: 'f-2' },
  )
  const { book } = await life.see()
  expect(book.forms).toEqual([
    { formId: 'f-1', kind: 'attendance', groupId: 'g-1', address: 'https://x/1', code: 'abc', since: at },
  ])
  expect(book.labels.get('f-1')).toEqual(new Map([['Karin', 'p-k']]))
})

test('a letter that was sent stays sent, whatever came after', async () => {
  const life = beginLife()
  const at = life.now()
  life.workbook.put(
    'letters',
    { at, letterKey: 'w1', outcome: 'unknown', groupId: 'g-1', personId: 'p-lead' },
    { at, letterKey: 'w1', outcome: 'sent', told: 'x', groupId: 'g-1', personId: 'p-lead' },
    { at, letterKey: 'w1', outcome: 'refused' },
  )
  expect((await life.see()).sent.get('w1')).toEqual({
    key: 'w1',
    at,
    outcome: 'sent',
    told: 'x',
    groupId: 'g-1',
    personId: 'p-lead',
  })
})
