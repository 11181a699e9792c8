import { addDays, type Day } from '../day.ts'
import type { GroupFacts } from '../group-facts.ts'
import type { PersonId } from '../ids.ts'
import { believes } from '../place.ts'
import type { Finding } from '../readiness.ts'
import { found } from './finding.ts'
import { byVisits, morePeople } from './nearest.ts'
import type { Subject } from './subject.ts'
import { tellAbout, tellEvenings, totalOf, untoldIn } from './untold.ts'

/** Norm 96d: at least half of the regular adults are seekers; four and four will do. */
export function judgeSeekerShare(subject: Subject): Finding {
  const { composition, facts } = subject
  const norm = facts.norms.seekerShare
  const count = composition.seekers.length
  const of = count + composition.activeDragers.length + composition.believers.length
  if (!composition.enough) return found(subject, 'seekerShare', { state: 'unknown', change: tellEvenings })

  const untold = untoldIn(composition, (it) => it.place === 'seeker')
  const more = totalOf(untold)
  if (of > 0 && count >= norm * of) return found(subject, 'seekerShare', { state: 'met', count, of })

  const candidates = composition.participants
    .filter((it) => it.place === 'seeker' && !it.regular)
    .sort(byVisits)
  // Each new seeker counts above the line and below it.
  const lacking = norm < 1 ? Math.max(1, Math.ceil((norm * of - count) / (1 - norm) - 1e-9)) : of - count
  const change = morePeople('seekerShare', lacking, candidates)
  const turned = convertsSince(subject.own, addDays(subject.today, -facts.norms.fruitDays), subject.today)
  const fruit = [...composition.activeDragers, ...composition.believers].filter((it) => turned.has(it)).length
  if (of > 0 && fruit > 0 && count + fruit >= norm * of)
    return found(subject, 'seekerShare', { state: 'fruit', count, of, change })

  if (of + more === 0) return found(subject, 'seekerShare', { state: 'unknown', change: tellEvenings })
  if (count + more >= norm * (of + more))
    return found(subject, 'seekerShare', { state: 'unknown', atLeast: count, change: tellAbout(untold) })
  return found(subject, 'seekerShare', { state: 'missed', count, of, change })
}

/** Who was a seeker in this group and came to faith after `after`. */
function convertsSince(own: GroupFacts, after: Day, upTo: Day): ReadonlySet<PersonId> {
  const converts = new Set<PersonId>()
  const seekers = own.stays.filter((stay) => stay.place === 'seeker' && stay.until !== stay.from)
  for (const stay of own.stays) {
    if (believes(stay.place) !== true || stay.from <= after || stay.from > upTo) continue
    const since = stay.from
    const wasSeeker = seekers.some((it) => it.person === stay.person && it.from < since && it.until === since)
    if (wasSeeker) converts.add(stay.person)
  }
  return converts
}
