import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { GoogleSpreadsheet, GoogleSpreadsheetWorksheet } from 'google-spreadsheet'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../../../../free-port.ts'
import { spreadsheetOfOthers } from './spreadsheet-of-others.ts'

const root = join(import.meta.dirname, '../../../../..')
let google: ChildProcess
let origin = ''

beforeAll(async () => {
  const port = await freePort()
  google = spawn('npm', ['run', '--silent', 'google'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  })
  origin = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 100; attempt++) {
    const answered = await fetch(`${origin}/v4/spreadsheets/none`).catch(() => undefined)
    if (answered !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('npm run google did not answer within ten seconds')
}, 20_000)
afterAll(() => {
  if (google.pid !== undefined) process.kill(-google.pid)
})

let spreadsheet: GoogleSpreadsheet
let people: GoogleSpreadsheetWorksheet
beforeEach(async () => {
  const made = await fetch(`${origin}/v4/spreadsheets`, {
    method: 'POST',
    body: JSON.stringify({ properties: { title: 'Proef' } }),
  })
  const { spreadsheetId } = (await made.json()) as { spreadsheetId: string }
  spreadsheet = spreadsheetOfOthers(origin, spreadsheetId)
  await spreadsheet.loadInfo()
  people = await spreadsheet.addSheet({ title: 'Mensen', headerValues: ['Naam', 'Plek', 'Keer'] })
  await people.addRows([
    { Naam: 'Joke', Plek: 'drager', Keer: 7 },
    { Naam: 'Samira', Plek: 'zoeker', Keer: 3 },
    { Naam: 'Kees', Plek: 'gelovige', Keer: 5 },
  ])
})

const namesIn = async () => (await people.getRows()).map((row) => String(row.get('Naam')))

describe('the package google-spreadsheet, at npm run google', () => {
  test('reads the spreadsheet and its tabs', async () => {
    expect(spreadsheet.title).toBe('Proef')
    await spreadsheet.updateProperties({ title: 'Anders' })
    await spreadsheet.loadInfo()
    expect([spreadsheet.title, spreadsheet.sheetsByIndex.map(({ title }) => title)]).toEqual([
      'Anders',
      ['Sheet1', 'Mensen'],
    ])
  })

  test('reads rows by their headers, from any one on', async () => {
    const [second] = await people.getRows({ offset: 1, limit: 1 })
    expect([second?.rowNumber, second?.toObject()]).toEqual([
      3,
      { Naam: 'Samira', Plek: 'zoeker', Keer: '3' },
    ])
  })

  test('appends under what is there, and knows where', async () => {
    const row = await people.addRow({ Naam: 'Milan', Plek: '=1+1', Keer: '007' })
    expect([row.rowNumber, await namesIn()]).toEqual([5, ['Joke', 'Samira', 'Kees', 'Milan']])
    const raw = await people.addRow({ Naam: 'Noor', Plek: '=1+1', Keer: '007' }, { raw: true })
    expect(raw.toObject()).toMatchObject({ Plek: '=1+1', Keer: '007' })
    const [computed] = await people.getRows({ offset: 3, limit: 1 })
    expect(computed?.toObject()).toEqual({ Naam: 'Milan', Plek: '2', Keer: '7' })
  })

  test('changes a row and saves it', async () => {
    const [joke] = await people.getRows()
    joke?.assign({ Plek: 'trainee' })
    joke?.set('Keer', 8)
    await joke?.save()
    const [again] = await people.getRows()
    expect(again?.toObject()).toEqual({ Naam: 'Joke', Plek: 'trainee', Keer: '8' })
  })

  test('deletes a row, and those under it move up', async () => {
    const rows = await people.getRows()
    await rows[1]?.delete()
    expect([await namesIn(), rows[2]?.rowNumber]).toEqual([['Joke', 'Kees'], 3])
    await people.clearRows()
    expect(await namesIn()).toEqual([])
  })

  test('edits cells: values, formulas, formats and notes in one go', async () => {
    await people.loadCells('A1:D4')
    const [name, sum] = [people.getCell(1, 0), people.getCellByA1('D2')]
    name.value = 'Joke B.'
    name.note = 'leidt de muziek'
    name.textFormat = { bold: true }
    sum.formula = '=SUM(C2:C4)'
    await people.saveUpdatedCells()
    people.resetLocalCache(true)
    await people.loadCells('A1:D4')
    const again = people.getCell(1, 0)
    expect([again.value, again.note, again.textFormat.bold]).toEqual(['Joke B.', 'leidt de muziek', true])
    expect([people.getCellByA1('D2').value, people.getCellByA1('D2').formula]).toEqual([15, '=SUM(C2:C4)'])
  })

  test('sorts, merges, filters and hides by the requests of Sheets', async () => {
    await people.setBasicFilter({ range: { endRowIndex: 4, endColumnIndex: 3 }, sortSpecs: [] })
    const range = { startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 }
    await people.sortRange(range, [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }])
    expect(await namesIn()).toEqual(['Joke', 'Kees', 'Samira'])
    await people.mergeCells({ ...range, startRowIndex: 1, endRowIndex: 3, endColumnIndex: 1 })
    expect(await namesIn()).toEqual(['Joke', '', 'Samira'])
    await people.updateDimensionProperties(
      'COLUMNS',
      { hiddenByUser: true },
      {
        startIndex: 2,
        endIndex: 3,
      },
    )
    await people.updateProperties({ hidden: true })
    await spreadsheet.loadInfo()
    expect(spreadsheet.sheetsByTitle.Mensen?.hidden).toBe(true)
  })

  test('inserts and resizes, renames, copies and deletes tabs', async () => {
    await people.insertDimension('ROWS', { startIndex: 1, endIndex: 2 }, false)
    expect((await people.getRows()).map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 4, 5])
    await people.resize({ rowCount: 20, columnCount: 4 })
    const copy = await people.duplicate({ title: 'Kopie van Mensen' })
    expect([copy.rowCount, copy.columnCount]).toEqual([20, 4])
    await copy.setHeaderRow(['Naam', 'Plek', 'Keer', 'Sinds'])
    await copy.updateProperties({ title: 'Bewaard' })
    await people.delete()
    await spreadsheet.loadInfo()
    // Without an index a copy comes first, as in Google.
    expect(spreadsheet.sheetsByIndex.map(({ title }) => title)).toEqual(['Bewaard', 'Sheet1'])
  })

  test('names and protects ranges, and gives cells a rule', async () => {
    await spreadsheet.addNamedRange('keren', {
      sheetId: people.sheetId,
      startRowIndex: 1,
      endRowIndex: 4,
      startColumnIndex: 2,
      endColumnIndex: 3,
    })
    await people.addProtectedRange({
      range: { sheetId: people.sheetId, startRowIndex: 0, endRowIndex: 1 },
      warningOnly: true,
    })
    await people.setDataValidation(
      { sheetId: people.sheetId, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 },
      {
        condition: {
          type: 'ONE_OF_LIST',
          values: [{ userEnteredValue: 'drager' }, { userEnteredValue: 'zoeker' }],
        },
        strict: true,
        showCustomUi: true,
      } as never,
    )
    const answered = await fetch(
      `${origin}/v4/spreadsheets/${spreadsheet.spreadsheetId}?includeGridData=true`,
    )
    const kept = (await answered.json()) as {
      namedRanges?: { name: string }[]
      sheets: {
        protectedRanges?: object[]
        data?: { rowData?: { values?: { dataValidation?: object }[] }[] }[]
      }[]
    }
    expect(kept.namedRanges?.map(({ name }) => name)).toEqual(['keren'])
    const [, sheet] = kept.sheets
    expect(sheet?.protectedRanges).toMatchObject([{ warningOnly: true }])
    expect(sheet?.data?.[0]?.rowData?.[1]?.values?.[1]?.dataValidation).toMatchObject({ strict: true })
  })

  test('hangs developer metadata on a tab and a column, finds it, changes it and takes it away', async () => {
    const { sheetId } = people
    const lookup = { developerMetadataLookup: { metadataKey: 'kolom' } }
    await people.createDeveloperMetadata({
      metadataKey: 'soort',
      metadataValue: 'master',
      location: { sheetId },
      visibility: 'DOCUMENT',
    } as never)
    await people.createDeveloperMetadata({
      metadataKey: 'kolom',
      metadataValue: 'naam',
      location: { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
      visibility: 'DOCUMENT',
    } as never)
    await people.insertDimension('COLUMNS', { startIndex: 0, endIndex: 1 }, false)
    expect(await spreadsheet.searchDeveloperMetadata([lookup] as never)).toMatchObject([
      {
        metadataValue: 'naam',
        location: { locationType: 'COLUMN', dimensionRange: { startIndex: 1, endIndex: 2 } },
      },
    ])
    await people.updateDeveloperMetadata(
      [lookup] as never,
      { metadataValue: 'roepnaam' } as never,
      'metadataValue',
    )
    expect(await spreadsheet.searchDeveloperMetadata([lookup] as never)).toMatchObject([
      { metadataValue: 'roepnaam' },
    ])
    await people.deleteDeveloperMetadata(lookup)
    expect(await spreadsheet.searchDeveloperMetadata([lookup] as never)).toEqual([])
  })

  test('does what the Data menu does: fills, splits, trims, finds, and drops what is double', async () => {
    const column = (index: number, from = 1, to = 4) => ({
      startRowIndex: from,
      endRowIndex: to,
      startColumnIndex: index,
      endColumnIndex: index + 1,
    })
    await people.addRow({ Naam: ' joke ', Plek: 'drager', Keer: 7 })
    await people.trimWhitespace({ ...column(0, 1, 5) })
    await people.deleteDuplicates({
      startRowIndex: 1,
      endRowIndex: 5,
      startColumnIndex: 0,
      endColumnIndex: 3,
    })
    expect(await namesIn()).toEqual(['Joke', 'Samira', 'Kees'])
    await people.findReplace('zoeker', 'gast', { matchEntireCell: true })
    await people.autoFill({ source: column(2), dimension: 'ROWS', fillLength: 2 } as never)
    await people.textToColumns(column(1), 'CUSTOM', 'a')
    expect((await people.getCellsInRange('A2:E6')) as unknown).toEqual([
      ['Joke', 'dr', 'ger'],
      ['Samira', 'g', 'st'],
      ['Kees', 'gelovige', '5'],
      ['', '', '7'],
      ['', '', '3'],
    ])
  })

  test('looks through filter views, and colours by rules and bands', async () => {
    const range = {
      sheetId: people.sheetId,
      startRowIndex: 0,
      endRowIndex: 4,
      startColumnIndex: 0,
      endColumnIndex: 3,
    }
    await people.addFilterView({ title: 'Zoekers', range, sortSpecs: [], criteria: {} })
    await people.addBanding({ range, rowProperties: { firstBandColor: { red: 1 } } } as never)
    await people.addConditionalFormatRule(
      {
        ranges: [range],
        booleanRule: {
          condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'drager' }] },
          format: { textFormat: { bold: true } },
        },
      } as never,
      0,
    )
    const read = async () => {
      const answered = await fetch(
        `${origin}/v4/spreadsheets/${spreadsheet.spreadsheetId}?fields=sheets(filterViews,bandedRanges,conditionalFormats)`,
      )
      return ((await answered.json()) as { sheets: { filterViews: { filterViewId: number }[] }[] }).sheets[1]
    }
    const [view] = (await read())?.filterViews ?? []
    expect(await read()).toMatchObject({
      bandedRanges: [{}],
      conditionalFormats: [{}],
      filterViews: [{ range }],
    })
    await people.duplicateFilterView(view?.filterViewId ?? 0)
    await people.deleteFilterView(view?.filterViewId ?? 0)
    expect(await read()).toMatchObject({ filterViews: [{ title: 'Copy of Zoekers' }] })
  })

  test('downloads a tab, and copies one to another spreadsheet', async () => {
    const text = new TextDecoder().decode(await people.downloadAsCSV())
    expect(text.split('\r\n')).toEqual([
      'Naam,Plek,Keer',
      'Joke,drager,7',
      'Samira,zoeker,3',
      'Kees,gelovige,5',
    ])
    const made = await fetch(`${origin}/v4/spreadsheets`, { method: 'POST', body: '{}' })
    const other = spreadsheetOfOthers(
      origin,
      ((await made.json()) as { spreadsheetId: string }).spreadsheetId,
    )
    await people.copyToSpreadsheet(other.spreadsheetId)
    await other.loadInfo()
    const rows = await other.sheetsByTitle['Copy of Mensen']?.getRows()
    expect(rows?.map((row) => String(row.get('Naam')))).toEqual(['Joke', 'Samira', 'Kees'])
  })

  test('shares the spreadsheet with people and with everyone, takes it back, and deletes it', async () => {
    await spreadsheet.share('marijke@kerk.example', { role: 'writer' })
    await spreadsheet.setPublicAccessLevel('reader')
    const roles = async () =>
      (await spreadsheet.listPermissions()).map(({ type, role }) => `${type} ${role}`).toSorted()
    expect(await roles()).toEqual(['anyone reader', 'user owner', 'user writer'])
    await spreadsheet.setPublicAccessLevel(false)
    expect(await roles()).toEqual(['user owner', 'user writer'])
    await spreadsheet.delete()
    const gone = await fetch(`${origin}/v4/spreadsheets/${spreadsheet.spreadsheetId}`)
    expect(gone.status).toBe(404)
  })
})
