/** A group that began out of the reader's own: told once, as fruit. */
import type { Multiplication } from '../domain/multiplication.ts'
import type { Facts } from '../domain/facts.ts'
import type { Standing } from '../domain/standing.ts'
import type { Speech } from '../language/speech.ts'
import { isForwardable, tidy } from './forwardable.ts'

/** «Uit jullie groep is op 8 september een nieuwe groep begonnen: Lombok», for each of which `isNews` holds. */
export function saysFruit(
  { group, born = [] }: Standing,
  { groups }: Facts,
  isNews: (split: Multiplication) => boolean,
  { letter }: Speech,
): string | undefined {
  const said = born.filter(isNews).map(({ daughter, on }) => {
    const other = groups.get(daughter)
    const name = tidy(other?.name ?? '', 50)
    const mayName = !group.discreet && other?.discreet === false && isForwardable(name)
    return letter.evening.fruit(on, mayName ? name : undefined)
  })
  return said.length === 0 ? undefined : said.join(' ')
}

/** The word by which Brieven remembers that it was told. */
export const fruitWord = ({ daughter }: Multiplication): string => `split=${daughter}`
