import { describe, expect, test } from 'vitest'
import { boxName, columnLetters, parseBox } from '../../../../infra/local/desk/browser/register/box.ts'
import { niceTop } from '../../../../infra/local/desk/browser/register/chart-drawing.ts'
import { blockToText, textToBlock, tiled } from '../../../../infra/local/desk/browser/register/clipboard.ts'
import { readDestination } from '../../../../infra/local/desk/browser/register/link.ts'
import { permissionFor } from '../../../../infra/local/desk/browser/register/protection.ts'
import type { Sheet } from '../../../../infra/local/desk/browser/register/spreadsheet.ts'
import { typedText } from '../../../../infra/local/desk/browser/register/typed.ts'
import { meantBy } from '../../../../infra/local/desk/browser/register/validation.ts'

describe('the name of a block', () => {
  test('is read back as it was written', () => {
    const box = { top: 3, left: 25, bottom: 9, right: 28 }
    expect(boxName(box)).toBe('Z4:AB9')
    expect(parseBox('Z4:AB9', 100, 40)).toEqual(box)
    expect(columnLetters(701)).toBe('ZZ')
  })

  test('reaches to the end of the tab where a side is open, and never beyond it', () => {
    expect(parseBox('D:D', 100, 40)).toEqual({ top: 0, left: 3, bottom: 100, right: 4 })
    expect(parseBox('12:12', 100, 40)).toEqual({ top: 11, left: 0, bottom: 12, right: 40 })
    expect(parseBox('D400', 100, 40)).toBeUndefined()
    expect(parseBox('onzin!', 100, 40)).toBeUndefined()
  })
})

describe('the clipboard', () => {
  test('gives back a block with tabs, line ends and quotes in its cells', () => {
    const block = [
      ['een "twee"', 'drie\tvier'],
      ['vijf\nzes', ''],
    ]
    expect(textToBlock(blockToText(block))).toEqual(block)
  })

  test('reads what other programs end with', () => {
    expect(textToBlock('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('fills a selection that holds the block a whole number of times', () => {
    expect(tiled([['ja']], 2, 2)).toEqual([
      ['ja', 'ja'],
      ['ja', 'ja'],
    ])
    expect(tiled([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']])
  })
})

describe('a link', () => {
  test('into this spreadsheet is a cell, whichever way it is written', () => {
    const there = { kind: 'cell', gid: 14, range: 'D8' }
    expect(readDestination('#gid=14&range=D8')).toEqual(there)
    expect(readDestination('https://docs.google.com/spreadsheets/d/abc/edit#gid=14&range=D8')).toEqual(there)
  })

  test('that is no page and no mail leads nowhere', () => {
    expect(readDestination('javascript:alert(1)')).toBeUndefined()
    expect(readDestination('data:text/html,x')).toBeUndefined()
    expect(readDestination('//evil.example')).toBeUndefined()
    expect(readDestination('mailto:wim@voorbeeld.nl')?.kind).toBe('address')
  })
})

describe('a protection', () => {
  const sheet = (protectedRanges: Sheet['protectedRanges']): Sheet => ({
    id: 5,
    title: 'Bijeenkomsten',
    rowCount: 100,
    columnCount: 6,
    frozenRows: 1,
    frozenColumns: 0,
    rows: [],
    rowLooks: [],
    columnLooks: [],
    merges: [],
    charts: [],
    fetched: 100,
    protectedRanges,
  })
  const log = sheet([
    {
      protectedRangeId: 1,
      range: { sheetId: 5 },
      unprotectedRanges: [{ sheetId: 5, startColumnIndex: 5, endColumnIndex: 6 }],
    },
  ])

  test('of a whole tab leaves only its open column', () => {
    expect(permissionFor(log, { top: 3, bottom: 4, left: 5, right: 6 })).toBe('free')
    expect(permissionFor(log, { top: 3, bottom: 4, left: 4, right: 6 })).toBe('refused')
  })

  test('that only warns asks', () => {
    const range = { sheetId: 5, startColumnIndex: 0, endColumnIndex: 1 }
    const warned = sheet([{ protectedRangeId: 1, range, warningOnly: true }])
    expect(permissionFor(warned, { top: 3, bottom: 4, left: 0, right: 1 })).toBe('ask')
    expect(permissionFor(warned, { top: 3, bottom: 4, left: 1, right: 2 })).toBe('free')
  })
})

describe('what stands in a cell that is being edited', () => {
  const number = (numberValue: number, type?: string) => ({
    userEnteredValue: { numberValue },
    ...(type ? { effectiveFormat: { numberFormat: { type } } } : {}),
  })

  test('is what a Dutch person would have typed', () => {
    expect(typedText(number(46350, 'DATE'), 'nl_NL')).toBe('24-11-2026')
    expect(typedText(number(46350.8125, 'DATE_TIME'), 'nl_NL')).toBe('24-11-2026 19:30')
    expect(typedText(number(0.8125, 'TIME'), 'nl_NL')).toBe('19:30')
    expect(typedText(number(2.5), 'nl_NL')).toBe('2,5')
    expect(typedText(number(0.1 + 0.2), 'en_US')).toBe('0.3')
    expect(typedText({ userEnteredValue: { formulaValue: '=A1' } }, 'nl_NL')).toBe('=A1')
    expect(typedText(undefined, 'nl_NL')).toBe('')
  })
})

test('an option is meant by how it begins, and by nothing else', () => {
  const options = ['drager', 'gelovige', 'nog onbekend']
  expect(meantBy('DRA', options)).toBe('drager')
  expect(meantBy('dager', options)).toBeUndefined()
  expect(meantBy(' ', options)).toBeUndefined()
})

test('an axis ends at a round number that holds the highest bar', () => {
  expect([1, 4, 11, 12, 26, 101].map(niceTop)).toEqual([1, 4, 15, 15, 30, 125])
})
