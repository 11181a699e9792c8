import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { parseDay, toSerial } from '../../../domain/day.ts'
import { momentToSerial, type Moment, type TimeZone } from '../../../domain/moment.ts'
import type { TabKey } from '../../../register/description/workbook.ts'
import type { Tone, ViewCell } from '../../../views/view.ts'
import { colorStyle, linkText, paints } from './palette.ts'

/** Everything of a cell that drawing decides; whatever stood there in these fields is gone afterwards. */
export const drawnFields = 'userEnteredValue,userEnteredFormat,textFormatRuns,note,dataValidation'

export interface CellContext {
  readonly sheetIdOf: (tab: TabKey) => number | undefined
  readonly zone: TimeZone
}

/** A cell of a view as Sheets takes it. Text goes in as text, whatever it begins with: it never becomes a formula. */
export function drawnCell(cell: ViewCell, context: CellContext): sheets_v4.Schema$CellData {
  // An empty cell needs nothing: clearing gives it the looks of a new sheet, and a batch of thousands stays small.
  if (isEmpty(cell)) return {}
  const value = drawnValue(cell, context.zone)
  return {
    ...(value && { userEnteredValue: value }),
    userEnteredFormat: formatOf(cell, linkOf(cell.link, context.sheetIdOf)),
    ...(cell.note !== undefined && { note: fitting(cell.note) }),
    ...(cell.as === 'tick' && { dataValidation: { condition: { type: 'BOOLEAN' } } }),
  }
}

const isEmpty = (cell: ViewCell) =>
  (cell.value === undefined || cell.value === '') &&
  cell.as !== 'tick' &&
  cell.note === undefined &&
  (cell.tone ?? 'plain') === 'plain'

function drawnValue(cell: ViewCell, zone: TimeZone): sheets_v4.Schema$ExtendedValue | undefined {
  const { value } = cell
  if (value === undefined || value === '') return cell.as === 'tick' ? { boolValue: false } : undefined
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'number') return { numberValue: value }
  if (cell.as === 'day') {
    const day = parseDay(value)
    if (day !== undefined) return { numberValue: toSerial(day) }
  }
  if (cell.as === 'moment' && !Number.isNaN(Date.parse(value)))
    return { numberValue: momentToSerial(value as Moment, zone) }
  return { stringValue: fitting(value) }
}

/** Only what differs from a cell of a new sheet: a register of a thousand groups has cells by the hundred thousand. */
function formatOf(cell: ViewCell, uri: string | undefined): sheets_v4.Schema$CellFormat {
  const tone = cell.tone ?? 'plain'
  const pattern = patternOf(cell)
  const letters = lettersOf(cell, tone, uri)
  return {
    ...(paints[tone].background !== paints.plain.background && {
      backgroundColorStyle: colorStyle(paints[tone].background),
    }),
    ...(letters && { textFormat: letters }),
    verticalAlignment: tone === 'title' || tone === 'heading' ? 'MIDDLE' : 'TOP',
    ...(cell.wrap === false || tone === 'title' ? {} : { wrapStrategy: 'WRAP' }),
    ...alignmentOf(cell),
    ...(pattern && { numberFormat: pattern }),
  }
}

function lettersOf(
  cell: ViewCell,
  tone: Tone,
  uri: string | undefined,
): sheets_v4.Schema$TextFormat | undefined {
  const bold = cell.bold ?? (tone === 'title' || tone === 'heading' || tone === 'urgent')
  const color = uri === undefined ? paints[tone].text : linkText
  if (!bold && color === paints.plain.text) return undefined
  return {
    ...(color !== paints.plain.text && { foregroundColorStyle: colorStyle(color) }),
    ...(tone === 'title' && { fontSize: 14 }),
    ...(bold && { bold }),
    ...(uri !== undefined && { link: { uri }, underline: true }),
  }
}

function alignmentOf(cell: ViewCell): Pick<sheets_v4.Schema$CellFormat, 'horizontalAlignment'> {
  if (cell.align !== undefined) return { horizontalAlignment: cell.align.toUpperCase() }
  if (cell.as === 'day' || cell.as === 'moment') return { horizontalAlignment: 'LEFT' }
  return cell.as === 'tick' ? { horizontalAlignment: 'CENTER' } : {}
}

/** The names of days and months come out in the language of the spreadsheet. */
function patternOf(cell: ViewCell): sheets_v4.Schema$NumberFormat | undefined {
  if (cell.as === 'day') return { type: 'DATE', pattern: cell.withYear ? 'd mmm yyyy' : 'ddd d mmm' }
  if (cell.as === 'moment') return { type: 'DATE_TIME', pattern: 'ddd d mmm hh:mm' }
  return undefined
}

function linkOf(link: ViewCell['link'], sheetIdOf: CellContext['sheetIdOf']): string | undefined {
  if (link === undefined || typeof link === 'string') return link
  const sheetId = sheetIdOf(link.tab)
  return sheetId === undefined ? undefined : `#gid=${sheetId}&range=A${link.rowNumber}`
}

/** Sheets refuses a whole batch for one cell above 50,000 characters. */
const fitting = (text: string) => (text.length <= 20_000 ? text : `${text.slice(0, 19_999).toWellFormed()}…`)
