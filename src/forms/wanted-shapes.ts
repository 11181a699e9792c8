import type { Moment } from '../domain/moment.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { isGone } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'
import { descriptionOf } from './description-of.ts'
import type { FormDescription } from './form-description.ts'
import { markOf } from './mark.ts'

/** What a form should be now. */
export interface WantedShape {
  readonly form: RegisteredForm
  readonly description: FormDescription
  readonly mark: string
  /** By the register it shows something else. */
  readonly behind: boolean
}

/** What every form should be, by the register alone; under the brake nothing, for then the forms keep what they have. */
export function wantedShapes(register: Register, now: Moment): readonly WantedShape[] {
  if (register.brake) return []
  return register.book.forms
    .filter((form) => !isGone(form))
    .flatMap((form) => {
      const description = descriptionOf(form, register, now)
      if (description === undefined) return []
      const mark = markOf(description)
      return [{ form, description, mark, behind: mark !== form.shows }]
    })
}
