/** Which cells a person may change, and the words that Google says when they may not. */
import { boxOfRange, overlap, within, type Box } from './box.ts'
import type { Sheet } from './spreadsheet.ts'

export type Permission = 'free' | 'ask' | 'refused'

/** A person at the desk is a coordinator, not the owner: a hard protection holds. */
export function permissionFor(sheet: Sheet, box: Box): Permission {
  const touched = sheet.protectedRanges.filter(
    ({ range, unprotectedRanges = [] }) =>
      range !== undefined &&
      (range.sheetId ?? 0) === sheet.id &&
      overlap(box, boxOfRange(range)) &&
      !unprotectedRanges.some((open) => within(box, boxOfRange(open))),
  )
  if (touched.some(({ warningOnly }) => warningOnly !== true)) return 'refused'
  return touched.length > 0 ? 'ask' : 'free'
}

export const refusal =
  'Je probeert een beveiligde cel of een beveiligd object te wijzigen. Neem contact op met de eigenaar van het spreadsheet om de beveiliging te verwijderen als je bewerkingen wilt uitvoeren.'

export const question =
  'Je probeert een deel van dit blad te bewerken dat niet per ongeluk mag worden gewijzigd. Toch veranderen?'
