import { listIn } from './read-cell.ts'

/**
 * Reads lists of IDs. The lists differ, and the same IDs come back in them: each is known again where it stands in the
 * text and kept once, for making a text of it anew takes longer than all the rest of reading.
 */
export function listReader(): (text: string) => readonly string[] {
  const table: (string | undefined)[] = Array.from({ length: places }, () => undefined)
  const kept = (part: string, hash: number) => {
    const place = hash & (places - 1)
    const there = table[place]
    return there === part ? there : (table[place] = part)
  }
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
    return list
  }

  function partOf(text: string, begin: number, end: number, hash: number): string {
    const there = table[hash & (places - 1)]
    return there?.length === end - begin && text.startsWith(there, begin)
      ? there
      : kept(text.slice(begin, end), hash)
  }
}

/** A digit, a letter, `-` or `_`. */
const isOfId = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === 45 ||
  code === 95

const places = 1 << 15
const comma = 0x2c
const space = 0x20
