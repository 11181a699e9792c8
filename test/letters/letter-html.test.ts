import { describe, expect, test } from 'vitest'
import { palette } from '../../src/letters/html/palette.ts'
import { weeklyLetter } from '../../src/letters/weekly-letter.ts'
import { englishScenes } from './in-english.ts'
import { scenes } from './scenes.ts'

const all = [
  ...Object.entries(scenes).map(([name, scene]) => [name, 'nl', scene] as const),
  ...Object.entries(englishScenes).map(([name, scene]) => [name, 'en', scene] as const),
]

describe.each(all)('the HTML of %s in %s', (_, language, scene) => {
  const letter = weeklyLetter(scene)
  const html = letter === 'quiet' ? '' : letter.html
  const text = letter === 'quiet' ? '' : letter.text

  test('is a small document in its language', () => {
    expect(html.startsWith(`<!doctype html>\n<html lang="${language}"`)).toBe(true)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
  })

  test('brings nothing in from elsewhere and measures nobody', () => {
    expect(html).not.toMatch(/<img|<link|<script|@import|url\(|background=|<iframe|<svg/i)
  })

  test('has tables for the layout only, closed in pairs', () => {
    const tables = html.match(/<table[^>]*>/g) ?? []
    expect(tables.every((table) => table.includes('role="presentation"'))).toBe(true)
    for (const tag of ['table', 'tr', 'td', 'p', 'a', 'span', 'h2'])
      expect(html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0).toBe(
        html.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0,
      )
  })

  test('says every sentence that the plain text says', () => {
    const plain = html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
    const sentences = text
      .replaceAll(/ \((Verbeteren\? Zie onderaan|Not right\? See the bottom)\.\)/g, '')
      .split('\n')
      .filter((line) => /^[A-Z0-9].*[.!?]$/.test(line) && !/VRAAG|QUESTION/.test(line))
    expect(sentences.length).toBeGreaterThan(4)
    for (const sentence of sentences) expect(plain).toContain(sentence.replace(/^\d\. /, ''))
  })
})

describe('the colours', () => {
  test.each([
    ['text', 'paper'],
    ['quiet', 'paper'],
    ['accent', 'paper'],
    ['text', 'soft'],
    ['quiet', 'soft'],
    ['accent', 'soft'],
    ['onAccent', 'accent'],
  ] as const)('%s can be read on %s', (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(4.5)
  })
})

/** WCAG 2.2, relative luminance. */
function contrast(front: string, back: string): number {
  const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
