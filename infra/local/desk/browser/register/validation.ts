/** What a cell's rule offers and allows: a dropdown, a box to tick, or nothing. */
import type { CellData, DataValidation } from '../../../google/sheets/wire.ts'

export const isTick = (cell: CellData | undefined): boolean =>
  cell?.dataValidation?.condition?.type === 'BOOLEAN'

export const isTicked = (cell: CellData | undefined): boolean => cell?.effectiveValue?.boolValue === true

export const hasOptions = (cell: CellData | undefined): boolean => {
  const type = cell?.dataValidation?.condition?.type
  return type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE'
}

/** Whether a word stands there that its list does not have. A list that stands elsewhere is not looked up for this. */
export function isOutsideList(cell: CellData | undefined): boolean {
  const condition = cell?.dataValidation?.condition
  const value = cell?.formattedValue ?? ''
  if (condition?.type !== 'ONE_OF_LIST' || value === '') return false
  return !condition.values?.some(({ userEnteredValue }) => userEnteredValue === value)
}

/** What the bubble beside a cell says: that its word is not in the list, and the note. */
export function remarkOn(cell: CellData | undefined): string | undefined {
  const said = [
    isOutsideList(cell) ? 'Ongeldig: dit is geen van de keuzes in de lijst.' : '',
    cell?.note ?? '',
  ]
  return said.filter((words) => words !== '').join('\n\n') || undefined
}

/** The options in the order of the rule; those of a range are read through `valuesOf`. */
export async function optionsOf(
  rule: DataValidation,
  valuesOf: (range: string) => Promise<readonly (readonly unknown[])[]>,
): Promise<readonly string[]> {
  const written = (rule.condition?.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue)
  if (rule.condition?.type !== 'ONE_OF_RANGE') return written
  const range = (written[0] ?? '').replace(/^=/, '').replaceAll('$', '')
  const values = await valuesOf(range)
  return [...new Set(values.flat().map(String))].filter((value) => value !== '')
}

/** The option that is meant by what was typed so far: the first that begins so. */
export const meantBy = (typed: string, options: readonly string[]): string | undefined =>
  typed.trim() === ''
    ? undefined
    : options.find((option) => option.toLowerCase().startsWith(typed.trim().toLowerCase()))

export const notAllowed = (address: string): string =>
  `De gegevens die je hebt ingevoerd in cel ${address} voldoen niet aan de regels voor gegevensvalidatie die voor deze cel zijn ingesteld.`
