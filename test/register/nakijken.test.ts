import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRegister } from '../../src/register/read-register.ts'
import { tabs, type RowTabKey } from '../../src/register/description/workbook.ts'
import { fillsOf } from '../../src/register/fills.ts'
import type { Cell } from '../../src/register/snapshot.ts'
import { beginLife, said, staysOf } from './life.ts'

const linesOf = async (life: ReturnType<typeof beginLife>) => (await life.see()).problems.map(said)

describe('a cell that is not understood', () => {
  test('of somebody new: they count as unknown until it is', async () => {
    const life = beginLife()
    await life.look()
    life.workbook.put('people', { name: 'Karin', group: 'Overvecht', since: '2026-09-01', id: 'p-k' })
    life.workbook.type('people', 3, 'place', 'dager')
    expect(await linesOf(life)).toEqual([
      'Plek ‘dager’ ken ik niet. Tot dan telt Karin als onbekend. Bedoel je drager?',
    ])
    const [problem] = (await life.see()).problems
    expect(problem).toMatchObject({ tab: 'people', rowNumber: 3, column: 'Plek in de groep', read: 'dager' })
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 unknown 2026-09-01'])
    life.workbook.type('people', 3, 'place', 'drager')
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 drager 2026-09-01'])
    expect(await linesOf(life)).toEqual([])
  })

  test('of somebody known: everything stays as it was', async () => {
    const life = beginLife()
    life.workbook.put('people', {
      name: 'Karin',
      group: 'Overvecht',
      place: 'drager',
      since: '2026-09-01',
      id: 'p-k',
    })
    await life.look()
    life.at('2026-12-01')
    life.workbook.type('people', 3, 'place', 'dragerr')
    life.workbook.type('people', 3, 'leftOn', 'binnenkort')
    expect(await linesOf(life)).toEqual([
      'Plek ‘dragerr’ ken ik niet. Tot dan blijft Karin drager, zoals eerst. Bedoel je drager?',
      'Weg sinds ‘binnenkort’ begrijp ik niet. Tot dan blijft Karin drager, zoals eerst. Schrijf de datum als 12-3-2026.',
    ])
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 drager 2026-09-01'])
  })

  test('a group that is not there: whoever was somewhere stays there, whoever is new counts nowhere', async () => {
    const life = beginLife()
    life.workbook.put(
      'people',
      { name: 'Karin', group: 'Overvecht', place: 'drager', since: '2026-09-01', id: 'p-k' },
      { name: 'Bram', group: 'Atlantis', place: 'zoeker', id: 'p-b' },
    )
    await life.look()
    life.workbook.type('people', 3, 'group', 'Overvegt')
    expect(await linesOf(life)).toEqual([
      'Groep ‘Overvegt’ ken ik niet. Tot dan blijft Karin in de groep van eerst. Bedoel je Overvecht?',
      'Groep ‘Atlantis’ ken ik niet. Tot dan telt Bram nergens mee. Kies een groep die er wel is.',
    ])
    expect(staysOf(await life.look(), 'p-k')).toEqual(['g-1 drager 2026-09-01'])
  })

  test('a date that cannot be meant is shown as people write it', async () => {
    const life = beginLife()
    life.workbook.type('groups', 2, 'targetDate', 9000)
    expect(await linesOf(life)).toEqual([
      'Streefdatum ‘21-08-1924’ kan niet kloppen. Tot dan telt die cel niet mee. Schrijf de datum als 12-3-2026.',
    ])
  })
})

