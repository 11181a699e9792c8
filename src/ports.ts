import type { GroupId, PersonId } from './domain/ids.ts'
import type { Moment } from './domain/moment.ts'
import type { FormDescription } from './forms/form-description.ts'
import type { Change, Fill } from './register/change.ts'
import type { Snapshot } from './register/snapshot.ts'
import type { View } from './views/view.ts'

/** The shared workbook. */
export interface Workbook {
  /** Everything in it, as of one version: the version is read first, then the rest. */
  read(): Promise<Snapshot>
  /**
   * Applies `changes` whole if nothing was committed since `basedOn`, and answers 'done'; otherwise changes nothing and
   * answers 'stale'. An answer of Google's that stays unknown is looked up until it is known; when that cannot be done
   * either it throws a Fault `register-unreachable`, and the same call made again later does no harm.
   */
  commit(changes: readonly Change[], basedOn: Snapshot): Promise<'done' | 'stale'>
  /**
   * Fills empty cells in rows of people, each in the row that was meant, also when it was moved. It writes over nothing
   * but the ID that a copied row took along (`replaces`).
   */
  fill(fills: readonly Fill[]): Promise<void>
  /** Draws the views whole; the last one wins. */
  draw(views: readonly View[]): Promise<void>
  /** Makes whatever the description has and the workbook lacks: tabs, headers, dropdowns, notes, protection. */
  provision(): Promise<void>
}

/** One response as Google keeps it; answers by question ID, a question without an answer is absent. */
export interface FormResponse {
  readonly responseId: string
  /** Google's own string, to the microsecond. */
  readonly createdAt: string
  readonly submittedAt: string
  readonly answers: Readonly<Record<string, readonly string[]>>
}

/** A form as it stands at Google. */
export interface FormState {
  readonly formId: string
  readonly revisionId: string
  /** The public address as Google gives it. */
  readonly address: string
  readonly title: string
  /** Whoever has its address may open it. */
  readonly published: boolean
  /** Whoever opens it may fill it in. */
  readonly accepting: boolean
  readonly questionIds: readonly string[]
}

/** The forms of the movement. */
export interface Forms {
  /** Every response since `since` (Google's own string, that moment included), or all of them; in no order. */
  responses(formId: string, since?: string): Promise<readonly FormResponse[]>
  /** How a form stands, or 'gone' when it was deleted or taken away from us. */
  state(formId: string): Promise<FormState | 'gone'>
  /**
   * Makes the form what `description` says, question IDs kept; what is already so is not written. 'stale' when somebody
   * changed the form between reading and writing: try again.
   */
  shape(formId: string, description: FormDescription): Promise<'done' | 'unchanged' | 'stale' | 'gone'>
  /** Sees to it that a watch wakes us for responses, renewing or making it. Answers when it lapses. */
  watch(formId: string): Promise<Moment>
}

export interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** A file for the reader's calendar (RFC 5545). */
  readonly calendar?: { readonly name: string; readonly text: string }
}

export interface Envelope {
  readonly to: string
  readonly letter: Letter
  readonly from: { readonly name: string; readonly email: string }
  readonly replyTo: string
  /** RFC 8058: an address that unsubscribes by one POST. */
  readonly unsubscribe?: string
}

export type Delivery =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  /** The answer was lost: it may have gone out, and must not be sent again by itself. */
  | { readonly outcome: 'unknown'; readonly reason: string }

/** Whoever carries the letters. */
export interface Mailer {
  /** Hands over one letter. Never throws for what a recipient or a provider does; nothing is retried after 'unknown'. */
  send(envelope: Envelope): Promise<Delivery>
}

/** What a wake-up of `intake` hints at: one form, the sheet alone (a person changed it), or (empty) every form. */
export interface Look {
  readonly formId?: string | undefined
  readonly sheet?: boolean | undefined
}

/** A look that waits in the queue for its turn. */
export interface Waiting {
  readonly name: string
  readonly look: Look
}

/** Work for later, at least once, in its own request. */
export interface Queue {
  /** Asks `intake` to look again: at once, or together with what else comes in the same half minute. */
  intake(look: Look, when: 'now' | 'together'): Promise<void>
  /** The looks for which nothing was begun yet. */
  waiting(): Promise<readonly Waiting[]>
  /** Takes looks out of the queue that were taken along; one that is begun meanwhile does no harm. */
  done(waiting: readonly Waiting[]): Promise<void>
  /** Asks `letters` to send up to fifty letters; the same letters asked for twice in one `round` are asked for once. */
  letters(round: string, keys: readonly string[]): Promise<void>
}

/** The addresses of this installation. */
export interface Addresses {
  /** Where letters come from. */
  readonly sender: string
  /** A page of our own where somebody stops their letters; nobody can make another's. */
  unsubscribe(person: PersonId): string
  /** Whose letters the last part of such an address stops; undefined when it is not one of ours. */
  personOf(token: string): PersonId | undefined
  /** The short address that leads to the present form of whoever has this code: for a card on the fridge. */
  ofForm(code: string): string
  /** The short address that leads to Welkom with this group filled in: for a card that a guest takes home. */
  ofWelcome(group: GroupId): string
  /** The shared spreadsheet, as coordinators open it. */
  readonly register: string
}

export interface Clock {
  now(): Moment
}

/** Fresh IDs, unpredictable in the cloud. */
export interface Dice {
  /** `length` characters out of `0-9a-z` without those that look alike. */
  letters(length: number): string
}

/** One line of JSON for people who look after the system; never personal data. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void
  error(event: string, cause: unknown, fields?: Readonly<Record<string, string | number | boolean>>): void
}

/** Who knocks, by their own Google account. */
export interface Identity {
  /**
   * The e-mail address of whoever Google gave this ID token; undefined when it is not Google's, not theirs, expired, or
   * meant for other programs than `audiences`, which is asked once everything else holds ('any': for whichever program).
   */
  who(token: string, audiences: () => Promise<readonly string[] | 'any'>): Promise<string | undefined>
}

/** Whoever may edit the register is a coordinator: there is no second list. */
export interface Editors {
  /** By name: not through a group, nor because anybody with the link may. Known for a minute. */
  mayEdit(email: string): Promise<boolean>
}

/** Everything outside, as the workflows see it. */
export interface World {
  readonly workbook: Workbook
  readonly forms: Forms
  readonly mailer: Mailer
  readonly queue: Queue
  readonly addresses: Addresses
  readonly clock: Clock
  readonly dice: Dice
  readonly log: Log
}
