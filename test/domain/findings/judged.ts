import { addDays, day, type Day } from '../../../src/domain/day.ts'
import { compositionOf } from '../../../src/domain/composition.ts'
import { furtherAs } from '../../../src/domain/explanation.ts'
import type { Facts } from '../../../src/domain/facts.ts'
import type { FurtherFinding, FurtherKey } from '../../../src/domain/findings/further.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { assess, type Finding, type FindingKey } from '../../../src/domain/readiness.ts'
import { aDrager, aGroup, aMember, evenings, overvecht, type Member } from '../build.ts'

export const today: Day = day('2026-11-18')
export const last: Day = day('2026-11-17')

/** What one norm says of Overvecht. */
export function judged(facts: Facts, key: FindingKey, on: Day = today): Finding {
  const { findings } = assess(facts, facts.groups.get(overvecht) ?? aGroup(), on)
  const finding = findings.find((it) => it.key === key)
  if (finding === undefined) throw new Error(`Nothing was found about ${key}`)
  return finding
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** So many signed dragers (named d1, d2, …), other believers (b1, …), seekers (s1, …) and unknown (u1, …). */
export const crowd = (
  of: Readonly<Partial<Record<'dragers' | 'believers' | 'seekers' | 'unknown', number>>>,
): readonly Member[] => [
  ...Array.from({ length: of.dragers ?? 0 }, (_, i) => aDrager(`d${letters[i] ?? ''}`)),
  ...Array.from({ length: of.believers ?? 0 }, (_, i) => aMember(`b${letters[i] ?? ''}`, 'believer')),
  ...Array.from({ length: of.seekers ?? 0 }, (_, i) => aMember(`s${letters[i] ?? ''}`, 'seeker')),
  ...Array.from({ length: of.unknown ?? 0 }, (_, i) => aMember(`u${letters[i] ?? ''}`, 'unknown')),
]

/** Eight evenings on which all of these came, and what else was told of them. */
export const allCame = (
  members: readonly Member[],
  over: Omit<Partial<Meeting>, 'present' | 'day'> = {},
  count = 8,
): readonly Meeting[] => evenings(last, count, { ...over, present: members.map(({ person }) => person.id) })

export const ago = (days: number): Day => addDays(today, -days)

/** What one of the norms without a part in the verdict says of Overvecht. */
export function observed(facts: Facts, key: FurtherKey, on: Day = today): FurtherFinding {
  const group = facts.groups.get(overvecht) ?? aGroup()
  const finding = furtherAs(facts, group, compositionOf(facts, group, on)).find((it) => it.key === key)
  if (finding === undefined) throw new Error(`Nothing was found about ${key}`)
  return finding
}
