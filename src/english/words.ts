import { listed } from '../language/words.ts'

export { capital, count, fullStop } from '../language/words.ts'

/** «a», «a and b», «a, b and c» */
export const sayList = (items: readonly string[]): string => listed(items, 'and')

/** A small number of people, in words where people would: «two people», «someone». */
export const sayPeople = (number: number): string =>
  number === 1 ? 'someone' : `${small[number] ?? String(number)} people`

/** «Kees and Lia’s»: where they live. */
export const sayTheirs = (who: string): string => `${who}${who.endsWith('others') ? '’' : '’s'}`

const small: Readonly<Partial<Record<number, string>>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
}
