/** «a», «a en b», «a, b en c» */
export function sayList(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} en ${last}`
}

/** «1 drager», «4 dragers» */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`

/** As it stands at the beginning of a sentence. */
export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** With the full stop of a sentence, and not with two: «bij Ellis B.» */
export const fullStop = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)

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
