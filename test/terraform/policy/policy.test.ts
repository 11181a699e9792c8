import { describe, expect, it } from 'vitest'
import { accessRules } from './access.ts'
import { bucketRules } from './buckets.ts'
import { parseAll, readConfiguration } from './hcl.ts'
import { nameRules } from './names.ts'
import { placeRules } from './places.ts'
import type { Rule } from './rule.ts'
import { runningRules } from './running.ts'
import { secretRules } from './secrets.ts'

const rules: readonly Rule[] = [
  ...accessRules,
  ...bucketRules,
  ...nameRules,
  ...placeRules,
  ...runningRules,
  ...secretRules,
]

describe('the cloud', async () => {
  const configuration = await readConfiguration()

  it.each(rules)('$says', ({ broken }) => {
    expect(broken(configuration)).toEqual([])
  })

  it.each(rules.flatMap(({ planted, ...rule }) => planted.map((text) => ({ ...rule, text }))))(
    'would be told if it did not hold that it $says ($#)',
    async ({ broken, text }) => {
      expect(broken(await parseAll([['planted.tf', text]]))).not.toEqual([])
    },
  )

  it('looks at all there is', () => {
    const kinds = new Set(configuration.blocks.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['data', 'module', 'output', 'resource', 'variable'])
    expect(configuration.blocks.filter(({ kind }) => kind === 'resource').length).toBeGreaterThan(25)
  })
})
