import { expect, test } from 'vitest'
import { tabs } from '../../../../src/register/description/workbook.ts'
import { readRegister } from '../../../../src/register/read-register.ts'
import { createEmbeddedRegister } from './embedded-register.ts'

test('an older register gets the tabs, columns and settings of a newer version, and nothing that a person typed is touched', async () => {
  const register = await createEmbeddedRegister()
  const { spreadsheetId, sheets } = register
  const dropColumn = async (tab: 'people' | 'groups' | 'forms', title: string) => {
    const { sheetId, header } = await register.read(tab)
    const startIndex = header.indexOf(title)
    await register.click({
      deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 } },
    })
  }
  const typed = (range: string, values: string[][]) =>
    sheets.spreadsheets.values.update({
      spreadsheetId,
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values },
    })

  // As a version of long ago left it: fewer columns, a tab less, the last ten settings not there yet.
  await dropColumn('people', 'Zelfde als')
  await dropColumn('groups', 'Discreet')
  await dropColumn('forms', 'Toont')
  await register.click({ deleteSheet: { sheetId: await register.sheetIdOf('huddels') } })
  const settings = await register.read('settings')
  await register.click({
    deleteDimension: {
      range: {
        sheetId: settings.sheetId,
        dimension: 'ROWS',
        startIndex: settings.rows.length - 9,
        endIndex: settings.rows.length + 1,
      },
    },
  })
  // And what people did with it since: another order, a column and a colour of their own, another name for a tab.
  const people = await register.read('people')
  await register.click(
    {
      moveDimension: {
        source: { sheetId: people.sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        destinationIndex: 6,
      },
    },
    {
      updateSheetProperties: { properties: { sheetId: people.sheetId, title: 'Iedereen' }, fields: 'title' },
    },
  )
  await typed("'Iedereen'!A2:E2", [['Hanneke', 'Overvecht', 'leider', '', '3-3-2026']])
  await typed("'Iedereen'!P1:P2", [['Kleur'], ['blauw']])
  await typed("'Groepen'!A2:B2", [['Overvecht', 'loopt']])
  await typed("'Instellingen'!B2", [['uit']])
  const everyCell = async () => {
    const { data } = await sheets.spreadsheets.get({
      spreadsheetId,
      includeGridData: true,
      fields:
        'sheets(properties(title),data(rowData(values(userEnteredValue,userEnteredFormat(backgroundColorStyle)))))',
    })
    return new Map(
      data.sheets?.flatMap((sheet) =>
        (sheet.data?.[0]?.rowData ?? []).flatMap((row, y) =>
          (row.values ?? []).map(
            (cell, x) => [`${sheet.properties?.title ?? ''} ${y} ${x}`, JSON.stringify(cell)] as const,
          ),
        ),
      ),
    )
  }
  const before = await everyCell()

  await register.writer().provision()

  const after = await everyCell()
  for (const [place, cell] of before)
    if (cell.includes('userEnteredValue')) expect(after.get(place), place).toBe(cell)
  for (const key of ['people', 'groups', 'forms', 'huddels'] as const)
    for (const { header } of Object.values(tabs[key].columns))
      expect((await register.read(key)).header).toContain(header)
  expect((await register.read('people')).header).toContain('Kleur')
  expect((await register.read('settings')).rows).toHaveLength(settings.rows.length)
  const seen = readRegister(await register.writer().read(), register.now())
  expect(seen.choices.letters).toBe('off')
  expect(seen.missingIds.map(({ tab }) => tab).sort()).toEqual(['groups', 'people'])
  await register.close()
})
