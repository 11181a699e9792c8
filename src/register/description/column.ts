import type { Day } from '../../domain/day.ts'
import type { Moment } from '../../domain/moment.ts'

/** What a cell of a column holds, and what it becomes when it is read. */
interface ValueOf {
  text: string
  number: number
  day: Day
  /** `HH:MM` */
  time: string
  moment: Moment
  'yes-no': boolean
  link: string
  id: string
  /** Several IDs or names in one cell, with a comma between. */
  list: readonly string[]
  /** A box to tick. */
  tick: boolean
}
export type Kind = keyof ValueOf | 'choice'

interface Wording {
  /** The Dutch header that people read. */
  readonly header: string
  /** Without it the row is named in Nakijken. */
  readonly required?: true
  /** The help note on the header. */
  readonly note?: string
  /** Written for people to read, and never read back: what it says stands in another column too. */
  readonly echo?: true
  /** Still written, never shown: for the system's own use. */
  readonly hidden?: true
  /** How wide it is made, in pixels; without it by its kind. */
  readonly width?: number
  /** What a sentence calls it, where the header is too long for that. */
  readonly short?: string
}
export interface PlainColumn<K extends keyof ValueOf = keyof ValueOf> extends Wording {
  readonly kind: K
  /** Names of whatever the dropdown of a text column offers, from another tab. */
  readonly suggests?: 'groups' | 'people'
  /** Kept as it is typed: the sheet makes no number of 0612345678. */
  readonly literal?: true
  /** Days here lie ahead as often as behind: «24 nov» is the nearest one. Otherwise it is the last one. */
  readonly ahead?: true
}
export interface ChoiceColumn<Value extends string = string> extends Wording {
  readonly kind: 'choice'
  /** Each value of the domain with the Dutch word for it; other spellings that are understood stand in `also`. */
  readonly options: Readonly<Record<Value, string>>
  readonly also?: Readonly<Record<string, Value>>
}
export type Column = PlainColumn | ChoiceColumn

/** What a column's cell becomes when it is understood. */
export type CellValue<C extends Column> =
  C extends ChoiceColumn<infer Value> ? Value : C extends PlainColumn<infer K> ? ValueOf[K] : never

export type Columns = Readonly<Record<string, Column>>

/** A row as it was understood: an empty cell, or one that was not understood, is absent. */
export type RowOf<C extends Columns> = { readonly [Key in keyof C]?: CellValue<C[Key]> }

const plain =
  <K extends keyof ValueOf>(kind: K) =>
  (header: string, more: Omit<PlainColumn<K>, 'kind' | 'header'> = {}): PlainColumn<K> => ({
    kind,
    header,
    ...more,
  })

export const text = plain('text')
export const number = plain('number')
export const dayColumn = plain('day')
export const time = plain('time')
export const moment = plain('moment')
export const yesNo = plain('yes-no')
export const link = plain('link')
export const id = plain('id')
export const list = plain('list')
export const tick = plain('tick')

export const choice = <Value extends string>(
  header: string,
  options: Readonly<Record<Value, string>>,
  more: Omit<ChoiceColumn<NoInfer<Value>>, 'kind' | 'header' | 'options'> = {},
): ChoiceColumn<Value> => ({ kind: 'choice', header, options, ...more })
