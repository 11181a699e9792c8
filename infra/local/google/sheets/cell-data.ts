/** Between a cell and the CellData of the API: what a request puts in, by its field mask. */
import { unimplemented } from '../google-error.ts'
import { withNormalColors } from './colors.ts'
import { cellOf } from './draft.ts'
import { applyMask, maskUnder, type Mask } from './field-mask.ts'
import type { Cell, Entered } from './model.ts'
import { checkLength } from './value-range.ts'
import type { Border, CellData, CellFormat, DataValidation, ExtendedValue } from './wire.ts'

/** Makes the function that changes a cell into what `data` says, of the fields in the mask. */
export function cellWriter(
  mask: Mask,
  shared = new Map<string, CellFormat>(),
): (cell: Cell | undefined, data: CellData) => Cell | undefined {
  const valueMask = maskUnder(mask, 'userEnteredValue')
  const formatMask = withTwins(maskUnder(mask, 'userEnteredFormat'))
  const noteMask = maskUnder(mask, 'note')
  const validationMask = maskUnder(mask, 'dataValidation')
  const runsMask = maskUnder(mask, 'textFormatRuns')
  const seen = new WeakMap<object, WeakMap<object, CellFormat>>()
  const none = {}

  function formatOf(cell: Cell | undefined, data: CellData): CellFormat | undefined {
    if (!formatMask) return cell?.format
    const [before, given] = [cell?.format ?? none, data.userEnteredFormat ?? none]
    const made =
      seen.get(before)?.get(given) ?? share(applyMask<CellFormat>(before, normalFormat(given), formatMask))
    const known = seen.get(before) ?? new WeakMap<object, CellFormat>()
    seen.set(before, known.set(given, made))
    return Object.keys(made).length === 0 ? undefined : made
  }

  /** Equal formats become one object, so that a column of a thousand cells stores its format once. */
  function share(format: CellFormat): CellFormat {
    const key = JSON.stringify(format)
    const known = shared.get(key)
    if (!known) shared.set(key, format)
    return known ?? format
  }

  return (cell, data) => {
    for (const part of ['pivotTable', 'chipRuns', 'dataSourceTable', 'dataSourceFormula']) {
      if (part in data && maskUnder(mask, part)) throw unimplemented(`CellData.${part}`)
    }
    const value = valueMask ? entered(data.userEnteredValue) : cell?.value
    return cellOf({
      value,
      format: formatOf(cell, data),
      note: noteMask ? (data.note === '' ? undefined : data.note) : cell?.note,
      validation: validationMask ? normalValidation(data.dataValidation) : cell?.validation,
      runs: runsMask ? withNormalColors(data.textFormatRuns) : valueMask ? undefined : cell?.runs,
    })
  }
}

function entered(value: ExtendedValue | undefined): Entered | undefined {
  if (!value) return undefined
  if (value.formulaValue !== undefined) {
    return value.formulaValue.startsWith('=') ? { formula: value.formulaValue } : value.formulaValue
  }
  if (value.stringValue !== undefined) checkLength(value.stringValue)
  return value.stringValue === '' ? undefined : (value.stringValue ?? value.numberValue ?? value.boolValue)
}

export function valueOf(value: Entered | undefined): ExtendedValue | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'object') return { formulaValue: value.formula }
  if (typeof value === 'number') return { numberValue: value }
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value }
}

const normalFormats = new WeakMap<object, CellFormat>()

function normalFormat(format: CellFormat): CellFormat {
  const known = normalFormats.get(format) ?? withWidths(withNormalColors(format))
  normalFormats.set(format, known)
  return known
}

/** A border has the width of its style; a border of style NONE is none. */
function withWidths(format: CellFormat): CellFormat {
  if (!format.borders) return format
  const widths: Readonly<Record<string, number>> = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3 }
  const borders = Object.fromEntries(
    Object.entries<Border | undefined>({ ...format.borders })
      .filter(([, border]) => border?.style !== 'NONE')
      .map(([side, border]) => [
        side,
        { ...border, width: border?.width ?? widths[border?.style ?? ''] ?? 1 },
      ]),
  )
  return { ...format, borders }
}

const validations = new WeakMap<object, DataValidation>()

export function normalValidation(rule: DataValidation | undefined): DataValidation | undefined {
  if (!rule?.condition) return undefined
  const known = validations.get(rule)
  if (known) return known
  const made = {
    condition: rule.condition,
    ...(rule.inputMessage ? { inputMessage: rule.inputMessage } : {}),
    ...(rule.strict ? { strict: true } : {}),
    ...(rule.showCustomUi ? { showCustomUi: true } : {}),
  }
  validations.set(rule, made)
  return made
}

/** A mask that names one of `x` and `xStyle` means both: they are one colour. */
export function withTwins(mask: Mask | true | undefined): Mask | true | undefined {
  if (mask === undefined || mask === true) return mask
  const twins: Record<string, Mask | true> = {}
  for (const [field, below] of Object.entries(mask)) {
    const under = withTwins(below) ?? true
    twins[field] = under
    if (/color$/i.test(field)) twins[`${field}Style`] = true
    if (/colorStyle$/i.test(field)) twins[field.slice(0, -'Style'.length)] = true
  }
  return twins
}
