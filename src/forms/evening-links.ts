import type { Day } from '../domain/day.ts'
import type { GroupId } from '../domain/ids.ts'
import { meetingOn } from '../domain/group-facts.ts'
import { languageOf } from '../domain/language.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { isGone, presentForm } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'
import { labelsInUse } from './labels.ts'
import { callOffLink, eveningLink, improveLink } from './links.ts'

export type EveningPurpose = 'report' | 'correct' | 'call-off'

/**
 * Addresses of the groups' forms for one evening: to report it, to correct it (filled in with what is known), or to say
 * beforehand that it does not go on. Undefined for a group without a form, or whose form is gone.
 */
export function eveningLinks({ book, facts }: Register) {
  const forms = new Map<GroupId, RegisteredForm | undefined>()
  const formOf = (group: GroupId) => {
    if (!forms.has(group)) forms.set(group, presentForm(book, 'attendance', group))
    return forms.get(group)
  }
  return (group: GroupId, day: Day, purpose: EveningPurpose): string | undefined => {
    const form = formOf(group)
    if (form === undefined || isGone(form)) return undefined
    const language = languageOf(facts.groups.get(group)?.language)
    if (purpose === 'call-off') return callOffLink(form, day, language)
    const meeting = meetingOn(facts, group, day)
    return meeting === undefined || purpose === 'report'
      ? eveningLink(form, day, language)
      : improveLink(form, meeting, labelsInUse(form, { book, facts }), language)
  }
}
