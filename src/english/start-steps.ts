import type { StartStep } from '../domain/start-track.ts'
import type { SaysStep } from '../language/start-steps.ts'
import { count as sayCount } from '../language/words.ts'
import { sayDate } from './days.ts'

/** What a step of a beginning is called in a list. */
export const startStepNames = {
  prayer: 'praying at least two weeks beforehand',
  'prayer-moments': 'praying together twice',
  invitees: 'a list of whom you invite',
  flyer: 'a flyer',
  flyers: 'a thousand flyers on one day',
  alpha: 'registered with Alpha Nederland',
  'day-asked': 'day and time asked of those invited',
  facebook: 'on Facebook',
  'local-paper': 'in a local paper or elsewhere',
  'drop-off': 'flyers at a school or another organisation',
  topics: 'five topics',
} as const satisfies Record<StartStep, string>

/** One question to the leader about a step; a number of what was told already stands in it. */
export const startSteps: SaysStep = {
  prayer: ({ first }) =>
    first === undefined
      ? 'Since when have you been praying for the new group? Two weeks beforehand is good.'
      : `Since when have you been praying for the first evening on ${sayDate(first)}? Two weeks beforehand is good.`,
  'prayer-moments': ({ count = 0 }) =>
    count === 0
      ? 'When do you pray together for the first evening? Twice beforehand is good.'
      : 'You have one moment to pray together. Could you plan another, before the first evening?',
  invitees: ({ count }) =>
    count === undefined
      ? 'How many people can you invite together? Only the number is enough.'
      : `You told of ${sayCount(count, 'person', 'people')} to invite. Can you think of more together? Only the number is enough.`,
  flyer: () => 'Is there a flyer yet to hand out in the street?',
  flyers: ({ count }) =>
    count === undefined
      ? 'When do you hand out flyers? A thousand on one day is good.'
      : `The most that you handed out on one day: ${sayCount(count, 'flyer', 'flyers')}. Will there be a day with a thousand?`,
  alpha: () => 'Has your Alpha been registered with Alpha Nederland?',
  'day-asked': () => 'Did you ask the people you invite which day and time suit them?',
  facebook: () => 'Is the group on Facebook yet?',
  'local-paper': () => 'Is the group in the local paper yet, or somewhere else?',
  'drop-off': () => 'Is there a school or a shop where flyers may lie?',
  topics: ({ count }) =>
    count === undefined
      ? 'What are the first five evenings about?'
      : `You told ${count} of the five topics. Which will be added?`,
}
