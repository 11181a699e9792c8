import type { Person } from '../domain/person.ts'
import type { Speech } from '../language/speech.ts'
import { tidy } from './forwardable.ts'

/** «Goedemorgen Hanneke,»; in a discreet group nobody is named. */
export function greetingFor(
  readers: readonly Pick<Person, 'name'>[],
  hour: number,
  discreet: boolean,
  { sayList, letter }: Pick<Speech, 'sayList' | 'letter'>,
): string {
  const greeting = letter.top.greeting(hour)
  return discreet ? `${greeting},` : `${greeting} ${sayList(readers.map(({ name }) => tidy(name, 30)))},`
}
