import fc from 'fast-check'
import { consentWords, placeWords, statusWords } from '../../src/register/description/masters.ts'
import type { Cell } from '../../src/register/snapshot.ts'

/** What a person does in the spreadsheet. Rows and columns are counted round, so that there always is one. */
export type Edit =
  | { readonly do: 'sort rows'; readonly tab: Sorted; readonly column: number; readonly down: boolean }
  | { readonly do: 'sort one column apart'; readonly tab: Typed; readonly column: number }
  | { readonly do: 'insert a row'; readonly tab: Sorted; readonly row: number }
  | { readonly do: 'delete a row'; readonly tab: Sorted; readonly row: number }
  | {
      readonly do: 'copy a row'
      readonly tab: 'people' | 'groups'
      readonly row: number
      readonly as?: string
    }
  | { readonly do: 'move a column'; readonly tab: Sorted; readonly column: number; readonly to: number }
  | { readonly do: 'add a column'; readonly tab: Sorted; readonly column: number; readonly header: string }
  | { readonly do: 'hide a column'; readonly tab: Sorted; readonly column: number }
  | { readonly do: 'rename a header'; readonly tab: Sorted; readonly column: number; readonly header: string }
  | { readonly do: 'copy a column'; readonly tab: Typed; readonly column: number }
  | { readonly do: 'tidy the headers'; readonly tab: Sorted }
  | { readonly do: 'rename a tab'; readonly tab: Sorted; readonly title: string }
  | {
      readonly do: 'type'
      readonly tab: Typed
      readonly row: number
      readonly column: string
      readonly cell: Cell
    }
  | { readonly do: 'choose'; readonly setting: string; readonly value: string }
  /** Any cell but the response's ID: a replaced version of which that is changed cannot be told from another response. */
  | { readonly do: 'edit a log'; readonly tab: Log; readonly row: number; readonly column: number }
  | { readonly do: 'scribble in a view' }
  | { readonly do: 'tick the brake' }
  | { readonly do: 'restore'; readonly version: number }

export const typed = ['people', 'groups', 'pauses', 'settings', 'schoolHolidays'] as const
/** The tabs in which people type. */
export type Typed = (typeof typed)[number]
/** The logs of responses, that the forms can give back. */
export type Log = 'meetings' | 'signups'
type Sorted = Typed | Log

/** What no column understands; whoever types it knows that it must be named in Nakijken. */
export const nonsense = 'zumba'

const tabOf = fc.constantFrom<Typed[]>('people', 'people', 'people', 'groups', 'pauses', 'settings')
const anyTab = fc.constantFrom<Sorted[]>('people', 'people', 'groups', 'settings', 'meetings', 'signups')
const row = fc.nat(11)
const column = fc.nat(15)
const header = fc.constantFrom('Opmerking', 'Kring', 'groep ', 'Naam?')

/** Text as people paste it: stray spaces, capitals, marks that cannot be seen, what looks like a formula. */
const odd = fc.constantFrom<Cell[]>(
  ' Samira ',
  'SAMIRA',
  '=1+1',
  "'s avonds",
  '+31',
  'a\u00a0b',
  '',
  true,
  46_000,
)
const dates = fc.constantFrom<Cell[]>(
  '',
  46_000,
  46_300,
  46_360,
  '1-3-2026',
  '2026-02-03',
  '3 maart',
  nonsense,
  -5,
)

