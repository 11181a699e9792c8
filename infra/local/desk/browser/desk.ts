/** On every page: keeps the clock and the counts true, and does what the buttons of the clock ask. */
import { ask, listen, type DeskState } from './state.ts'
import { tell } from './tell.ts'

listen((state, before) => {
  for (const element of all('[data-clock-said]')) element.textContent = state.said
  for (const element of all('[data-clock-short]')) element.textContent = state.short
  for (const element of all('[data-mails]')) element.textContent = String(state.mails)
  for (const element of all('[data-mails-said]')) {
    element.textContent =
      state.mails === 1 ? '1 brief in het postvak' : `${state.mails} brieven in het postvak`
  }
  if (before && state.now !== before.now) leapFrom(state)
  if (before && state.mails > before.mails && location.pathname === '/postvak') location.reload()
})

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  if (button?.dataset.clock !== undefined) void move(button, button.dataset.clock)
  if (button?.dataset.job !== undefined) void run(button, button.dataset.job)
  const open = document.querySelector('details.clock[open]')
  if (open && event.target instanceof Node && !open.contains(event.target)) open.removeAttribute('open')
})

document.querySelector('#clock-form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('#clock-to')
  const button = document.querySelector<HTMLButtonElement>('#clock-form button')
  if (field && button) void move(button, field.value)
})

document.querySelector('#faults-form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  if (!(event.target instanceof HTMLFormElement)) return
  const fields = new FormData(event.target)
  const rate = Number(fields.get('rate'))
  const kinds = fields.getAll('kind')
  void send('/local/faults', { rate, ...(kinds.length > 0 ? { kinds } : {}), seed: 7 }).then(
    () => {
      report([rate === 0 ? 'Alles werkt weer.' : `${rate * 100} van de 100 aanroepen mislukken nu.`])
    },
    (problem: unknown) => {
      report([said(problem)], true)
    },
  )
})

document.querySelector('[data-submit]')?.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) event.target.form?.requestSubmit()
})

async function move(button: HTMLButtonElement, now: string): Promise<void> {
  await during(button, async () => send('/local/clock', { now }), `De klok is verzet.`)
}

async function run(button: HTMLButtonElement, job: string): Promise<void> {
  await during(button, async () => send('/local/run', { job }), `${button.textContent.trim()}: klaar.`)
}

/** Does the work with the button at rest, and tells which letters came of it. */
async function during(button: HTMLButtonElement, work: () => Promise<void>, done: string): Promise<void> {
  const label = button.textContent
  button.disabled = true
  button.textContent = 'Bezig …'
  try {
    const before = await ask()
    await work()
    const after = await ask()
    const letters = after.mails - before.mails
    const newest = letters > 0 ? (await ask(Math.min(letters, 30))).newest : []
    report([
      `${done} Het is nu ${after.said}.`,
      letters === 0
        ? 'Er ging geen brief uit.'
        : letters === 1
          ? 'Er ging 1 brief uit:'
          : `Er gingen ${letters} brieven uit:`,
      ...newest.map(({ to, subject, messageId }) => ({ text: `${to}: ${subject}`, messageId })),
    ])
  } catch (problem) {
    report([said(problem)], true)
  } finally {
    button.disabled = false
    button.textContent = label
  }
}

type Line = string | { readonly text: string; readonly messageId: string }

/** On the page of the clock as a list; elsewhere in the corner. */
function report(lines: readonly Line[], wrong = false): void {
  document.querySelector('details.clock[open]')?.removeAttribute('open')
  const section = document.querySelector<HTMLElement>('#happened')
  if (!section) {
    const letters = lines.some((line) => typeof line !== 'string')
    tell(
      lines
        .filter((line) => typeof line === 'string')
        .join(' ')
        .replace(/:$/, '.'),
      {
        wrong,
        ...(letters ? { link: { href: '/postvak', label: 'Lees ze' } } : {}),
      },
    )
    return
  }
  section.hidden = false
  section.querySelector('ol')?.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement('li')
      if (wrong) item.className = 'wrong'
      if (typeof line === 'string') {
        item.textContent = line
      } else {
        const link = document.createElement('a')
        link.href = `/postvak?bericht=${encodeURIComponent(line.messageId)}`
        link.textContent = line.text
        item.append(link)
      }
      return item
    }),
  )
}

async function send(path: string, body: unknown): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return
  const words = await response.text()
  throw new Error(`Dat lukte niet (${response.status}): ${errorIn(words) ?? words.slice(0, 300)}`)
}

function errorIn(words: string): string | undefined {
  try {
    const answer = JSON.parse(words) as { error?: unknown }
    return typeof answer.error === 'string' ? answer.error : undefined
  } catch {
    return undefined
  }
}

/** The buttons lead on from the new moment. */
function leapFrom({ leaps, now }: DeskState): void {
  for (const button of all('button[data-leap]')) {
    const leap = leaps[Number(button.dataset.leap)]
    if (leap) button.dataset.clock = leap.now
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-clock-field]')) {
    if (field !== document.activeElement) field.value = now
  }
}

const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector)
const said = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))
