/** What a leader agreed with the coach and is not done: below the line of each weekly letter, until it is. */
import type { Facts } from '../../domain/facts.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { Standing } from '../../domain/standing.ts'
import type { Speech } from '../../language/speech.ts'
import type { StandingPart } from '../content.ts'
import { coachName } from './coach-name.ts'
import { namesNobody, tidied } from './may-stand-above.ts'

/** Of whoever leads the group alone: it is between leader and coach. */
export function agreedPart(
  standing: Standing,
  facts: Facts,
  readers: readonly PersonId[],
  { letter: { coaching } }: Speech,
): Pick<StandingPart, 'agreed'> {
  const { group, leaders } = standing
  const agreements = tidied(standing.agreements)
  if (agreements.length === 0 || !readers.some((reader) => leaders.includes(reader))) return {}
  if (group.discreet && !agreements.every(({ text }) => namesNobody(text, standing, facts)))
    return { agreed: { text: coaching.agreedSomething(agreements.length), items: [] } }
  return {
    agreed: {
      text: coaching.withCoach(coachName(group.coach, group.discreet)),
      items: agreements.map((each) => coaching.open(each)),
    },
  }
}
