import { describe, expect, it } from 'vitest'
import { newWorkbook, type Json, type Workbook } from './workbook.ts'

const over = (startIndex: number, endIndex: number, dimension = 'COLUMNS'): Json => ({
  range: { sheetId: 0, dimension, startIndex, endIndex },
})
const add = (...where: Parameters<typeof over>): Json => ({ addDimensionGroup: over(...where) })

/** As `[start, end, depth]`. */
const groups = async (book: Workbook, kind: 'rowGroups' | 'columnGroups' = 'columnGroups') => {
  const { sheets } = (await book.read(`fields=sheets.${kind}`)) as {
    sheets: Partial<
      Record<typeof kind, { range: { startIndex: number; endIndex: number }; depth: number }[]>
    >[]
  }
  return sheets[0]?.[kind]?.map(({ range, depth }) => [range.startIndex, range.endIndex, depth])
}

describe('a group of columns or rows', () => {
  it('is answered with all that there are, without the number of the first tab', async () => {
    const book = await newWorkbook()
    const [reply] = await book.batch(add(0, 3))
    expect(reply).toEqual({
      addDimensionGroup: {
        dimensionGroups: [{ range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 3 }, depth: 1 }],
      },
    })
    expect(await book.batch({ deleteDimensionGroup: over(0, 3) })).toEqual([{ deleteDimensionGroup: {} }])
    expect(await groups(book)).toBeUndefined()
  })

  // The examples of Google's reference, with B as 1.
  it.each([
    ['around another', [2, 4], [1, 5], [1, 5, 1], [2, 4, 2]],
    ['inside another', [1, 5], [2, 4], [1, 5, 1], [2, 4, 2]],
    ['half over another', [1, 4], [2, 5], [1, 5, 1], [2, 4, 2]],
  ] as const)('lies deeper %s', async (_, first, second, outer, inner) => {
    const book = await newWorkbook()
    await book.batch(add(first[0], first[1]), add(second[0], second[1]))
    expect(await groups(book)).toEqual([outer, inner])
  })

  it('loses the columns over which it is taken away', async () => {
    const book = await newWorkbook()
    await book.batch(add(1, 5), add(2, 4), { deleteDimensionGroup: over(3, 5) })
    expect(await groups(book)).toEqual([
      [1, 4, 1],
      [2, 3, 2],
    ])
  })

  it('takes in rows that are put between its own, and goes with the last of them', async () => {
    const book = await newWorkbook()
    await book.batch(add(2, 4, 'ROWS'), { insertDimension: over(3, 5, 'ROWS') })
    expect(await groups(book, 'rowGroups')).toEqual([[2, 6, 1]])
    await book.batch({ deleteDimension: over(0, 6, 'ROWS') })
    expect(await groups(book, 'rowGroups')).toBeUndefined()
  })

  it('hides its rows when it is folded away, and shows them when it is unfolded', async () => {
    const book = await newWorkbook()
    const fold = (collapsed: boolean) => ({
      updateDimensionGroup: {
        dimensionGroup: { ...over(1, 3, 'ROWS'), depth: 1, collapsed },
        fields: 'collapsed',
      },
    })
    const read = () =>
      book.read('ranges=A1:A4&fields=sheets(rowGroups.collapsed,data.rowMetadata.hiddenByUser)')
    await book.batch(add(1, 3, 'ROWS'), fold(true))
    expect(await read()).toEqual({
      sheets: [
        {
          rowGroups: [{ collapsed: true }],
          data: [{ rowMetadata: [{}, { hiddenByUser: true }, { hiddenByUser: true }, {}] }],
        },
      ],
    })
    await book.batch(fold(false))
    expect(await read()).toEqual({ sheets: [{ rowGroups: [{}], data: [{ rowMetadata: [{}, {}, {}, {}] }] }] })
  })

  it('is refused where there is none, and deeper than eight', async () => {
    const book = await newWorkbook()
    await expect(book.batch({ deleteDimensionGroup: over(0, 2) })).rejects.toThrow('no group')
    await expect(book.batch(...Array.from({ length: 9 }, () => add(0, 2)))).rejects.toThrow('requests[8]')
  })
})
