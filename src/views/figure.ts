import type { FurtherFinding, FurtherKey } from '../domain/findings/further.ts'
import type { Finding } from '../domain/readiness.ts'

/** What was counted beside the norm, as short as a cell: «5 / 4», «4 van de 9»; undefined when nothing is known. */
export function figureOf({ key, count, of, atLeast, norm }: Finding): string | undefined {
  if (key === 'multiplied')
    return count === undefined
      ? undefined
      : `${Math.floor(count / monthLength)} / ${Math.round(norm / monthLength)} mnd`
  const known = count ?? atLeast
  if (known === undefined) return undefined
  // A group so young that nothing is asked of it yet.
  if (norm === 0) return 'nog niet nodig'
  const sure = count === undefined ? `minstens ${known}` : String(known)
  // A share of nine people is said in people, never in per cent.
  return of === undefined ? `${sure} / ${norm}` : `${sure} van de ${of}`
}

/** The same of a norm that the verdict does not hang on: «7 / 8 dagen», «ja», «3 van de 8». */
export function furtherFigureOf({
  key,
  state,
  count,
  of,
  atLeast,
  norm,
}: FurtherFinding): string | undefined {
  const known = count ?? (atLeast === 0 ? undefined : atLeast)
  if (known === undefined) return state === 'met' ? 'ja' : undefined
  const sure = count === undefined ? `minstens ${known}` : String(known)
  if (of !== undefined) return `${sure} van de ${of}`
  if (key === 'rest') return `${sure} dagen`
  if (inDays.has(key)) return `${sure} / ${norm} dagen`
  return asked.has(key) ? (known === 0 ? 'nog niet' : 'ja') : counted.has(key) ? sure : `${sure} / ${norm}`
}

const inDays: ReadonlySet<FurtherKey> = new Set(['rhythm', 'prayedBefore', 'outside'])
/** Asked whether, not how many. */
const asked: ReadonlySet<FurtherKey> = new Set(['church', 'alphaRegistered', 'outwardGoal'])
/** A number without one to aim at. */
const counted: ReadonlySet<FurtherKey> = new Set([
  'leaving',
  'outings',
  'children',
  'childrenTask',
  'huddelInvited',
])

const monthLength = 30.44
