/** Calls whose senders have given up, and that arrive all the same, after a number of later ones. */
export interface LateCalls {
  /** Keeps a call until so many others have come. */
  keep(request: Request, calls: number): Promise<void>
  /** Another call comes: whatever is due by now arrives before it. */
  called(): Promise<void>
  /** Whether this is one that arrives late now. */
  isLate(request: Request): boolean
  waiting(): number
}

export function createLateCalls(apply: (request: Request) => Response | Promise<Response>): LateCalls {
  const kept: { readonly request: Request; calls: number }[] = []
  const arriving = new WeakSet<Request>()
  return {
    async keep(request, calls) {
      const { method, url, headers } = request
      const body = method === 'GET' || method === 'DELETE' ? null : await request.text()
      kept.push({ request: new Request(url, { method, headers, body }), calls })
    },
    async called() {
      for (const late of [...kept]) {
        late.calls -= 1
        if (late.calls > 0) continue
        kept.splice(kept.indexOf(late), 1)
        arriving.add(late.request)
        await apply(late.request)
      }
    },
    isLate: (request) => arriving.has(request),
    waiting: () => kept.length,
  }
}
