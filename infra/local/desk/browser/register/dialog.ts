/** A question or a word that waits for an answer: the browser's own dialog element, so Escape and focus are right. */

interface Wording {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no?: string
}

export const confirmed = async (wording: Wording): Promise<boolean> =>
  (await open(wording, undefined)) !== undefined

/** What somebody filled in, or undefined when they thought better of it. */
export const asksFor = async (wording: Wording, present: string): Promise<string | undefined> =>
  open(wording, present)

async function open(
  { title, text, yes, no }: Wording,
  present: string | undefined,
): Promise<string | undefined> {
  const dialog = document.createElement('dialog')
  const form = document.createElement('form')
  form.method = 'dialog'
  const heading = document.createElement('h2')
  heading.textContent = title
  const words = document.createElement('p')
  words.textContent = text
  const field = document.createElement('input')
  field.value = present ?? ''
  field.setAttribute('aria-label', title)
  const buttons = document.createElement('p')
  buttons.className = 'buttons'
  if (no !== undefined) buttons.append(button(no, 'no'))
  const confirm = button(yes, 'yes')
  confirm.className = 'primary'
  buttons.append(confirm)
  form.append(heading, words, ...(present === undefined ? [] : [field]), buttons)
  dialog.append(form)
  document.body.append(dialog)
  const before = document.activeElement
  dialog.showModal()
  if (present === undefined) confirm.focus()
  else field.select()
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    dialog.close('yes')
  })
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
      resolve(dialog.returnValue === 'yes' ? field.value : undefined)
    })
  })
}

function button(label: string, value: string): HTMLButtonElement {
  const element = document.createElement('button')
  element.value = value
  element.textContent = label
  return element
}
