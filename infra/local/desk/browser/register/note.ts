/** The note of a cell in a bubble beside it, under the pointer or where one taps. */
import { place } from './editor.ts'
import type { Grid } from './grid.ts'
import type { Spot } from './box.ts'

export interface Notes {
  readonly show: (cell: HTMLElement | undefined, text: string | undefined) => void
}

export function createNotes(
  grid: Grid,
  noteOf: (spot: Spot) => string | undefined,
  isEditing: () => boolean,
): Notes {
  const bubble = document.createElement('div')
  bubble.className = 'note'
  bubble.setAttribute('role', 'tooltip')

  function show(cell: HTMLElement | undefined, text: string | undefined): void {
    if (!cell || !text || isEditing()) {
      bubble.remove()
      return
    }
    bubble.textContent = text
    document.body.append(bubble)
    place(bubble, cell)
  }

  grid.element.addEventListener('pointerover', (event) => {
    const part = grid.partOf(event.target)
    if (event.pointerType !== 'mouse') return
    if (part?.kind === 'cell') show(part.element, noteOf(part.spot))
    else show(undefined, undefined)
  })
  grid.element.addEventListener('pointerleave', () => {
    show(undefined, undefined)
  })
  grid.element.addEventListener('scroll', () => {
    bubble.remove()
  })
  return { show }
}
