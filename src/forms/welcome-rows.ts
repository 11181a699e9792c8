import type { Welcomed } from '../domain/event.ts'
import type { Moment } from '../domain/moment.ts'
import { consentWords, placeWords } from '../register/description/masters.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import { given, responseOf } from './row.ts'
import { placeAnswers } from './welcome-form.ts'
import { cut } from './wording.ts'

/** A row of Aanmeldingen: what was answered, and the words that were said yes to. */
export const signupRow = (event: Welcomed, groupName: string | undefined): RowOfTab<Tabs['signups']> => ({
  ...responseOf(event),
  day: event.day,
  ...given(groupName, (groupName) => ({ groupName })),
  ...given(event.name, (name) => ({ name })),
  ...given(event.contact, (contact) => ({ contact })),
  place: placeAnswers[event.place],
  consentText: event.consentText,
  ...given(event.group, (groupId) => ({ groupId })),
  personId: event.person,
})

/** The row in Mensen of somebody new. Without a group it stands in Nakijken until somebody chooses one. */
export const personRow = (event: Welcomed, groupName: string | undefined): RowOfTab<Tabs['people']> => ({
  name: nameInMensen(event),
  ...given(groupName, (group) => ({ group })),
  place: event.place,
  placeSince: event.day,
  since: event.day,
  consent: 'yes',
  consentOn: event.day,
  ...given(event.contact, contactCell),
  id: event.person,
})

/**
 * What Geschiedenis keeps of somebody new, in the words of Mensen. `typed` is the date that Mensen shows beside it: as long
 * as that date stands there, a later change is of the day on which it is made.
 */
export function historyRows(event: Welcomed, now: Moment): readonly RowOfTab<Tabs['history']>[] {
  const shared = {
    seenAt: now,
    name: nameInMensen(event),
    person: event.person,
    asOf: event.day,
    typed: event.day,
    source: 'Welkom',
  }
  return [
    ...(event.group === undefined
      ? []
      : [{ ...shared, field: 'place' as const, group: event.group, to: placeWords[event.place] }]),
    { ...shared, field: 'consent', to: consentWords.yes },
  ]
}

/** A name that fills a page is cut where people see it; Aanmeldingen keeps it whole. */
const nameInMensen = (event: Welcomed) => cut(event.name, 60)

/** By its look an address or a number; anything else stays in Aanmeldingen only. */
function contactCell(contact: string): { email?: string; phone?: string } {
  const [address] = /[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/.exec(contact) ?? []
  if (address !== undefined) return { email: address }
  return contact.replace(/\D/g, '').length >= 8 ? { phone: cut(contact, 40) } : {}
}
