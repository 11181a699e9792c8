import type { Coached } from '../domain/event.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import { given, responseOf } from './row.ts'

/** A row of Coachgesprekken. */
export function talkRow(event: Coached, groupName: string | undefined): RowOfTab<Tabs['talks']> {
  const [first, second, third] = event.agreements
  const [previous1, previous2, previous3] = event.previousAgreements ?? []
  return {
    ...responseOf(event),
    ...given(groupName, (groupName) => ({ groupName })),
    ...given(event.day, (day) => ({ day })),
    ...given(event.values.join(', '), (values) => ({ values })),
    ...given(first, (agreement1) => ({ agreement1 })),
    ...given(second, (agreement2) => ({ agreement2 })),
    ...given(third, (agreement3) => ({ agreement3 })),
    ...given(event.nextDay, (nextDay) => ({ nextDay })),
    ...given(previous1, (previous1) => ({ previous1 })),
    ...given(previous2, (previous2) => ({ previous2 })),
    ...given(previous3, (previous3) => ({ previous3 })),
    ...given(event.training, (training) => ({ training })),
    ...given(event.group, (groupId) => ({ groupId })),
  }
}
