import { seeded } from '../../seeded.ts'
import type { Response } from './response-table.ts'

/** Google lists a response only some time after it was sent, and in no order. */
export interface Visibility {
  readonly upToSeconds: number
  readonly seed: number
}

/** What of a page is listed by now. */
export type Seen = (page: readonly Response[]) => readonly Response[]

export function seenAt(now: Date, visibility: Visibility | undefined): Seen {
  if (visibility === undefined) return (page) => page
  const { upToSeconds, seed } = visibility
  const chance = ({ responseId, lastSubmittedTime }: Response) =>
    shareOf(`${responseId} ${lastSubmittedTime}`, seed)
  const listedFrom = (response: Response) =>
    Date.parse(response.lastSubmittedTime) + chance(response) * upToSeconds * 1000
  const order = (response: Response) => shareOf(response.responseId, seed + now.getTime())
  return (page) =>
    page
      .filter((response) => listedFrom(response) <= now.getTime())
      .sort((one, other) => order(one) - order(other))
}

/** A number from 0 up to 1 that belongs to a text. */
function shareOf(text: string, seed: number): number {
  let mixed = seed ^ 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193)
  return seeded(mixed).next()
}
