import { describe, expect, it } from 'vitest'
import { newWorkbook } from './workbook.ts'

type Values = (string | number)[]

const filled = async (given: Values, fillLength: number, more: object = {}) => {
  const book = await newWorkbook()
  await book.put(
    'C3',
    given.map((value) => [value]),
    'USER_ENTERED',
  )
  await book.batch({
    autoFill: {
      sourceAndDestination: {
        source: { startRowIndex: 2, endRowIndex: 2 + given.length, startColumnIndex: 2, endColumnIndex: 3 },
        dimension: 'ROWS',
        fillLength,
      },
      ...more,
    },
  })
  const { values } = await book.ask('GET', '/values/C:C?majorDimension=COLUMNS&valueRenderOption=FORMULA')
  return (values as Values[])[0]?.filter((value) => value !== '')
}

describe('a range that is filled on', () => {
  it.each<[string, Values, Values]>([
    ['an even series of numbers', [2, 4], [2, 4, 6, 8]],
    ['numbers without a series', [1, 2, 4], [1, 2, 4, 1, 2]],
    ['one number', [5], [5, 5, 5]],
    ['one date', ['2026-01-30'], [46052, 46053, 46054]],
    ['texts', ['a', 'b'], ['a', 'b', 'a', 'b']],
    ['a text with a number', ['Week 9'], ['Week 9', 'Week 10', 'Week 11']],
    ['a formula', ['=A3+$B$1'], ['=A3+$B$1', '=A4+$B$1', '=A5+$B$1']],
  ])('goes on with %s', async (_, given, all) => {
    expect(await filled(given, all.length - given.length)).toEqual(all)
  })

  it('goes back too, and counts where it would repeat when that is asked', async () => {
    expect(await filled([5, 6], -2)).toEqual([3, 4, 5, 6])
    expect(await filled([5], 2, { useAlternateSeries: true })).toEqual([5, 6, 7])
  })

  it('finds by itself what there is to go on with', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      [1, 'x'],
      [2, 'y'],
    ])
    const range = { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 }
    await book.batch({ autoFill: { range } })
    expect(await book.values('A3:B4')).toEqual([
      ['3', 'x'],
      ['4', 'y'],
    ])
    await book.batch({ autoFill: { range: { ...range, endColumnIndex: 3 } } })
    expect(await book.values('C1:C4')).toEqual([['1'], ['2'], ['3'], ['4']])
  })
})
