/** Requests on whole sheets and on the spreadsheet: added, changed, copied and deleted. */
import { unimplemented } from '../../google-error.ts'
import { withTwins } from '../cell-data.ts'
import { withNormalColors } from '../colors.ts'
import { applyMask, maskUnder, type Mask } from '../field-mask.ts'
import { emptySheet, freeId, sheetById, type Grid, type Sheet } from '../model.ts'
import { retitledFormula } from '../formula/rewrite.ts'
import { rewriteReferences } from '../references.ts'
import { sameTitle } from '../ranges.ts'
import { retargeted } from '../retarget.ts'
import { sheetProperties } from '../shown-sheet.ts'
import { checkSize, extend, remove } from '../structure.ts'
import { without } from '../without.ts'
import type { GridProperties, SheetProperties, SpreadsheetProperties } from '../wire.ts'
import { gridOf, maskOf, refuse, type Perform, type Work } from './work.ts'

interface Properties {
  readonly properties?: SheetProperties
  readonly fields?: string
}

export const updateSpreadsheetProperties: Perform<{
  properties?: Partial<SpreadsheetProperties>
  fields?: string
}> = (work, { properties = {}, fields }) => {
  const mask = maskOf(fields, 'SpreadsheetProperties')
  const { spreadsheet } = work
  const next = applyMask(spreadsheet.properties, withNormalColors(properties), mask)
  checkPlace({
    ...(maskUnder(mask, 'timeZone') ? { timeZone: next.timeZone } : {}),
    ...(maskUnder(mask, 'locale') ? { locale: next.locale } : {}),
  })
  if (maskUnder(mask, 'title') && !next.title) refuse('The title of a spreadsheet cannot be empty.')
  spreadsheet.properties = { ...spreadsheet.properties, ...next }
  return undefined
}

/** Refuses a locale or time zone that is not there. */
export function checkPlace({ locale, timeZone }: Partial<SpreadsheetProperties>): void {
  if (timeZone !== undefined) checkTimeZone(timeZone)
  if (locale !== undefined) checkLocale(locale)
}

function checkLocale(locale: string): void {
  const known = /^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)
  if (!known || Intl.DateTimeFormat.supportedLocalesOf(locale.replace('_', '-')).length === 0)
    refuse(`Unsupported locale: ${locale}`)
}

function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    refuse(`Invalid time zone: ${timeZone}`)
  }
}

export const addSheet: Perform<Properties> = (work, { properties = {} }) => {
  const sheet = newSheet(work, properties)
  return { addSheet: { properties: sheetProperties(sheet, work.spreadsheet.sheets.indexOf(sheet)) } }
}

export function newSheet(work: Work, properties: SheetProperties): Sheet {
  const { spreadsheet } = work
  if (properties.sheetType !== undefined && properties.sheetType !== 'GRID')
    throw unimplemented(`sheetType ${properties.sheetType}`)
  const {
    sheetId = freeSheetId(work),
    title = freeTitle(work),
    index = spreadsheet.sheets.length,
  } = properties
  if (sheetId < 0) refuse(`Sheet IDs must be non-negative: ${sheetId}`)
  if (sheetById(spreadsheet, sheetId)) refuse(`A sheet with the ID ${sheetId} already exists.`)
  checkTitle(work, title)
  const sheet = emptySheet(sheetId, title, withoutDefaults(properties.gridProperties ?? {}))
  checkGrid(sheet.grid)
  sheet.look = lookOf(properties)
  spreadsheet.sheets = inserted(
    spreadsheet.sheets,
    sheet,
    Math.min(Math.max(index, 0), spreadsheet.sheets.length),
  )
  checkSize(work.draft)
  return sheet
}

export const updateSheetProperties: Perform<Properties> = (work, { properties = {}, fields }) => {
  const mask = maskOf(fields, 'SheetProperties')
  const { spreadsheet } = work
  const sheet =
    sheetById(spreadsheet, properties.sheetId ?? 0) ?? refuse(`No sheet with id: ${properties.sheetId ?? 0}`)
  if (maskUnder(mask, 'title') && properties.title !== sheet.title) {
    checkTitle(work, properties.title ?? '')
    retitle(work, sheet, properties.title ?? '')
  }
  if (maskUnder(mask, 'gridProperties'))
    updateGrid(work, sheet, properties.gridProperties ?? {}, maskUnder(mask, 'gridProperties') ?? {})
  const lookMask = withTwins(mask) ?? mask
  sheet.look = lookOf(applyMask(sheet.look, lookOf(properties), lookMask))
  if (spreadsheet.sheets.every(({ look }) => look.hidden))
    refuse("You can't hide all the sheets in a document.")
  if (maskUnder(mask, 'index') && properties.index !== undefined) moveSheet(work, sheet, properties.index)
  return undefined
}

/** What refers to the tab by its title goes on doing so. */
function retitle({ draft }: Work, sheet: Sheet, title: string): void {
  const before = sheet.title
  sheet.title = title
  rewriteReferences(draft, (formula) => retitledFormula(formula, before, title))
}

/** The index is read against the order before the move. */
function moveSheet({ spreadsheet }: Work, sheet: Sheet, index: number): void {
  const from = spreadsheet.sheets.indexOf(sheet)
  if (index < 0 || index > spreadsheet.sheets.length) refuse(`Invalid sheet index: ${index}`)
  if (index === from || index === from + 1) return
  const others = spreadsheet.sheets.filter((other) => other !== sheet)
  spreadsheet.sheets = inserted(others, sheet, index > from ? index - 1 : index)
}

