import { createHash } from 'node:crypto'
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js'
import { Fault } from '../../fault.ts'
import type { Clock, Queue, Waiting } from '../../ports.ts'
import { intakeBody } from './wake-up.ts'

export interface TasksQueueOptions {
  readonly project: string
  readonly location: string
  readonly intakeUrl: string
  readonly lettersUrl: string
  /** The service account in whose name the tasks knock. */
  readonly caller: string
  readonly clock: Clock
  /** So long looks wait for each other, in seconds; 0 is not at all. */
  readonly together: number
}

/** The port `Queue` on Cloud Tasks: the queue `register` lets one task through at a time, `letters` carries the mail. */
export function createTasksQueue(client: cloudtasks_v2.Cloudtasks, options: TasksQueueOptions): Queue {
  const { tasks } = client.projects.locations.queues
  const parentOf = (queue: string) =>
    `projects/${options.project}/locations/${options.location}/queues/${queue}`

  const put = async (
    queue: string,
    url: string,
    body: object,
    own: { readonly id?: string; readonly scheduleTime?: string } = {},
  ) => {
    const parent = parentOf(queue)
    const { id, scheduleTime } = own
    try {
      await tasks.create({
        parent,
        requestBody: {
          task: {
            ...(id === undefined ? {} : { name: `${parent}/tasks/${id}` }),
            ...(scheduleTime === undefined ? {} : { scheduleTime }),
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
      if (id !== undefined && statusOf(error) === 409) return
      throw unreachable(`queue a task in ${queue}`, error)
    }
  }

  const remove = async (name: string) => {
    try {
      await tasks.delete({ name })
    } catch (error) {
      if (statusOf(error) !== 404) throw unreachable('take a task out of register', error)
    }
  }

  /** The end of the present half minute, so that all of it go in one look. */
  const endOfSlot = () => {
    const slot = options.together * 1000
    const time = Date.parse(options.clock.now())
    return new Date((Math.floor(time / slot) + 1) * slot).toISOString()
  }

  return {
    intake: (look, when) =>
      put(
        'register',
        options.intakeUrl,
        look,
        when === 'together' && options.together > 0 ? { scheduleTime: endOfSlot() } : {},
      ),
    async waiting() {
      try {
        const { data } = await tasks.list({
          parent: parentOf('register'),
          responseView: 'FULL',
          pageSize: 1000,
        })
        return (data.tasks ?? []).flatMap((task) => waitingIn(task) ?? [])
      } catch (error) {
        throw unreachable('see what waits in register', error)
      }
    },
    async done(waiting) {
      for (let start = 0; start < waiting.length; start += atOnce)
        await Promise.all(waiting.slice(start, start + atOnce).map(({ name }) => remove(name)))
    },
    letters: (round, keys) => put('letters', options.lettersUrl, { keys }, { id: nameOf(round, keys) }),
  }
}

const atOnce = 10

/** A task that was not begun; one whose body is not ours is left alone. */
function waitingIn({ name, dispatchCount, httpRequest }: cloudtasks_v2.Schema$Task): Waiting | undefined {
  if (!name || (dispatchCount ?? 0) > 0 || !httpRequest?.body) return undefined
  try {
    return { name, look: intakeBody(Buffer.from(httpRequest.body, 'base64')) }
  } catch {
    return undefined
  }
}

/** Cloud Tasks drops a second task of one name. */
const nameOf = (round: string, keys: readonly string[]) =>
  `${round}-${createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 24)}`

const unreachable = (what: string, error: unknown) =>
  new Fault('queue-unreachable', `Cannot ${what}, wanted Cloud Tasks to answer`, error)

const statusOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
