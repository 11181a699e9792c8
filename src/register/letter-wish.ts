import type { Weekday } from '../domain/day.ts'
import type { LetterWish } from '../domain/person.ts'
import { matchable } from './plain-text.ts'
import { readTime } from './read-cell.ts'

/** When somebody wants their letter: «nee», «ja», «ja, dinsdag 8 uur», «woensdag». Undefined: not understood. */
export function readLetterWish(text: string): LetterWish | undefined {
  const read = matchable(text).replace(/[,;.]$/, '')
  if (read === '') return { wanted: true }
  const [said] = /^(ja|j|x|nee|n|geen)\b/.exec(read) ?? []
  const wanted = !(said === 'nee' || said === 'n' || said === 'geen')
  const rest = (said === undefined ? read : read.slice(said.length)).replace(/^[\s,;:-]+/, '')
  if (rest === '' || !wanted) return said === undefined ? undefined : { wanted }
  const time = /\d.*$/.exec(rest)?.[0]
  const words = rest
    .slice(0, rest.length - (time?.length ?? 0))
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'op' && word !== 'om')
  const [word] = words
  const weekday =
    word === undefined ? undefined : weekdayOfWord(word.replace(/(?:ochtend|morgen|middag|avond)$/, ''))
  const hour = time === undefined ? undefined : readTime(time)
  if (words.length > 1 || (word !== undefined && weekday === undefined)) return undefined
  if (time !== undefined && hour === undefined) return undefined
  return {
    wanted,
    ...(weekday !== undefined && { weekday }),
    ...(hour !== undefined && { hour: Number(hour.slice(0, 2)) }),
  }
}

function weekdayOfWord(word: string): Weekday | undefined {
  const index = weekdays.findIndex((name) => name === word || name.slice(0, 2) === word)
  return ([1, 2, 3, 4, 5, 6, 7] as const)[index]
}

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
