/** Conditional format rules: addressed by their sheet and their place in its list. */
import { withNormalColors } from '../colors.ts'
import type { Sheet } from '../model.ts'
import { withoutZeroSheet } from '../ranges.ts'
import type { ConditionalFormat } from '../wire.ts'
import { areaOf, gridOf, refuse, type Perform, type Work } from './work.ts'

export const addConditionalFormatRule: Perform<{ rule?: Partial<ConditionalFormat>; index?: number }> = (
  work,
  { rule = {}, index = 0 },
) => {
  const { sheet, rule: added } = shaped(work, rule)
  if (index < 0 || index > sheet.conditionalFormats.length) refuse(`Invalid index: ${index}`)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, added)
  return undefined
}

interface UpdateRule {
  readonly index?: number
  readonly sheetId?: number
  readonly rule?: Partial<ConditionalFormat>
  readonly newIndex?: number
}

export const updateConditionalFormatRule: Perform<UpdateRule> = (
  work,
  { index = 0, sheetId, rule, newIndex },
) => {
  if (rule) {
    const { sheet, rule: newRule } = shaped(work, rule)
    const oldRule = ruleAt(sheet, index)
    sheet.conditionalFormats = sheet.conditionalFormats.with(index, newRule)
    return { updateConditionalFormatRule: { newRule, newIndex: index, oldRule, oldIndex: index } }
  }
  const sheet = gridOf(work, sheetId)
  const moved = ruleAt(sheet, index)
  const to = newIndex ?? refuse('One of rule or newIndex must be specified.')
  if (to < 0 || to >= sheet.conditionalFormats.length) refuse(`Invalid index: ${to}`)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1).toSpliced(to, 0, moved)
  return { updateConditionalFormatRule: { newRule: moved, newIndex: to, oldRule: moved, oldIndex: index } }
}

export const deleteConditionalFormatRule: Perform<{ index?: number; sheetId?: number }> = (
  work,
  { index = 0, sheetId },
) => {
  const sheet = gridOf(work, sheetId)
  const rule = ruleAt(sheet, index)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1)
  return { deleteConditionalFormatRule: { rule } }
}

function shaped(work: Work, rule: Partial<ConditionalFormat>): { sheet: Sheet; rule: ConditionalFormat } {
  const { ranges = [], booleanRule, gradientRule } = rule
  const [first] = ranges
  if (!first) refuse('At least one range must be specified.')
  if ((booleanRule === undefined) === (gradientRule === undefined))
    refuse('Exactly one of booleanRule or gradientRule must be specified.')
  if (booleanRule && !(booleanRule as Partial<typeof booleanRule>).condition)
    refuse('booleanRule.condition is required')
  const areas = ranges.map((range) => areaOf(work, range))
  const sheet = areas[0]?.sheet ?? gridOf(work, first.sheetId)
  if (areas.some((area) => area.sheet !== sheet)) refuse('All ranges must be on the same sheet.')
  return {
    sheet,
    rule: {
      ranges: ranges.map(withoutZeroSheet),
      ...(booleanRule
        ? {
            booleanRule: withNormalColors({
              ...booleanRule,
              format: (booleanRule as Partial<typeof booleanRule>).format ?? {},
            }),
          }
        : {}),
      ...(gradientRule ? { gradientRule: withNormalColors(gradientRule) } : {}),
    },
  }
}

const ruleAt = (sheet: Sheet, index: number): ConditionalFormat =>
  sheet.conditionalFormats[index] ?? refuse(`No conditional format on sheet: ${sheet.id} at index: ${index}`)
