/** The buttons above the grid: for whoever does not right-click, and for a phone. */
import type { Commands } from './commands.ts'
import { openMenu, type MenuItem } from './menu.ts'
import type { Whole } from './whole.ts'

export interface Tools {
  readonly draw: () => void
}

export function drawTools(
  element: HTMLElement,
  whole: Whole,
  commands: Commands,
  canUndo: () => boolean,
): Tools {
  const undo = button('Ongedaan maken', () => void whole.undo())
  undo.title = 'Ctrl+Z'
  const menus = (
    [
      ['Rij', commands.rows],
      ['Kolom', commands.columns],
      ['Sorteren', commands.sorting],
      ['Opmaak', commands.looks],
    ] as const
  ).map(([label, items]) => menuButton(label, items))
  element.replaceChildren(undo, ...menus)
  return {
    draw() {
      undo.disabled = !canUndo()
    },
  }
}

function menuButton(label: string, items: () => MenuItem[]): HTMLButtonElement {
  const element = button(`${label} ▾`, () => {
    const { left, bottom } = element.getBoundingClientRect()
    openMenu({ x: left, y: bottom + 2 }, items())
  })
  element.setAttribute('aria-haspopup', 'menu')
  return element
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', act)
  return element
}
