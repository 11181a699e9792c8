/** A few words in the corner that go away by themselves. */

export interface Telling {
  readonly wrong?: boolean
  readonly link?: { readonly href: string; readonly label: string }
}

export function tell(text: string, { wrong = false, link }: Telling = {}): void {
  const box = document.createElement('p')
  box.className = wrong ? 'melding wrong' : 'melding'
  box.textContent = text
  if (link) {
    const anchor = document.createElement('a')
    anchor.href = link.href
    anchor.textContent = link.label
    box.append(' ', anchor)
  }
  document.querySelector('#meldingen')?.append(box)
  setTimeout(() => {
    box.remove()
  }, 9000)
}