describe('rows that look alike', () => {
  test('a copied row keeps the known name on the ID and asks a new one for the other', async () => {
    const life = beginLife()
    life.workbook.put('people', {
      name: 'Kees',
      surname: 'Vos',
      group: 'Overvecht',
      place: 'drager',
      since: '2026-02-01',
      id: 'p-kees',
    })
    await life.look()
    life.workbook.tabs
      .get('people')
      ?.rows.splice(1, 0, [
        'Lia',
        'Vos',
        'Overvecht',
        'drager',
        '',
        46050,
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        'p-kees',
      ])
    const register = await life.see()
    expect(register.facts.people.get('p-kees' as never)?.name).toBe('Kees')
    expect(register.missingIds).toMatchObject([{ tab: 'people', rowNumber: 3, copied: 'p-kees' }])
    let count = 0
    const dice = { letters: (length: number) => String(count++).padEnd(length, 'a') }
    await life.workbook.fill(fillsOf(register, dice))
    const after = await life.look()
    expect(after.missingIds).toEqual([])
    expect([...after.facts.people.values()].map(({ id, name }) => [id, name])).toEqual([
      ['p-lead', 'Hanneke'],
      ['p-0aaaaaaa', 'Lia'],
      ['p-kees', 'Kees'],
    ])
  })

  test('one ID and name in two groups is one person in two groups', async () => {
    const life = beginLife()
    life.workbook.put('groups', { name: 'Lunetten', church: 'Stadskerk', status: 'start', id: 'g-2' })
    life.workbook.put(
      'people',
      {
        name: 'Kees',
        group: 'Overvecht',
        place: 'drager',
        since: '2026-02-01',
        consent: 'yes',
        id: 'p-kees',
      },
      {
        name: 'Kees',
        group: 'Lunetten',
        place: 'trainee',
        since: '2026-10-01',
        consent: 'to-ask',
        id: 'p-kees',
      },
    )
    const register = await life.look()
    expect(staysOf(register, 'p-kees')).toEqual(['g-1 drager 2026-02-01', 'g-2 trainee 2026-10-01'])
    expect(register.facts.people.get('p-kees' as never)?.consent).toBe('to-ask')
    expect(register.missingIds).toEqual([])
  })

  test('twice in one group is named, and an archived row beside the present one is not', async () => {
    const life = beginLife()
    life.workbook.put(
      'people',
      { name: 'Kees', group: 'Overvecht', place: 'drager', since: '2026-02-01', id: 'p-kees' },
      { name: 'Kees', group: 'Overvecht', place: 'seeker', since: '2026-02-01', id: 'p-kees' },
      {
        name: 'Lia',
        group: 'Overvecht',
        place: 'seeker',
        since: '2026-02-01',
        leftOn: '2026-03-01',
        id: 'p-lia',
      },
      { name: 'Lia', group: 'Overvecht', place: 'drager', since: '2026-09-01', id: 'p-lia' },
    )
    const register = await life.look()
    expect(register.problems.map(said)).toEqual([
      'Kees staat twee keer in dezelfde groep (rij 3 en 4). Tot dan telt rij 3. Haal een van de twee rijen weg.',
    ])
    expect(staysOf(register, 'p-lia')).toEqual(['g-1 drager 2026-09-01'])
  })

  test('two rows of one mobile number are proposed, and merged only by Zelfde als', async () => {
    const life = beginLife()
    life.workbook.put(
      'people',
      {
        name: 'Samira',
        group: 'Overvecht',
        place: 'seeker',
        since: '2026-02-01',
        phone: '06 1234 5678',
        id: 'p-1',
      },
      {
        name: 'Sam',
        group: 'Overvecht',
        place: 'drager',
        since: '2026-06-01',
        phone: 31612345678,
        id: 'p-2',
      },
    )
    life.workbook.type('people', 4, 'phone', 31612345678)
    life.workbook.put('meetings', {
      responseId: 'r',
      formId: 'f',
      submittedAt: '2026-11-17T21:00:00Z',
      groupId: 'g-1',
      day: '2026-11-17',
      held: 'yes',
      presentIds: ['p-1', 'p-2'],
    })
    const apart = await life.look()
    expect(apart.problems.map(({ sentence }) => sentence)).toEqual([
      'Samira (rij 3) en Sam (rij 4) hebben hetzelfde mobiele nummer. Zolang er niets staat, tellen ze als twee mensen.',
    ])
    life.workbook.type('people', 3, 'sameAs', 'p-2')
    const merged = await life.look()
    expect(merged.problems).toEqual([])
    expect(staysOf(merged, 'p-1')).toEqual([])
    expect(staysOf(merged, 'p-2')).toEqual(['g-1 seeker 2026-02-01 tot 2026-06-01', 'g-1 drager 2026-06-01'])
    expect(merged.facts.meetings[0]?.present).toEqual(['p-2'])
    expect(merged.facts.people.has('p-1' as never)).toBe(false)
    life.workbook.type('people', 3, 'sameAs', '')
    expect(staysOf(await life.look(), 'p-1')).toEqual(['g-1 seeker 2026-02-01'])
  })

  test('chains of Zelfde als are followed to their end, and circles are named and left apart', async () => {
    const life = beginLife()
    for (const [id, name, sameAs] of [
      ['p-1', 'Aart', 'p-2'],
      ['p-2', 'Bob', 'p-3'],
      ['p-3', 'Cor', ''],
      ['p-4', 'Dirk', 'p-5'],
      ['p-5', 'Ed', 'p-4'],
      ['p-6', 'Frits', 'p-9'],
    ] as const)
      life.workbook.put('people', {
        name,
        group: 'Overvecht',
        place: 'drager',
        since: '2026-02-01',
        id,
        ...(sameAs !== '' && { sameAs }),
      })
    const register = await life.look()
    expect([...register.facts.people.keys()]).toEqual(['p-lead', 'p-3', 'p-4', 'p-5', 'p-6'])
    expect(register.problems.map(({ sentence }) => sentence)).toEqual([
      'Het ID ‘p-9’ bij ‘Zelfde als’ ken ik niet. Tot dan tellen we Frits apart.',
      'Deze rijen wijzen bij ‘Zelfde als’ naar elkaar. Tot dan tellen we ze apart.',
      'Deze rijen wijzen bij ‘Zelfde als’ naar elkaar. Tot dan tellen we ze apart.',
    ])
  })
})

