import type { Agreement } from './agreements.ts'
import { closedAnswers } from './coaching/closed-answers.ts'
import type { PreparedAnswer } from './coaching/answer.ts'
import { openQuestions } from './coaching/open-questions.ts'
import type { CoachingQuestion } from './coaching-questions.ts'
import type { Day } from './day.ts'
import type { Facts } from './facts.ts'
import { groupFactsOf, lastUpTo } from './group-facts.ts'
import { nextTalkOf, type NextTalk } from './next-talk.ts'
import type { Standing } from './standing.ts'

/** All that a coach should know before a talk with a leader: what is counted is answered, what only people know is asked. */
export interface Preparation {
  readonly standing: Standing
  /** Undefined while nobody knows when the group began. */
  readonly talk?: NextTalk
  readonly lastTalk?: Day
  /** Open, with what was told of them last. */
  readonly agreements: readonly Agreement[]
  /** What the leader asked to be trained in, the last time. */
  readonly trainingAsked?: string
  readonly answers: readonly PreparedAnswer[]
  readonly questions: readonly CoachingQuestion[]
  /** «Tip: doe iets met Alpha of een missionaire cursus» (96e). */
  readonly tip: boolean
  /** Why the five words of FAITH are talked over (norm 107): there is no trainee, or one was named since the last talk. */
  readonly faith?: 'no-trainee' | 'new-trainee'
}

export function preparationOf(standing: Standing, facts: Facts): Preparation {
  const { group, today, lastTalk } = standing
  const { talks } = groupFactsOf(facts, group.id)
  const past = talks.slice(0, lastUpTo(talks, today) + 1)
  const all = closedAnswers(standing, facts)
  const questions = openQuestions(standing, past, all)
  // What nobody told is asked in the talk, and then it is not said to be unknown as well.
  const answers = all.filter(({ question }) => !questions.some(({ text }) => text === question.text))
  const talk = nextTalkOf(standing, facts)
  const faith = faithOf(standing, facts)
  return {
    standing,
    ...(talk === undefined ? {} : { talk }),
    ...(lastTalk === undefined ? {} : { lastTalk: lastTalk.day }),
    agreements: standing.agreements,
    ...(lastTalk?.trainingAsked === undefined ? {} : { trainingAsked: lastTalk.trainingAsked }),
    answers,
    questions,
    tip: answers.some(
      ({ counted, state }) =>
        state === 'no' && counted.kind === 'finding' && counted.finding.key === 'seekerShare',
    ),
    ...(faith === undefined ? {} : { faith }),
  }
}

function faithOf({ status, trainees, group, lastTalk, today }: Standing, facts: Facts): Preparation['faith'] {
  if (status === 'start') return undefined
  if (trainees.length === 0) return 'no-trainee'
  if (lastTalk === undefined) return undefined
  const { stays } = groupFactsOf(facts, group.id)
  const named = stays.some(
    ({ person, place, from }) =>
      place === 'trainee' && trainees.includes(person) && from > lastTalk.day && from <= today,
  )
  return named ? 'new-trainee' : undefined
}
