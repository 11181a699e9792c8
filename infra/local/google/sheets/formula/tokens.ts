/** The words of a formula, each with its text, so that references can be rewritten and the rest left as it was. */

export type Token = { readonly kind: TokenKind; readonly text: string }
export type TokenKind = 'number' | 'text' | 'name' | 'reference' | 'sign' | 'space' | 'unknown'

const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`
const side = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`
const reference = String.raw`(?:${sheet})?(?:${side}(?::(?:${side}|\$?[A-Za-z]{1,3}(?![\p{L}\p{N}])|\$?[1-9]\d*))?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_(])`

const pattern = new RegExp(
  String.raw`(?<reference>${reference})|(?<text>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|` +
    String.raw`(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<sign><=|>=|<>|[-+*/^&=<>%(),;:{}!\\])|(?<space>\s+)|(?<unknown>[\s\S])`,
  'gu',
)

/** The formula without its `=`. */
export function tokensOf(formula: string): Token[] {
  return [...formula.matchAll(pattern)].map((match): Token => {
    const groups: Partial<Record<string, string>> = match.groups ?? {}
    const kind = kinds.find((name) => groups[name] !== undefined) ?? 'unknown'
    return { kind, text: match[0] }
  })
}

const kinds: readonly TokenKind[] = ['reference', 'text', 'number', 'name', 'sign', 'space', 'unknown']
