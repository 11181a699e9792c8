export const outcomes = ['done', 'partly', 'not'] as const
/** What became of something that was agreed (norm 38). Nothing told is unknown, which is not `not`. */
export type Outcome = (typeof outcomes)[number]
