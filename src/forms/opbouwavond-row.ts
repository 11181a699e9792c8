import type { OpbouwavondTold } from '../domain/event.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import { given, responseOf } from './row.ts'

/** A row of Opbouwavonden. */
export const opbouwavondRow = (
  event: OpbouwavondTold,
  groupName: string | undefined,
): RowOfTab<Tabs['opbouwavonden']> => ({
  ...responseOf(event),
  ...given(groupName, (groupName) => ({ groupName })),
  ...given(event.day, (day) => ({ day })),
  ...given(event.evening, (eveningKind) => ({ eveningKind })),
  ...given(event.what.join(', '), (what) => ({ what })),
  ...given(event.attended, (attended) => ({ attended })),
  ...given(event.decision, (decision) => ({ decision })),
  ...given(event.group, (groupId) => ({ groupId })),
})
