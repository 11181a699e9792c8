/** Reads the cells of one state of a spreadsheet, as they show, as they are, or as they were put in. */
import { createCalculation, type Calculation } from './formula/calculation.ts'
import { isFailure, signOf, type Result } from './formula/results.ts'
import { localeOf, type Locale } from './locales.ts'
import { cellAt, type Cell, type Sheet, type Spreadsheet } from './model.ts'
import { isDatePattern } from './date-pattern.ts'
import { writeNumber, writeText } from './number-format.ts'
import type { NumberFormat } from './wire.ts'

export type ValueRender = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA'
export type DateRender = 'SERIAL_NUMBER' | 'FORMATTED_STRING'
export interface Render {
  readonly value: ValueRender
  readonly date: DateRender
}

export interface Reading {
  readonly spreadsheet: Spreadsheet
  readonly locale: Locale
  readonly calculation: Calculation
  /** As the cell shows it; an empty text when there is nothing. */
  readonly shown: (sheet: Sheet, row: number, column: number) => string
  readonly rendered: (sheet: Sheet, row: number, column: number, render: Render) => string | number | boolean
}

export function createReading(spreadsheet: Spreadsheet, now: Date): Reading {
  const locale = localeOf(spreadsheet.properties.locale)
  const calculation = createCalculation(spreadsheet, now)

  function show(cell: Cell | undefined, result: Result): string {
    if (result === undefined) return ''
    if (isFailure(result)) return signOf(result)
    const format = cell?.format?.numberFormat
    if (typeof result === 'number') return writeNumber(result, format ?? formatOfFormula(cell), locale)
    if (typeof result === 'string') return writeText(result, format)
    const word = (result ? locale.trueWords : locale.falseWords).at(-1)
    return word ?? ''
  }

  const shown = (sheet: Sheet, row: number, column: number) => {
    const cell = cellAt(sheet, row, column)
    return cell?.value === undefined ? '' : show(cell, calculation.resultOf(sheet, row, column))
  }

  return {
    spreadsheet,
    locale,
    calculation,
    shown,
    rendered(sheet, row, column, render) {
      const cell = cellAt(sheet, row, column)
      if (cell?.value === undefined) return ''
      if (render.value === 'FORMULA' && typeof cell.value === 'object') return cell.value.formula
      const result = calculation.resultOf(sheet, row, column)
      if (render.value === 'FORMATTED_VALUE') return show(cell, result)
      if (isFailure(result)) return signOf(result)
      const asText =
        typeof result === 'number' &&
        render.date === 'FORMATTED_STRING' &&
        isMoment(cell.format?.numberFormat)
      return asText ? show(cell, result) : (result ?? '')
    },
  }
}

const isMoment = (format: NumberFormat | undefined): boolean =>
  format !== undefined &&
  (['DATE', 'TIME', 'DATE_TIME'].includes(format.type) ||
    (format.pattern !== undefined && isDatePattern(format.pattern)))

/** A formula that ends in a date shows as one, without a format of its own. */
function formatOfFormula(cell: Cell | undefined): NumberFormat | undefined {
  if (typeof cell?.value !== 'object') return undefined
  if (
    /^=\s*(TODAY\(\)\s*([+-]\s*\d+\s*)?|(DATE|EDATE|EOMONTH)\([^()]*(\([^()]*\)[^()]*)*\)\s*)$/i.test(
      cell.value.formula,
    )
  )
    return { type: 'DATE' }
  return /^=\s*NOW\(\)\s*$/i.test(cell.value.formula) ? { type: 'DATE_TIME' } : undefined
}
