import type { Facts } from '../domain/facts.ts'
import type { GroupId, PersonId } from '../domain/ids.ts'
import type { Moment } from '../domain/moment.ts'
import type { Append } from './change.ts'
import type { Choices, RegisteredForm } from './choices.ts'
import type { RowOfTab } from './description/tab.ts'
import type { RowTabKey, Tabs } from './description/workbook.ts'
import type { Problem } from './problem.ts'
import type { Cell } from './snapshot.ts'

/** The forms, and what every option label ever shown means. */
export interface FormBook {
  readonly forms: readonly RegisteredForm[]
  /** Who a label of a form stands for: unique in its form, never used again for somebody else. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, PersonId>>
  /** Formulieren lacks a column in which it is kept how forms stand: made by an older version, or taken away. */
  readonly outdated?: true
}

/** A letter that was sent, or tried. */
export interface SentLetter {
  readonly key: string
  /** As Brieven names it; absent in a row that a person made. */
  readonly kind?: RowOfTab<Tabs['letters']>['letterKind']
  readonly at?: Moment
  /** The address, which in a rehearsal is the coordinator's. */
  readonly to?: string
  readonly outcome: 'sent' | 'refused' | 'unknown' | 'quiet' | 'rehearsed'
  /** What it told, so that the next one knows whether anything changed. */
  readonly told?: string
  readonly groupId?: GroupId
  readonly personId?: PersonId
  /** What was said of a letter that did not go. */
  readonly problem?: string
}

/** A mass change that is not taken over until a person says that it is right. */
export interface Brake {
  /** How many people. */
  readonly changed: number
  /** Addresses or numbers that are somebody else's, or the tab that is lost; absent: what people are and where they belong. */
  readonly why?: 'addresses' | 'numbers' | 'people' | 'groups'
}

/** A row of people that wants an ID: it has none, or it is a copy that still carries somebody else's. */
export interface MissingId {
  readonly tab: 'people' | 'groups'
  readonly rowNumber: number
  readonly asRead: readonly Cell[]
  /** The ID that was copied along, to be replaced. */
  readonly copied?: string
  /** The ID that was cleared in this row. */
  readonly known?: string
}

/** A snapshot, understood. */
export interface Register {
  readonly facts: Facts
  readonly choices: Choices
  readonly problems: readonly Problem[]
  readonly book: FormBook
  /** The letters of Brieven by key. */
  readonly sent: ReadonlyMap<string, SentLetter>
  /** What the masters say that the fold of Geschiedenis does not: rows for Geschiedenis; empty under the brake. */
  readonly changed: readonly Append[]
  readonly brake?: Brake
  /** Tabs under which nothing can be written: until they are back the forms keep what would come there. */
  readonly noRoom?: ReadonlySet<RowTabKey>
  /** Something is gone, or newer than the spreadsheet, that Inrichten can make again by itself. */
  readonly mendable?: true
  /** Rows of people that have all they need but an ID of their own; `fillsOf` gives them one. Empty under the brake. */
  readonly missingIds: readonly MissingId[]
  /** Per form what is in the logs already. */
  readonly seen: Pick<ReadonlyMap<string, SeenForm>, 'get' | 'size'>
  /** The row of Groepen and Mensen on the screen in which a group or person stands, for links to the cell. */
  readonly rowOf: ReadonlyMap<GroupId | PersonId, number>
}

/** What a log has of a form: the newest `submittedAt`, and each `responseId` with its newest `submittedAt`. */
export interface SeenForm {
  readonly newest: string
  readonly responses: ReadonlyMap<string, string>
}