describe('groups', () => {
  test('without a leader, in a circle, or of one name are named, and everything else goes on', async () => {
    const life = beginLife()
    life.workbook.put(
      'groups',
      { name: 'A', status: 'start', church: 'K', mother: 'B', id: 'g-a' },
      { name: 'B', status: 'start', church: 'K', mother: 'A', id: 'g-b' },
      { name: 'Solo', status: 'running', church: 'K', mother: 'Overvect', id: 'g-s' },
    )
    expect(await linesOf(life)).toEqual([
      'Komt uit groep ‘Overvect’ ken ik niet. Tot dan telt die cel niet mee. Bedoel je Overvecht?',
      'Deze groepen komen in een kring uit elkaar voort: A (rij 3), B (rij 4). Tot dan staan ze apart in de stamboom. Maak bij één van hen ‘Komt uit groep’ leeg.',
      'Solo loopt en heeft in Mensen geen leider. Tot dan krijgt niemand de brief van deze groep. Geef iemand in Mensen de plek leider, of zet de status op gestopt.',
    ])
    expect((await life.see()).facts.groups.size).toBe(4)
  })

  test('a coach is a name with an address, in whatever order they were typed', async () => {
    const life = beginLife()
    const coach = async (cell: string) => {
      life.workbook.type('groups', 2, 'coach', cell)
      return (await life.see()).facts.groups.get('g-1' as never)?.coach
    }
    expect(await coach('Wim <wim@voorbeeld.nl>')).toEqual({ name: 'Wim', email: 'wim@voorbeeld.nl' })
    expect(await coach('wim@voorbeeld.nl')).toEqual({ name: 'wim', email: 'wim@voorbeeld.nl' })
    expect(await coach('Wim (wim@voorbeeld.nl)')).toEqual({ name: 'Wim', email: 'wim@voorbeeld.nl' })
    expect(await coach('Wim')).toEqual({ name: 'Wim' })
  })
})

