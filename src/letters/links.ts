/** Where the links of a letter lead: whoever knows the forms makes them. */
import type { Day } from '../domain/day.ts'
import type { GroupId } from '../domain/ids.ts'

export interface LetterLinks {
  /**
   * The attendance form of a group with that evening filled in: to report it, to correct what was reported, or to say
   * beforehand that it does not go on. Undefined when the group has no form.
   */
  evening(group: GroupId, day: Day, purpose: 'report' | 'correct' | 'call-off'): string | undefined
  /** The short address of the form of that kind for everybody; undefined when there is none. */
  form?(kind: 'coaching' | 'huddel' | 'start' | 'opbouwavond'): string | undefined
  /** Stops the letters; a page with a button, so that a mail scanner which opens it stops nothing. */
  readonly unsubscribe?: string
}
