import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { qrCode } from '../../../src/api/qr/qr-code.ts'
import { qrImage } from '../../../src/api/qr/qr-image.ts'

const picture = (text: string) =>
  (qrCode(text) ?? []).map((row) => row.map((dark) => (dark ? '#' : '.')).join('')).join('\n')

// These were read back by a reader of somebody else's (jsQR 1.4.0), at every length up to 106.
test('draws a word as a reader reads it', () => {
  expect(picture('Welkom')).toBe(
    `
#######..#.#..#######
#.....#...##..#.....#
#.###.#.##.#..#.###.#
#.###.#.#.##..#.###.#
#.###.#.#..##.#.###.#
#.....#.##..#.#.....#
#######.#.#.#.#######
........#..##........
#.#####..#..#.#####..
#......##.#.#..#.##.#
####.###.#.#.#..####.
#..#.#...##....######
.####.#.#..#.#..#..#.
........#.######.#.#.
#######.....#.##..##.
#.....#.#..####..##.#
#.###.#.###.#...#..#.
#.###.#.##..#..##....
#.###.#.##.#.#...#...
#.....#...#.....###..
#######.#.##.#..#..#.`.trim(),
  )
})

test.each([
  [14, 21, '8f88b87c00b611f4'],
  [26, 25, 'b47b152e856bb5aa'],
  [42, 29, '55405274faeb2458'],
  [62, 33, 'daf8a3f16e0701ac'],
  [84, 37, 'a0717b380761b44b'],
  [106, 41, '5a078ec1953c0513'],
])('fills a code with %i bytes of %i by itself', (bytes, size, hash) => {
  const drawn = picture('x9Qz-7/a'.repeat(20).slice(0, bytes))
  expect(drawn.indexOf('\n')).toBe(size)
  expect(createHash('sha256').update(drawn).digest('hex').slice(0, 16)).toBe(hash)
})

test('has no code for what does not fit', () => {
  expect(qrCode('x'.repeat(107))).toBeUndefined()
  expect(qrCode('é'.repeat(54))).toBeUndefined()
  expect(qrImage('x'.repeat(107))).toBeUndefined()
})

test('a picture has a dark square for each dark module, within a quiet edge of four', () => {
  const image = qrImage('Welkom') ?? ''
  expect(image).toContain('viewBox="0 0 29 29"')
  const runs = [...image.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map(([, ...numbers]) => numbers.map(Number))
  const dark = runs.reduce((sum, [, , run = 0]) => sum + run, 0)
  expect(dark).toBe(picture('Welkom').replace(/[^#]/g, '').length)
  expect(Math.min(...runs.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4)
  expect(Math.max(...runs.map(([x = 0, , run = 0]) => x + run))).toBe(25)
})
