import fc from 'fast-check'
import { edits, type Edit } from './edits.ts'

/** One thing that happens in the life of a register; a counterexample is a list of these. */
export type Step = Sends | Edit | Passes | Works | { readonly do: 'come to rest' }

/** Somebody fills in a form, or opens an answer again. Days are counted from the day of sending. */
export type Sends =
  | {
      readonly do: 'send an evening'
      readonly group: GroupName
      readonly held?: Held
      readonly daysAhead?: number
      readonly guests?: number
      readonly agrees?: boolean
      readonly ticks?: number
      /** Which of the earlier answers is opened again. */
      readonly again?: number
      /** Google does not list it yet. */
      readonly late?: boolean
    }
  | {
      readonly do: 'send a welcome'
      readonly consents: boolean
      readonly named: boolean
      readonly group: GroupName
    }
  | { readonly do: 'show what was late' }

export const groupNames = ['Overvecht', 'Lunetten'] as const
export type GroupName = (typeof groupNames)[number]
export type Held = 'yes' | 'holiday' | 'too-few'

/** Time goes by, or the calendar is turned to a moment that is hard on clocks. */
export type Passes =
  { readonly do: 'pass'; readonly minutes: number } | { readonly do: 'jump'; readonly to: string }

export const runs = [
  'look at Overvecht',
  'look at Welkom',
  'sweep',
  'look at the sheet',
  'weekly',
  'letters',
  'night',
] as const
/** Something of ours that is woken. */
export type Run = (typeof runs)[number]

export interface Works {
  readonly do: 'work'
  readonly run: Run
  /** A second one at the same time. */
  readonly with?: Run
  /** Whose turn it is of the two, call by call. */
  readonly turns?: readonly number[]
  readonly dies?: Death
  readonly meanwhile?: Meanwhile
}

/** The first run ends at its nth call, which was done or was not. */
export interface Death {
  readonly call: number
  readonly when: 'before' | 'after'
}

/** What a person does right before the nth call of ours. */
export interface Meanwhile {
  readonly call: number
  readonly edit: Edit
}

const group = fc.constantFrom(...groupNames)
const evening = {
  do: fc.constant('send an evening' as const),
  group,
  held: fc.constantFrom<Held[]>('yes', 'yes', 'yes', 'holiday', 'too-few'),
  daysAhead: fc.constantFrom(0, -1, -7, -7, -14, -30, -299, -301, -4000, 1, 7, 300, 400),
  guests: fc.nat(9),
  agrees: fc.constant(true),
  ticks: fc.nat(31),
}

const sends: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record(evening, { requiredKeys: ['do', 'group'] }) },
  {
    weight: 2,
    arbitrary: fc.record({ ...evening, again: fc.nat(9) }, { requiredKeys: ['do', 'group', 'again'] }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      { ...evening, late: fc.constant(true) },
      { requiredKeys: ['do', 'group', 'held', 'late'] },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('send a welcome' as const),
      consents: fc.constantFrom(true, true, false),
      named: fc.constantFrom(true, true, true, false),
      group,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'show what was late' as const }) },
)

const passes: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      minutes: fc.constantFrom(1, 4, 15, 15, 61, 180, 600, 1440, 10_080),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      to: fc.constantFrom(
        '2026-10-24T23:50:00Z',
        '2026-10-25T00:30:00Z',
        '2026-10-25T01:30:00Z',
        '2026-11-23T06:01:00Z',
        '2026-12-31T22:40:00Z',
        '2026-12-31T23:20:00Z',
        '2027-03-27T23:30:00Z',
        '2027-03-28T00:50:00Z',
        '2027-03-28T01:10:00Z',
        '2027-03-29T05:01:00Z',
      ),
    }),
  },
)

const work = { do: fc.constant('work' as const), run: fc.constantFrom(...runs) }
const dies = fc.record({
  call: fc.integer({ min: 1, max: 16 }),
  when: fc.constantFrom('before' as const, 'after' as const),
})
const meanwhile = fc.record({ call: fc.integer({ min: 1, max: 10 }), edit: edits })
const two = { with: fc.constantFrom(...runs), turns: fc.array(fc.nat(1), { minLength: 1, maxLength: 12 }) }

const works: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record(work) },
  { weight: 1, arbitrary: fc.record({ ...work, dies }) },
  { weight: 2, arbitrary: fc.record({ ...work, meanwhile }) },
  { weight: 2, arbitrary: fc.record({ ...work, ...two }) },
  {
    weight: 2,
    arbitrary: fc.record(
      { ...work, ...two, dies, meanwhile },
      { requiredKeys: ['do', 'run', 'with', 'turns'] },
    ),
  },
)

/** Whatever can happen next. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: sends },
  { weight: 9, arbitrary: edits },
  { weight: 5, arbitrary: passes },
  { weight: 7, arbitrary: works },
  { weight: 2, arbitrary: fc.constant({ do: 'come to rest' as const }) },
)
