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

const monthLength = 30.44
