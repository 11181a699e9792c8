/** What a kind of letter is: when it is due, and what goes out. Each is a file of `kinds/` and a line in `kinds.ts`. */
import type { GroupId, PersonId } from '../domain/ids.ts'
import type { Moment, TimeZone } from '../domain/moment.ts'
import type { Standing } from '../domain/standing.ts'
import type { Letter } from '../ports.ts'
import type { letters } from '../register/description/logs.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Register } from '../register/register.ts'
import type { LetterLinks } from './links.ts'

/** As Brieven names it. */
export type LetterKindName = NonNullable<RowOfTab<typeof letters>['letterKind']>

/** All that letters are made from, of one moment. */
export interface LetterContext {
  readonly register: Register
  /** Of every group that has not stopped. */
  readonly standings: readonly Standing[]
  readonly now: Moment
  readonly zone: TimeZone
  readonly links: LetterLinks & {
    /** The shared spreadsheet. */
    readonly register: string
    /** The page where this person stops their letters. */
    stop(person: PersonId): string
  }
}

/** A letter whose moment has come, and for which mailbox. */
export interface DueKey {
  /** It goes out once, whatever is retried. */
  readonly key: string
  readonly to: string
}

/** A letter on its way, or 'quiet' when there is nothing to tell after all. */
export interface Outgoing extends DueKey {
  readonly kind: LetterKindName
  readonly letter: Letter | 'quiet'
  /** For whom, as a rehearsal says. */
  readonly names: readonly string[]
  readonly discreet: boolean
  /** What it told, so that a next one knows. */
  readonly told?: string
  readonly group?: GroupId
  readonly person?: PersonId
  /** The page that stops such letters. */
  readonly unsubscribe?: string
}

export interface LetterKind {
  readonly name: LetterKindName
  /** Whether a key is one of this kind's. */
  owns(key: string): boolean
  /** The times on the wall (`HH:MM`) between which such letters go, so that none comes in the night; absent: `due` says. */
  readonly hours?: { readonly from: string; readonly until: string }
  /** What is due now, within those hours, and does not stand in Brieven. */
  due(context: LetterContext): readonly DueKey[]
  /** What goes out under these keys now; whoever should not get it any more is left out. */
  write(keys: readonly string[], context: LetterContext): readonly Outgoing[]
}

/** The owner of keys that begin with `prefix:`. */
export const ownsPrefix =
  (prefix: string) =>
  (key: string): boolean =>
    key.startsWith(`${prefix}:`)
