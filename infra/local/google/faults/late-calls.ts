/** Calls whose senders have given up, and that arrive all the same: after a number of later ones, or after a while. */
export interface LateCalls {
  /** Keeps a call until it is due. */
  keep(request: Request, due: Due): Promise<void>
  /** Another call comes: whatever is due by now arrives before it. */
  called(): Promise<void>
  /** Whether this is one that arrives late now. */
  isLate(request: Request): boolean
  waiting(): number
}

export type Due = { readonly calls: number } | { readonly milliseconds: number }

export function createLateCalls(apply: (request: Request) => Response | Promise<Response>): LateCalls {
  const kept = new Map<Request, number>()
  const arriving = new WeakSet<Request>()
  /** Taken out first: two calls that come at once must not both let it arrive. */
  const arrive = async (request: Request) => {
    if (!kept.delete(request)) return
    arriving.add(request)
    await apply(request)
  }
  return {
    async keep(sent, due) {
      const { method, url, headers } = sent
      const body = method === 'GET' || method === 'DELETE' ? null : await sent.text()
      const request = new Request(url, { method, headers, body })
      kept.set(request, 'calls' in due ? due.calls : Infinity)
      if ('milliseconds' in due) setTimeout(() => void arrive(request), due.milliseconds).unref()
    },
    async called() {
      for (const [request, calls] of kept) kept.set(request, calls - 1)
      for (const [request, calls] of [...kept]) if (calls <= 0) await arrive(request)
    },
    isLate: (request) => arriving.has(request),
    waiting: () => kept.size,
  }
}
