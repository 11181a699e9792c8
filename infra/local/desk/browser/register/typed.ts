/** What stands in a cell when someone starts to edit it: as they would type it themselves, in Dutch. */
import type { CellData } from '../../../google/sheets/wire.ts'

export function typedText(cell: CellData | undefined, locale: string): string {
  const value = cell?.userEnteredValue
  if (value === undefined) return ''
  if (value.formulaValue !== undefined) return value.formulaValue
  if (value.stringValue !== undefined) return value.stringValue
  if (value.boolValue !== undefined) return value.boolValue ? yes(locale) : no(locale)
  if (value.numberValue === undefined) return ''
  const kind = cell?.effectiveFormat?.numberFormat?.type ?? cell?.userEnteredFormat?.numberFormat?.type ?? ''
  switch (kind) {
    case 'DATE':
    case 'DATE_TIME':
      return serialText(value.numberValue)
    case 'TIME':
      return timeText(value.numberValue)
    case 'PERCENT':
      return `${decimal(value.numberValue * 100, locale)}%`
    default:
      return decimal(value.numberValue, locale)
  }
}

/** A day as it is typed, `24-11-2026`, with the time behind it if there is one. */
export function serialText(serial: number): string {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
  const day = [two(at.getUTCDate()), two(at.getUTCMonth() + 1), String(at.getUTCFullYear())].join('-')
  return serial % 1 === 0 ? day : `${day} ${timeText(serial)}`
}

function timeText(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const decimal = (number: number, locale: string) => {
  const text = String(Number(number.toPrecision(15)))
  return isDutch(locale) ? text.replace('.', ',') : text
}
const isDutch = (locale: string) => locale.startsWith('nl')
const yes = (locale: string) => (isDutch(locale) ? 'WAAR' : 'TRUE')
const no = (locale: string) => (isDutch(locale) ? 'ONWAAR' : 'FALSE')
const two = (number: number) => String(number).padStart(2, '0')
