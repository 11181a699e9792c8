import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/domain/findings/finding.ts'
import { furtherKeys, furtherRules } from '../../../src/domain/findings/further.ts'
import { norms } from '../../../src/domain/norms.ts'
import { normLines } from '../../../src/domain/norm-lines/norm-lines.ts'
import { findingKeys } from '../../../src/domain/readiness.ts'

const quotes = new Set(normLines.flatMap(({ quotes: each }) => each))
const numbered = normLines.filter(({ line }) => /^\d/.test(line))

describe('the lines of the norms', () => {
  it('are all there, 1 up to 119, each once', () => {
    const numbers = new Set(numbered.map(({ line }) => Number.parseInt(line, 10)))
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 119 }, (_, index) => index + 1))
    expect(new Set(normLines.map(({ line }) => line)).size).toBe(normLines.length)
  })

  it('have a finding wherever they are a hard or a soft norm', () => {
    const lacking = normLines.filter(
      ({ kind, findings }) => (kind === 'H' || kind === 'S') && findings.length === 0,
    )
    expect(lacking.map(({ line }) => line)).toEqual([])
  })

  it('are never computed where they are a value', () => {
    const computed = normLines.filter(({ kind, findings }) => kind === 'V' && findings.length > 0)
    expect(computed.map(({ line }) => line)).toEqual([])
  })

  it('say how they are held, and where they are told or read unless they are words only', () => {
    for (const { line, kind, held, entered, shown } of normLines) {
      expect(held.length, line).toBeGreaterThan(5)
      if (kind === 'H' || kind === 'S') expect(entered.length + shown.length, line).toBeGreaterThan(0)
    }
  })

  it('have every finding that there is', () => {
    const held = new Set(normLines.flatMap(({ findings }) => findings))
    expect([...findingKeys, ...furtherKeys].filter((key) => !held.has(key))).toEqual([])
  })

  it('hold the sentence of every number of the movement', () => {
    const own = Object.values(norms)
      .map(({ quote }) => quote)
      .filter((quote) => quote !== '')
    expect(own.filter((quote) => !quotes.has(quote))).toEqual([])
  })

  it('hold the sentence of every finding, on the line that the finding names', () => {
    const told = [
      ...findingKeys.map((key) => norms[rules[key].norm]),
      ...furtherKeys.map((key) => {
        const rule = furtherRules[key]
        return 'norm' in rule ? norms[rule.norm] : rule
      }),
    ]
    for (const { line, quote } of told) {
      const held = normLines.find((each) => each.line === line)
      expect(held?.quotes, `${line}: ${quote}`).toContain(quote)
    }
  })
})

const source = join(import.meta.dirname, '../../../../shared/norms.md')

describe.skipIf(!existsSync(source))('the lines of the norms, beside the text that they come from', () => {
  const text = existsSync(source) ? readFileSync(source, 'utf8') : ''
  const rows = [...text.matchAll(/^\| (\d+[a-z]?) \| (.*)$/gm)].map(([, line = '', rest = '']) => ({
    line,
    rest,
  }))

  it('are those of the text', () => {
    expect(rows.length).toBeGreaterThan(100)
    expect(numbered.map(({ line }) => line)).toEqual(rows.map(({ line }) => line))
  })

  it('hold every sentence that is quoted in it, word for word', () => {
    // Not of the movement's text: what this register writes, and an ellipsis.
    const ours = ['Nakijken', '…']
    const quoted = [...text.matchAll(/«([^»]*)»/g)].map(([, quote = '']) => quote)
    expect(quoted.length).toBeGreaterThan(150)
    expect(quoted.filter((quote) => !quotes.has(quote) && !ours.includes(quote))).toEqual([])
  })

  it('are of the kind that the text gives them', () => {
    const kinds = rows.flatMap(({ line, rest }) => {
      const [, kind] = /\| ([HSCRQVE]) \|/.exec(rest) ?? []
      return kind === undefined ? [] : [{ line, kind }]
    })
    expect(kinds.length).toBeGreaterThan(100)
    for (const { line, kind } of kinds)
      expect(normLines.find((each) => each.line === line)?.kind, line).toBe(kind)
  })
})
