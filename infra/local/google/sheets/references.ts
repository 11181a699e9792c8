/** Everything in a spreadsheet that refers to cells by name: formulas, and the values of rules that are formulas. */
import type { Draft } from './draft.ts'
import type { Cell, Sheet } from './model.ts'
import type { Condition, DataValidation } from './wire.ts'

/** Changes a formula; `own` is the sheet that it stands on. */
export type Rewrite = (formula: string, own: Sheet) => string

export function rewriteReferences(draft: Draft, rewrite: Rewrite): void {
  for (const sheet of draft.spreadsheet.sheets) {
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => {
      if (!rule.booleanRule) return rule
      const condition = rewritten(rule.booleanRule.condition, sheet, rewrite)
      return condition === rule.booleanRule.condition
        ? rule
        : { ...rule, booleanRule: { ...rule.booleanRule, condition } }
    })
    if (draft.hasFormulas()) rewriteCells(draft, sheet, rewrite)
  }
}

function rewriteCells(draft: Draft, sheet: Sheet, rewrite: Rewrite): void {
  const rules = new Map<DataValidation, DataValidation>()
  sheet.rows.forEach((row, at) => {
    row?.forEach((cell, column) => {
      if (!cell) return
      const next = rewrittenCell(cell)
      if (next !== cell) draft.put(sheet, at, column, next)
    })
  })

  function rewrittenCell(cell: Cell): Cell {
    let next = cell
    if (typeof cell.value === 'object') {
      const formula = rewrite(cell.value.formula, sheet)
      if (formula !== cell.value.formula) next = { ...next, value: { formula } }
    }
    if (cell.validation) {
      const validation = rules.get(cell.validation) ?? rewrittenRule(cell.validation)
      rules.set(cell.validation, validation)
      if (validation !== cell.validation) next = { ...next, validation }
    }
    return next
  }

  function rewrittenRule(rule: DataValidation): DataValidation {
    if (!rule.condition) return rule
    const condition = rewritten(rule.condition, sheet, rewrite)
    return condition === rule.condition ? rule : { ...rule, condition }
  }
}

function rewritten(condition: Condition, sheet: Sheet, rewrite: Rewrite): Condition {
  const before = condition.values ?? []
  const after = before.map((value) => {
    if (!value.userEnteredValue?.startsWith('=')) return value
    const formula = rewrite(value.userEnteredValue, sheet)
    return formula === value.userEnteredValue ? value : { ...value, userEnteredValue: formula }
  })
  return after.every((value, index) => value === before[index]) ? condition : { ...condition, values: after }
}

/** Whether a cell refers to others. */
export const refers = (cell: Cell | undefined): boolean =>
  typeof cell?.value === 'object' ||
  cell?.validation?.condition?.values?.some((value) => value.userEnteredValue?.startsWith('=')) === true
