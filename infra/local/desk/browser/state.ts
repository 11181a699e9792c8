/** How the desk stands: asked every second while the page is in sight, so that many open pages burden nothing. */

export interface DeskState {
  /** Grows with everything that changed. */
  readonly version: number
  readonly now: string
  readonly said: string
  readonly short: string
  readonly mails: number
  readonly leaps: readonly { readonly label: string; readonly now: string }[]
  readonly newest: readonly { readonly messageId: string; readonly to: string; readonly subject: string }[]
}

type Listener = (state: DeskState, before: DeskState | undefined) => void

const listeners = new Set<Listener>()
let last: DeskState | undefined

/** The state right now; everybody who listens hears of it too. */
export async function ask(newest = 0): Promise<DeskState> {
  const response = await fetch(`/desk/state?newest=${newest}`)
  const state = (await response.json()) as DeskState
  const before = last
  last = state
  for (const listener of listeners) listener(state, before)
  return state
}

export function listen(listener: Listener): void {
  listeners.add(listener)
  if (listeners.size === 1) void keepAsking()
}

async function keepAsking(): Promise<void> {
  if (document.visibilityState === 'visible') await ask().catch(() => undefined)
  setTimeout(() => void keepAsking(), 1000)
}
