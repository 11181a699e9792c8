import type { FormEvent, Welcomed } from '../domain/event.ts'
import type { GroupId, PersonId } from '../domain/ids.ts'
import type { Moment } from '../domain/moment.ts'
import type { Append, Change } from '../register/change.ts'
import type { RowTabKey } from '../register/description/workbook.ts'
import type { Register } from '../register/register.ts'
import { huddelRow } from './huddel-row.ts'
import { labelsInUse } from './labels.ts'
import { meetingRow } from './meeting-row.ts'
import { opbouwavondRow } from './opbouwavond-row.ts'
import { startRow } from './start-row.ts'
import { talkRow } from './talk-row.ts'
import { historyRows, personRow, signupRow } from './welcome-rows.ts'

/**
 * What events become in the register: a row each in the log of their kind, with everything that was answered. Whoever is
 * new by Welkom comes into Mensen and Geschiedenis as well, once. `now` is when we saw it.
 */
export function rowsOf(events: readonly FormEvent[], register: Register, now: Moment): readonly Change[] {
  const groupName = (group: GroupId | undefined) => group && register.facts.groups.get(group)?.name
  const nameIn = namesBy(register)
  // Without a tab to write in, the form keeps what came; and without Mensen or Groepen nobody can be put in a group.
  const waits = register.brake?.why === 'people' || register.brake?.why === 'groups'
  const canHold = (...wanted: readonly RowTabKey[]) =>
    !wanted.some((tab) => register.noRoom?.has(tab) === true)
  const meetings = canHold('meetings') ? events.filter((event) => event.kind === 'meeting-reported') : []
  const welcomed =
    !waits && canHold('signups', 'people', 'history')
      ? events.filter((event) => event.kind === 'welcomed')
      : []
  const coached = !waits && canHold('talks') ? events.filter((event) => event.kind === 'coached') : []
  const starts = !waits && canHold('starts') ? events.filter((event) => event.kind === 'start-told') : []
  const huddels = canHold('huddels') ? events.filter((event) => event.kind === 'huddel-told') : []
  const opbouwavonden =
    !waits && canHold('opbouwavonden') ? events.filter((event) => event.kind === 'opbouwavond-told') : []
  const newcomers = newIn(register, welcomed)

  const changes: readonly Append[] = [
    {
      kind: 'append',
      tab: 'meetings',
      rows: meetings.map((event) => meetingRow(event, groupName(event.group), nameIn(event.ref.formId))),
    },
    {
      kind: 'append',
      tab: 'signups',
      rows: welcomed.map((event) => signupRow(event, groupName(event.group))),
    },
    { kind: 'append', tab: 'talks', rows: coached.map((event) => talkRow(event, groupName(event.group))) },
    { kind: 'append', tab: 'starts', rows: starts.map((event) => startRow(event, groupName(event.group))) },
    {
      kind: 'append',
      tab: 'huddels',
      rows: huddels.map((event) => huddelRow(event, nameIn(event.ref.formId))),
    },
    {
      kind: 'append',
      tab: 'opbouwavonden',
      rows: opbouwavonden.map((event) => opbouwavondRow(event, groupName(event.group))),
    },
    {
      kind: 'append',
      tab: 'people',
      rows: newcomers.map((event) => personRow(event, groupName(event.group))),
    },
    {
      kind: 'append',
      tab: 'history',
      rows: newcomers.flatMap((event) => historyRows(event, now)),
    },
  ]
  return changes.filter(({ rows }) => rows.length > 0)
}

/**
 * Who is to be put into Mensen: not who stands there, and not who was put there once (they may have been taken out since,
 * and a response that was changed afterwards does not bring them back).
 */
function newIn(register: Register, welcomed: readonly Welcomed[]): readonly Welcomed[] {
  const newcomers = new Map<PersonId, Welcomed>()
  for (const event of welcomed) {
    const before = register.seen.get(event.ref.formId)?.responses.has(event.ref.responseId) === true
    const known = register.facts.people.has(event.person) || register.rowOf.has(event.person)
    if (!before && event.name !== '' && !known) newcomers.set(event.person, event)
  }
  return [...newcomers.values()]
}

/** What a form calls its people; somebody who is not in the register any more keeps the last label, or the bare ID. */
function namesBy(register: Register) {
  const byForm = new Map<string, (person: PersonId) => string>()
  return (formId: string) => {
    const known = byForm.get(formId)
    if (known) return known
    const form = register.book.forms.find((registered) => registered.formId === formId)
    const labels = form ? labelsInUse(form, register) : new Map<PersonId, string>()
    const nameOf = (person: PersonId) =>
      labels.get(person) ?? register.facts.people.get(person)?.name ?? person
    byForm.set(formId, nameOf)
    return nameOf
  }
}
