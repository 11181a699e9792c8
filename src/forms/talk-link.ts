import type { Day } from '../domain/day.ts'
import type { GroupId } from '../domain/ids.ts'
import { isGone, presentForm } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'
import { groupLabels } from './group-labels.ts'
import { prefilledLink } from './links.ts'

/** Coachgesprek with the group filled in, and the day if it is known; undefined when there is no such form. */
export function talkLink({ book, facts }: Register, group?: GroupId, day?: Day): string | undefined {
  const form = presentForm(book, 'coaching')
  if (form === undefined || isGone(form)) return undefined
  const running = [...facts.groups.values()].filter(({ status }) => status !== 'stopped')
  const [label] = [...groupLabels(running)].find(([, id]) => id === group) ?? []
  return prefilledLink(form, {
    ...(label === undefined ? {} : { group: [label] }),
    ...(day === undefined ? {} : { day: [day] }),
  })
}
