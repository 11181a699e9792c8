import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, toSerial, type Day } from '../../src/domain/day.ts'
import { groupId } from '../../src/domain/ids.ts'
import { places } from '../../src/domain/place.ts'
import { standingOf } from '../../src/domain/standing.ts'
import { placeWords } from '../../src/register/description/masters.ts'
import type { Register } from '../../src/register/register.ts'
import { beginLife, type Life } from '../register/life.ts'

const begin = day('2026-03-03')
const people = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6']
const row = (person: string) => 3 + people.indexOf(person)

/** Something that happens on some day of the life of two groups. */
type Deed =
  | { readonly kind: 'place'; readonly person: string; readonly place: string }
  | { readonly kind: 'group'; readonly person: string; readonly group: string }
  | { readonly kind: 'leave'; readonly person: string }
  | { readonly kind: 'sign'; readonly person: string }
  | { readonly kind: 'status'; readonly status: string }
  | {
      readonly kind: 'evening'
      readonly present: readonly string[]
      readonly held: string
      readonly done: string
    }
  | { readonly kind: 'talk' }

const someone = fc.constantFrom(...people)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('evening' as const),
      present: fc.subarray(people),
      held: fc.constantFrom('yes', 'yes', 'yes', 'too-few'),
      done: fc.constantFrom('', 'Samen gegeten', 'Niets hiervan'),
    }),
  },
  fc.record({ kind: fc.constant('place' as const), person: someone, place: fc.constantFrom(...places) }),
  fc.record({
    kind: fc.constant('group' as const),
    person: someone,
    group: fc.constantFrom('Overvecht', 'Lombok'),
  }),
  fc.record({ kind: fc.constant('leave' as const), person: someone }),
  fc.record({ kind: fc.constant('sign' as const), person: someone }),
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom('loopt', 'gestopt', 'start') }),
  fc.record({ kind: fc.constant('talk' as const) }),
)

/** A form that comes in long after its evening, and two rows that turn out to be one person. */
const late = fc.record({
  forms: fc.array(
    fc.record({ weeksBack: fc.integer({ min: 0, max: 6 }), present: fc.subarray(people), guests: fc.nat(3) }),
    { maxLength: 3 },
  ),
  merges: fc.array(fc.tuple(fc.constantFrom('p-4', 'p-5', 'p-6'), fc.constantFrom('p-1', 'p-2', 'p-3')), {
    maxLength: 1,
  }),
})

let responses = 0
const response = (submittedAt: string) => ({
  responseId: `r-${responses++}`,
  formId: 'form-1',
  submittedAt,
  groupId: 'g-1',
})

function does(life: Life, what: Deed, on: Day): void {
  const { workbook } = life
  switch (what.kind) {
    case 'place': {
      workbook.type(
        'people',
        row(what.person),
        'place',
        placeWords[places.find((each) => each === what.place) ?? 'unknown'],
      )
      return
    }
    case 'group': {
      workbook.type('people', row(what.person), 'group', what.group)
      return
    }
    case 'leave':
      // Another date in a filled cell would put the past right, and is meant to change it.
      if (workbook.rowsOf('people')[row(what.person) - 2]?.leftOn !== undefined) return
      {
        workbook.type('people', row(what.person), 'leftOn', toSerial(on))
        return
      }
    case 'sign': {
      workbook.type('people', row(what.person), 'signedOn', toSerial(on))
      return
    }
    case 'status': {
      workbook.type('groups', 2, 'status', what.status)
      return
    }
    case 'evening': {
      workbook.put('meetings', {
        ...response(`${on}T09:00:00Z`),
        day: on,
        held: what.held,
        presentIds: what.present,
        ...(what.done !== '' && { activities: what.done }),
      })
      return
    }
    case 'talk': {
      workbook.put('talks', { ...response(`${on}T09:00:00Z`), day: on })
      return
    }
    default:
      return what satisfies never
  }
}

/** The life of a movement on those days, one deed each, looked at as the system does. */
async function lived(life: Life, deeds: readonly Deed[], from: Day): Promise<Day> {
  let on = from
  for (const what of deeds) {
    on = addDays(on, 4)
    life.at(on, '12:00')
    does(life, what, on)
    await life.look()
    life.at(on, '14:00')
    await life.look()
  }
  return on
}

function begun(): Life {
  const life = beginLife(begin)
  life.workbook.put('groups', { name: 'Lombok', status: 'running', church: 'Stadskerk', id: 'g-2' })
  for (const id of people)
    life.workbook.put('people', {
      name: `Naam ${id}`,
      group: 'Overvecht',
      place: 'seeker',
      since: '2026-01-06',
      id,
    })
  return life
}

/** All that is computed of a group on a day, without what is said of the time after it. */
function figures({ facts }: Register, on: Day) {
  return ['g-1', 'g-2'].map((id) => {
    const { composition, readiness, status, leaders, trainees, held, lastTalk, unreported } = standingOf(
      facts,
      groupId(id),
      on,
    )
    return { composition, readiness, status, leaders, trainees, held, lastTalk, unreported }
  })
}

async function learnsLate(
  life: Life,
  {
    forms,
    merges,
  }: {
    forms: readonly { weeksBack: number; present: readonly string[]; guests: number }[]
    merges: readonly (readonly [string, string])[]
  },
  asOf: Day,
) {
  for (const { weeksBack, present, guests } of forms)
    life.workbook.put('meetings', {
      ...response('2027-01-01T09:00:00Z'),
      day: addDays(asOf, -7 * weeksBack),
      held: 'yes',
      presentIds: present,
      guests,
    })
  for (const [one, other] of merges) life.workbook.type('people', row(one), 'sameAs', other)
  return life.look()
}

test('any figure as of a day is what was computed on that day, with what was told late and merged since', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 3, maxLength: 14 }),
      fc.array(deed, { minLength: 1, maxLength: 8 }),
      late,
      async (before, after, told) => {
        responses = 0
        const then = begun()
        const asOf = await lived(then, before, begin)
        const onThatDay = figures(await then.see(), asOf)
        const andLate = figures(await learnsLate(then, told, asOf), asOf)

        responses = 0
        const now = begun()
        await lived(now, before, begin)
        await lived(now, after, asOf)
        expect(figures(await now.see(), asOf)).toEqual(onThatDay)
        expect(figures(await learnsLate(now, told, asOf), asOf)).toEqual(andLate)
      },
    ),
    { numRuns: 15 },
  )
})
