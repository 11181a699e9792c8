import type { Patience } from './asking.ts'

/** Lets through at most `perMinute` within any minute; whoever is early waits, in the order of coming. */
export function paced(
  perMinute: number,
  { sleep, now }: Pick<Patience, 'sleep'> & { readonly now: () => number },
): () => Promise<void> {
  const begun: number[] = []
  return async () => {
    const time = now()
    while (begun[0] !== undefined && begun[0] <= time - 60_000) begun.shift()
    const before = begun[begun.length - perMinute]
    const at = before === undefined ? time : Math.max(time, before + 60_000)
    begun.push(at)
    if (at > time) await sleep(at - time)
  }
}

/** A minute, for one account, with room for another instance: Google allows 180 lists, 390 reads and 150 writes. */
export const paces = { lists: 150, reads: 340, writes: 120 } as const
