import type { Columns, RowOf } from './column.ts'

/** Who writes in a tab: people (master), the system by appending (log), the system by redrawing it whole (view). */
export type TabKind = 'master' | 'log' | 'view'

export interface Tab<Key extends string = string, C extends Columns = Columns> {
  readonly key: Key
  /** The Dutch name on the tab. */
  readonly title: string
  readonly kind: TabKind
  /** `front` is always in sight, `behind` one click away, `hidden` is for the system. */
  readonly shown: 'front' | 'behind' | 'hidden'
  /** In order from left to right; the keys are the words of the code. A view has none: it is drawn whole. */
  readonly columns: C
}

export type RowOfTab<T> = T extends Tab<string, infer C> ? RowOf<C> : never

export const tab = <const Key extends string, C extends Columns>(description: Tab<Key, C>): Tab<Key, C> =>
  description
