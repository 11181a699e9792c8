import { expect, test } from 'vitest'
import { brakeSentence } from '../../src/register/brake.ts'
import { beginLife, staysOf } from './life.ts'

const fullRegister = async (people = 30) => {
  const life = beginLife()
  for (let index = 1; index <= people; index++)
    life.workbook.put('people', {
      name: `Naam${index}`,
      group: 'Overvecht',
      place: index % 2 === 0 ? 'seeker' : 'drager',
      since: '2026-03-01',
      id: `p-${index}`,
    })
  const first = await life.look()
  expect(first.brake).toBeUndefined()
  life.at('2026-12-01')
  return life
}

const sortOneColumn = (life: Awaited<ReturnType<typeof fullRegister>>, column: number) => {
  const rows = life.workbook.tabs.get('people')?.rows ?? []
  const cells = rows.map((row) => row[column]).reverse()
  rows.forEach((row, index) => {
    row[column] = cells[index]
  })
}

test('a column sorted by itself is not taken over, and everything stays as it was', async () => {
  const life = await fullRegister()
  sortOneColumn(life, 0)
  const register = await life.look()
  expect(register.brake).toEqual({ changed: 30 })
  expect(register.changed).toEqual([])
  expect(register.facts.people.get('p-1' as never)?.name).toBe('Naam1')
  expect(staysOf(register, 'p-1')).toEqual(['g-1 drager 2026-03-01'])
})

test('a list pasted over Mensen is not taken over', async () => {
  const life = await fullRegister()
  const tab = life.workbook.tabs.get('people')
  if (tab) tab.rows = [['Iemand', '', 'Overvecht', 'zoeker']]
  const register = await life.look()
  expect(register.brake?.changed).toBe(31)
  expect(register.missingIds).toEqual([])
  expect(staysOf(register, 'p-lead')).toEqual(['g-1 leader 2026-01-06'])
})

test('ten is not too many, and eleven is, also when they come in two goes', async () => {
  const life = await fullRegister()
  for (let row = 3; row < 13; row++) life.workbook.type('people', row, 'place', 'gelovige')
  expect((await life.look()).brake).toBeUndefined()
  life.pass(10)
  life.workbook.type('people', 13, 'place', 'gelovige')
  expect((await life.look()).brake).toEqual({ changed: 11 })
})

test('whoever is new does not count, however many', async () => {
  const life = await fullRegister()
  for (let index = 1; index <= 25; index++)
    life.workbook.put('people', {
      name: `Nieuw${index}`,
      group: 'Overvecht',
      place: 'seeker',
      id: `p-n${index}`,
    })
  const register = await life.look()
  expect(register.brake).toBeUndefined()
  expect(staysOf(register, 'p-n25')).toEqual(['g-1 seeker 2026-12-01'])
})

test('lets go when a person ticks the box, and does not ask again in the next hour', async () => {
  const life = await fullRegister()
  for (let row = 3; row < 18; row++) life.workbook.type('people', row, 'place', 'gelovige')
  expect((await life.look()).brake).toEqual({ changed: 15 })
  const todo = life.workbook.tabs.get('todo')
  if (todo) todo.rows = [['Te doen'], [true, brakeSentence(15)]]
  const released = await life.look()
  expect(released.choices.brakeReleased).toBe(true)
  expect(released.changed).toEqual([])
  if (todo) todo.rows = []
  life.pass(5)
  const after = await life.look()
  expect(after.brake).toBeUndefined()
  expect(staysOf(after, 'p-1').at(-1)).toBe('g-1 believer 2026-12-01')
})

test('a tick elsewhere in Te doen does not let go', async () => {
  const life = await fullRegister()
  for (let row = 3; row < 18; row++) life.workbook.type('people', row, 'place', 'gelovige')
  const todo = life.workbook.tabs.get('todo')
  if (todo)
    todo.rows = [
      [false, brakeSentence(15)],
      [true, 'Bel Hanneke'],
    ]
  expect((await life.look()).brake).toEqual({ changed: 15 })
})

test('a tab that is gone, or its column of IDs, is no mass departure', async () => {
  const life = await fullRegister()
  life.workbook.type('people', 2, 'phone', '06')
  const tab = life.workbook.tabs.get('people')
  if (tab) tab.header[15] = 'ID?'
  tab?.marks.clear()
  const renamed = await life.look()
  expect(renamed.brake).toBeUndefined()
  expect(renamed.changed).toEqual([])
  life.workbook.tabs.delete('people')
  const gone = await life.look()
  expect(gone.brake).toEqual({ changed: 0, why: 'people' })
  expect(gone.changed).toEqual([])
  expect(gone.problems[0]?.sentence).toBe(
    'Het tabblad ‘Mensen’ vind ik niet. Tot dan lees ik er niets uit. Zolang gaan er geen brieven uit.',
  )
  expect(staysOf(gone, 'p-1')).toEqual(['g-1 drager 2026-03-01'])
})
