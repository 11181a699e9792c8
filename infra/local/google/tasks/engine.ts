/**
 * Dispatches what is due, by the movable clock for a task's own time and in real time for another try. A task that
 * was running when the process ended is due again: at least once, as in the cloud.
 */
import type { GoogleContext } from '../context.ts'
import { dispatch, lastPart } from './dispatch.ts'
import type { StoredTask, TaskTable } from './task-table.ts'

export interface QueueSettings {
  readonly maxConcurrentDispatches: number
  readonly maxAttempts: number
  /** The first pause between tries in real milliseconds; it doubles, up to `maxBackoff`. */
  readonly minBackoff: number
  readonly maxBackoff: number
}

export interface TasksEngine {
  /** Makes the queue with this last part of its name, or changes it. */
  setQueue(queue: string, settings?: Partial<QueueSettings>): void
  /** Undefined: there is no such queue. */
  queue(queue: string): QueueSettings | undefined
  /** From now on what is due is dispatched as it comes. */
  start(): void
  /** Dispatches, and resolves when nothing is due, running or to be tried again, at the present clock. */
  drain(): Promise<void>
  /** Resolves when what is running has ended; nothing new is dispatched. */
  stop(): Promise<void>
  /** Names of tasks that were given up after their last attempt. */
  dropped(): readonly string[]
}

const usual: QueueSettings = {
  maxConcurrentDispatches: 10,
  maxAttempts: 5,
  minBackoff: 100,
  maxBackoff: 5_000,
}
const tick = 250

export function createTasksEngine(
  tasks: TaskTable,
  { now }: Pick<GoogleContext, 'now'>,
): TasksEngine & { wake(): void } {
  const queues = new Map<string, QueueSettings>([
    ['register', { ...usual, maxConcurrentDispatches: 1 }],
    ['letters', usual],
  ])
  const running = new Map<string, { readonly queue: string; readonly ended: Promise<void> }>()
  /** When a task that failed may be tried again, in real time; lost at a restart, and then it is due at once. */
  const notBefore = new Map<string, number>()
  const droppedNames: string[] = []
  let timer: NodeJS.Timeout | undefined
  let draining = 0

  const wake = () => {
    if (timer || draining > 0) dispatchDue()
  }

  function dispatchDue() {
    const free = new Map<string, number>()
    for (const { queue } of running.values()) free.set(queue, freeIn(queue) - 1)
    for (const task of tasks.due(now())) {
      const left = freeIn(task.queue)
      if (left < 1 || running.has(task.name) || (notBefore.get(task.name) ?? 0) > Date.now()) continue
      free.set(task.queue, left - 1)
      const ended = attempt(task).finally(() => {
        running.delete(task.name)
        wake()
      })
      running.set(task.name, { queue: task.queue, ended })
    }

    function freeIn(queue: string) {
      return free.get(queue) ?? settingsOf(queue).maxConcurrentDispatches
    }
  }

  const settingsOf = (queue: string) => queues.get(lastPart(queue)) ?? usual

  async function attempt(task: StoredTask) {
    const dispatchCount = task.dispatchCount + 1
    tasks.attempted({ ...task, dispatchCount })
    const status = await dispatch(task, now())
    if (status >= 200 && status < 300) {
      forget(task)
      return
    }
    const { maxAttempts, minBackoff, maxBackoff } = settingsOf(task.queue)
    if (dispatchCount >= maxAttempts) {
      droppedNames.push(task.name)
      console.error(
        `Cannot deliver task ${lastPart(task.name)}: ${maxAttempts} attempts, the last answer ${status}`,
      )
      forget(task)
      return
    }
    tasks.attempted({
      ...task,
      dispatchCount,
      responseCount: task.responseCount + (status === 0 ? 0 : 1),
      executionCount: task.executionCount + (status === 0 || status >= 500 ? 0 : 1),
      lastStatus: status,
    })
    notBefore.set(task.name, Date.now() + Math.min(minBackoff * 2 ** (dispatchCount - 1), maxBackoff))
  }

  function forget(task: StoredTask) {
    notBefore.delete(task.name)
    tasks.remove(task.name, now())
  }

  return {
    wake,
    setQueue(queue, settings = {}) {
      queues.set(queue, { ...(queues.get(queue) ?? usual), ...settings })
    },
    queue: (queue) => queues.get(queue),
    start() {
      timer ??= setInterval(dispatchDue, tick).unref()
      dispatchDue()
    },
    async drain() {
      draining++
      try {
        for (;;) {
          dispatchDue()
          const ended = [...running.values()].map((run) => run.ended)
          const due = tasks.due(now())
          if (due.length === 0 && ended.length === 0) return
          await (ended.length > 0 ? Promise.race(ended) : pauseUntilNext(due))
        }
      } finally {
        draining--
      }
    },
    async stop() {
      clearInterval(timer)
      timer = undefined
      await Promise.all([...running.values()].map((run) => run.ended))
    },
    dropped: () => droppedNames,
  }

  function pauseUntilNext(due: readonly StoredTask[]) {
    const soonest = Math.min(...due.map((task) => notBefore.get(task.name) ?? 0))
    return new Promise<void>((resolve) => setTimeout(resolve, Math.max(1, soonest - Date.now())))
  }
}
