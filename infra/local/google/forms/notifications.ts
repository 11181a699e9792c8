/**
 * What watches tell: at most one message in 30 seconds per watch, so one message stands for one or more events, and
 * says only that there is something to look at.
 */
import type { Pubsub } from '../pubsub.ts'
import type { Watch, WatchTable } from './watch-table.ts'

export interface Notifications {
  changed(formId: string, eventType: 'RESPONSES' | 'SCHEMA'): void
  /** Tells what had to wait and may be told at the present clock. */
  tellDue(): void
  stop(): void
}

const pause = 30_000

export function createNotifications(watches: WatchTable, pubsub: Pubsub, now: () => Date): Notifications {
  let timer: NodeJS.Timeout | undefined

  function tellDue() {
    clearTimeout(timer)
    let soonest = Infinity
    for (const watch of watches.waiting()) {
      const { lastTold } = watches.telling(watch)
      const left = lastTold === '' ? 0 : Date.parse(lastTold) + pause - now().getTime()
      // A clock that was moved back must not silence a watch for weeks.
      if (left <= 0 || left > pause) tell(watch)
      else soonest = Math.min(soonest, left)
    }
    if (soonest < Infinity) timer = setTimeout(tellDue, soonest).unref()
  }

  function tell(watch: Watch) {
    watches.setTelling(watch, { lastTold: now().toISOString(), waiting: false })
    const { eventType, formId, id } = watch
    pubsub.publish(watch.topicName, { eventType, formId, watchId: id })
  }

  return {
    changed(formId, eventType) {
      const concerned = watches
        .list(formId)
        .filter((watch) => watch.eventType === eventType && !watch.errorType)
      for (const watch of concerned) watches.setTelling(watch, { ...watches.telling(watch), waiting: true })
      if (concerned.length > 0) tellDue()
    },
    tellDue,
    stop: () => {
      clearTimeout(timer)
    },
  }
}
