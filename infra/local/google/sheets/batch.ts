/** A batch of requests on one draft: all of them succeed, or the draft is thrown away. */
import { invalidArgument, unimplemented } from '../google-error.ts'
import type { Draft } from './draft.ts'
import * as cells from './requests/cell-requests.ts'
import { cutPaste } from './requests/cut-requests.ts'
import * as dimensions from './requests/dimension-requests.ts'
import { autoFill } from './requests/fill-requests.ts'
import * as filters from './requests/filter-requests.ts'
import { findReplace } from './requests/find-replace.ts'
import * as groups from './requests/group-requests.ts'
import * as metadata from './requests/metadata-requests.ts'
import * as named from './requests/named-requests.ts'
import * as objects from './requests/object-requests.ts'
import * as paste from './requests/paste-requests.ts'
import * as ranges from './requests/range-requests.ts'
import * as rules from './requests/rule-requests.ts'
import * as sheets from './requests/sheet-requests.ts'
import * as sorting from './requests/sort-requests.ts'
import * as tables from './requests/table-requests.ts'
import * as texts from './requests/text-requests.ts'
import { Refusal, type Perform, type Reply } from './requests/work.ts'

type Request = Readonly<Record<string, unknown>>

/** A body has passed Google's schema, which says more of it than a type here could; so each takes what it names. */
const performers: Readonly<Record<string, Perform<never>>> = {
  updateCells: cells.updateCells,
  repeatCell: cells.repeatCell,
  appendCells: cells.appendCells,
  setDataValidation: cells.setDataValidation,
  updateBorders: cells.updateBorders,
  insertDimension: dimensions.insertDimension,
  appendDimension: dimensions.appendDimension,
  deleteDimension: dimensions.deleteDimension,
  moveDimension: dimensions.moveDimension,
  updateDimensionProperties: dimensions.updateDimensionProperties,
  autoResizeDimensions: dimensions.autoResizeDimensions,
  createDeveloperMetadata: metadata.createDeveloperMetadata,
  updateDeveloperMetadata: metadata.updateDeveloperMetadata,
  deleteDeveloperMetadata: metadata.deleteDeveloperMetadata,
  addNamedRange: named.addNamedRange,
  updateNamedRange: named.updateNamedRange,
  deleteNamedRange: named.deleteNamedRange,
  addProtectedRange: named.addProtectedRange,
  updateProtectedRange: named.updateProtectedRange,
  deleteProtectedRange: named.deleteProtectedRange,
  addChart: objects.addChart,
  updateChartSpec: objects.updateChartSpec,
  updateEmbeddedObjectPosition: objects.updateEmbeddedObjectPosition,
  deleteEmbeddedObject: objects.deleteEmbeddedObject,
  addBanding: objects.addBanding,
  updateBanding: objects.updateBanding,
  deleteBanding: objects.deleteBanding,
  copyPaste: paste.copyPaste,
  cutPaste,
  mergeCells: ranges.mergeCells,
  unmergeCells: ranges.unmergeCells,
  insertRange: ranges.insertRange,
  deleteRange: ranges.deleteRange,
  addConditionalFormatRule: rules.addConditionalFormatRule,
  updateConditionalFormatRule: rules.updateConditionalFormatRule,
  deleteConditionalFormatRule: rules.deleteConditionalFormatRule,
  updateSpreadsheetProperties: sheets.updateSpreadsheetProperties,
  addSheet: sheets.addSheet,
  updateSheetProperties: sheets.updateSheetProperties,
  deleteSheet: sheets.deleteSheet,
  duplicateSheet: sheets.duplicateSheet,
  sortRange: sorting.sortRange,
  randomizeRange: sorting.randomizeRange,
  setBasicFilter: filters.setBasicFilter,
  clearBasicFilter: filters.clearBasicFilter,
  addFilterView: filters.addFilterView,
  updateFilterView: filters.updateFilterView,
  duplicateFilterView: filters.duplicateFilterView,
  deleteFilterView: filters.deleteFilterView,
  addDimensionGroup: groups.addDimensionGroup,
  updateDimensionGroup: groups.updateDimensionGroup,
  deleteDimensionGroup: groups.deleteDimensionGroup,
  addTable: tables.addTable,
  updateTable: tables.updateTable,
  deleteTable: tables.deleteTable,
  trimWhitespace: texts.trimWhitespace,
  textToColumns: texts.textToColumns,
  deleteDuplicates: texts.deleteDuplicates,
  pasteData: texts.pasteData,
  findReplace,
  autoFill,
}

/** The replies, one a request: `{}` for what answers nothing. */
export function performBatch(
  draft: Draft,
  requests: readonly Request[],
  now: Date,
  owner: string,
): readonly NonNullable<Reply>[] {
  const work = { draft, spreadsheet: draft.spreadsheet, now, owner }
  return requests.map((request, index) => {
    const kind = Object.keys(request)[0]
    if (kind === undefined) throw invalidArgument(`Invalid requests[${index}]: No request set.`)
    const perform = Object.hasOwn(performers, kind)
      ? (performers[kind] as Perform<unknown> | undefined)
      : undefined
    if (!perform) throw unimplemented(`the request ${kind}`)
    try {
      return perform(work, request[kind]) ?? {}
    } catch (error) {
      if (error instanceof Refusal)
        throw invalidArgument(`Invalid requests[${index}].${kind}: ${error.message}`)
      throw error
    }
  })
}
