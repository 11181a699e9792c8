import type { Day } from '../domain/day.ts'
import { correctionOf, type Correction } from './correction.ts'
import type { ReadRow } from './read-tab.ts'
import { compareSubmitted } from './submitted.ts'

interface ResponseRow {
  readonly responseId?: string
  readonly formId?: string
  readonly submittedAt?: string
  readonly day?: Day
  readonly correction?: string
}

/** A response as its log has it, the newest version only, with what a person wrote in Correctie. */
export interface Answer<Row> {
  readonly row: ReadRow<Row>
  readonly correction?: Correction
  /** The day that counts: that of Correctie, where there is one. */
  readonly day?: Day
}

/**
 * The responses of a log that count, in the order in which they were sent; row order means nothing. A later version
 * of a response replaces its own earlier one, repeats are one, and «vervalt» takes a response out.
 */
export function latestAnswers<Row extends ResponseRow>(
  rows: readonly ReadRow<Row>[],
  today: Day,
): readonly Answer<Row>[] {
  const newest = new Map<string, ReadRow<Row>>()
  for (const row of rows) {
    const { responseId = `rij ${row.rowNumber}`, submittedAt = '' } = row.values
    const known = newest.get(responseId)
    const order = known === undefined ? 1 : compareSubmitted(submittedAt, known.values.submittedAt ?? '')
    // Of a row that came twice, the one in which a person wrote a correction.
    if (
      order > 0 ||
      (order === 0 && known?.values.correction === undefined && row.values.correction !== undefined)
    )
      newest.set(responseId, row)
  }
  const answers: Answer<Row>[] = []
  for (const row of newest.values()) {
    const answer = answerOf(row, today)
    if (answer.correction?.kind !== 'void') answers.push(answer)
  }
  return answers.sort((left, right) =>
    compareSubmitted(left.row.values.submittedAt ?? '', right.row.values.submittedAt ?? ''),
  )
}

function answerOf<Row extends ResponseRow>(row: ReadRow<Row>, today: Day): Answer<Row> {
  const { day: asked, correction: text } = row.values
  const correction = text === undefined ? undefined : correctionOf(text, today)
  const day = correction?.kind === 'day' ? correction.day : asked
  if (correction !== undefined) return { row, correction, ...(day !== undefined && { day }) }
  return day === undefined ? { row } : { row, day }
}
