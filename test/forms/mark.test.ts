import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceForm } from '../../src/forms/attendance-form.ts'
import { markOf } from '../../src/forms/mark.ts'

const form = (names: readonly string[] = ['Joke', 'Kees'], month = '2026-11', name = 'Overvecht') =>
  markOf(attendanceForm({ name }, names, month))

test('the same form has the same mark, in every month and in whatever order the names come', () => {
  for (let month = 1; month <= 12; month += 1)
    expect(form(['Kees', 'Joke'], `2026-${String(month).padStart(2, '0')}`)).toBe(form())
})

test('what was agreed the last time is left to the night', () => {
  expect(markOf(attendanceForm({ name: 'Overvecht' }, ['Joke', 'Kees'], '2026-11', 'samen eten'))).toBe(
    form(),
  )
})

test('a name more, a name less, another name or another title is another mark', () => {
  const marks = [
    form(),
    form(['Joke']),
    form([]),
    form(['Joke', 'Kees', 'Noor']),
    form(['Joke', 'Cees']),
    form(['JokeKees']),
    form(['Joke', 'Kees'], '2026-11', 'Lombok'),
  ]
  expect(new Set(marks).size).toBe(marks.length)
})

test('two lists of names that differ have different marks', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 8 })
  fc.assert(
    fc.property(names, names, (one, other) => {
      const same = [...one].sort().join('\n') === [...other].sort().join('\n')
      expect(form(one) === form(other)).toBe(same)
    }),
    { numRuns: 300 },
  )
})

test('it is short, and never like a number with an exponent to a spreadsheet', () => {
  for (let count = 0; count < 2000; count += 1) expect(form([`n${count}`])).toMatch(/^m[0-9a-z]{1,11}$/)
})
