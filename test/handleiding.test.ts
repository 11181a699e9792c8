import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pictures } from './pictures/pictures.ts'

const docs = join(import.meta.dirname, '../docs')
const text = readFileSync(join(docs, 'handleiding.md'), 'utf8')
const shown = [...text.matchAll(/!\[([^\]]+)\]\((pictures\/[^)]+)\)/g)].map(([, , path = '']) => path)

/** As a heading's address is made of it on GitHub. */
const addressOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

describe('the handleiding', () => {
  test('has every heading in its contents, in order, and no other', () => {
    const headings = [...text.matchAll(/^## (.+)$/gm)]
      .map(([, heading = '']) => heading)
      .filter((heading) => heading !== 'Inhoud')
    const contents = [...text.matchAll(/^- \[([^\]]+)\]\(#([^)]+)\)$/gm)].map(([, name, to]) => [name, to])
    expect(contents).toEqual(headings.map((heading) => [heading, addressOf(heading)]))
  })

  test('shows each picture that is taken, and no other', () => {
    expect(shown.toSorted()).toEqual(pictures.map(({ name }) => `pictures/${name}.png`).sort())
  })

  test.each(shown)('%s is there, and small', (path) => {
    expect(existsSync(join(docs, path))).toBe(true)
    expect(statSync(join(docs, path)).size).toBeLessThan(120 * 1024)
  })

  test('weighs no more than a telephone carries', () => {
    const all = shown.reduce((sum, path) => sum + statSync(join(docs, path)).size, 0)
    expect(all).toBeLessThan(1.5 * 1024 * 1024)
  })
})
