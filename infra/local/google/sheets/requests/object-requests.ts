/** Charts and bandings. */
import { GoogleError, unimplemented } from '../../google-error.ts'
import { withNormalColors } from '../colors.ts'
import { applyMask } from '../field-mask.ts'
import { freeId, type Sheet } from '../model.ts'
import { intersect, withoutZeroSheet } from '../ranges.ts'
import type { BandedRange, Chart, Json } from '../wire.ts'
import { areaOf, gridOf, maskOf, refuse, type Perform, type Work } from './work.ts'

export const addChart: Perform<{ chart?: Partial<Chart> }> = (work, { chart = {} }) => {
  const taken = (id: number) =>
    work.spreadsheet.sheets.some((sheet) => sheet.charts.some((other) => other.chartId === id))
  const chartId = chart.chartId ?? freeId(taken)
  if (taken(chartId)) refuse(`A chart with the ID ${chartId} already exists.`)
  const { sheet, position } = placed(work, chart.position)
  const added: Chart = {
    chartId,
    spec: specOf(chart.spec),
    position,
    ...(chart.border ? { border: withNormalColors(chart.border) } : {}),
  }
  sheet.charts = [...sheet.charts, added]
  return { addChart: { chart: added } }
}

/** The whole spec is replaced: it has no mask. */
export const updateChartSpec: Perform<{ chartId?: number; spec?: Json }> = (work, { chartId, spec }) => {
  const { sheet, chart } = chartById(work, chartId)
  const updated = { ...chart, spec: specOf(spec) }
  sheet.charts = sheet.charts.map((other) => (other === chart ? updated : other))
  return undefined
}

interface UpdatePosition {
  readonly objectId?: number
  readonly newPosition?: Chart['position']
  readonly fields?: string
}

export const updateEmbeddedObjectPosition: Perform<UpdatePosition> = (
  work,
  { objectId, newPosition = {}, fields = '*' },
) => {
  const { sheet, chart } = chartById(work, objectId)
  const given = newPosition.overlayPosition ?? {}
  const overlayPosition = applyMask(
    chart.position.overlayPosition ?? {},
    given,
    maskOf(fields, 'OverlayPosition'),
  )
  const next = placed(work, { overlayPosition })
  sheet.charts = sheet.charts.filter((other) => other !== chart)
  next.sheet.charts = [...next.sheet.charts, { ...chart, position: next.position }]
  return { updateEmbeddedObjectPosition: { position: next.position } }
}

export const deleteEmbeddedObject: Perform<{ objectId?: number }> = (work, { objectId }) => {
  const { sheet, chart } = chartById(work, objectId)
  sheet.charts = sheet.charts.filter((other) => other !== chart)
  return undefined
}

function chartById({ spreadsheet }: Work, id: number | undefined): { sheet: Sheet; chart: Chart } {
  for (const sheet of spreadsheet.sheets) {
    const chart = sheet.charts.find((other) => other.chartId === id)
    if (chart) return { sheet, chart }
  }
  return refuse(`No embedded object with id: ${id ?? 0}`)
}

function placed(
  work: Work,
  given: Chart['position'] | undefined,
): { sheet: Sheet; position: Chart['position'] } {
  if (given?.newSheet ?? given?.sheetId !== undefined) throw unimplemented('a chart on a sheet of its own')
  if (!given?.overlayPosition) refuse('chart.position must be specified')
  const { anchorCell = {} } = given.overlayPosition
  const sheet = gridOf(work, anchorCell.sheetId)
  const { rowIndex, columnIndex } = anchorCell
  if ((rowIndex ?? 0) >= sheet.grid.rowCount || (columnIndex ?? 0) >= sheet.grid.columnCount)
    refuse('The anchor cell is outside the grid.')
  const anchor = {
    ...(sheet.id === 0 ? {} : { sheetId: sheet.id }),
    ...(rowIndex ? { rowIndex } : {}),
    ...(columnIndex ? { columnIndex } : {}),
  }
  return {
    sheet,
    position: {
      overlayPosition: { widthPixels: 600, heightPixels: 371, ...given.overlayPosition, anchorCell: anchor },
    },
  }
}

function specOf(spec: Json | undefined): Json {
  if (!spec) refuse('chart.spec must be specified')
  const kind = Object.keys(spec).find((key) => key.endsWith('Chart'))
  if (!kind) refuse('chart.spec must hold one kind of chart')
  const basic = spec.basicChart as { readonly series?: readonly unknown[] } | undefined
  // A chart without series is Google's own stumble: it answers 500.
  if (basic && !basic.series?.length) throw new GoogleError(500, 'INTERNAL', 'Internal error encountered.')
  return withNormalColors(spec)
}

export const addBanding: Perform<{ bandedRange?: Partial<BandedRange> }> = (work, { bandedRange = {} }) => {
  const all = work.spreadsheet.sheets.flatMap((sheet) => sheet.bandedRanges)
  const taken = (id: number) => all.some((band) => band.bandedRangeId === id)
  const bandedRangeId = bandedRange.bandedRangeId ?? freeId(taken)
  if (taken(bandedRangeId)) refuse(`A banded range with the ID ${bandedRangeId} already exists.`)
  const added = bandOf(work, { ...bandedRange, bandedRangeId })
  return { addBanding: { bandedRange: added } }
}

export const updateBanding: Perform<{ bandedRange?: Partial<BandedRange>; fields?: string }> = (
  work,
  { bandedRange = {}, fields },
) => {
  const before = bandById(work, bandedRange.bandedRangeId)
  const next = applyMask(before, bandedRange, maskOf(fields, 'BandedRange'))
  dropBand(work, before.bandedRangeId)
  bandOf(work, { ...next, bandedRangeId: before.bandedRangeId })
  return undefined
}

export const deleteBanding: Perform<{ bandedRangeId?: number }> = (work, { bandedRangeId }) => {
  dropBand(work, bandById(work, bandedRangeId).bandedRangeId)
  return undefined
}

function bandOf(work: Work, band: Partial<BandedRange> & { bandedRangeId: number }): BandedRange {
  const { sheet, box } = areaOf(work, band.range)
  if (!band.rowProperties && !band.columnProperties)
    refuse('One of rowProperties or columnProperties must be specified.')
  const overlaps = sheet.bandedRanges.some((other) => intersect(areaOf(work, other.range).box, box))
  if (overlaps)
    refuse(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    )
  const added: BandedRange = withNormalColors({ ...band, range: withoutZeroSheet(band.range ?? {}) })
  sheet.bandedRanges = [...sheet.bandedRanges, added]
  return added
}

function bandById({ spreadsheet }: Work, id: number | undefined): BandedRange {
  const found = spreadsheet.sheets
    .flatMap((sheet) => sheet.bandedRanges)
    .find((band) => band.bandedRangeId === id)
  return found ?? refuse(`No banded range with id: ${id ?? 0}`)
}

function dropBand({ spreadsheet }: Work, id: number): void {
  for (const sheet of spreadsheet.sheets)
    sheet.bandedRanges = sheet.bandedRanges.filter((band) => band.bandedRangeId !== id)
}
