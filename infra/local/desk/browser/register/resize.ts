/** Makes a column wider or narrower by its grip, at the right edge of its letter. */
import { resizeColumn } from './edits.ts'
import type { Grid } from './grid.ts'
import type { Whole } from './whole.ts'

const narrowest = 30

export function onResize(grid: Grid, whole: Whole): void {
  grid.element.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest('.grip') : null
    const part = grid.partOf(grip)
    if (!grip || part?.kind !== 'column') return
    event.stopImmediatePropagation()
    event.preventDefault()
    const before = grip.parentElement?.offsetWidth ?? 100
    const guide = document.createElement('div')
    guide.className = 'guide'
    document.body.append(guide)
    const widthAt = ({ clientX }: PointerEvent) => Math.max(narrowest, before + clientX - event.clientX)
    const follow = (moved: PointerEvent) => {
      guide.style.left = `${event.clientX + widthAt(moved) - before}px`
    }
    follow(event)
    addEventListener('pointermove', follow)
    addEventListener(
      'pointerup',
      (released) => {
        removeEventListener('pointermove', follow)
        guide.remove()
        const sheet = whole.sheet()
        const width = Math.round(widthAt(released))
        if (sheet && width !== before) void whole.edit(resizeColumn(sheet, part.column, width))
      },
      { once: true },
    )
  })
}
