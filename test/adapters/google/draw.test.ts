import { describe, expect, it } from 'vitest'
import { drawRequests, type DrawnSheet } from '../../../src/adapters/google/draw.ts'
import { linkText, paints, type Hex } from '../../../src/adapters/google/draw/palette.ts'
import { day, toSerial } from '../../../src/domain/day.ts'
import { amsterdam, momentAt } from '../../../src/domain/moment.ts'
import type { View, ViewCell, ViewChart } from '../../../src/views/view.ts'

const sheet: DrawnSheet = {
  sheetId: 7,
  rowCount: 1000,
  columnCount: 26,
  chartIds: [],
  conditionalFormats: 0,
  merges: [],
}

const viewOf = (rows: readonly (readonly ViewCell[])[], more: Partial<View> = {}): View => ({
  key: 'overview',
  rows,
  widths: [100, 200],
  frozenRows: 1,
  frozenColumns: 0,
  charts: [],
  ...more,
})

const chart: ViewChart = {
  kind: 'stacked-bar',
  title: 'Wie er geregeld komen',
  rows: [3, 6],
  columns: [0, 4],
  at: { row: 8, column: 1 },
  width: 600,
  height: 420,
}

const draw = (view: View, of: DrawnSheet = sheet) =>
  drawRequests(view, of, (tab) => (tab === 'people' ? 42 : undefined), amsterdam)

/** The first cell of a view of that one cell, as Sheets gets it. */
function drawn(cell: ViewCell) {
  const update = draw(viewOf([[cell]])).find((request) => request.updateCells)?.updateCells
  return update?.rows?.[0]?.values?.[0] ?? {}
}

describe('a cell', () => {
  it('keeps a name that looks like a formula as text', () => {
    for (const value of ['=HYPERLINK("https://voorbeeld.nl";"Rosa")', '+31 6', '-', '@lia', '007', '5 / 4'])
      expect(drawn({ value, as: 'text' }).userEnteredValue).toEqual({ stringValue: value })
  })

  it('writes a day as the serial of that day, shown as a Dutch date', () => {
    const cell = drawn({ value: day('2026-11-24'), as: 'day' })
    expect(cell.userEnteredValue).toEqual({ numberValue: 46350 })
    expect(toSerial(day('2026-11-24'))).toBe(46350)
    expect(cell.userEnteredFormat?.numberFormat).toEqual({ type: 'DATE', pattern: 'ddd d mmm' })
  })

  it('shows the year where the view asks for it', () => {
    expect(
      drawn({ value: day('2025-01-02'), as: 'day', withYear: true }).userEnteredFormat?.numberFormat?.pattern,
    ).toBe('d mmm yyyy')
  })

  it('writes a moment as the clock on the wall of the spreadsheet says it', () => {
    const cell = drawn({ value: momentAt(day('2026-11-24'), '18:00', amsterdam), as: 'moment' })
    expect(cell.userEnteredValue).toEqual({ numberValue: 46350.75 })
  })

  it('leaves an unknown value empty, and writes a nought as a nought', () => {
    expect(drawn({ value: undefined }).userEnteredValue).toBeUndefined()
    expect(drawn({ value: 0 }).userEnteredValue).toEqual({ numberValue: 0 })
  })

  it('draws a tick as a box', () => {
    const cell = drawn({ value: false, as: 'tick' })
    expect(cell.dataValidation).toEqual({ condition: { type: 'BOOLEAN' } })
    expect(cell.userEnteredValue).toEqual({ boolValue: false })
    expect(drawn({ value: 'ja', as: 'text' }).dataValidation).toBeUndefined()
  })

  it('links to an address, and to a row of another tab', () => {
    const uri = (cell: ViewCell) => drawn(cell).userEnteredFormat?.textFormat?.link?.uri
    expect(uri({ value: 'Verbeteren', link: 'https://voorbeeld.nl/f/abc' })).toBe(
      'https://voorbeeld.nl/f/abc',
    )
    expect(uri({ value: 'Mensen, rij 48', link: { tab: 'people', rowNumber: 48 } })).toBe('#gid=42&range=A48')
  })

  it('is plain text when the tab that it leads to is not there', () => {
    const cell = drawn({ value: 'Groepen, rij 2', link: { tab: 'groups', rowNumber: 2 } })
    expect(cell.userEnteredFormat?.textFormat?.link).toBeUndefined()
    expect(cell.userEnteredValue).toEqual({ stringValue: 'Groepen, rij 2' })
  })

  it('cuts off a text that Sheets would refuse the whole batch for', () => {
    const cell = drawn({ value: '😀'.repeat(30_000), note: 'x'.repeat(60_000) })
    expect(cell.userEnteredValue?.stringValue?.length).toBeLessThan(50_000)
    expect(cell.userEnteredValue?.stringValue?.isWellFormed()).toBe(true)
    expect(cell.note?.length).toBeLessThan(50_000)
  })
})

