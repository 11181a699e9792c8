/** Pieces of HTML, escaped by hono's `html`. Nothing in a letter waits for anything, so a piece is never a promise. */
import { html, raw } from 'hono/html'

export type Piece = ReturnType<typeof raw>

export function piece(strings: TemplateStringsArray, ...values: readonly unknown[]): Piece {
  const made = html(strings, ...values)
  if (made instanceof Promise)
    throw new TypeError('Cannot wait inside a letter, wanted values that are there')
  return made
}

export const nothing: Piece = raw('')

export { raw }
