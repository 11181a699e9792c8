import type { StartTold } from '../domain/event.ts'
import { startTickWords } from '../register/description/form-words.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import { given, responseOf } from './row.ts'

/** A row of Starts. */
export const startRow = (event: StartTold, groupName: string | undefined): RowOfTab<Tabs['starts']> => ({
  ...responseOf(event),
  ...given(groupName, (groupName) => ({ groupName })),
  ...given(event.way, (way) => ({ way })),
  ...given(event.prayerSince, (prayerSince) => ({ prayerSince })),
  ...given(event.prayerMoment, (prayerMoment) => ({ prayerMoment })),
  ...given(event.flyers, ({ day, count }) => ({ flyersOn: day, flyers: count })),
  ...given(event.alphaRegisteredOn, (alphaOn) => ({ alphaOn })),
  ...given(event.invitees, (invitees) => ({ invitees })),
  ...given(event.ticks.map((tick) => startTickWords[tick]).join(', '), (ticks) => ({ ticks })),
  ...given(event.topics.join('\n'), (topics) => ({ topics })),
  ...given(event.decision, ({ on, what }) => ({ decision: what, decisionOn: on })),
  ...given(event.group, (groupId) => ({ groupId })),
})
