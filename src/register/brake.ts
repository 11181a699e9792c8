import { tabs } from './description/workbook.ts'
import type { Brake } from './register.ts'
import { isTicked } from './read-tab.ts'
import type { Snapshot } from './snapshot.ts'

/** What Te doen and the top of Overzicht say under the brake; the box to tick stands beside it. */
export const brakeSentence = (changed: number): string =>
  `${changedPeople} ${changed} mensen veranderd. ${askedBack}`

/** The sentence of whichever brake it is. */
export function sayBrake({ changed, why }: Brake): string {
  switch (why) {
    case undefined:
      return brakeSentence(changed)
    case 'addresses':
      return `${mixedUp} ${changed} mensen staat ineens het e-mailadres van een ander. ${askedBack}`
    case 'numbers':
      return `${mixedUp} ${changed} mensen staat ineens het mobiele nummer van een ander. ${askedBack}`
    case 'people':
    case 'groups':
      return `Het tabblad ‘${tabs[why].title}’ vind ik niet, of zijn kopjes. Tot dan blijft alles staan zoals het was: er gaan geen brieven uit. Zet het terug via Bestand › Versiegeschiedenis.`
    default:
      return why satisfies never
  }
}

/** Whether a tick lets it go; a tab that is lost must come back first. */
export const canRelease = ({ why }: Brake): boolean => why !== 'people' && why !== 'groups'

/** The brake, when more people changed or vanished at once than the coordinators allow. */
export const brakeFor = (changed: number, above: number): Brake | undefined =>
  changed > above ? { changed } : undefined

/** Whether a person ticked the brake's box in Te doen. Read before that view is drawn again. */
export const brakeReleased = ({ tabs: { todo } }: Snapshot): boolean =>
  isTicked(todo, changedPeople) || isTicked(todo, mixedUp)

const changedPeople = 'Er zijn ineens'
const mixedUp = 'Let op: bij'
const askedBack =
  'Is er misschien één kolom apart gesorteerd? Zet terug via Bestand › Versiegeschiedenis. Klopt het wél? Zet hier een vinkje.'
