import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, type Day } from '../../src/domain/day.ts'
import { onTheWall } from '../../src/domain/moment.ts'
import { placeWords } from '../../src/register/description/masters.ts'
import { places } from '../../src/domain/place.ts'
import { beginLife, placeOn, type Life } from './life.ts'

/** What a coordinator does, now and then, to rows of Mensen. */
const edits = fc.array(
  fc.record({
    row: fc.integer({ min: 2, max: 6 }),
    what: fc.oneof(
      fc.record({
        column: fc.constant('place'),
        cell: fc.constantFrom(...Object.values(placeWords), 'dager', ''),
      }),
      fc.record({ column: fc.constant('group'), cell: fc.constantFrom('Overvecht', 'Lunetten', 'Atlantis') }),
      fc.record({
        column: fc.constant('placeSince'),
        cell: fc.constantFrom('', 46000, 46300, '1-3-2026', 'laatst'),
      }),
      fc.record({ column: fc.constant('leftOn'), cell: fc.constantFrom('', 46200, 46340) }),
      fc.record({ column: fc.constant('signedOn'), cell: fc.constantFrom('', 46100) }),
    ),
    minutes: fc.constantFrom(0, 1, 20, 61, 300, 1500, 20000),
    looks: fc.boolean(),
  }),
  { maxLength: 30 },
)

const begun = (): Life => {
  const life = beginLife()
  life.workbook.put('groups', { name: 'Lunetten', church: 'Stadskerk', status: 'running', id: 'g-2' })
  for (const id of ['p-1', 'p-2', 'p-3', 'p-4'])
    life.workbook.put('people', {
      name: `Naam ${id}`,
      group: 'Overvecht',
      place: 'seeker',
      since: '2026-03-01',
      id,
    })
  return life
}

/** What Mensen say of a row: the place in a group, or nothing; undefined where the row cannot be read. */
function masterSays(life: Life, index: number, today: Day): { group: string; place: string } | undefined {
  const row = life.workbook.rowsOf('people')[index] ?? {}
  const group = { Overvecht: 'g-1', Lunetten: 'g-2' }[String(row.group)]
  if (group === undefined || row.placeSince === 'laatst') return undefined
  if (row.leftOn !== undefined && row.leftOn !== '' && Number(row.leftOn) <= serialOf(today))
    return { group, place: '' }
  const place = places.find((each) => placeWords[each] === row.place)
  return place === undefined ? undefined : { group, place }
}

const serialOf = (on: Day) => Math.round((Date.parse(on) - Date.parse('1899-12-30')) / 86_400_000)

test('the fold of today is what the masters say, whatever was typed and whenever it was looked at', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const life = begun()
      await life.look()
      life.pass(90)
      for (const { row, what, minutes, looks } of steps) {
        life.workbook.type('people', row, what.column, what.cell)
        life.pass(minutes)
        if (looks) await life.look()
      }
      await life.look()
      life.pass(60)
      const register = await life.look()
      expect(register.changed).toEqual([])
      const today = onTheWall(life.now(), 'Europe/Amsterdam').day
      for (const index of [1, 2, 3, 4]) {
        const says = masterSays(life, index, today)
        if (says === undefined) continue
        const stays = register.facts.stays.filter(
          ({ person, from, until }) =>
            person === `p-${index}` && from <= today && (until === undefined || until > today),
        )
        expect(stays.map(({ group, place }) => ({ group, place }))).toEqual(says.place === '' ? [] : [says])
      }
    }),
    { numRuns: 150 },
  )
})

test('any past evening is as the masters stood that evening, when nobody typed a date', async () => {
  const days = fc.array(
    fc.record({
      row: fc.integer({ min: 3, max: 6 }),
      place: fc.constantFrom(...places),
      skip: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(days, async (steps) => {
      const life = begun()
      await life.look()
      const stood = new Map<Day, readonly unknown[]>()
      let today = day('2026-11-25')
      for (const { row, place, skip } of steps) {
        life.at(today)
        life.workbook.type('people', row, 'place', placeWords[place])
        await life.look()
        stood.set(
          today,
          [1, 2, 3, 4].map((index) => life.workbook.rowsOf('people')[index]?.place),
        )
        today = addDays(today, skip)
      }
      life.at(today)
      const register = await life.look()
      for (const [on, words] of stood)
        expect(
          [1, 2, 3, 4].map((index) => placeWords[placeOn(register, `p-${index}`, on) as 'drager']),
        ).toEqual(words)
    }),
    { numRuns: 60 },
  )
})
