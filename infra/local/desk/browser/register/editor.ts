/** Typing in a cell: a field over the cell, and a list of options where the cell's rule offers them. */
import { meantBy } from './validation.ts'

export interface Editor {
  readonly isOpen: () => boolean
  readonly open: (cell: HTMLElement, start: EditorStart) => void
  /** Keeps what stands there. */
  readonly finish: () => void
  readonly cancel: () => void
  readonly text: () => string
  readonly setText: (text: string) => void
}
export interface EditorStart {
  readonly text: string
  /** Whether the text was there already: then the cursor stands behind it and the arrows move in it. */
  readonly existing: boolean
  readonly label: string
  readonly options?: Promise<readonly string[]>
  readonly done: (text: string, towards: Towards) => void
  readonly typing: (text: string) => void
  readonly closed: () => void
}
export type Towards = 'stay' | 'down' | 'up' | 'right' | 'left'

export function createEditor(): Editor {
  const field = document.createElement('textarea')
  field.className = 'editor'
  field.rows = 1
  field.spellcheck = false
  const list = document.createElement('div')
  list.className = 'options'
  list.setAttribute('role', 'listbox')
  list.id = 'opties'

  let start: EditorStart | undefined
  let options: readonly string[] = []
  let chosen: string | undefined
  let hasTyped = false

  function open(cell: HTMLElement, next: EditorStart): void {
    finish()
    start = next
    options = []
    chosen = undefined
    hasTyped = !next.existing
    field.value = next.text
    field.setAttribute('aria-label', next.label)
    cell.classList.add('editing')
    cell.append(field)
    field.focus({ preventScroll: true })
    field.setSelectionRange(field.value.length, field.value.length)
    fit()
    void next.options?.then((offered) => {
      if (start !== next) return
      options = offered
      document.body.append(list)
      drawOptions()
      place(list, cell)
    })
  }

  function close(): EditorStart | undefined {
    const was = start
    start = undefined
    list.remove()
    field.parentElement?.classList.remove('editing')
    field.remove()
    was?.closed()
    return was
  }

  function finish(towards: Towards = 'stay', text = field.value): void {
    if (!start) return
    close()?.done(text, towards)
  }

  /** Until somebody types all options are shown; then those that hold it. */
  function drawOptions(): void {
    const typed = field.value.trim().toLowerCase()
    const fitting = hasTyped ? options.filter((option) => option.toLowerCase().includes(typed)) : options
    if (hasTyped) chosen = meantBy(field.value, options)
    list.hidden = fitting.length === 0
    list.replaceChildren(
      ...fitting.map((option) => {
        const item = document.createElement('div')
        item.setAttribute('role', 'option')
        item.setAttribute('aria-selected', String(option === chosen))
        item.textContent = option
        item.classList.toggle('present', option === start?.text)
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault()
        })
        item.addEventListener('click', () => {
          finish('stay', option)
        })
        return item
      }),
    )
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  function step(by: number): void {
    const shown = [...list.querySelectorAll('[role=option]')].map((item) => item.textContent)
    const at = chosen === undefined ? (by > 0 ? -1 : 0) : shown.indexOf(chosen)
    chosen = shown.at((at + by) % Math.max(1, shown.length))
    for (const item of list.children) item.setAttribute('aria-selected', String(item.textContent === chosen))
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  function fit(): void {
    field.style.height = '0'
    field.style.height = `${field.scrollHeight + 2}px`
    field.style.width = '100%'
    field.style.width = `${Math.min(440, Math.max(field.clientWidth, field.scrollWidth + 6))}px`
  }

  field.addEventListener('input', () => {
    hasTyped = true
    fit()
    start?.typing(field.value)
    if (options.length > 0) drawOptions()
  })
  field.addEventListener('blur', () => {
    finish()
  })
  field.addEventListener('keydown', (event) => {
    event.stopPropagation()
    const offered = list.isConnected && !list.hidden
    const key = event.key
    if (key === 'Enter' && (event.altKey || event.ctrlKey)) {
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
      fit()
    } else if (key === 'Enter') finish(event.shiftKey ? 'up' : 'down', taken(offered))
    else if (key === 'Tab') finish(event.shiftKey ? 'left' : 'right', taken(offered))
    else if (key === 'Escape') close()
    else if (offered && key === 'ArrowDown') step(1)
    else if (offered && key === 'ArrowUp') step(-1)
    else if (!start?.existing && key in arrows) finish(arrows[key as keyof typeof arrows])
    else return
    event.preventDefault()
  })

  const taken = (offered: boolean) => (offered && chosen !== undefined ? chosen : field.value)

  return {
    isOpen: () => start !== undefined,
    open,
    finish,
    cancel: close,
    text: () => field.value,
    setText(text) {
      field.value = text
      fit()
    },
  }
}

const arrows = { ArrowDown: 'down', ArrowUp: 'up', ArrowLeft: 'left', ArrowRight: 'right' } as const

/** Under the cell, or above it where there is no room. */
export function place(element: HTMLElement, cell: HTMLElement): void {
  const at = cell.getBoundingClientRect()
  element.style.minWidth = `${at.width}px`
  element.style.left = `${Math.max(4, Math.min(at.left, innerWidth - element.offsetWidth - 4))}px`
  const below = at.bottom + 2
  const fits = below + element.offsetHeight < innerHeight - 4
  element.style.top = `${fits ? below : Math.max(4, at.top - element.offsetHeight - 2)}px`
}
