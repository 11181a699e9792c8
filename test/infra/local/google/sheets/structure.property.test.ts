/** Whatever is done to the rows, in whatever order, marks stay with theirs, and the disk holds what memory holds. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createGoogle } from '../../../../../infra/local/google/google.ts'
import { mark, newWorkbook, workbookAt, type Json, type Workbook } from './workbook.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'google-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const at = fc.integer({ min: 0, max: 11 })
const range = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS',
  startIndex,
  endIndex,
})

/** Refused now and then, as when the rows are no longer there: then nothing of it may have happened. */
const request: fc.Arbitrary<Json> = fc.oneof(
  fc
    .tuple(at, at)
    .map(([start, count]) => ({ insertDimension: { range: range(start, start + (count % 3) + 1) } })),
  at.map((start) => ({ deleteDimension: { range: range(start, start + 1) } })),
  fc.tuple(at, at, at).map(([start, count, destinationIndex]) => ({
    moveDimension: { source: range(start, start + (count % 3) + 1), destinationIndex },
  })),
  fc.constantFrom('ASCENDING', 'DESCENDING').map((sortOrder) => ({
    sortRange: { range: { sheetId: 0, startRowIndex: 0 }, sortSpecs: [{ dimensionIndex: 1, sortOrder }] },
  })),
  at.map((row) => ({
    updateCells: {
      start: { rowIndex: row, columnIndex: 2 },
      rows: [{ values: [{ userEnteredValue: { stringValue: `r${row}` } }] }],
      fields: 'userEnteredValue',
    },
  })),
  fc.constant({ deleteSheet: { sheetId: 0 } }),
)

interface Match {
  readonly developerMetadata: { metadataId: number; location: { dimensionRange: { startIndex?: number } } }
}

async function numbersAtMarks(book: Workbook): Promise<[number, unknown][]> {
  const found = await book.ask('POST', '/developerMetadata:search', {
    dataFilters: [{ developerMetadataLookup: { metadataKey: 'version' } }],
  })
  const values = ((await book.values('A1:A60', '?valueRenderOption=UNFORMATTED_VALUE')) ?? []) as unknown[][]
  return ((found.matchedDeveloperMetadata ?? []) as Match[]).map(
    ({ developerMetadata: { metadataId, location } }) => [
      metadataId,
      values[location.dimensionRange.startIndex ?? 0]?.[0],
    ],
  )
}

it('keeps marks on their rows, refused batches without a trace, and the disk like the memory', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(request, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      async (batches) => {
        const store = join(folder, `${String(run)}.sqlite`)
        run += 1
        const book = await newWorkbook({
          google: createGoogle({ store, origin: () => 'http://localhost' }),
          sheets: [{ properties: { gridProperties: { rowCount: 12, columnCount: 4 } } }],
        })
        await book.put(
          'A1',
          Array.from({ length: 8 }, (_, index) => [index + 1, (index * 5) % 8]),
        )
        await book.batch(...Array.from({ length: 8 }, (_, index) => mark(index + 1, index)))
        for (const requests of batches) {
          const before = await book.read('includeGridData=true')
          const { status } = await book.call('POST', ':batchUpdate', { requests })
          if (status !== 200) expect(await book.read('includeGridData=true')).toEqual(before)
          for (const [id, number] of await numbersAtMarks(book)) expect(number).toBe(id)
        }
        const reopened = workbookAt(createGoogle({ store, origin: () => 'http://localhost' }), book.id)
        expect(await reopened.read('includeGridData=true')).toEqual(await book.read('includeGridData=true'))
      },
    ),
    { numRuns: 40 },
  )
})
