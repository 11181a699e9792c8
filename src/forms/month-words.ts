import type { Language } from '../domain/language.ts'
import type { ChildrenJoined, MeetingPlace, Outing } from '../domain/meeting.ts'
import { dutchMonthWords } from '../dutch/month-words.ts'

/** What the questions of the month say. */
export interface MonthWords {
  readonly vision: string
  readonly invited: string
  readonly where: Asked<MeetingPlace>
  readonly outside: Asked<Outing>
  readonly children: Asked<ChildrenJoined>
}

interface Asked<Key extends string> {
  readonly title: string
  readonly options: Readonly<Record<Key, string>>
}

const english = {
  vision: 'Who last told us what our group is here for?',
  invited: 'How many people did you invite together this month?',
  where: {
    title: 'Where did you meet?',
    options: {
      home: 'At someone’s home',
      hall: 'In a hall or church',
      outside: 'Outside',
      elsewhere: 'Somewhere else',
    },
  },
  outside: {
    title: 'Did you do anything this month besides the usual evenings?',
    options: {
      fun: 'Yes, something fun',
      neighbourhood: 'Yes, something for the neighbourhood',
      both: 'Yes, both',
      none: 'No, not this month',
    },
  },
  children: {
    title: 'How did the children take part?',
    options: {
      whole: 'The whole evening',
      part: 'Part of the evening',
      apart: 'They had their own place',
      none: 'There were no children',
    },
  },
} as const satisfies MonthWords

export const monthWords = { nl: dutchMonthWords, en: english } as const satisfies Record<Language, MonthWords>
