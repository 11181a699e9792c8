import { describe, expect, test } from 'vitest'
import { compositionOf } from '../../src/domain/composition.ts'
import { day } from '../../src/domain/day.ts'
import { groupId, personId } from '../../src/domain/ids.ts'
import { beginLife, said, type Life } from './life.ts'

const tuesdays = ['2026-10-27', '2026-11-03', '2026-11-10', '2026-11-17']

/** Overvecht with Karin, who never came, and Bram, who always did. */
async function lived(...rows: readonly Readonly<Record<string, unknown>>[]): Promise<Life> {
  const life = beginLife()
  const since = '2026-02-01'
  life.workbook.put(
    'people',
    { name: 'Karin', surname: 'Vos', group: 'Overvecht', place: 'drager', since, id: 'p-k' },
    { name: 'Bram', group: 'Overvecht', place: 'seeker', since, id: 'p-b' },
  )
  life.workbook.put(
    'meetings',
    ...tuesdays.map((on) => ({
      responseId: `r-${on}`,
      formId: 'f-1',
      submittedAt: `${on}T21:00:00Z`,
      groupId: 'g-1',
      day: on,
      held: 'yes',
      presentIds: ['p-lead', 'p-b'],
    })),
  )
  life.workbook.put('exceptions', ...rows)
  await life.look()
  return life
}

async function committed(life: Life, on = '2026-11-24') {
  const { facts } = await life.see()
  const group = facts.groups.get(groupId('g-1'))
  if (group === undefined) throw new Error('Cannot find Overvecht')
  return compositionOf(facts, group, day(on))
}
const karin = {
  person: 'Karin',
  group: 'Overvecht',
  counts: true,
  reason: 'werkt in ploegendienst',
  from: '2026-11-10',
}

describe('an exception', () => {
  test('counts somebody whom the evenings do not, from its day on, and as long as it holds', async () => {
    const life = await lived({ ...karin, to: '2026-11-20' })
    const on = async (when: string) => (await committed(life, when)).committed.includes(personId('p-k'))
    expect([await on('2026-11-09'), await on('2026-11-10'), await on('2026-11-20')]).toEqual([
      false,
      true,
      true,
    ])
    expect(await on('2026-11-21')).toBe(false)
  })

  test('leaves out somebody whom the evenings count', async () => {
    const life = await lived({ ...karin, person: 'p-b', counts: false })
    const { committed: counted, participants } = await committed(life)
    expect(counted).toEqual(['p-lead'])
    expect(participants.find(({ person }) => person === 'p-b')).toMatchObject({ visits: 4, excepted: true })
  })

  test('of two about one person the later one holds; whoever has none is as the evenings say', async () => {
    const life = await lived({ ...karin, from: '2026-11-12', counts: false }, karin)
    expect((await committed(life, '2026-11-11')).committed).toContain('p-k')
    expect((await committed(life)).committed).toEqual(['p-lead', 'p-b'])
  })

  test('follows the merge of two rows', async () => {
    const life = await lived({ ...karin, person: 'Karin Vos' })
    life.workbook.put('people', {
      name: 'Karin',
      surname: 'de Vos',
      group: 'Overvecht',
      place: 'drager',
      since: '2026-02-01',
      id: 'p-k2',
    })
    life.workbook.type('people', 3, 'sameAs', 'p-k2')
    await life.look()
    life.pass(61)
    expect((await committed(life)).committed).toContain('p-k2')
  })

  test.each([
    [{ person: 'Karen' }, 'Naam ‘Karen’ ken ik niet. Tot dan telt deze rij niet mee.'],
    [{ group: 'Overvegt' }, 'Groep ‘Overvegt’ ken ik niet. Tot dan telt deze rij niet mee.'],
    [{ reason: undefined }, 'Omdat is nog leeg. Tot dan telt deze rij niet mee.'],
    [{ from: undefined }, 'Vanaf is nog leeg. Tot dan telt deze rij niet mee.'],
    [{ counts: undefined }, 'Telt als vaste deelnemer is nog leeg. Tot dan telt deze rij niet mee.'],
  ])('that is not understood (%o) changes nothing, and stands in Nakijken', async (odd, sentence) => {
    const life = await lived({ ...karin, ...odd })
    expect((await life.see()).problems.map((problem) => problem.sentence)).toEqual([sentence])
    expect((await committed(life)).committed).not.toContain('p-k')
  })

  test('about a name that is nearly right asks for the right one', async () => {
    const { problems } = await (await lived({ ...karin, person: 'Karen' })).see()
    expect(problems.map(({ suggestion }) => suggestion)).toEqual(['Bedoel je Karin?'])
  })

  test('about one of two namesakes asks which', async () => {
    const life = await lived(karin)
    life.workbook.put('people', {
      name: 'Karin',
      surname: 'Bos',
      group: 'Overvecht',
      place: 'seeker',
      since: '2026-02-01',
      id: 'p-k3',
    })
    await life.look()
    expect((await life.see()).problems.map(said)).toContain(
      'In deze groep heten er meer mensen Karin. Tot dan telt deze rij niet mee. Zet er de achternaam bij, of het ID uit Mensen.',
    )
  })

  test('is not needed: without its tab letters go on, and at night it is made again', async () => {
    const life = await lived()
    life.workbook.tabs.delete('exceptions')
    const { choices, problems, mendable } = await life.see()
    expect([choices.letters, mendable]).toEqual(['to-me', true])
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'Het tabblad ‘Uitzonderingen’ vind ik niet. Tot dan tellen er geen uitzonderingen.',
    ])
  })
})
