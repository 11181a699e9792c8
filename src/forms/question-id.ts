import { fingerprint } from './fingerprint.ts'
import type { FormKind } from './form-description.ts'

/**
 * The ID of a question at Google: the same on every form of a kind, whatever its title is now, so that answers are
 * understood without a table. Eight hexadecimal digits without a leading zero, below 2³¹ as Google's own are.
 */
export const questionIdOf = (kind: FormKind, key: string): string => hexOf(`question ${kind} ${key}`)

/** The number of a question in a prefilled link: its ID in decimal. */
export const entryOf = (kind: FormKind, key: string): string =>
  String(Number.parseInt(questionIdOf(kind, key), 16))

/** The ID of a page. Options lead to it. */
export const sectionIdOf = (kind: FormKind, key: string): string => hexOf(`section ${kind} ${key}`)

/**
 * The ID of the item around a question. It follows from the question's ID, and so tells a question that we made
 * (perhaps in an older version) from one that a coordinator added.
 */
export const itemIdOf = (questionId: string): string => hexOf(`item ${questionId}`)

function hexOf(text: string): string {
  const known = made.get(text)
  if (known !== undefined) return known
  const fresh = (0x10000000 + Number(fingerprint(text) % 0x70000000n)).toString(16)
  made.set(text, fresh)
  return fresh
}

// Remembered answers of a pure function: thousands of links ask for the same few questions.
const made = new Map<string, string>()
