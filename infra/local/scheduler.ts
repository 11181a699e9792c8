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

/** Wakes functions as Cloud Scheduler does: an empty POST with its headers and the calling account's token. */
export const createScheduler =
  ({ root, caller, now }: SchedulerOptions) =>
  async (job: Job): Promise<void> => {
    const at = now()
    const url = `${root}/functions/${job satisfies FunctionName}`
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'user-agent': 'Google-Cloud-Scheduler',
        'x-cloudscheduler': 'true',
        'x-cloudscheduler-jobname': jobs[job],
        'x-cloudscheduler-scheduletime': at.toISOString(),
        authorization: `Bearer ${strippedToken(caller, url, at)}`,
      },
    })
    if (!answer.ok)
      throw new Error(`Cannot run ${job}: it answered ${answer.status}, wanted 2xx; the log says why`)
  }
