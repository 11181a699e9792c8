import { matchable } from './plain-text.ts'

/** «nee» in Zelfde als: somebody looked, and there are two of them. */
export const saysNo = (text: string | undefined): boolean => matchable(text) === 'nee'

/** Where each merged ID leads: «Zelfde als», followed to its end. Who stands in a circle is merged with nobody. */
export interface Merges {
  /** The ID under which somebody counts. */
  readonly rootOf: (id: string) => string
  /** IDs that lead back to themselves. */
  readonly circular: ReadonlySet<string>
}

export function mergesOf(sameAs: ReadonlyMap<string, string>): Merges {
  const roots = new Map<string, string>()
  const circular = new Set<string>()
  for (const start of sameAs.keys()) {
    const path = new Set<string>()
    let at = start
    for (let next = sameAs.get(at); next !== undefined && !path.has(at); next = sameAs.get(at)) {
      path.add(at)
      at = next
    }
    // The walk came back on its own path: all of the circle, and whoever leads into it, stay who they are.
    if (path.has(at)) for (const id of path) circular.add(id)
    else roots.set(start, at)
  }
  return { rootOf: roots.size === 0 ? (id) => id : (id) => roots.get(id) ?? id, circular }
}
