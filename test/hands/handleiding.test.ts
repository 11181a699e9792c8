import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hands } from './list.ts'

const handleiding = readFileSync(join(import.meta.dirname, '../../docs/handleiding.md'), 'utf8')
const told = new Map(
  handleiding
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| Wat je doet'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, hand = '', becomes = '']) => [hand, becomes] as const),
)

test('the handleiding says of every hand what happens then, and of no other', () => {
  expect([...told.keys()]).toEqual(hands.map(({ hand }) => hand))
})

test.each(hands)('$hand: what it says is what we decided', ({ hand, becomes }) => {
  const says = told.get(hand) ?? ''
  expect(says).toMatch({ 'goes on': /./, repaired: /./, Nakijken: /Nakijken/, brake: /^De rem/ }[becomes])
})

test.each(hands)('$hand: has its test', ({ test: [file, beginning] }) => {
  const tests = readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8')
  const sentences = [...tests.matchAll(/test(?:\.each\([\s\S]*?\))?\(\s*'([^']+)'/g)].map(([, said]) => said)
  expect(sentences.filter((said) => said?.startsWith(beginning))).toHaveLength(1)
})
