/** A measurement that has its own place in docs/benchmarks.md, between `<!-- name -->` and `<!-- /name -->`. */
export interface Section {
  readonly name: string
  /** Markdown. */
  readonly measure: () => Promise<string>
}

/** The document with what was measured in the place of that section. */
export function withSection(document: string, name: string, measured: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [before, rest] = split(document, opening)
  const [, after] = split(rest, closing)
  return `${before}${opening}\n\n${measured}\n\n${closing}${after}`
}

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  if (at < 0) throw new RangeError(`Cannot write what was measured, wanted ${mark} in the document`)
  return [text.slice(0, at), text.slice(at + mark.length)]
}
