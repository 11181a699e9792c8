import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faith } from '../../src/domain/faith.ts'

const handleiding = readFileSync(new URL('../../docs/handleiding.md', import.meta.url), 'utf8')

test('the page before a talk sends a coach to the words of FAITH, and there they are, word for word', () => {
  expect(handleiding).toContain('### Praten over een trainee')
  for (const { word, text } of faith) expect(handleiding).toContain(`**${word}**: «${text}»`)
  expect(faith.map(({ word }) => word.charAt(0)).join('')).toBe('FAITH')
})
