/** A list of things to do, under a button or at the pointer; by mouse, by touch and by keyboard. */

export type MenuItem =
  | 'divider'
  | { readonly label: string; readonly act: () => void; readonly color?: string; readonly off?: boolean }

let close: (() => void) | undefined

export const closeMenu = (): void => close?.()

export function openMenu(at: { readonly x: number; readonly y: number }, items: readonly MenuItem[]): void {
  closeMenu()
  const before = document.activeElement
  const menu = document.createElement('div')
  menu.className = 'menu'
  menu.setAttribute('role', 'menu')
  menu.append(...items.map((item) => elementFor(item)))
  document.body.append(menu)
  menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - menu.offsetWidth - 4))}px`
  menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - menu.offsetHeight - 4))}px`

  const outside = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) closeMenu()
  }
  close = () => {
    close = undefined
    document.removeEventListener('pointerdown', outside, true)
    menu.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
  document.addEventListener('pointerdown', outside, true)
  menu.addEventListener('keydown', (event) => {
    const buttons = [...menu.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (event.key === 'Escape' || event.key === 'Tab') closeMenu()
    else if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus()
    else if (event.key === 'ArrowUp') buttons.at(at - 1)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  menu.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus()
}

function elementFor(item: MenuItem): HTMLElement {
  if (item === 'divider') return document.createElement('hr')
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('role', 'menuitem')
  button.textContent = item.label
  button.disabled = item.off ?? false
  if (item.color !== undefined) {
    const swatch = document.createElement('span')
    swatch.className = 'swatch'
    swatch.style.backgroundColor = item.color
    button.prepend(swatch)
  }
  button.addEventListener('click', () => {
    closeMenu()
    item.act()
  })
  return button
}
