import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { normsDocument } from '../../../infra/docs/norms-document.ts'
import { normLines } from '../../../src/domain/norm-lines/norm-lines.ts'

const path = join(import.meta.dirname, '../../../docs/normen.md')

describe('docs/normen.md', () => {
  it('is what the code says now (otherwise: npm run docs:normen)', async () => {
    const options = await resolveConfig(path)
    const document = await format(normsDocument(), { ...options, parser: 'markdown' })
    expect(readFileSync(path, 'utf8') === document, 'npm run docs:normen').toBe(true)
  })

  it('has every quote of every line', () => {
    const document = readFileSync(path, 'utf8').replace(/\\/g, '')
    for (const { line, quotes } of normLines)
      for (const quote of quotes) expect(document, line).toContain(`«${quote}»`)
  })
})
