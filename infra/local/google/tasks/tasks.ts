/** Cloud Tasks v2: queues, tasks with an HTTP target, and the engine that delivers them. */
import { randomInt } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js'
import { answer, answerError, bodyOf } from '../answer.ts'
import { checkRequest } from '../check-request.ts'
import type { GoogleContext } from '../context.ts'
import { alreadyExists, invalidArgument, notFound, unimplemented } from '../google-error.ts'
import type { QueueSettings, TasksEngine } from './engine.ts'
import { createTasksEngine } from './engine.ts'
import type { StoredTask } from './task-table.ts'
import { createTaskTable } from './task-table.ts'

export type { TasksEngine } from './engine.ts'

export function createTasks(context: GoogleContext): { app: Hono; engine: TasksEngine } {
  const { store, now, announce } = context
  const tasks = createTaskTable(store)
  const engine = createTasksEngine(tasks, context)
  const app = new Hono()
  app.onError((error, c) => answerError(c, error))

  const base = '/v2/projects/:project/locations/:location/queues'
  /** The full name of the queue of this address, which must be there. */
  const queueOf = (c: Context) => {
    const { project, location, queue } = c.req.param() as Record<string, string>
    const settings = engine.queue(queue ?? '')
    if (!settings)
      throw notFound(
        'Queue does not exist. If you just created the queue, wait at least a minute for the queue to initialize.',
      )
    return { queue: `projects/${project ?? ''}/locations/${location ?? ''}/queues/${queue ?? ''}`, settings }
  }
  const taskOf = (c: Context) => {
    const { queue } = queueOf(c)
    const task = tasks.get(`${queue}/tasks/${c.req.param('task') ?? ''}`)
    if (!task) throw notFound('The task does not exist.')
    return task
  }

  app.get(`${base}/:queue`, (c) => {
    const { queue, settings } = queueOf(c)
    return answer(c, queueJson(queue, settings))
  })

  app.post(`${base}/:queue/tasks`, async (c) => {
    const body = await bodyOf(c)
    checkRequest('tasks', 'CreateTaskRequest', body)
    const { queue } = queueOf(c)
    const { task: sent, responseView } = body as cloudtasks_v2.Schema$CreateTaskRequest
    if (!sent) throw invalidArgument('Task must be set')
    const task = toTask(sent, queue, now())
    if (tasks.nameInUse(task.name, now())) throw alreadyExists('Requested entity already exists')
    tasks.add(task)
    announce({ kind: 'task-created', queue })
    engine.wake()
    return answer(c, taskJson(task, responseView))
  })
  app.get(`${base}/:queue/tasks`, (c) => {
    const found = tasks.list(queueOf(c).queue)
    const size = Math.min(Number(c.req.query('pageSize') ?? 1000), 1000)
    const from = Number(c.req.query('pageToken') ?? 0)
    if (!Number.isInteger(size) || size < 1 || !Number.isInteger(from)) throw invalidArgument('Invalid page')
    const view = c.req.query('responseView')
    const page = found.slice(from, from + size).map((task) => taskJson(task, view))
    return answer(c, {
      ...(page.length > 0 ? { tasks: page } : {}),
      ...(from + size < found.length ? { nextPageToken: String(from + size) } : {}),
    })
  })
  app.get(`${base}/:queue/tasks/:task`, (c) => answer(c, taskJson(taskOf(c), c.req.query('responseView'))))
  app.delete(`${base}/:queue/tasks/:task`, (c) => {
    tasks.remove(taskOf(c).name, now())
    return answer(c, {})
  })
  app.all('/v2/projects/*', (c) => {
    throw unimplemented(`${c.req.method} ${c.req.path}`)
  })
  return { app, engine }
}

function toTask(sent: cloudtasks_v2.Schema$Task, queue: string, now: Date): StoredTask {
  const { httpRequest, name, scheduleTime, dispatchDeadline } = sent
  if (sent.appEngineHttpRequest) throw unimplemented('tasks with an appEngineHttpRequest')
  if (!httpRequest) throw invalidArgument('Task.message_type must be set')
  if (httpRequest.oauthToken) throw unimplemented('httpRequest.oauthToken')
  if (!/^https?:\/\/./.test(httpRequest.url ?? ''))
    throw invalidArgument("HttpRequest.url must start with 'http://' or 'https://'.")
  const tasksOf = `${queue}/tasks/`
  if (name && !(name.startsWith(tasksOf) && /^[A-Za-z0-9_-]{1,500}$/.test(name.slice(tasksOf.length))))
    throw invalidArgument(
      `Task name must be formatted: "${tasksOf}<TASK_ID>", with letters, digits, hyphens and underscores only`,
    )
  const time = scheduleTime ? new Date(scheduleTime) : now
  if (Number.isNaN(time.getTime()))
    throw invalidArgument(`Invalid value at 'task.schedule_time', "${scheduleTime ?? ''}"`)
  const deadline = dispatchDeadline ?? '600s'
  const seconds = /^\d+(\.\d+)?s$/.test(deadline) ? Number.parseFloat(deadline) : Number.NaN
  if (!(seconds >= 15 && seconds <= 1800))
    throw invalidArgument('Task.dispatchDeadline must be between [15s, 30m].')
  return {
    name: name ?? `${tasksOf}${randomInt(2 ** 47)}${randomInt(100_000)}`,
    queue,
    httpRequest: { ...httpRequest, httpMethod: httpRequest.httpMethod ?? 'POST' },
    createTime: now.toISOString(),
    scheduleTime: time.toISOString(),
    dispatchDeadline: deadline,
    dispatchCount: 0,
    responseCount: 0,
    executionCount: 0,
  }
}

/** The basic view leaves out the body, as it may be large or secret. */
function taskJson(task: StoredTask, view: string | null | undefined): cloudtasks_v2.Schema$Task {
  const { name, createTime, scheduleTime, dispatchDeadline, dispatchCount, responseCount, lastStatus } = task
  const httpRequest = { ...task.httpRequest }
  if (view !== 'FULL') delete httpRequest.body
  return {
    name,
    httpRequest,
    scheduleTime,
    createTime,
    dispatchDeadline,
    ...(dispatchCount > 0 ? { dispatchCount } : {}),
    ...(responseCount > 0 ? { responseCount } : {}),
    ...(lastStatus !== undefined
      ? { lastAttempt: { responseStatus: { message: `HTTP ${lastStatus}` } } }
      : {}),
    view: view === 'FULL' ? 'FULL' : 'BASIC',
  }
}

const queueJson = (name: string, settings: QueueSettings): cloudtasks_v2.Schema$Queue => ({
  name,
  rateLimits: {
    maxDispatchesPerSecond: 500,
    maxBurstSize: 100,
    maxConcurrentDispatches: settings.maxConcurrentDispatches,
  },
  retryConfig: {
    maxAttempts: settings.maxAttempts,
    minBackoff: `${settings.minBackoff / 1000}s`,
    maxBackoff: `${settings.maxBackoff / 1000}s`,
    maxDoublings: 16,
  },
  state: 'RUNNING',
})
