/** How a cell looks in the end: the spreadsheet's default, then banding, then its own format, then conditional formats. */
import { meets } from './conditions.ts'
import type { Box, Cell, Sheet } from './model.ts'
import { boxOfGridRange } from './ranges.ts'
import type { Reading } from './reading.ts'
import type { CellFormat, ConditionalFormat, Json } from './wire.ts'

export type FormatOf = (row: number, column: number, cell: Cell, linked: boolean) => CellFormat

const link = { red: 0.06666667, green: 0.33333334, blue: 0.8 }
const linkFormat: CellFormat = {
  textFormat: { underline: true, foregroundColor: link, foregroundColorStyle: { rgbColor: link } },
}

export function createFormats(reading: Reading, sheet: Sheet): FormatOf {
  const base = reading.spreadsheet.properties.defaultFormat
  const rules = sheet.conditionalFormats.map((rule) => ({
    rule,
    boxes: rule.ranges.map((range) => boxOfGridRange(range, sheet.grid)),
  }))
  const bands = sheet.bandedRanges.map((band) => ({ band, box: boxOfGridRange(band.range, sheet.grid) }))
  const linkedBase = over(base, linkFormat)
  const known = {
    plain: new Map<CellFormat | undefined, CellFormat>(),
    linked: new Map<CellFormat | undefined, CellFormat>(),
  }

  const ownFormat = (format: CellFormat | undefined, linked: boolean): CellFormat => {
    const made = linked ? known.linked : known.plain
    const under = linked ? linkedBase : base
    const whole = made.get(format) ?? (format ? over(under, format) : under)
    made.set(format, whole)
    return whole
  }

  return (row, column, cell, linked) => {
    const band = bands.find(({ box }) => holds(box, row, column))
    const color = band && bandColor(band.band.rowProperties, row - band.box.top)
    const own = ownFormat(cell.format, linked)
    let format = color && !cell.format?.backgroundColor ? over(own, color) : own
    // The first rule that is met wins; of later ones only what it leaves open counts.
    for (const { rule, boxes } of rules.toReversed()) {
      const at = boxes.find((box) => holds(box, row, column))
      if (at && isMet(rule, at, row, column)) format = over(format, rule.booleanRule?.format ?? {})
    }
    return format
  }

  function isMet({ booleanRule, ranges }: ConditionalFormat, box: Box, row: number, column: number): boolean {
    if (!booleanRule) return false
    const first = boxOfGridRange(ranges[0] ?? {}, sheet.grid)
    const from = ranges.length > 1 ? first : box
    return (
      meets(reading, booleanRule.condition, {
        sheet,
        row,
        column,
        from: { row: from.top, column: from.left },
      }) === true
    )
  }
}

const holds = (box: Box, row: number, column: number): boolean =>
  row >= box.top && row < box.bottom && column >= box.left && column < box.right

function bandColor(properties: Json | undefined, row: number): CellFormat | undefined {
  if (!properties) return undefined
  const header = properties.headerColor !== undefined
  const name =
    header && row === 0
      ? 'headerColor'
      : (row - (header ? 1 : 0)) % 2 === 0
        ? 'firstBandColor'
        : 'secondBandColor'
  const [color, style] = [properties[name], properties[`${name}Style`]]
  return color ? { backgroundColor: color, ...(style ? { backgroundColorStyle: style } : {}) } : undefined
}

/** `top` laid over `under`, part by part; a colour is replaced whole. */
function over(under: CellFormat, top: CellFormat): CellFormat {
  return merged(under, top) as CellFormat
}

function merged(under: unknown, top: unknown, key = ''): unknown {
  if (!isObject(under) || !isObject(top) || /color(style)?$/i.test(key)) return top
  const result: Record<string, unknown> = { ...under }
  for (const [name, entry] of Object.entries(top))
    result[name] = name in under ? merged(under[name], entry, name) : entry
  return result
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
