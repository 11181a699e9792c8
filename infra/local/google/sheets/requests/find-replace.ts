/** findReplace: as if every changed cell was typed again. */
import { understand } from '../entering.ts'
import { localeOf } from '../locales.ts'
import { cellAt, type Box, type Sheet } from '../model.ts'
import { dateOfSerial, serialInZone } from '../serials.ts'
import type { GridRange } from '../wire.ts'
import { withValue } from '../value-range.ts'
import { areaOf, gridOf, refuse, type Perform, type Work } from './work.ts'

interface FindReplace {
  readonly find?: string
  readonly replacement?: string
  readonly matchCase?: boolean
  readonly matchEntireCell?: boolean
  readonly searchByRegex?: boolean
  readonly includeFormulas?: boolean
  readonly range?: GridRange
  readonly sheetId?: number
  readonly allSheets?: boolean
}

export const findReplace: Perform<FindReplace> = (work, request) => {
  const pattern = patternOf(request)
  const { locale, timeZone } = work.spreadsheet.properties
  const year = dateOfSerial(serialInZone(work.now, timeZone)).getUTCFullYear()
  const count = { values: 0, formulas: 0, occurrences: 0, rows: new Set<string>(), sheets: new Set<number>() }
  for (const { sheet, box } of areasOf(work, request)) {
    for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row += 1) {
      for (let column = box.left; column < Math.min(box.right, sheet.rows[row]?.length ?? 0); column += 1) {
        const cell = cellAt(sheet, row, column)
        if (cell?.value === undefined || (typeof cell.value === 'object' && !request.includeFormulas))
          continue
        const text = typeof cell.value === 'object' ? cell.value.formula : String(cell.value)
        const found = text.match(pattern)?.length ?? 0
        if (found === 0) continue
        const next = text.replace(pattern, replacementOf(request))
        const keptAsText = typeof cell.value === 'string' && cell.format?.numberFormat?.type === 'TEXT'
        const value =
          next === '' ? undefined : keptAsText ? next : understand(next, localeOf(locale), year).value
        work.draft.put(sheet, row, column, withValue(cell, value))
        if (typeof cell.value === 'object') count.formulas += 1
        else count.values += 1
        count.occurrences += found
        count.rows.add(`${sheet.id}/${row}`)
        count.sheets.add(sheet.id)
      }
    }
  }
  return {
    findReplace: withoutZeros({
      valuesChanged: count.values,
      formulasChanged: count.formulas,
      rowsChanged: count.rows.size,
      sheetsChanged: count.sheets.size,
      occurrencesChanged: count.occurrences,
    }),
  }
}

function patternOf({ find = '', matchCase, matchEntireCell, searchByRegex }: FindReplace): RegExp {
  if (find === '') refuse('find must not be empty')
  const source = searchByRegex ? find : find.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu')
  } catch {
    return refuse(`Invalid regular expression: ${find}`)
  }
}

/** Outside a regular expression a `$` is a dollar sign. */
const replacementOf = ({ replacement = '', searchByRegex }: FindReplace) =>
  searchByRegex ? replacement : replacement.replaceAll('$', '$$$$')

function areasOf(
  work: Work,
  { range, sheetId, allSheets }: FindReplace,
): readonly { sheet: Sheet; box: Box }[] {
  if (range) return [areaOf(work, range)]
  if (allSheets) return work.spreadsheet.sheets.map((sheet) => areaOf(work, { sheetId: sheet.id }))
  if (sheetId === undefined) refuse('One of range, sheetId or allSheets must be specified.')
  return [areaOf(work, { sheetId: gridOf(work, sheetId).id })]
}

const withoutZeros = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
