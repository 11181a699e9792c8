/** What a letter says of a rest, and when a group at rest gets none. */
import type { Pause } from '../domain/meeting.ts'
import type { Standing } from '../domain/standing.ts'
import type { Speech } from '../language/speech.ts'
import { withinWeek } from './wording.ts'

/** «Fijne vakantie, we horen je na 3 januari»: at its beginning, or in the last letter before it. */
export function saysRest(standing: Standing, { letter: { evening } }: Speech): string | undefined {
  const { pause, restAhead } = standing
  const rest = pause ?? restAhead
  if (rest === undefined) return undefined
  // Where the next evening is near the rest is as good as over, and nobody is wished a holiday any more.
  if (pause !== undefined && !isAtRest(standing)) return evening.pause(pause.to)
  return evening.rest({
    ...(pause === undefined ? { from: rest.from } : {}),
    until: rest.to,
    holiday: rest.holiday === true,
  })
}

/** In a pause, and no evening within the week. */
export const isAtRest = ({ pause, next, today }: Standing): boolean =>
  pause !== undefined && (next === undefined || !withinWeek(next.day, today))

/** The word by which Brieven remembers that a rest was told. */
export const restWord = ({ pause, restAhead }: Standing): string | undefined => {
  const rest: Pause | undefined = pause ?? restAhead
  return rest && `rest=${rest.to}`
}
