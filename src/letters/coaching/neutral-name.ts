import type { Standing } from '../../domain/standing.ts'
import type { Speech } from '../../language/speech.ts'

/** What a discreet group is called to a coach, who may have more than one: «je groep op dinsdag». */
export const neutralName = (
  { group, next, lastHeld }: Standing,
  { letter: { coaching }, sayWeekday }: Speech,
): string => {
  const on = next?.day ?? lastHeld?.day
  return coaching.neutral(group.weekday === undefined || on === undefined ? undefined : sayWeekday(on))
}
