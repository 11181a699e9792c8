import type { World } from '../../src/ports.ts'
import type { Snapshot } from '../../src/register/snapshot.ts'
import type { View } from '../../src/views/view.ts'
import type { MemoryForms } from '../memory/forms.ts'
import type { MemoryQueue } from '../memory/world.ts'
import type { Edit } from './edits.ts'

/** A register in which a life can be lived, with hands for whoever is not of ours. */
export interface Scene {
  readonly world: World
  readonly forms: MemoryForms
  readonly queue: MemoryQueue
  /** A person does something in the spreadsheet. */
  readonly edit: (edit: Edit) => Promise<void>
  /** Versiegeschiedenis keeps what stands now. */
  readonly save: () => Promise<void>
  /** The register as it stands, read by nobody of ours. */
  readonly stands: () => Promise<Snapshot>
  /** The lines of Nakijken as a person reads them: where each is. */
  readonly review: () => Promise<readonly string[]>
  readonly pass: (minutes: number) => void
  /** Nothing of what may still be under way fails or comes late any more. */
  readonly calm: () => Promise<void>
  /** Calls get lost on the way again. */
  readonly worsen: () => void
}

/** The first cell of every row of a view. */
export const placesIn = (view: View | undefined): readonly string[] =>
  view?.rows.map(([first]) => String(first?.value ?? '')) ?? []
