import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../../../src/domain/day.ts'
import { Fault } from '../../../../src/fault.ts'
import { readRegister } from '../../../../src/register/read-register.ts'
import { reported } from '../../../contract/workbook.ts'
import { createEmbeddedRegister, type EmbeddedRegister, type Mishap } from './embedded-register.ts'

let register: EmbeddedRegister
beforeEach(async () => {
  register = await createEmbeddedRegister()
})
afterEach(() => register.close())

const idsIn = async () => (await register.rowsOf('meetings')).map(({ responseId }) => responseId)
const batches = () => register.calls.filter((path) => path.endsWith(':batchUpdate'))

describe('a commit of which the answer was lost', () => {
  test('is not written again when it had been written', async () => {
    const writer = register.writer()
    const snapshot = await writer.read()
    register.calls.length = 0
    register.spoil(':batchUpdate', 'after')
    expect(await writer.commit([reported('r-1')], snapshot)).toBe('done')
    expect(await idsIn()).toEqual(['r-1'])
    expect(batches()).toHaveLength(1)
  })

  test('is sent again when it had not', async () => {
    const writer = register.writer()
    const snapshot = await writer.read()
    register.calls.length = 0
    register.spoil(':batchUpdate', 'before')
    expect(await writer.commit([reported('r-1')], snapshot)).toBe('done')
    expect(await idsIn()).toEqual(['r-1'])
    expect(batches()).toHaveLength(2)
  })

  test('is stale when somebody else has taken that version meanwhile', async () => {
    const [writer, other] = [register.writer(), register.writer()]
    const snapshot = await writer.read()
    const theirs = await other.read()
    register.spoil(':batchUpdate', {
      meanwhile: async () => {
        expect(await other.commit([reported('theirs')], theirs)).toBe('done')
      },
    })
    expect(await writer.commit([reported('mine')], snapshot)).toBe('stale')
    expect(await idsIn()).toEqual(['theirs'])
  })

  test('is found out also when looking it up fails at first', async () => {
    const writer = register.writer()
    const snapshot = await writer.read()
    register.spoil(':batchUpdate', 'after')
    register.spoil('/developerMetadata/500000001', 'before')
    expect(await writer.commit([reported('r-1')], snapshot)).toBe('done')
    expect(await idsIn()).toEqual(['r-1'])
  })

  test('gives up with a Fault, and the same call later does no harm', async () => {
    const writer = register.writer()
    const snapshot = await writer.read()
    const changes = [reported('r-1')]
    register.spoil(':batchUpdate', 'after')
    register.spoil('/developerMetadata/500000001', { times: 8, mishap: 'before' })
    await expect(writer.commit(changes, snapshot)).rejects.toMatchObject({ code: 'register-unreachable' })
    expect(await writer.commit(changes, snapshot)).toBe('done')
    expect(await idsIn()).toEqual(['r-1'])
  })
})

test('waits its turn when Google says it is too much', async () => {
  const writer = register.writer()
  register.spoil('/values:batchGet', 'too-many')
  const snapshot = await writer.read()
  register.spoil(':batchUpdate', 'too-many')
  expect(await writer.commit([reported('r-1')], snapshot)).toBe('done')
  expect(await idsIn()).toEqual(['r-1'])
})

test('reads the version before anything else, in two calls', async () => {
  register.calls.length = 0
  await register.writer().read()
  expect(register.calls.map((path) => path.split('/').at(-1))).toEqual([
    register.spreadsheetId,
    'values:batchGet',
  ])
})

test('asks for the marks of the columns only when a header is not where it was', async () => {
  await register.type('people', 1, 'name', 'Hoe heet je')
  register.calls.length = 0
  const { tabs } = await register.writer().read()
  expect(register.calls.map((path) => path.split('/').at(-1))).toEqual([
    register.spreadsheetId,
    'values:batchGet',
    'developerMetadata:search',
  ])
  expect(tabs.people?.marks.get(0)).toBe('name')
})

test('never shows an older version than what was read with it', async () => {
  const [writer, other] = [register.writer(), register.writer()]
  register.spoil('/values:batchGet', {
    meanwhile: async () => {
      await other.commit([reported('r-1')], await other.read())
    },
  })
  const snapshot = await writer.read()
  expect([...(snapshot.tabs.meetings?.rows ?? [])]).toHaveLength(1)
  expect(await writer.commit([reported('r-2')], snapshot)).toBe('stale')
})

