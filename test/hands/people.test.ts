import { expect, test } from 'vitest'
import { attendance, evening, idOf, people, rowOf } from './movement.ts'
import { atTheTable, type Table } from './table.ts'

const begin = atTheTable()

const alike = async ({ problems }: Table) =>
  (await problems()).filter((line) => line.includes('tellen ze als twee mensen'))

test('who may be one person is proposed, never merged, and «nee» on either row ends it', async () => {
  const table = await begin()
  await table.add(
    'Mensen',
    { Roepnaam: 'Hannike', Groep: 'Overvecht', 'Plek in de groep': 'zoeker', ID: 'p-1' },
    { Roepnaam: 'Samiera', Groep: 'Overvecht', 'Plek in de groep': 'zoeker', ID: 'p-2' },
    {
      Roepnaam: 'Wess',
      Groep: 'Overvecht',
      'Plek in de groep': 'zoeker',
      Mobiel: '06 12 34 56 21',
      ID: 'p-3',
    },
    { Roepnaam: 'Jo', Groep: 'Overvecht', 'Plek in de groep': 'zoeker', ID: 'p-4' },
    { Roepnaam: 'Kim', Groep: 'Overvecht', 'Plek in de groep': 'zoeker', ID: 'p-5' },
    {
      Roepnaam: 'Lia',
      Groep: 'Overvecht',
      'Plek in de groep': 'zoeker',
      'E-mail': 'kees@voorbeeld.nl',
      ID: 'p-6',
    },
    {
      Roepnaam: 'Bep',
      Groep: 'Overvecht',
      'Plek in de groep': 'zoeker',
      Mobiel: '+31 6 12345618',
      ID: 'p-7',
    },
  )
  await table.work()
  expect((await alike(table)).map((line) => line.split('. ')[0])).toEqual([
    'Gijs (rij 10) en Bep (rij 20) hebben hetzelfde mobiele nummer',
    'Wessel (rij 13) en Wess (rij 16) hebben hetzelfde mobiele nummer',
    'Hanneke (rij 2) en Hannike (rij 14) lijken op elkaar',
    'Samira (rij 4) en Samiera (rij 15) lijken op elkaar',
  ])
  expect((await table.register()).facts.people.size).toBe(people.length + 7)
  await table.type('Mensen', 14, 'Zelfde als', 'nee')
  await table.type('Mensen', rowOf('Samira'), 'Zelfde als', ' Nee')
  await table.type('Mensen', 16, 'Zelfde als', 'NEE')
  await table.type('Mensen', 20, 'Zelfde als', 'nee')
  await table.work()
  expect(await table.problems()).toEqual([])
})

/** Somebody who may be Hanneke has stood in Overvecht for an hour. */
async function withHannike() {
  const table = await begin()
  await table.add('Mensen', {
    Roepnaam: 'Hannike',
    Groep: 'Overvecht',
    'Plek in de groep': 'zoeker',
    Toestemming: 'ja',
    ID: 'p-twee',
  })
  await table.work()
  table.pass(61)
  await table.work()
  return table
}

test('«Zelfde als» merges two rows with all their evenings, and clearing it unmerges them', async () => {
  const table = await withHannike()
  table.forms.send(attendance, evening(['Hannike', 'Joke'], '2026-11-17'))
  await table.work()
  await table.type('Mensen', 14, 'Zelfde als', idOf('Hanneke'))
  await table.work()
  const merged = await table.register()
  expect(merged.facts.people.has('p-twee' as never)).toBe(false)
  expect(merged.facts.meetings[0]?.present).toEqual([idOf('Hanneke'), idOf('Joke')])
  expect(merged.problems).toEqual([])
  await table.type('Mensen', 14, 'Zelfde als', '')
  await table.work()
  const apart = await table.register()
  expect(apart.facts.people.has('p-twee' as never)).toBe(true)
  expect(apart.facts.meetings[0]?.present).toEqual(['p-twee', idOf('Joke')])
})

test('who were ticked beside each other twice are two people', async () => {
  const table = await withHannike()
  expect(await alike(table)).toHaveLength(1)
  table.forms.send(attendance, evening(['Hannike', 'Hanneke'], '2026-11-10'))
  table.forms.send(attendance, evening(['Hannike', 'Hanneke'], '2026-11-17'))
  await table.work()
  expect(await alike(table)).toEqual([])
})
