import { expect, test } from 'vitest'
import type { Register } from '../../src/register/register.ts'
import type { Tab } from '../../src/register/description/tab.ts'
import { formLogs, tabs, type TabKey } from '../../src/register/description/workbook.ts'
import { beginLife, staysOf } from './life.ts'

const asSaid = ({ noRoom, mendable, choices }: Register) => ({
  closed: [...(noRoom ?? [])],
  mendable: mendable === true,
  letters: choices.letters,
})

const withOut = async (...gone: readonly (TabKey | readonly [TabKey, string])[]): Promise<Register> => {
  const { workbook, look } = beginLife()
  await look()
  for (const each of gone) {
    if (typeof each === 'string') workbook.tabs.delete(each)
    else {
      const [key, column] = each
      const tab = workbook.tabs.get(key)
      const at = tab?.header.indexOf((tabs[key] as Tab).columns[column]?.header) ?? -1
      expect(at).toBeGreaterThanOrEqual(0)
      tab?.header.splice(at, 1)
      for (const row of tab?.rows ?? []) row.splice(at, 1)
      tab?.marks.clear()
    }
  }
  return look()
}

test('a whole register has room everywhere, and nothing to mend', async () => {
  expect(asSaid(await withOut())).toEqual({ closed: [], mendable: false, letters: 'to-me' })
})

test('a log of which the forms hold all, or one of its columns, is made again; letters wait while it is gone', async () => {
  for (const key of formLogs) {
    expect(asSaid(await withOut(key))).toEqual({ closed: [key], mendable: true, letters: 'off' })
    expect(asSaid(await withOut([key, 'responseId'])).closed).toEqual([key])
    expect(asSaid(await withOut([key, 'problem']))).toEqual({ closed: [], mendable: true, letters: 'to-me' })
  }
})

test('a view is made again, and so is a column that an older version did not know', async () => {
  expect(asSaid(await withOut('overview'))).toEqual({ closed: [], mendable: true, letters: 'to-me' })
  expect(asSaid(await withOut(['forms', 'shows']))).toEqual({ closed: [], mendable: true, letters: 'to-me' })
  expect(asSaid(await withOut(['letters', 'told']))).toMatchObject({ mendable: false })
})

test('while something is gone that stands nowhere else, nothing is made anew', async () => {
  for (const key of ['people', 'groups', 'settings', 'pauses', 'history', 'forms', 'letters'] as const)
    expect(asSaid(await withOut(key, 'overview', 'meetings'))).toMatchObject({
      mendable: false,
      letters: 'off',
    })
})

test('a column of Mensen without which nobody can be put there leaves the letters going', async () => {
  expect(asSaid(await withOut(['people', 'place']))).toMatchObject({ closed: ['people'], letters: 'to-me' })
})

test('headers that stand lower down are read there, whoever stands in row 1 stays, and it is one line', async () => {
  const { workbook, look } = beginLife()
  workbook.put('people', {
    name: 'Joke',
    group: 'Overvecht',
    place: 'drager',
    since: '2026-03-01',
    id: 'p-1',
  })
  await look()
  const tab = workbook.tabs.get('people')
  if (tab === undefined) return
  const [first = [], ...others] = tab.rows
  tab.rows = [...others, tab.header]
  tab.header = first
  const sorted = await look()
  expect(sorted.problems.map(({ sentence, rowNumber }) => `${rowNumber}: ${sentence}`)).toEqual([
    '3: De kopjes van ‘Mensen’ staan in rij 3, en niet meer in rij 1. Wat er in rij 1 staat lees ik niet, en tot dan gaat er niemand weg.',
  ])
  expect(sorted.changed).toEqual([])
  expect(staysOf(sorted, 'p-lead')).toEqual(['g-1 leader 2026-01-06'])
  expect(staysOf(sorted, 'p-1')).toEqual(['g-1 drager 2026-03-01'])
})
