/** What is the same in every language that we write. */

/** «1 drager», «4 dragers» */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`

/** As it stands at the beginning of a sentence. */
export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** With the full stop of a sentence, and not with two: «bij Ellis B.» */
export const fullStop = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)

/** «a», «a en b», «a, b en c»: what stands before the last is the language's own word. */
export function listed(items: readonly string[], and: string): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
