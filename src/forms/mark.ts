import type { FormDescription } from './form-description.ts'
import { monthQuestions } from './month-questions.ts'

/**
 * A short text that is another one when a form should show something else: a name more or less, another title, another
 * wording. The question of the month is left out of it, and what became of the last agreement: the night sees to those,
 * so that not every form changes in the first minute of a month, nor each of them after its evening. It begins with a letter, for a spreadsheet reads 12e3 as a number.
 */
export function markOf({ sections, ...form }: FormDescription): string {
  const lasting = sections.map(({ questions, ...section }) => ({
    ...section,
    questions: questions.filter(({ key }) => !nightly.has(key)),
  }))
  return `m${hash(JSON.stringify({ ...form, sections: lasting }))}`
}

const nightly: ReadonlySet<string> = new Set([...monthQuestions().map(({ key }) => key), 'previousAgreement'])

/** 53 bits of it, quickly: this is made of every form at every look. Two halves of MurmurHash's kind. */
function hash(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 2654435761)
    other = Math.imul(other ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (2 ** 32 * (other & 0x1fffff) + (one >>> 0)).toString(36)
}