describe('columns', () => {
  test('are found wherever they stand, and a renamed one by its mark', async () => {
    const life = beginLife()
    const tab = life.workbook.tabs.get('people')
    if (tab) tab.header[3] = 'Rol'
    expect(await linesOf(life)).toEqual([])
    expect(staysOf(await life.look(), 'p-lead')).toEqual(['g-1 leader 2026-01-06'])
  })

  test('of which there are two, or none, are unknown and nothing is guessed', async () => {
    const life = beginLife()
    const tab = life.workbook.tabs.get('people')
    if (tab) tab.header[20] = 'plek in de groep '
    await life.look()
    const two = await life.look()
    expect(two.problems[0]).toMatchObject({
      tab: 'people',
      column: 'Plek in de groep',
      sentence: 'Er zijn twee kolommen ‘Plek in de groep’. Tot dan lees ik geen van beide.',
    })
    expect(two.changed).toEqual([])
    if (tab) {
      tab.header[20] = ''
      tab.header[3] = ''
      tab.marks.clear()
    }
    expect((await life.see()).problems[0]?.sentence).toBe(
      'De kolom ‘Plek in de groep’ vind ik niet meer. Tot dan lees ik die kolom niet.',
    )
  })
})

test('what stands only in columns of the coordinators is theirs, and gets no line', async () => {
  const life = beginLife()
  await life.look()
  const rows = life.workbook.tabs.get('people')?.rows ?? []
  rows.push([], [...Array.from({ length: 20 }, () => ''), 'Totaal: 1'])
  rows.push(['Totaal'])
  expect(
    (await life.see()).problems.map(({ rowNumber, sentence }) => `${rowNumber ?? 0} ${sentence}`),
  ).toEqual(['5 Groep is nog leeg. Tot dan telt Totaal nergens mee.'])
})

test('a tab that lost its row of headers is one line, and nobody has left', async () => {
  const life = beginLife()
  await life.look()
  const tab = life.workbook.tabs.get('people')
  if (tab) tab.header = []
  tab?.marks.clear()
  const register = await life.look()
  expect(
    register.problems.filter(({ tab: key }) => key === 'people').map(({ sentence }) => sentence),
  ).toEqual(['De kopjes boven de kolommen van ‘Mensen’ vind ik niet. Tot dan lees ik niets uit dit tabblad.'])
  expect(staysOf(register, 'p-lead')).toEqual(['g-1 leader 2026-01-06'])
})

test('while Geschiedenis cannot be read the masters say who is where, and nothing is written down', async () => {
  const life = beginLife()
  await life.look()
  const tab = life.workbook.tabs.get('history')
  const before = tab?.rows.length
  if (tab) tab.header[tab.header.indexOf('Per')] = 'Naar'
  tab?.marks.clear()
  const register = await life.look()
  expect(register.problems.map(({ tab: key, column }) => [key, column])).toEqual([
    ['history', 'Naar'],
    ['history', 'Per'],
  ])
  expect(staysOf(register, 'p-lead')).toEqual(['g-1 leader 2026-01-06'])
  expect(tab?.rows.length).toBe(before)
})

test('whatever stands in the register, reading it never throws', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom<Cell>(
      '',
      undefined,
      'Overvecht',
      'p-1',
      'g-1',
      'ja',
      'drager',
      46000,
      '2026-11-24T10:00:00.1Z',
      'vervalt',
      'plek',
      'formulier',
      'A',
      'B',
    ),
  )
  const keys = (Object.keys(tabs) as (keyof typeof tabs)[]).filter(
    (key): key is RowTabKey => tabs[key].kind !== 'view',
  )
  const life = beginLife()
  return fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...keys),
      fc.array(fc.array(cell, { maxLength: 28 }), { maxLength: 8 }),
      async (key, rows) => {
        const snapshot = await life.workbook.read()
        const tab = snapshot.tabs[key]
        if (tab === undefined) return
        const { facts } = readRegister(
          { ...snapshot, tabs: { ...snapshot.tabs, [key]: { ...tab, rows } } },
          life.now(),
        )
        expect(facts.norms.dragers).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 400 },
  )
})
