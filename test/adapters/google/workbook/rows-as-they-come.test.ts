import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsAsTheyCome } from '../../../../src/adapters/google/workbook/rows-as-they-come.ts'

test('reads every row alike, wherever the answer is cut into pieces and however it is laid out', async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('],["', '],[', '"],["', ',],[,', '"values"', 'values', '"}]', '\\', '\\"', 'Émile 👨‍👩‍👧'),
    fc.array(fc.constantFrom('"', ']', ',', '[', '\\', 'x'), { maxLength: 9 }).map((marks) => marks.join('')),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
  )
  const range = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(range, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(0, 2),
      async (ranges, size, indent) => {
        const text = JSON.stringify(answerOf(ranges), undefined, indent)
        expect(await rowsIn(inPieces(text, size))).toEqual(ranges)
      },
    ),
    { numRuns: 1000 },
  )
})

test('a range without rows is empty, and what is no cell is empty too', async () => {
  const text = JSON.stringify({ valueRanges: [{ range: 'A' }, { values: [['een', null, { a: [1] }, 2]] }] })
  expect(await rowsIn(inPieces(text, 7))).toEqual([[], [['een', undefined, undefined, 2]]])
})

test('keeps apart what differs, in however many rows', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => [`een antwoord ${index}`, 'steeds hetzelfde'])
  expect(await rowsIn(inPieces(JSON.stringify(answerOf([rows])), 65_536))).toEqual([rows])
})

test('an answer that breaks off is no answer', async () => {
  const text = JSON.stringify(answerOf([[['een', 'twee']], [['drie']]]))
  for (let length = 0; length < text.length; length++)
    await expect(rowsAsTheyCome(inPieces(text.slice(0, length), 11))).rejects.toThrow()
})

const answerOf = (ranges: readonly unknown[]) => ({
  spreadsheetId: 'x"[{',
  valueRanges: ranges.map((values) => ({ range: "'Tab ]}'!A1:B2", majorDimension: 'ROWS', values })),
})

// eslint-disable-next-line @typescript-eslint/require-await -- A stream gives its pieces one by one.
async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const rowsIn = async (body: AsyncIterable<Buffer>) => (await rowsAsTheyCome(body)).map((rows) => [...rows])
