/** What a leader reads in a letter: its parts, its days and its numbers, by the words alone. */
import type { Day } from '../../../src/domain/day.ts'
import type { Mail } from './play.ts'

/** All that may be seen by others: the subject, what a lock screen shows of the letter, and what stands above the line. */
export function inSight({ envelope: { letter } }: Mail): string {
  const hidden = /<div style="[^"]*display:\s*none[^"]*">([\s\S]*?)<\/div>/.exec(letter.html)?.[1] ?? ''
  const above = letter.text.split(/^----- .* -----$/m)[0] ?? ''
  return [letter.subject, hidden, above].join('\n').replaceAll(/http\S+/g, '')
}

/** «Vorige keer (17 november) waren jullie met 11, plus 3 kinderen.» */
export function lastTime(mail: Mail) {
  const [, date, people, children = '0'] =
    /Vorige keer \((\d+ \p{L}+)\) waren jullie met (\d+)(?:, plus (\d+) kind)?/u.exec(inSight(mail)) ?? []
  if (date === undefined) return undefined
  return { day: dayOf(date, mail.on), people: Number(people), children: Number(children) }
}

/** «30-9: 6 · 7-10: 5» */
export function counted({ envelope, on }: Mail): readonly { readonly day: Day; readonly people: string }[] {
  const line = /avonden:\n(\d+-\d+: .*)$/m.exec(envelope.letter.text)?.[1] ?? ''
  return line
    .split(' · ')
    .filter((part) => part !== '')
    .map((part) => {
      const [, day = '', month = '', people = ''] = /^(\d+)-(\d+): (.*)$/.exec(part) ?? []
      return { day: latest(Number(day), Number(month), on), people }
    })
}

/** «Verbeterd: op 17 november waren jullie met 12, niet met 11.» */
export function mended(mail: Mail) {
  const [, date, people] = /Verbeterd: op (\d+ \p{L}+) waren jullie met (\d+),/u.exec(inSight(mail)) ?? []
  return date === undefined ? undefined : { day: dayOf(date, mail.on), people: Number(people) }
}

/** Every evening that a mail asks about. */
export function asked(mail: Mail): readonly Day[] {
  const text = inSight(mail)
  const [, said = ''] = /Van (.*) weten we nog niets/.exec(text) ?? []
  const [, yesterday = ''] = /Gister(?:avond)? \(\p{L}+ (\d+ \p{L}+)\) zouden/u.exec(text) ?? []
  const [, button = ''] = /^Vul (\d+ \p{L}+) in:?/mu.exec(text) ?? []
  let month = ''
  const days = [...said.matchAll(/(\d+)(?: (\p{L}+))?/gu)].reverse().flatMap(([, day = '', word = '']) => {
    if (word === 'avonden') return []
    month = word in months ? word : month
    return [`${day} ${month}`]
  })
  return [...new Set([...days, yesterday, button].filter((each) => each !== ''))].map((each) =>
    dayOf(each, mail.on),
  )
}

const dayOf = (date: string, on: Day): Day => {
  const [day, word = ''] = date.split(' ')
  const month = months[word]
  if (month === undefined) throw new RangeError(`Cannot read the date ${date} of a letter of ${on}`)
  return latest(Number(day), month, on)
}

/** The last such day before or on `on`. */
function latest(day: number, month: number, on: Day): Day {
  const inYear = (year: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
  const year = Number(on.slice(0, 4))
  return inYear(year) <= on ? inYear(year) : inYear(year - 1)
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  'januari februari maart april mei juni juli augustus september oktober november december'
    .split(' ')
    .map((word, index) => [word, index + 1]),
)
