import { listIn } from './read-cell.ts'

/**
 * Reads lists of IDs. The lists differ, and the same IDs come back in them: each is kept once, and known again where it
 * stands in the text.
 */
export function listReader(): (text: string) => readonly string[] {
  let table = emptyTable(fewest)
  let made = 0
  return (text) => {
    const list: string[] = []
    let begin = 0
    let hash = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isOfId(code)) hash = (Math.imul(hash, 31) + code) | 0
      else if (
        code === comma &&
        text.charCodeAt(at + 1) === space &&
        isOfId(text.charCodeAt(at + 2)) &&
        at > begin
      ) {
        list.push(partOf(text, begin, at, hash))
        begin = at + 2
        at += 1
        hash = 0
      } else return listIn(text)
    }
    list.push(partOf(text, begin, text.length, hash))
    // A list that grew has room to spare; a copy has not.
    return list.slice()
  }

  function partOf(text: string, begin: number, end: number, hash: number): string {
    const place = hash & (table.length - 1)
    const there = table[place]
    if (there?.length === end - begin && stands(there, text, begin)) return there
    const part = text.slice(begin, end)
    table[place] = part
    made += 1
    if (made > table.length && table.length < most) {
      table = emptyTable(table.length * 4)
      made = 0
    }
    return part
  }
}

/** Whether `part` stands there, of which the length is known to be right. */
function stands(part: string, text: string, begin: number): boolean {
  for (let at = 0; at < part.length; at++)
    if (part.charCodeAt(at) !== text.charCodeAt(begin + at)) return false
  return true
}

/** A digit, a letter, `-` or `_`. */
const isOfId = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === 45 ||
  code === 95

const emptyTable = (places: number): (string | undefined)[] => Array.from({ length: places }, () => undefined)

// Powers of two; a small register needs little room.
const fewest = 1 << 7
const most = 1 << 15
const comma = 0x2c
const space = 0x20
