import type { Day } from '../domain/day.ts'
import type { Moment } from '../domain/moment.ts'

/** What the coordinators choose in Instellingen, beside the numbers of the norms. */
export interface Choices {
  /** «Brieven: uit / alleen naar mij / aan»; begins at `to-me`. */
  readonly letters: 'off' | 'to-me' | 'on'
  readonly movement: string
  /** Who signs the letters, and reads the answers to them. */
  readonly coordinator: { readonly name: string; readonly email?: string }
  /** Above this many people changed or vanished in one run, nothing is taken over. */
  readonly brakeAbove: number
  /** When a person clicked «Klopt het wél?» in Te doen; read from that view before it is redrawn. */
  readonly brakeReleased: boolean
  /** Months without a visit after which a seeker's name is taken away. */
  readonly seekerMonths: number
  /** The past day as of which Overzicht and Vermenigvuldigen are drawn; absent: today. */
  readonly showAsOf?: Day
  /** `HH:MM` at which the huddel begins; absent: as the movement's text says. */
  readonly huddelTime?: string
  /** The scripts of this register, by the audience that Google puts in their users' ID tokens. */
  readonly scriptAudiences: readonly string[]
}

/** The forms of which the whole movement has one, in the order in which people meet them. */
export const sharedForms = ['welcome', 'coaching', 'start', 'huddel', 'opbouwavond'] as const
export type SharedForm = (typeof sharedForms)[number]

/** A form that the register knows. */
export interface RegisteredForm {
  readonly formId: string
  readonly kind: 'attendance' | SharedForm
  /** As it stands in Formulieren; the group may be gone. */
  readonly groupId?: string
  /** Its public address, from Google's own `responderUri`. */
  readonly address: string
  readonly code?: string
  readonly since: Moment
  /** A mark of what it was last made to show; absent: never made, or not known. */
  readonly shows?: string
  readonly trouble?: FormTrouble
  /** Its watch could not be renewed; absent: the last time it could. */
  readonly watchFailed?: WatchFailed
}

export interface WatchFailed {
  readonly since: Moment
  readonly last: Moment
  readonly nights: number
  /** The last row in Formulieren that says so. */
  readonly rowNumber: number
}

/** Why nobody can fill in a form: it was deleted or taken away from us, or it takes no answers. */
export interface FormTrouble {
  readonly kind: 'gone' | 'unpublished' | 'closed'
  readonly since: Moment
  /** Its row in Formulieren. */
  readonly rowNumber: number
  /** A person put «gezien» in Correctie. */
  readonly seen?: true
}
