import type { PersonId } from '../domain/ids.ts'
import type { SmallestChange } from '../domain/readiness.ts'

export type MorePeople = Extract<SmallestChange, { kind: 'people' }>

/** Those who are nearest to what a norm still asks, and come equally often. */
export interface Closest {
  readonly people: readonly PersonId[]
  readonly visits: number
  readonly since: number
  /** Whether a signature is part of it, and whether it is there. */
  readonly signature: 'not-asked' | 'signed' | 'unsigned'
}

/** Who is closest to what is still missing; undefined where nobody is near. */
export function closestTo({ near, toward, visits }: MorePeople): Closest | undefined {
  const first = visits?.[0]
  if (first === undefined || toward === undefined) return undefined
  // Who could come and never does is not near.
  if (first.visits === 0 && first.since > 0) return undefined
  const people = near.filter((_, index) => {
    const it = visits?.[index]
    return it?.visits === first.visits && it.since === first.since && it.signed === first.signed
  })
  const isAsked = toward === 'dragers' || toward === 'signed'
  const signature = !isAsked ? 'not-asked' : first.signed ? 'signed' : 'unsigned'
  return { people, visits: first.visits, since: first.since, signature }
}