const intoPeople = fc.oneof(
  fc.record({ column: fc.constant('name'), cell: fc.oneof(odd, fc.constantFrom('Joke', 'Noor', 'Pieter')) }),
  fc.record({ column: fc.constant('surname'), cell: odd }),
  fc.record({
    column: fc.constant('group'),
    cell: fc.constantFrom<Cell[]>('Overvecht', 'Lunetten', ' overvecht', 'LUNETTEN', '', nonsense),
  }),
  fc.record({
    column: fc.constant('place'),
    cell: fc.constantFrom<Cell[]>(...Object.values(placeWords), ' Drager', 'ZOEKER', '', nonsense),
  }),
  fc.record({
    column: fc.constantFrom('placeSince', 'since', 'signedOn', 'leftOn', 'consentOn'),
    cell: dates,
  }),
  fc.record({
    column: fc.constant('consent'),
    cell: fc.constantFrom<Cell[]>(...Object.values(consentWords), '', nonsense),
  }),
  fc.record({ column: fc.constant('id'), cell: fc.constantFrom<Cell[]>('', '', '', 'p-joke', nonsense) }),
  fc.record({
    column: fc.constant('email'),
    cell: fc.constantFrom<Cell[]>('', 'hanneke@voorbeeld.nl', 'nieuw@voorbeeld.nl'),
  }),
  fc.record({
    column: fc.constant('letter'),
    cell: fc.constantFrom<Cell[]>('', 'ja', 'nee', 'ja, dinsdag 8 uur'),
  }),
)
const intoGroups = fc.oneof(
  fc.record({
    column: fc.constant('status'),
    cell: fc.constantFrom<Cell[]>(...Object.values(statusWords), '', nonsense),
  }),
  fc.record({
    column: fc.constant('name'),
    cell: fc.constantFrom<Cell[]>('Overvecht', 'Lunetten', 'Overvecht Noord', ' lunetten '),
  }),
  fc.record({ column: fc.constant('firstEvening'), cell: dates }),
  fc.record({ column: fc.constant('rhythm'), cell: fc.constantFrom<Cell[]>('om de week', '', nonsense) }),
  fc.record({ column: fc.constant('contacts'), cell: fc.constantFrom<Cell[]>(7, '12', '', nonsense) }),
  fc.record({ column: fc.constant('id'), cell: fc.constant('') }),
  fc.record({ column: fc.constantFrom('hosts', 'mission'), cell: odd }),
)
const intoPauses = fc.oneof(
  fc.record({
    column: fc.constantFrom('from', 'to'),
    cell: fc.constantFrom<Cell[]>('', 46_350, 46_357, '24-12-2026', nonsense),
  }),
  fc.record({ column: fc.constant('group'), cell: fc.constantFrom<Cell[]>('', 'Overvecht', nonsense) }),
  fc.record({ column: fc.constant('reason'), cell: odd }),
)

const type = <T extends Typed>(tab: T, into: fc.Arbitrary<{ column: string; cell: Cell }>) =>
  fc.tuple(row, into).map(([row, { column, cell }]) => ({ do: 'type' as const, tab, row, column, cell }))

const choice = fc.oneof(
  fc.record({
    setting: fc.constant('letters'),
    value: fc.constantFrom('aan', 'aan', 'uit', 'alleen naar mij', nonsense),
  }),
  fc.record({ setting: fc.constant('brakeAbove'), value: fc.constantFrom('2', '4', '10', '', nonsense) }),
  fc.record({ setting: fc.constant('norm.dragers'), value: fc.constantFrom('3', '4', nonsense) }),
  fc.record({ setting: fc.constant('movement'), value: fc.constantFrom('De Akkers', '=1+1') }),
)

/** Whatever a person may do next. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: type('people', intoPeople) },
  { weight: 4, arbitrary: type('groups', intoGroups) },
  { weight: 2, arbitrary: type('pauses', intoPauses) },
  { weight: 3, arbitrary: choice.map((chosen) => ({ do: 'choose' as const, ...chosen })) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('sort rows' as const), tab: anyTab, column, down: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sort one column apart' as const), tab: tabOf, column }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('sort one column apart' as const),
      tab: fc.constant('people' as const),
      // Names, groups and places: that is when the brake is needed.
      column: fc.constantFrom(0, 2, 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('insert a row' as const), tab: anyTab, row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete a row' as const), tab: tabOf, row }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('delete a row' as const),
      tab: fc.constantFrom<Log[]>('meetings', 'meetings', 'signups'),
      row,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        do: fc.constant('copy a row' as const),
        tab: fc.constantFrom('people' as const, 'people' as const, 'groups' as const),
        row,
        as: fc.constantFrom('Lia', 'Bram', 'Zeist'),
      },
      { requiredKeys: ['do', 'tab', 'row'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('move a column' as const), tab: anyTab, column, to: column }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('add a column' as const), tab: tabOf, column, header }),
  },
  {
    weight: 1,
    // In a log, not a header of ours: while one stands there twice no seal tells whether a hand changed a row.
    arbitrary: fc.record({
      do: fc.constant('add a column' as const),
      tab: fc.constantFrom<Log[]>('meetings', 'signups'),
      column,
      header: fc.constant('Opmerking'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hide a column' as const), tab: anyTab, column }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rename a header' as const), tab: tabOf, column, header }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy a column' as const), tab: tabOf, column }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tidy the headers' as const), tab: anyTab }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rename a tab' as const),
      tab: anyTab,
      title: fc.constantFrom('Blad 3', 'Onze mensen', 'oud'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit a log' as const),
      tab: fc.constantFrom<Log[]>('meetings', 'meetings', 'signups'),
      row,
      column,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'scribble in a view' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'tick the brake' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), version: fc.nat(20) }) },
)
