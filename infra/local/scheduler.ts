import { setTimeout as wait } from 'node:timers/promises'
import type { FunctionName } from './functions.ts'
import { strippedToken } from './google/tasks/stripped-token.ts'

/** The jobs that Cloud Scheduler has in the cloud, and which function each wakes. */
export const jobs = { intake: 'sweep', weekly: 'weekly', upkeep: 'upkeep' } as const
export type Job = keyof typeof jobs

export interface SchedulerOptions {
  readonly root: string
  readonly caller: string
  readonly now: () => Date
}

/** Wakes functions as Cloud Scheduler does: an empty POST with its headers and the calling account's token; five tries. */
export function createScheduler(options: SchedulerOptions): (job: Job) => Promise<void> {
  return async (job) => {
    const at = options.now()
    for (let attempt = 1; ; attempt++) {
      const status = await wake(job, at, options)
      if (status < 300) return
      if (attempt === attempts)
        throw new Error(`Cannot run ${job}: it answered ${status}, wanted 2xx; the log says why`)
      await wait(100 * 2 ** attempt)
    }
  }
}

async function wake(job: Job, at: Date, { root, caller }: SchedulerOptions): Promise<number> {
  const url = `${root}/functions/${job satisfies FunctionName}`
  const { status } = await fetch(url, {
    method: 'POST',
    headers: {
      'user-agent': 'Google-Cloud-Scheduler',
      'x-cloudscheduler': 'true',
      'x-cloudscheduler-jobname': jobs[job],
      'x-cloudscheduler-scheduletime': at.toISOString(),
      authorization: `Bearer ${strippedToken(caller, url, at)}`,
    },
  })
  return status
}

const attempts = 5
