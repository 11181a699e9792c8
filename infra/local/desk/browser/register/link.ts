/** Where a click on a cell leads: an address elsewhere, or a cell of this very spreadsheet. */
import type { CellData } from '../../../google/sheets/wire.ts'

export type Destination =
  | { readonly kind: 'address'; readonly href: string }
  | { readonly kind: 'cell'; readonly gid: number; readonly range: string }

export function destinationOf(cell: CellData | undefined): Destination | undefined {
  const uri =
    cell?.hyperlink ?? cell?.effectiveFormat?.textFormat?.link?.uri ?? linkInRuns(cell) ?? linkInFormula(cell)
  return uri === undefined ? undefined : readDestination(uri)
}

/** Anything but a web page, a mail or a place in this spreadsheet leads nowhere. */
export function readDestination(uri: string): Destination | undefined {
  const hash = /^(?:https:\/\/docs\.google\.com\/spreadsheets\/d\/[^/]+\/edit[^#]*)?(#.*gid=.*)$/.exec(
    uri,
  )?.[1]
  if (hash !== undefined) {
    const asked = new URLSearchParams(hash.slice(1))
    return { kind: 'cell', gid: Number(asked.get('gid')), range: asked.get('range') ?? 'A1' }
  }
  return /^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(uri) ? { kind: 'address', href: uri } : undefined
}

/** Only when the whole cell is one link. */
function linkInRuns(cell: CellData | undefined): string | undefined {
  for (const run of cell?.textFormatRuns ?? []) {
    const format = run.format as { link?: { uri?: string } } | undefined
    if (format?.link?.uri !== undefined) return format.link.uri
  }
  return undefined
}

const linkInFormula = (cell: CellData | undefined): string | undefined =>
  /^=HYPERLINK\("((?:[^"]|"")*)"/i
    .exec(cell?.userEnteredValue?.formulaValue ?? '')?.[1]
    ?.replaceAll('""', '"')
