import { afterEach, beforeEach, expect, test } from 'vitest'
import { tabs } from '../../../../src/register/description/workbook.ts'
import { readRegister } from '../../../../src/register/read-register.ts'
import { settingsRows } from '../../../../src/register/settings.ts'
import { createEmbeddedRegister, type EmbeddedRegister } from './embedded-register.ts'

let register: EmbeddedRegister
beforeEach(async () => {
  register = await createEmbeddedRegister()
})
afterEach(() => register.close())

/** The tabs with what is set on them, and their first two rows. */
const everything = async () => {
  const { spreadsheetId, sheets } = register
  const titles = await sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets(properties(title))' })
  const ranges = titles.data.sheets?.map(({ properties }) => `'${properties?.title ?? ''}'!1:2`) ?? []
  return (await sheets.spreadsheets.get({ spreadsheetId, ranges, includeGridData: true })).data
}

test('makes a Dutch spreadsheet with every tab in its place, and no empty sheet left over', async () => {
  const { properties, sheets } = await everything()
  expect(properties).toMatchObject({ locale: 'nl_NL', timeZone: 'Europe/Amsterdam' })
  expect(sheets?.map((sheet) => sheet.properties?.title)).toEqual(
    Object.values(tabs).map(({ title }) => title),
  )
  const hidden = sheets?.filter((sheet) => sheet.properties?.hidden).map((sheet) => sheet.properties?.title)
  expect(hidden).toEqual(
    Object.values(tabs)
      .filter(({ shown }) => shown === 'hidden')
      .map(({ title }) => title),
  )
})

test('writes headers with notes, dropdowns that only warn, and the settings', async () => {
  const { sheets } = await everything()
  const people = sheets?.find((sheet) => sheet.properties?.title === 'Mensen')
  const header = people?.data?.[0]?.rowData?.[0]?.values ?? []
  expect(header.map((cell) => cell.formattedValue).filter(Boolean)).toEqual(
    Object.values(tabs.people.columns).map((column) => column.header),
  )
  expect(header[0]?.note).toContain('De naam waarmee de groep')
  const place = people?.data?.[0]?.rowData?.[1]?.values?.[3]?.dataValidation
  expect(place?.condition?.values?.map((value) => value.userEnteredValue)).toContain('drager')
  expect(place?.strict ?? false).toBe(false)
  const group = people?.data?.[0]?.rowData?.[1]?.values?.[2]?.dataValidation
  expect(group?.condition?.values?.[0]?.userEnteredValue).toBe("='Groepen'!$A$2:$A")
  expect((await register.rowsOf('settings')).map(({ label }) => label)).toEqual(
    settingsRows.map(({ label }) => label),
  )
})

test('lets nobody but us write in a log, save in Correctie, and only warns in a view', async () => {
  const { sheets } = await everything()
  const protectionsOf = (title: string) =>
    sheets?.find((sheet) => sheet.properties?.title === title)?.protectedRanges ?? []
  const [log] = protectionsOf('Bijeenkomsten')
  expect(log?.warningOnly ?? false).toBe(false)
  const correction = Object.keys(tabs.meetings.columns).indexOf('correction')
  expect(log?.unprotectedRanges?.[0]).toMatchObject({ startColumnIndex: correction, startRowIndex: 1 })
  expect(protectionsOf('Overzicht')[0]?.warningOnly).toBe(true)
  expect(protectionsOf('Mensen')[0]?.range).toMatchObject({
    startColumnIndex: Object.keys(tabs.people.columns).indexOf('id'),
  })
})

test('is read back without a single line for Nakijken', async () => {
  const snapshot = await register.writer().read()
  expect(readRegister(snapshot, register.now()).problems).toEqual([])
})

test('done again it changes nothing', async () => {
  const before = await everything()
  await register.writer().provision()
  expect(await everything()).toEqual(before)
})

test('adds a column that is missing behind those of people, and leaves theirs alone', async () => {
  const { sheetId, header } = await register.read('people')
  const language = header.indexOf('Taal')
  await register.click({
    deleteDimension: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: language, endIndex: language + 1 },
    },
  })
  await register.sheets.spreadsheets.values.update({
    spreadsheetId: register.spreadsheetId,
    range: "'Mensen'!P1:P2",
    valueInputOption: 'RAW',
    requestBody: { values: [['Kleur'], ['blauw']] },
  })
  await register.writer().provision()
  const after = await register.read('people')
  expect(after.header.slice(-2)).toEqual(['Kleur', 'Taal'])
  expect(after.rows[0]?.[15]).toBe('blauw')
})

test('finds a tab and a column that were renamed by their marks', async () => {
  const sheetId = await register.sheetIdOf('people')
  await register.click(
    { updateSheetProperties: { properties: { sheetId, title: 'Iedereen' }, fields: 'title' } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 3 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'Rol' } }] }],
        fields: 'userEnteredValue',
      },
    },
  )
  await register.writer().provision()
  const people = await register.read('people')
  expect(people.title).toBe('Iedereen')
  expect(people.header[3]).toBe('Rol')
  expect(people.header.filter((cell) => cell === 'Plek in de groep')).toEqual([])
  const snapshot = await register.writer().read()
  expect(readRegister(snapshot, register.now()).problems).toEqual([])
})