function updateGrid({ draft }: Work, sheet: Sheet, given: GridProperties, mask: Mask | true): void {
  const next = applyMask<GridProperties>(sheet.grid, given, mask)
  const grid = { rowCount: sheet.grid.rowCount, columnCount: sheet.grid.columnCount, ...next }
  checkGrid(grid)
  for (const [dimension, have, want] of [
    ['ROWS', sheet.grid.rowCount, grid.rowCount],
    ['COLUMNS', sheet.grid.columnCount, grid.columnCount],
  ] as const) {
    if (want > have) extend(draft, sheet, dimension, want - have)
    if (want < have) remove(draft, sheet, dimension, want, have)
  }
  const kept = withoutDefaults(grid)
  sheet.grid = { ...kept, rowCount: grid.rowCount, columnCount: grid.columnCount }
}

function checkGrid({ rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 }: Grid): void {
  if (rowCount < 1 || columnCount < 1) refuse('A sheet must have at least one row and one column.')
  if (frozenRowCount >= rowCount && rowCount > 1) refuse("You can't freeze all visible rows on the sheet.")
  if (frozenColumnCount >= columnCount && columnCount > 1)
    refuse("You can't freeze all visible columns on the sheet.")
}

export const deleteSheet: Perform<{ sheetId?: number }> = (work, { sheetId = 0 }) => {
  const { spreadsheet } = work
  const sheet = sheetById(spreadsheet, sheetId) ?? refuse(`No sheet with id: ${sheetId}`)
  const rest = spreadsheet.sheets.filter((other) => other !== sheet)
  if (rest.length === 0) refuse("You can't remove all the sheets in a document.")
  if (rest.every(({ look }) => look.hidden)) refuse("You can't remove all the visible sheets in a document.")
  spreadsheet.sheets = rest
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter(({ range }) => (range.sheetId ?? 0) !== sheetId)
  spreadsheet.metadata = spreadsheet.metadata.filter(
    ({ location }) =>
      location.spreadsheet === true ||
      (location.sheetId ?? location.dimensionRange?.sheetId ?? 0) !== sheetId,
  )
  return undefined
}

interface DuplicateSheet {
  readonly sourceSheetId?: number
  readonly insertSheetIndex?: number
  readonly newSheetId?: number
  readonly newSheetName?: string
}

export const duplicateSheet: Perform<DuplicateSheet> = (work, request) => {
  const { spreadsheet } = work
  const source = gridOf(work, request.sourceSheetId)
  const id = request.newSheetId ?? freeSheetId(work)
  if (sheetById(spreadsheet, id)) refuse(`A sheet with the ID ${id} already exists.`)
  const title = request.newSheetName ?? freeTitle(work, `Copy of ${source.title}`)
  checkTitle(work, title)
  const copy = retargeted(source, id, title)
  spreadsheet.sheets = inserted(
    spreadsheet.sheets,
    copy,
    Math.min(request.insertSheetIndex ?? 0, spreadsheet.sheets.length),
  )
  checkSize(work.draft)
  return { duplicateSheet: { properties: sheetProperties(copy, spreadsheet.sheets.indexOf(copy)) } }
}

export const freeSheetId = ({ spreadsheet }: Work): number =>
  freeId((id) => sheetById(spreadsheet, id) !== undefined)

function freeTitle({ spreadsheet }: Work, wanted?: string): string {
  const taken = (title: string) => spreadsheet.sheets.some((sheet) => sameTitle(sheet.title, title))
  if (wanted !== undefined && !taken(wanted)) return wanted
  for (let number = wanted === undefined ? spreadsheet.sheets.length + 1 : 2; ; number += 1) {
    const title = wanted === undefined ? `Sheet${number}` : `${wanted} ${number}`
    if (!taken(title)) return title
  }
}

function checkTitle({ spreadsheet }: Work, title: string): void {
  if (title === '') refuse('Sheet names cannot be empty.')
  if (title.length > 100) refuse('Sheet names cannot be longer than 100 characters.')
  if (spreadsheet.sheets.some((sheet) => sameTitle(sheet.title, title))) {
    refuse(`A sheet with the name "${title}" already exists. Please enter another name.`)
  }
}

function lookOf(properties: SheetProperties): Sheet['look'] {
  const { hidden, rightToLeft } = properties
  const rest = without(
    properties,
    'sheetId',
    'title',
    'index',
    'gridProperties',
    'sheetType',
    'hidden',
    'rightToLeft',
  )
  const { rgbColor, themeColor } = rest.tabColorStyle ?? {}
  const colorless = rest.tabColorStyle !== undefined && !rgbColor && themeColor === undefined
  return {
    // A style that names no colour takes the colour away.
    ...withNormalColors(colorless ? without(rest, 'tabColor', 'tabColorStyle') : rest),
    ...(hidden ? { hidden: true } : {}),
    ...(rightToLeft ? { rightToLeft: true } : {}),
  }
}

/** Zeros and false are not kept: they are not given back either. */
const withoutDefaults = (grid: GridProperties): GridProperties =>
  Object.fromEntries(Object.entries(grid).filter(([, value]) => value !== 0 && value !== false))

const inserted = (sheets: readonly Sheet[], sheet: Sheet, index: number): Sheet[] => [
  ...sheets.slice(0, index),
  sheet,
  ...sheets.slice(index),
]
