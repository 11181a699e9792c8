import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { ViewChart } from '../../../views/view.ts'
import { colorStyle, paints, seriesColors } from './palette.ts'

/**
 * The charts of a sheet. As many as there were: they are given what they show now, so that nobody sees them blink.
 * Otherwise (the first time, or after a person deleted one) all are taken away and put back.
 */
export function chartRequests(
  charts: readonly ViewChart[],
  sheetId: number,
  there: readonly number[],
): sheets_v4.Schema$Request[] {
  if (charts.length === there.length)
    return charts.flatMap((chart, index) => renewed(chart, sheetId, there[index] ?? 0))
  return [
    ...there.map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
    ...charts.map((chart) => ({
      addChart: { chart: { spec: specOf(chart, sheetId), position: positionOf(chart, sheetId) } },
    })),
  ]
}

const renewed = (chart: ViewChart, sheetId: number, chartId: number): sheets_v4.Schema$Request[] => [
  { updateChartSpec: { chartId, spec: specOf(chart, sheetId) } },
  {
    updateEmbeddedObjectPosition: {
      objectId: chartId,
      newPosition: positionOf(chart, sheetId),
      fields: 'anchorCell,offsetXPixels,offsetYPixels,widthPixels,heightPixels',
    },
  },
]

const kinds = {
  'stacked-bar': { chartType: 'BAR', stackedType: 'STACKED', targetAxis: 'BOTTOM_AXIS' },
  line: { chartType: 'LINE', targetAxis: 'LEFT_AXIS' },
  column: { chartType: 'COLUMN', targetAxis: 'LEFT_AXIS' },
} as const

function specOf(chart: ViewChart, sheetId: number): sheets_v4.Schema$ChartSpec {
  const { targetAxis, ...kind } = kinds[chart.kind]
  const [domain, ...series] = columnsOf(chart)
  const source = (column: number): sheets_v4.Schema$ChartData => ({
    sourceRange: { sources: [sourceRange(chart, sheetId, column)] },
  })
  return {
    title: chart.title,
    altText: chart.title,
    titleTextFormat: { foregroundColorStyle: colorStyle(paints.title.text), fontSize: 12, bold: true },
    hiddenDimensionStrategy: 'SHOW_ALL',
    basicChart: {
      ...kind,
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      // From nought on: a line that begins at its lowest point makes a small change look like a great one.
      ...(chart.kind !== 'stacked-bar' && {
        axis: [{ position: targetAxis, viewWindowOptions: { viewWindowMode: 'EXPLICIT', viewWindowMin: 0 } }],
      }),
      domains: [{ domain: source(domain ?? chart.columns[0]) }],
      series: series.map((column, index) => ({
        series: source(column),
        targetAxis,
        colorStyle: colorStyle(seriesColors[index % seriesColors.length] ?? paints.plain.text),
      })),
    },
  }
}

function columnsOf({ columns: [from, to] }: ViewChart): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

const sourceRange = (chart: ViewChart, sheetId: number, column: number): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: chart.rows[0],
  endRowIndex: chart.rows[1],
  startColumnIndex: column,
  endColumnIndex: column + 1,
})

const positionOf = (chart: ViewChart, sheetId: number): sheets_v4.Schema$EmbeddedObjectPosition => ({
  overlayPosition: {
    anchorCell: { sheetId, rowIndex: chart.at.row, columnIndex: chart.at.column },
    offsetXPixels: 0,
    offsetYPixels: 0,
    widthPixels: chart.width,
    heightPixels: chart.height,
  },
})
