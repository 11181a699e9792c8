import { createHash } from 'node:crypto'
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js'
import { Fault } from '../../fault.ts'
import type { Queue } from '../../ports.ts'

export interface TasksQueueOptions {
  readonly project: string
  readonly location: string
  readonly intakeUrl: string
  readonly lettersUrl: string
  /** The service account in whose name the tasks knock. */
  readonly caller: string
}

/** The port `Queue` on Cloud Tasks: the queue `register` lets one task through at a time, `letters` carries the mail. */
export function createTasksQueue(tasks: cloudtasks_v2.Cloudtasks, options: TasksQueueOptions): Queue {
  const put = async (queue: string, url: string, body: object, name?: string) => {
    const parent = `projects/${options.project}/locations/${options.location}/queues/${queue}`
    try {
      await tasks.projects.locations.queues.tasks.create({
        parent,
        requestBody: {
          task: {
            ...(name === undefined ? {} : { name: `${parent}/tasks/${name}` }),
            httpRequest: {
              url,
              httpMethod: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: Buffer.from(JSON.stringify(body)).toString('base64'),
              oidcToken: { serviceAccountEmail: options.caller, audience: url },
            },
          },
        },
      })
    } catch (error) {
      if (name !== undefined && statusOf(error) === 409) return
      throw new Fault(
        'queue-unreachable',
        `Cannot queue a task in ${queue}, wanted Cloud Tasks to take it`,
        error,
      )
    }
  }
  return {
    intake: (look) => put('register', options.intakeUrl, look),
    letters: (round, keys) => put('letters', options.lettersUrl, { keys }, nameOf(round, keys)),
  }
}

/** Cloud Tasks drops a second task of one name. */
const nameOf = (round: string, keys: readonly string[]) =>
  `${round}-${createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 24)}`

const statusOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
