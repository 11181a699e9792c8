import type { Day } from '../../domain/day.ts'
import type { GroupId } from '../../domain/ids.ts'
import type { Moment } from '../../domain/moment.ts'
import type { CoachingWords } from '../../language/coaching-words.ts'
import type { Letter } from '../../ports.ts'
import { calendarFile } from '../calendar.ts'

/** The next talk for a calendar: a whole day, for nobody tells the time. Set for another day, it moves. */
export const talkCalendar = (
  talk: { readonly group: GroupId; readonly after: Day | undefined; readonly day: Day },
  summary: string,
  words: CoachingWords['calendar'],
  writtenAt: Moment,
): NonNullable<Letter['calendar']> => ({
  name: words.fileName(talk.day),
  text: calendarFile({
    uid: `talk-${talk.group}-${talk.after ?? 'first'}@missiegroepen`,
    allDay: talk.day,
    summary,
    writtenAt,
  }),
})
