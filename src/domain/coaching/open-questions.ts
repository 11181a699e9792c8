/** Which questions only people can answer, for the talk to come. */
import { coachingQuestions, fits, weakestFirst, type CoachingQuestion } from '../coaching-questions.ts'
import { values, type Value } from '../value.ts'
import type { Day } from '../day.ts'
import type { CoachingTalk } from '../meeting.ts'
import type { Standing } from '../standing.ts'
import type { PreparedAnswer } from './answer.ts'

/**
 * Two of the value that stands weakest, when something of it is missed, and one of each of the values that were longest
 * not talked about, up to three; at another talk others. What the register answered is not asked again.
 */
export function openQuestions(
  standing: Standing,
  talks: readonly CoachingTalk[],
  answers: readonly PreparedAnswer[],
): readonly CoachingQuestion[] {
  const turn = talks.length
  const answered = new Set(
    answers.filter(({ state }) => state !== 'unknown').map(({ question }) => question.text),
  )
  const askable = Map.groupBy(
    coachingQuestions.filter(
      (it) => it.kind === 'open' && fits(it, standing) && it.line !== aside && !answered.has(it.text),
    ),
    ({ value }) => value,
  )
  const inTurn = (value: Value): readonly CoachingQuestion[] => {
    const own = askable.get(value) ?? []
    const first = own.length === 0 ? 0 : turn % own.length
    return [...own.slice(first), ...own.slice(0, first)]
  }
  const [weakest = 'visie'] = weakestFirst(standing, turn)
  const first = isMissed(standing) ? inTurn(weakest).slice(0, 2) : []
  const others = longestUnasked(talks)
    .filter((value) => first.length === 0 || value !== weakest)
    .flatMap((value) => inTurn(value).slice(0, 1))
  return [...first, ...others].slice(0, mostQuestions)
}

/** Never talked about comes first; what was talked about is known of the talks that told it. */
export function longestUnasked(talks: readonly CoachingTalk[]): readonly Value[] {
  const last = (value: Value): Day | '' =>
    talks.findLast((talk) => talk.values?.includes(value) === true)?.day ?? ''
  const by = new Map(values.map((value) => [value, last(value)]))
  return [...values].sort((a, b) =>
    (by.get(a) ?? '') < (by.get(b) ?? '') ? -1 : by.get(a) === by.get(b) ? 0 : 1,
  )
}

const isMissed = ({ readiness }: Standing): boolean =>
  readiness.findings.some(({ state }) => state === 'missed')

/** «Doet die mee met de huddel?» says nothing without the question before it. */
const aside = '98b'

const mostQuestions = 3
