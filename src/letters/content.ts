import type { GroupId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'

/** All that a letter says, before it becomes text or HTML: both are written from this, so both say the same. */
export interface LetterContent {
  readonly language: Language
  readonly subject: string
  /** What a mailbox shows behind the subject. */
  readonly preheader: string
  readonly greeting: string
  /** Explains the letters to whoever gets their first. */
  readonly introduction?: string
  readonly evenings: readonly EveningPart[]
  /** At most three, the most urgent first. */
  readonly asks: readonly Ask[]
  readonly links: readonly Link[]
  /** «Alleen voor jou en Daniël, liever niet doorsturen» */
  readonly line: string
  readonly standings: readonly StandingPart[]
  /** Texts that a leader can send to the group as they are. */
  readonly appTexts: readonly AppText[]
  readonly footer: { readonly answer: string; readonly stop?: Link }
}

export interface Link {
  readonly label: string
  readonly href: string
}

/** One group's evening to come, and its last one. */
export interface EveningPart {
  /** The group's name, where a letter is about more than one. */
  readonly heading?: string
  readonly next?: string
  readonly tasks: readonly { readonly task: string; readonly who: string }[]
  readonly last?: string
  /** What the letter before told otherwise. */
  readonly corrected?: string
  /** A group that began out of this one. */
  readonly fruit?: string
  readonly improve?: Link
  readonly agreement?: string
}

/** One question, with at most one button. */
export interface Ask {
  /** What is asked, in few letters, so that the next letter knows it was asked. */
  readonly key: string
  readonly group: GroupId
  /** Asked in the first letter of a month only. */
  readonly oncePerMonth: boolean
  readonly text: string
  readonly button?: Link
}

export interface AppText {
  /** The group's name, where a letter is about more than one. */
  readonly heading?: string
  readonly text: string
  /** That of the group, which may be another than the letter's. */
  readonly language: Language
  readonly share: string
}

/** A sentence of the movement. */
export interface Quoted {
  readonly text: string
  /** The sentence itself, where `text` is our translation of it. */
  readonly original?: string
}

/** How one group stands. */
export interface StandingPart {
  readonly heading?: string
  /** What leader and coach agreed and is not done. */
  readonly agreed?: { readonly text: string; readonly items: readonly string[] }
  readonly sentences: readonly string[]
  readonly bars: readonly Bar[]
  /** What the words beside the bars mean. */
  readonly explanation?: string
  /** People on each of the last evenings, the oldest first; undefined where nobody was ticked. */
  readonly evenings: readonly { readonly day: string; readonly people: number | undefined }[]
  /** The sentence of the movement behind a number above it. */
  readonly quote?: Quoted & { readonly number: number }
  readonly question?: Quoted
}

/** A number beside the number that the movement hopes for. */
export interface Bar {
  readonly label: string
  readonly count: number
  /** Whether there may be more, so that the count is sure only as a least. */
  readonly atLeast: boolean
  readonly norm: number
  /** A young group grows towards the norm, and is not held to it. */
  readonly growing: boolean
}
