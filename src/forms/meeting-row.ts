import type { MeetingReported } from '../domain/event.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Activity } from '../domain/meeting.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import { activityWords, noActivity } from './attendance-form.ts'
import { given, responseOf } from './row.ts'

/** A row of Bijeenkomsten: every answer of one response, with names beside the IDs so that people can read it. */
export function meetingRow(
  event: MeetingReported,
  groupName: string | undefined,
  nameOf: (person: PersonId) => string,
): RowOfTab<Tabs['meetings']> {
  const names = (people: readonly PersonId[]) => people.map(nameOf).join(', ')
  const { bible, host, meal, children, other } = event.next
  return {
    ...responseOf(event),
    ...given(groupName, (groupName) => ({ groupName })),
    ...given(event.day, (day) => ({ day })),
    ...(event.dayInferred ? { dayInferred: 'datum afgeleid' } : {}),
    ...given(event.held, (held) => ({ held: held ? ('yes' as const) : (event.reason ?? 'other') })),
    ...given(event.present, (present) => ({ present: names(present), presentIds: present })),
    ...given(event.guests, (guests) => ({ guests })),
    ...given(event.children, (children) => ({ children })),
    ...given(event.activities, (activities) => ({ activities: activitiesAs(activities) })),
    ...given(event.ledBy, (ledBy) => ({ ledBy: nameOf(ledBy), ledById: ledBy })),
    ...given(bible, (people) => ({ nextBible: names(people), nextBibleId: people })),
    ...given(host, (people) => ({ nextHost: names(people), nextHostId: people })),
    ...given(meal, (people) => ({ nextMeal: names(people), nextMealId: people })),
    ...given(children, (people) => ({ nextChildren: names(people), nextChildrenId: people })),
    ...given(other, (people) => ({ nextOther: names(people), nextOtherIds: people })),
    ...given(event.agreement, (agreement) => ({ agreement })),
    ...given(event.previousAgreement, (previousAgreement) => ({ previousAgreement })),
    ...given(event.extra, (extra) => ({ extra })),
    ...given<string, { groupId: string }>(event.group, (groupId) => ({ groupId })),
  }
}

const activitiesAs = (activities: readonly Activity[]) =>
  activities.length === 0 ? noActivity : activities.map((activity) => activityWords[activity]).join(', ')
