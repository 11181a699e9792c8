/** The line above the grid: where one is, and the whole of what stands there, to be changed there too. */

export interface PlaceLine {
  readonly show: (name: string, text: string) => void
  /** Follows what is typed in the cell itself. */
  readonly follow: (text: string) => void
}

export function createPlaceLine(
  address: HTMLElement,
  content: HTMLInputElement,
  on: { readonly changed: (text: string) => void; readonly left: () => void },
): PlaceLine {
  let present = ''
  content.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') content.value = present
    if (event.key === 'Escape' || event.key === 'Enter') on.left()
  })
  content.addEventListener('change', () => {
    if (content.value !== present) on.changed(content.value)
  })
  return {
    show(name, text) {
      address.textContent = name
      content.disabled = false
      present = text
      if (document.activeElement !== content) content.value = text
    },
    follow(text) {
      content.value = text
    },
  }
}
