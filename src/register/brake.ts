import type { Brake } from './register.ts'
import { isTicked } from './read-tab.ts'
import type { Snapshot } from './snapshot.ts'

/** What Te doen and the top of Overzicht say under the brake; the box to tick stands beside it. */
export const brakeSentence = (changed: number): string =>
  `${beginning} ${changed} mensen veranderd. Is er misschien één kolom apart gesorteerd? Zet terug via Bestand › Versiegeschiedenis. Klopt het wél? Zet hier een vinkje.`

/** The brake, when more people changed or vanished at once than the coordinators allow. */
export const brakeFor = (changed: number, above: number): Brake | undefined =>
  changed > above ? { changed } : undefined

/** Whether a person ticked the brake's box in Te doen. Read before that view is drawn again. */
export const brakeReleased = ({ tabs }: Snapshot): boolean => isTicked(tabs.todo, beginning)

const beginning = 'Er zijn ineens'
