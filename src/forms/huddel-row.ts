import type { HuddelTold } from '../domain/event.ts'
import type { PersonId } from '../domain/ids.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import { given, responseOf } from './row.ts'

/** A row of Huddels, with names beside the IDs so that people can read it. */
export function huddelRow(
  event: HuddelTold,
  nameOf: (person: PersonId) => string,
): RowOfTab<Tabs['huddels']> {
  const { own } = event
  return {
    ...responseOf(event),
    ...given(event.day, (day) => ({ day })),
    ...given(event.present, (present) => ({
      present: present.map(nameOf).join(', '),
      presentIds: present,
    })),
    ...given(event.theme, (theme) => ({ theme })),
    ...given(event.ledBy, (ledBy) => ({ ledBy: nameOf(ledBy), ledById: ledBy })),
    ...given(event.lines.join('\n'), (lines) => ({ lines })),
    ...given(event.nextLeader, (next) => ({ nextLeader: nameOf(next), nextLeaderId: next })),
    ...given(event.nextDay, (nextDay) => ({ nextDay })),
    ...given(own?.person, (person) => ({ who: nameOf(person), personId: person })),
    ...given(own?.day, (goalDay) => ({ goalDay })),
    ...given(own?.previous, (previous) => ({ previous })),
    ...given(own?.goal, (goal) => ({ goal })),
    ...given(own?.by, (by) => ({ by })),
    ...given(own?.sentence, (sentence) => ({ sentence })),
  }
}
