import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed } from '../../src/register/packed.ts'

const itself = (size: number) => size

test('fills a group before it begins the next, and lets what is too large stand alone', () => {
  expect(packed([3, 4, 5, 20, 1], itself, 10)).toEqual([[3, 4], [5], [20], [1]])
})

test('nothing makes no group', () => {
  expect(packed([], itself, 10)).toEqual([])
})

test('a group that was begun is there, also when nothing more fits', () => {
  expect(packed([5, 5], itself, 10, 5)).toEqual([[5], [5]])
  expect(packed([5, 5], itself, 10, 6)).toEqual([[], [5, 5]])
  expect(packed([], itself, 10, 6)).toEqual([[]])
})

test('keeps every item once, in its order, and never more than is borne together', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 })), fc.integer({ min: 1, max: 40 }), (items, most) => {
      const groups = packed(items, itself, most)
      expect(groups.flat()).toEqual(items)
      for (const group of groups)
        expect(group.length === 1 || group.reduce((sum, size) => sum + size, 0) <= most).toBe(true)
    }),
  )
})
