import { expect, test } from 'vitest'
import { idOf, rowOf } from './movement.ts'
import { atTheTable, type Table } from './table.ts'

const begin = atTheTable()

const placeOf = async ({ register }: Table, name: string) =>
  (await register()).facts.stays.findLast(({ person }) => person === idOf(name))?.place

test('a formula counts by what it shows, and stays a formula; one that fails is named', async () => {
  const table = await begin()
  await table.type('Mensen', rowOf('Kees'), 'Plek in de groep', '="drager"')
  await table.type('Mensen', rowOf('Milan'), 'Plek in de groep', '=1/0')
  await table.work()
  table.pass(61)
  expect(await placeOf(table, 'Kees')).toBe('drager')
  expect(await placeOf(table, 'Milan')).toBe('seeker')
  const problems = await table.problems()
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('Tot dan blijft Milan zoeker, zoals eerst.')
  const at = await table.index('Mensen', 'Plek in de groep')
  expect((await table.cells('Mensen'))[rowOf('Kees') - 1]?.[at]).toBe('="drager"')
})

test('dates may be typed as text, in the ways that people write them; what is no date is named', async () => {
  const table = await begin()
  const dates = { Kees: "'12-3-2026", Milan: "'12 maart 2026", Ruben: "'12 mrt 2026" }
  for (const [name, date] of Object.entries(dates)) {
    await table.type('Mensen', rowOf(name), 'Plek sinds', date)
    await table.type('Mensen', rowOf(name), 'Plek in de groep', 'drager')
  }
  await table.type('Mensen', rowOf('Gijs'), 'Plek sinds', 'ooit in het voorjaar')
  await table.work()
  table.pass(61)
  const { facts } = await table.register()
  for (const name of Object.keys(dates))
    expect(facts.stays.findLast(({ person }) => person === idOf(name))).toMatchObject({
      place: 'drager',
      from: '2026-03-12',
    })
  expect((await table.problems()).join('\n')).toContain('‘ooit in het voorjaar’ begrijp ik niet.')
})

test('stray spaces and capitals make no difference, and stay as they were typed', async () => {
  const table = await begin()
  await table.type('Mensen', rowOf('Kees'), 'Plek in de groep', '  DRAGER ')
  await table.type('Mensen', rowOf('Milan'), 'Groep', ' overvecht\u00a0')
  await table.type('Mensen', rowOf('Ruben'), 'Roepnaam', 'Ruben ')
  await table.type('Mensen', rowOf('Gijs'), 'Toestemming', 'Ja ')
  await table.work()
  table.pass(61)
  expect(await placeOf(table, 'Kees')).toBe('drager')
  expect(await table.problems()).toEqual([])
  expect((await table.column('Mensen', 'Groep'))[rowOf('Milan') - 2]).toBe(' overvecht\u00a0')
})
