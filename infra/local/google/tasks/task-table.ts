/** Where queues and tasks are kept, so that a task that was not delivered survives a restart. */
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

export interface StoredTask {
  /** The full name: `projects/p/locations/l/queues/q/tasks/t`. */
  readonly name: string
  readonly queue: string
  readonly httpRequest: cloudtasks_v2.Schema$HttpRequest
  readonly createTime: string
  /** Not before this moment of the movable clock. */
  readonly scheduleTime: string
  readonly dispatchDeadline: string
  readonly dispatchCount: number
  readonly responseCount: number
  /** Answers of the endpoint other than 5xx, which is what X-CloudTasks-TaskExecutionCount counts. */
  readonly executionCount: number
  /** The status of the last attempt; 0 when there was no answer. */
  readonly lastStatus?: number
}

export interface TaskTable {
  add(task: StoredTask): void
  get(name: string): StoredTask | undefined
  list(queue: string): readonly StoredTask[]
  /** Tasks that may be dispatched at this moment, the earliest first. */
  due(now: Date): readonly StoredTask[]
  attempted(task: StoredTask): void
  /** The task is done, dropped or deleted; its name stays refused until the tombstone falls. */
  remove(name: string, now: Date): void
  nameInUse(name: string, now: Date): boolean
}

const day = 24 * 60 * 60 * 1000

export function createTaskTable(store: DatabaseSync): TaskTable {
  store.exec(`create table if not exists tasks (
    name text primary key, queue text not null, httpRequest text not null, createTime text not null,
    scheduleTime text not null, dispatchDeadline text not null, dispatchCount integer not null,
    responseCount integer not null, executionCount integer not null, lastStatus integer
  ) strict;
  create index if not exists tasks_by_time on tasks (scheduleTime);
  create table if not exists task_tombstones (name text primary key, removed text not null) strict`)
  const insert = store.prepare('insert into tasks values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const select = store.prepare('select * from tasks where name = ?')
  const selectQueue = store.prepare('select * from tasks where queue = ? order by scheduleTime, rowid')
  const selectDue = store.prepare('select * from tasks where scheduleTime <= ? order by scheduleTime, rowid')
  const update = store.prepare(
    'update tasks set dispatchCount = ?, responseCount = ?, executionCount = ?, lastStatus = ? where name = ?',
  )
  const remove = store.prepare('delete from tasks where name = ?')
  const bury = store.prepare('insert or replace into task_tombstones values (?, ?)')
  const buried = store.prepare('select removed from task_tombstones where name = ?')

  return {
    add: (task) =>
      void insert.run(
        task.name,
        task.queue,
        JSON.stringify(task.httpRequest),
        task.createTime,
        task.scheduleTime,
        task.dispatchDeadline,
        task.dispatchCount,
        task.responseCount,
        task.executionCount,
        task.lastStatus ?? null,
      ),
    get(name) {
      const row = select.get(name)
      return row && fromRow(row)
    },
    list: (queue) => selectQueue.all(queue).map(fromRow),
    due: (now) => selectDue.all(now.toISOString()).map(fromRow),
    attempted: ({ name, dispatchCount, responseCount, executionCount, lastStatus = null }) =>
      void update.run(dispatchCount, responseCount, executionCount, lastStatus, name),
    remove(name, now) {
      if (remove.run(name).changes) bury.run(name, now.toISOString())
    },
    nameInUse(name, now) {
      if (select.get(name)) return true
      const removed = buried.get(name)?.removed
      // Within a day either way: a clock that was moved back is not a reason to refuse a name for ever.
      return typeof removed === 'string' && Math.abs(now.getTime() - Date.parse(removed)) < day
    },
  }
}

function fromRow(row: Record<string, SQLOutputValue>): StoredTask {
  const lastStatus = row.lastStatus
  return {
    name: String(row.name),
    queue: String(row.queue),
    httpRequest: JSON.parse(String(row.httpRequest)) as cloudtasks_v2.Schema$HttpRequest,
    createTime: String(row.createTime),
    scheduleTime: String(row.scheduleTime),
    dispatchDeadline: String(row.dispatchDeadline),
    dispatchCount: Number(row.dispatchCount),
    responseCount: Number(row.responseCount),
    executionCount: Number(row.executionCount),
    ...(typeof lastStatus === 'number' ? { lastStatus } : {}),
  }
}
