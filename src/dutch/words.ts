import { listed } from '../language/words.ts'

export { capital, count, fullStop } from '../language/words.ts'

/** «a», «a en b», «a, b en c» */
export const sayList = (items: readonly string[]): string => listed(items, 'en')

/** A small number of people, in words where people would: «twee mensen», «iemand». */
export function sayPeople(number: number): string {
  if (number === 1) return 'iemand'
  return `${small[number] ?? String(number)} mensen`
}

const small: Readonly<Partial<Record<number, string>>> = {
  2: 'twee',
  3: 'drie',
  4: 'vier',
  5: 'vijf',
  6: 'zes',
}