describe('the colours', () => {
  it.each(Object.entries(paints))('%s can be read by everybody: contrast of at least 4.5', (_tone, paint) => {
    expect(contrast(paint.text, paint.background)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(linkText, paint.background)).toBeGreaterThanOrEqual(4.5)
  })

  it('tell the tones of a verdict apart in shades of grey too', () => {
    const greys = [paints.nearly, paints.attention, paints.urgent].map((paint) => luminance(paint.background))
    expect(greys).toEqual([...greys].sort((one, other) => other - one))
  })
})

describe('a tab', () => {
  it('is drawn in one go over its whole size, so that nothing old is left', () => {
    const requests = draw(viewOf([[{ value: 'Overzicht' }], [{ value: 'Overvecht' }, { value: 3 }]]))
    const updates = requests.flatMap((request) => request.updateCells ?? [])
    expect(updates).toHaveLength(1)
    const size = requests.find((request) => request.updateSheetProperties)?.updateSheetProperties?.properties
    expect(updates[0]?.range).toEqual({
      sheetId: 7,
      startRowIndex: 0,
      endRowIndex: size?.gridProperties?.rowCount,
      startColumnIndex: 0,
      endColumnIndex: size?.gridProperties?.columnCount,
    })
    expect(updates[0]?.fields?.split(',').sort()).toEqual([
      'dataValidation',
      'note',
      'textFormatRuns',
      'userEnteredFormat',
      'userEnteredValue',
    ])
  })

  it('always has a row and a column that is not frozen', () => {
    const [properties] = draw(viewOf([[{ value: 'x' }]], { frozenRows: 6, frozenColumns: 3 })).flatMap(
      (request) => request.updateSheetProperties?.properties ?? [],
    )
    expect(properties?.gridProperties).toEqual({
      rowCount: 7,
      columnCount: 4,
      frozenRowCount: 6,
      frozenColumnCount: 3,
    })
  })

  it('loses the merged cells and conditional colours that somebody put there', () => {
    const requests = draw(viewOf([[{ value: 'x' }]]), { ...sheet, merges: [{}], conditionalFormats: 2 })
    expect(requests[0]?.unmergeCells?.range?.endRowIndex).toBe(1000)
    expect(requests.filter((request) => request.deleteConditionalFormatRule)).toHaveLength(2)
  })

  it('shows rows and columns again that somebody hid', () => {
    const shown = draw(viewOf([[{ value: 'x' }]])).flatMap(
      (request) => request.updateDimensionProperties ?? [],
    )
    expect(shown.every((dimension) => dimension.properties?.hiddenByUser === false)).toBe(true)
    expect(shown.map((dimension) => dimension.properties?.pixelSize)).toEqual([100, 200, undefined])
  })
})

describe('charts', () => {
  const kinds = (of: DrawnSheet, charts: readonly ViewChart[]) =>
    draw(viewOf([[{ value: 'x' }]], { charts }), of)
      .flatMap((request) => Object.keys(request))
      .filter((kind) => /chart|embedded/i.test(kind))

  it('are added where there are none', () => {
    expect(kinds(sheet, [chart])).toEqual(['addChart'])
  })

  it('that are there already are told what they show now', () => {
    expect(kinds({ ...sheet, chartIds: [5] }, [chart])).toEqual([
      'updateChartSpec',
      'updateEmbeddedObjectPosition',
    ])
  })

  it('are made anew when somebody threw one away or added one', () => {
    expect(kinds({ ...sheet, chartIds: [5] }, [chart, chart])).toEqual([
      'deleteEmbeddedObject',
      'addChart',
      'addChart',
    ])
    expect(kinds({ ...sheet, chartIds: [5] }, [])).toEqual(['deleteEmbeddedObject'])
  })

  it('take their first column as the names and the others as the bars', () => {
    const [added] = draw(viewOf([[{ value: 'x' }]], { charts: [chart] })).flatMap(
      (request) => request.addChart?.chart?.spec?.basicChart ?? [],
    )
    expect(added).toMatchObject({ chartType: 'BAR', stackedType: 'STACKED', headerCount: 1 })
    expect(added?.domains?.[0]?.domain?.sourceRange?.sources).toEqual([
      { sheetId: 7, startRowIndex: 3, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 1 },
    ])
    expect(added?.series?.map((one) => one.series?.sourceRange?.sources?.[0]?.startColumnIndex)).toEqual([
      1, 2, 3,
    ])
  })

  it('have room on the tab', () => {
    const [properties] = draw(viewOf([[{ value: 'x' }]], { charts: [chart] })).flatMap(
      (request) => request.updateSheetProperties?.properties ?? [],
    )
    expect(properties?.gridProperties?.rowCount).toBeGreaterThanOrEqual(8 + 420 / 21)
  })
})

/** WCAG 2.2, relative luminance and contrast. */
function luminance(hex: Hex): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Hex, other: Hex): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
