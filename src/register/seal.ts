import type { Tab } from './description/tab.ts'
import type { FoundColumns } from './find-columns.ts'
import type { Cell } from './snapshot.ts'

/**
 * The seal of a row of a log: a short hash over its own cells as they read back, so that a hand that changed one is
 * seen. It is no secret. White space does not count, for a spreadsheet may trim it; nor do the columns in which people
 * write, nor the seal itself, nor the order of the columns. Undefined while a column is lost: then there is no telling.
 */
export function sealOf(
  tab: Tab,
  cells: readonly Cell[],
  { at }: Pick<FoundColumns, 'at'>,
): string | undefined {
  const order = sealedColumns(tab, at)
  return order === undefined ? undefined : hashOf(cells, order)
}

/** Tells of a row whether its seal is not that of what stands in it. Rows without one are older, and trusted. */
export function brokenSeal(tab: Tab, { at }: Pick<FoundColumns, 'at'>): (cells: readonly Cell[]) => boolean {
  const sealAt = at.get('seal')
  const order = sealedColumns(tab, at)
  if (sealAt === undefined || order === undefined) return () => false
  return (cells) => {
    const seal = cells[sealAt]
    return seal !== undefined && seal !== '' && seal !== hashOf(cells, order)
  }
}

interface SealedColumn {
  readonly index: number
  readonly mark: number
}

/** Where the sealed columns stand, in an order of their own; undefined when one is lost. */
function sealedColumns(tab: Tab, at: FoundColumns['at']): readonly SealedColumn[] | undefined {
  const order: SealedColumn[] = []
  for (const key of Object.keys(tab.columns).sort()) {
    if (unsealed.has(key)) continue
    const index = at.get(key)
    if (index === undefined) return undefined
    order.push({ index, mark: mixed(beginning, key) })
  }
  return order
}

/** Empty cells add nothing: so a column that a newer version knows breaks no older seal. */
function hashOf(cells: readonly Cell[], order: readonly SealedColumn[]): string {
  let hash = beginning
  for (const { index, mark } of order) {
    const cell = cells[index]
    if (cell === undefined || cell === '') continue
    hash = mixed(Math.imul(hash ^ mark, prime), typeof cell === 'string' ? cell : String(cell))
  }
  // A letter in front, or a spreadsheet might take it for a number.
  return `z${(hash >>> 0).toString(36)}`
}

/** FNV-1a over the characters. */
function mixed(hash: number, text: string): number {
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position)
    if (code > 32 && code !== 0xa0) hash = Math.imul(hash ^ code, prime)
  }
  return hash
}

const beginning = 0x811c9dc5
const prime = 0x01000193
const unsealed = new Set(['correction', 'problem', 'seal'])
