/** What the parts of the register may ask of the whole: keys, pointer, commands and tools know nothing else of it. */
import type { Edit } from './edits.ts'
import type { Selection } from './selection.ts'
import type { Sheet } from './spreadsheet.ts'

export interface Whole {
  readonly sheet: () => Sheet | undefined
  readonly selection: Selection
  /** Does an edit if the person may, and reads the tab anew; answers whether it was done. */
  readonly edit: (edit: Edit) => Promise<boolean>
  readonly undo: () => Promise<void>
  /** Opens the field over the active cell; with a replacement, as if that was typed. */
  readonly startEditing: (replacement?: string) => void
  readonly tick: () => void
  /** Goes to a place written as `#gid=12&range=D4`. */
  readonly follow: (hash: string) => void
  readonly isEditing: () => boolean
  readonly finishEditing: () => void
}