test('reads again when a tab is renamed between the two calls', async () => {
  const sheetId = await register.sheetIdOf('people')
  register.spoil('/values:batchGet', {
    meanwhile: async () => {
      await register.click({
        updateSheetProperties: { properties: { sheetId, title: 'Iedereen' }, fields: 'title' },
      })
    },
  })
  expect((await register.writer().read()).tabs.people?.title).toBe('Iedereen')
})

test('shows a date that was appended as the Dutch write it', async () => {
  const writer = register.writer()
  const entry = {
    seenAt: register.now(),
    field: 'place',
    person: 'p-1',
    group: 'g-1',
    to: 'zoeker',
    asOf: day('2026-11-24'),
  } as const
  await writer.commit([{ kind: 'append', tab: 'history', rows: [entry] }], await writer.read())
  const { data } = await register.sheets.spreadsheets.values.get({
    spreadsheetId: register.spreadsheetId,
    range: "'Geschiedenis'!A2:H2",
  })
  expect([data.values?.[0]?.[0], data.values?.[0]?.[7]]).toEqual(['di 24 nov 2026 09:00', 'di 24 nov 2026'])
})

test('gives each response exactly once, whatever goes wrong on the way to Google', async () => {
  const mishaps: readonly Mishap[] = [
    'before',
    'after',
    'too-many',
    { times: 2, mishap: 'after' },
    { times: 3, mishap: 'before' },
  ]
  let round = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          who: fc.constantFrom(0, 1),
          fresh: fc.boolean(),
          mishap: fc.option(fc.constantFrom(...mishaps)),
          lookUp: fc.boolean(),
        }),
        { minLength: 2, maxLength: 6 },
      ),
      async (steps) => {
        round += 1
        const writers = [register.writer(), register.writer()] as const
        const snapshots = [await writers[0].read(), await writers[1].read()]
        const ids = ['a', 'b', 'c'].map((letter) => `r-${round}${letter}`)
        const take = async (who: 0 | 1, wanted: readonly string[]) => {
          const snapshot = snapshots[who]
          if (snapshot === undefined) return
          const seen = readRegister(snapshot, register.now()).seen.get('form-1')?.responses
          const fresh = wanted.filter((id) => seen?.has(id) !== true)
          if (fresh.length > 0) await writers[who].commit([reported(...fresh)], snapshot)
        }
        for (const { who, fresh, mishap, lookUp } of steps) {
          if (fresh) snapshots[who] = await writers[who].read()
          if (mishap !== null) register.spoil(':batchUpdate', mishap)
          if (lookUp)
            register.spoil(`/developerMetadata/${500_000_001 + Number(snapshots[who]?.version)}`, 'before')
          await take(who, ids.slice(0, 2))
        }
        register.calm()
        snapshots[0] = await writers[0].read()
        await take(0, ids)
        expect((await idsIn()).filter((id) => ids.includes(String(id))).sort()).toEqual(ids)
      },
    ),
    { numRuns: 10, interruptAfterTimeLimit: 15_000 },
  )
})

test('puts rows right when a person moved a column in that very second, and says so', async () => {
  const writer = register.writer()
  await writer.commit([reported('r-0')], await writer.read())
  const snapshot = await writer.read()
  const sheetId = await register.sheetIdOf('meetings')
  register.spoil(':batchUpdate', {
    meanwhile: async () => {
      const source = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }
      await register.click({ moveDimension: { source, destinationIndex: 6 } })
    },
  })
  expect(await writer.commit([reported('r-1', 'r-2')], snapshot)).toBe('done')
  const rows = await register.rowsOf('meetings')
  expect(
    rows.map(({ responseId, formId, groupId, guests, held }) => [responseId, formId, groupId, guests, held]),
  ).toEqual(['r-0', 'r-1', 'r-2'].map((id) => [id, 'form-1', 'g-1', 2, 'ja']))
  expect(register.logged).toContain('column-moved')
  const { problems } = readRegister(await writer.read(), register.now())
  const lines = problems.filter(({ sentence }) => sentence.includes('kolom verplaatst'))
  expect(lines.map(({ tab, rowNumber }) => [tab, rowNumber])).toEqual([
    ['meetings', 3],
    ['meetings', 4],
  ])
})

