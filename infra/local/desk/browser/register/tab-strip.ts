/** The tabs along the bottom: those in front, behind a divider the ones less used, and the hidden ones in a menu. */
import type { SheetProperties } from '../../../google/sheets/wire.ts'
import { openMenu } from './menu.ts'

export interface TabStrip {
  readonly draw: (tabs: readonly SheetProperties[], current: number) => void
}

export function createTabStrip(
  element: HTMLElement,
  behind: readonly string[],
  open: (sheetId: number) => void,
  rename: () => void,
): TabStrip {
  let drawn = ''
  return {
    draw(tabs, current) {
      const state = JSON.stringify([tabs, current])
      if (state === drawn) return
      drawn = state
      const shown = tabs.filter((tab) => !tab.hidden)
      const front = shown.filter(({ title = '' }) => !behind.includes(title))
      const back = shown.filter(({ title = '' }) => behind.includes(title))
      const hidden = tabs.filter((tab) => tab.hidden)
      const button = (tab: SheetProperties) => tabButton(tab, (tab.sheetId ?? 0) === current)
      const parts: HTMLElement[] = front.map(button)
      if (back.length > 0) parts.push(divider(), ...back.map(button))
      const opened = hidden.find((tab) => (tab.sheetId ?? 0) === current)
      if (hidden.length > 0) parts.push(divider(), ...(opened ? [button(opened)] : []), hiddenButton(hidden))
      element.replaceChildren(...parts)
      element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
  }

  function tabButton(tab: SheetProperties, isCurrent: boolean): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = tab.title ?? ''
    button.setAttribute('role', 'tab')
    button.setAttribute('aria-selected', String(isCurrent))
    button.dataset.sheet = String(tab.sheetId ?? 0)
    button.addEventListener('click', () => {
      open(tab.sheetId ?? 0)
    })
    if (isCurrent) button.addEventListener('dblclick', rename)
    return button
  }

  function hiddenButton(hidden: readonly SheetProperties[]): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'hidden-tabs'
    button.textContent = 'Verborgen tabbladen ▴'
    button.setAttribute('aria-haspopup', 'menu')
    button.addEventListener('click', () => {
      const { left, top } = button.getBoundingClientRect()
      openMenu(
        { x: left, y: top - 44 * hidden.length },
        hidden.map((tab) => ({
          label: tab.title ?? '',
          act: () => {
            open(tab.sheetId ?? 0)
          },
        })),
      )
    })
    return button
  }
}

function divider(): HTMLElement {
  const line = document.createElement('span')
  line.className = 'divider'
  line.setAttribute('aria-hidden', 'true')
  return line
}
