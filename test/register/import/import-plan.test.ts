import { describe, expect, test } from 'vitest'
import { groupId, personId } from '../../../src/domain/ids.ts'
import { importPlan, rowsToAdd, type Met } from '../../../src/register/import/import-plan.ts'
import { createSeededDice } from '../../memory/world.ts'
import { reading } from './build.ts'

const karin: Met = {
  from: 'people',
  rowNumber: 12,
  name: 'Karin',
  surname: 'Blom',
  group: groupId('g-1'),
  groupName: 'Overvecht',
  phone: '+31 6 12 34 56 78',
  email: 'karin@voorbeeld.nl',
  id: personId('p-karin'),
}

const planned = (
  rows: readonly (readonly string[])[],
  standing: readonly Met[] = [karin],
  areTwo: ReadonlySet<number> = new Set(),
) => {
  const { listed, troubled } = reading(['Naam', 'Groep', 'Mobiel', 'E-mail'], rows)
  return importPlan(listed, troubled, standing, areTwo)
}
const numbers = (of: readonly { readonly listed: { readonly rowNumber: number } }[]) =>
  of.map(({ listed }) => listed.rowNumber)

describe('whoever is in Mensen already', () => {
  test.each([
    ['the same name in the group', ['karin  BLOM', 'Overvecht']],
    ['the same roepnaam, the surname not said', ['Karin', 'Overvecht']],
    ['the same number and a shorter name', ['Kari', 'Overvecht', '0612345678']],
    ['the same address and nearly the name', ['Carin', 'Overvecht', '', 'Karin@voorbeeld.nl']],
  ])('is not added: %s', (_, row) => {
    const plan = planned([row])
    expect(plan.add).toEqual([])
    expect(plan.there).toMatchObject([{ met: { rowNumber: 12 } }])
  })

  test('gets a second row with the same ID in a second group, and is not asked for consent anew', () => {
    const plan = planned([['Karin Blom', 'Lombok', '0612345678']])
    expect(numbers(plan.second)).toEqual([2])
    expect(rowsToAdd(plan, createSeededDice(1))).toMatchObject([
      { name: 'Karin', group: 'Lombok', id: 'p-karin' },
    ])
    expect(rowsToAdd(plan, createSeededDice(1))[0]).not.toHaveProperty('consent')
  })
})

describe('whoever is like somebody', () => {
  test.each([
    ['two letters off in the group', ['Carim Blom', 'Overvecht']],
    ['the number of somebody with another name', ['Joost', 'Overvecht', '06-12345678']],
    ['the whole name in another group', ['Karin Blom', 'Lombok']],
  ])('is left out until a person says that they are two: %s', (_, row) => {
    expect(numbers(planned([row]).alike)).toEqual([2])
    expect(planned([row]).add).toEqual([])
    expect(planned([row], [karin], new Set([2])).add.map(({ rowNumber }) => rowNumber)).toEqual([2])
  })

  test('is somebody else when only the mailbox is shared, or the roepnaam in another group', () => {
    const plan = planned([
      ['Joost', 'Overvecht', '', 'karin@voorbeeld.nl'],
      ['Karin Smit', 'Lombok'],
      ['Karin', 'Lombok'],
    ])
    expect(plan.add.map(({ rowNumber }) => rowNumber)).toEqual([2, 3])
    expect(numbers(plan.doubled)).toEqual([4])
  })
})

describe('the file itself', () => {
  test('counts somebody once who stands in it twice', () => {
    const plan = planned(
      [
        ['Bea Bos', 'Lombok'],
        ['Bea', 'Lombok'],
        ['bea bos', 'lombok'],
      ],
      [],
    )
    expect(plan.add).toHaveLength(1)
    expect(numbers(plan.doubled)).toEqual([3, 4])
  })

  test('puts one person in two groups under one ID, each time with consent to ask', () => {
    const plan = planned(
      [
        ['Bea Bos', 'Lombok', '', 'bea@voorbeeld.nl'],
        ['Bea Bos', 'Overvecht', '', 'bea@voorbeeld.nl'],
      ],
      [],
    )
    const rows = rowsToAdd(plan, createSeededDice(1))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1)
    expect(rows.map(({ group, consent }) => [group, consent])).toEqual([
      ['Lombok', 'to-ask'],
      ['Overvecht', 'to-ask'],
    ])
  })

  test('gives everybody else an ID of their own, in the order of the file', () => {
    const names = ['Anna', 'Bertus', 'Cornelia', 'Dirk-Jan', 'Evert']
    const rows = rowsToAdd(planned(names.map((name) => [name, 'Lombok'])), createSeededDice(1))
    expect(rows.map(({ name }) => name)).toEqual(names)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5)
  })
})