test('remembers the newest twelve hundred commits and no more', async () => {
  const { sheets, spreadsheetId } = register
  const requests = Array.from({ length: 1203 }, (_, index) => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: 500_000_001 + index,
        metadataKey: 'version',
        metadataValue: 'old',
        location: { spreadsheet: true },
        visibility: 'DOCUMENT',
      },
    },
  }))
  await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })
  const writer = register.writer()
  const snapshot = await writer.read()
  expect(snapshot.version).toBe(1203)
  expect(await writer.commit([reported('r-1')], snapshot)).toBe('done')
  const { data } = await sheets.spreadsheets.developerMetadata.search({
    spreadsheetId,
    requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'version' } }] },
  })
  const ids = (data.matchedDeveloperMetadata ?? []).map(
    ({ developerMetadata }) => developerMetadata?.metadataId ?? 0,
  )
  expect(ids).toHaveLength(1200)
  expect([Math.min(...ids), Math.max(...ids)]).toEqual([500_000_005, 500_001_204])
})

test('fills once when the answer to the marking or the writing was lost, and leaves no marks', async () => {
  const writer = register.writer()
  await register.type('people', 2, 'name', 'Anna')
  await register.type('people', 2, 'group', 'Overvecht')
  const [missing] = readRegister(await writer.read(), register.now()).missingIds
  if (missing === undefined) throw new Error('Cannot find the row without an ID')
  register.spoil(`${register.spreadsheetId}:batchUpdate`, 'after')
  register.spoil('/values:batchUpdateByDataFilter', 'after')
  await writer.fill([{ ...missing, column: 'id', value: 'p-1' }])
  expect((await register.rowsOf('people')).map(({ id }) => id)).toEqual(['p-1'])
  const { data } = await register.sheets.spreadsheets.developerMetadata.search({
    spreadsheetId: register.spreadsheetId,
    requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'row' } }] },
  })
  expect(data.matchedDeveloperMetadata ?? []).toEqual([])
})

test('gives a copied row an ID of its own in place of the copied one', async () => {
  const writer = register.writer()
  await register.type('people', 2, 'name', 'Bram')
  await register.type('people', 2, 'id', 'p-anna')
  const asRead = (await register.read('people')).rows[0] ?? []
  await writer.fill([
    { tab: 'people', rowNumber: 2, asRead, column: 'id', value: 'p-bram', replaces: 'p-anna' },
  ])
  expect((await register.rowsOf('people'))[0]?.id).toBe('p-bram')
})

test('draws again when the answer was lost, charts and all', async () => {
  const writer = register.writer()
  const view = {
    key: 'overview',
    rows: [
      [{ value: 'Overzicht' }],
      [{ value: 'Groep' }, { value: 'Mensen' }],
      [{ value: '=1+1' }, { value: 9, as: 'number' }],
    ],
    widths: [200, 80],
    frozenRows: 2,
    frozenColumns: 0,
    charts: [
      {
        kind: 'column',
        title: 'Mensen',
        rows: [1, 3],
        columns: [0, 2],
        at: { row: 5, column: 0 },
        width: 300,
        height: 200,
      },
    ],
  } as const
  await writer.draw([view])
  register.spoil(':batchUpdate', 'after')
  await writer.draw([view])
  const { data } = await register.sheets.spreadsheets.get({
    spreadsheetId: register.spreadsheetId,
    fields: 'sheets(properties(title),charts(chartId))',
  })
  expect(data.sheets?.find(({ properties }) => properties?.title === 'Overzicht')?.charts).toHaveLength(1)
  const values = await register.sheets.spreadsheets.values.get({
    spreadsheetId: register.spreadsheetId,
    range: "'Overzicht'!A3:B3",
  })
  expect(values.data.values).toEqual([['=1+1', '9']])
})

test('provisions once when the answer was lost', async () => {
  const bare = await createEmbeddedRegister({ bare: true })
  bare.spoil(':batchUpdate', 'after')
  await bare.writer().provision()
  const snapshot = await bare.writer().read()
  expect(readRegister(snapshot, bare.now()).problems).toEqual([])
  await bare.close()
})

test('a Fault names what was asked and what came, and nothing of what people wrote', async () => {
  const writer = register.writer()
  const snapshot = await writer.read()
  const sheetId = await register.sheetIdOf('meetings')
  await register.click({ deleteSheet: { sheetId } })
  const secret = 'Karin wil gebed'
  const change = reported('r-1')
  const rows = change.tab === 'meetings' ? change.rows.map((row) => ({ ...row, agreement: secret })) : []
  const failure: unknown = await writer
    .commit([{ kind: 'append', tab: 'meetings', rows }], snapshot)
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Fault)
  expect(failure).toMatchObject({ code: 'register-refused' })
  expect(String(failure)).toContain('400')
  expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(secret)
})
