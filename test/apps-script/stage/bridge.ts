import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads'

/** What a script asks of the world outside: one thing at a time, and it waits for the answer as Apps Script does. */
export type Outside =
  | {
      readonly ask: 'http'
      readonly method: string
      readonly url: string
      readonly headers: Readonly<Record<string, string>>
      readonly body?: string | undefined
    }
  | { readonly ask: 'property'; readonly name: string; readonly value?: string | null | undefined }
  | { readonly ask: 'triggers' }
  | { readonly ask: 'trigger'; readonly trigger: string }
  | { readonly ask: 'said'; readonly as: Said['as']; readonly words: string }

/** Whatever a person sees of a script. */
export interface Said {
  readonly as: 'log' | 'alert' | 'toast' | 'dialog' | 'menu' | 'selected'
  readonly words: string
}

/** How a script is run: by whom, when, on what, and whether Google stops it on the way. */
export interface Execution {
  readonly code: string
  readonly call: string
  readonly token: string | undefined
  readonly activeId: string
  /** Milliseconds; every question to the outside takes `eachTakes` more. */
  readonly now: number
  readonly eachTakes: number
  readonly selection?: { readonly tab: string; readonly range: string } | undefined
  /** What the person types into a prompt, and whether they click OK. */
  readonly typed: string
  readonly clicks: 'OK' | 'CANCEL'
  /** Google stops the script at its n-th question, before or after the answer was given. */
  readonly stopsAt?: { readonly question: number; readonly when: 'before' | 'after' } | undefined
}

export interface Answered {
  readonly status: number
  readonly text: string
}

/** Asks and waits, without a promise: the thread sleeps until the answer is there. */
export const waitingOn =
  (port: MessagePort, bell: Int32Array) =>
  (question: Outside): unknown => {
    port.postMessage(question)
    Atomics.wait(bell, 0, 0)
    Atomics.store(bell, 0, 0)
    const received: unknown = receiveMessageOnPort(port)
    return typeof received === 'object' && received !== null && 'message' in received
      ? received.message
      : undefined
  }
