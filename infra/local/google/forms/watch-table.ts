/**
 * Where watches are kept. One lives seven days by the movable clock; an expired one is gone, for Google and so here.
 */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

export type WatchError = 'PROJECT_NOT_AUTHORIZED' | 'NO_USER_ACCESS' | 'OTHER_ERRORS'
export interface Watch {
  readonly id: string
  readonly formId: string
  readonly eventType: string
  readonly topicName: string
  /** Whose it is: one per end user, form and event type. */
  readonly owner: string
  readonly createTime: string
  readonly expireTime: string
  readonly errorType?: WatchError
}
/** When it last told something, and whether something waits to be told. */
export interface Telling {
  readonly lastTold: string
  readonly waiting: boolean
}

export interface WatchTable {
  add(watch: Omit<Watch, 'createTime' | 'expireTime' | 'errorType'>): Watch
  get(formId: string, id: string): Watch | undefined
  list(formId: string): readonly Watch[]
  /** Seven days from now, and active again. */
  renew(formId: string, id: string): Watch | undefined
  suspend(formId: string, id: string, errorType: WatchError): void
  /** Whether there was one. */
  remove(formId: string, id: string): boolean
  removeAll(formId: string): void
  /** Living, active watches with something to tell. */
  waiting(): readonly Watch[]
  telling(watch: Watch): Telling
  setTelling(watch: Watch, telling: Telling): void
}

const week = 7 * 24 * 60 * 60 * 1000

export function createWatchTable(store: DatabaseSync, now: () => Date): WatchTable {
  store.exec(`create table if not exists form_watches (
    formId text not null, id text not null, eventType text not null, topicName text not null, owner text not null,
    createTime text not null, expireTime text not null, errorType text, lastTold text not null default '',
    waiting integer not null default 0, primary key (formId, id)
  ) strict`)
  const insert = store.prepare(`insert or replace into form_watches
    (formId, id, eventType, topicName, owner, createTime, expireTime) values (?, ?, ?, ?, ?, ?, ?)`)
  const living = 'select * from form_watches where expireTime > ?'
  const select = store.prepare(`${living} and formId = ? and id = ?`)
  const selectAll = store.prepare(`${living} and formId = ? order by rowid`)
  const selectWaiting = store.prepare(`${living} and waiting = 1 and errorType is null order by rowid`)
  const extend = store.prepare(
    'update form_watches set expireTime = ?, errorType = null where formId = ? and id = ?',
  )
  const suspend = store.prepare('update form_watches set errorType = ? where formId = ? and id = ?')
  const remove = store.prepare('delete from form_watches where expireTime > ? and formId = ? and id = ?')
  const removeAll = store.prepare('delete from form_watches where formId = ?')
  const selectTelling = store.prepare(
    'select lastTold, waiting from form_watches where formId = ? and id = ?',
  )
  const updateTelling = store.prepare(
    'update form_watches set lastTold = ?, waiting = ? where formId = ? and id = ?',
  )

  const at = () => now().toISOString()
  const expiry = () => new Date(now().getTime() + week).toISOString()
  const get = (formId: string, id: string) => {
    const row = select.get(at(), formId, id)
    return row && fromRow(row)
  }
  return {
    add(watch) {
      const times = { createTime: at(), expireTime: expiry() }
      const { formId, id, eventType, topicName, owner } = watch
      insert.run(formId, id, eventType, topicName, owner, times.createTime, times.expireTime)
      return { ...watch, ...times }
    },
    get,
    list: (formId) => selectAll.all(at(), formId).map(fromRow),
    renew(formId, id) {
      if (!get(formId, id)) return undefined
      extend.run(expiry(), formId, id)
      return get(formId, id)
    },
    suspend: (formId, id, errorType) => void suspend.run(errorType, formId, id),
    remove: (formId, id) => Number(remove.run(at(), formId, id).changes) > 0,
    removeAll: (formId) => void removeAll.run(formId),
    waiting: () => selectWaiting.all(at()).map(fromRow),
    telling({ formId, id }) {
      const row = selectTelling.get(formId, id)
      return { lastTold: String(row?.lastTold ?? ''), waiting: row?.waiting === 1 }
    },
    setTelling: ({ formId, id }, { lastTold, waiting }) =>
      void updateTelling.run(lastTold, waiting ? 1 : 0, formId, id),
  }
}

function fromRow(row: Record<string, SQLOutputValue>): Watch {
  const errorType = row.errorType
  return {
    id: String(row.id),
    formId: String(row.formId),
    eventType: String(row.eventType),
    topicName: String(row.topicName),
    owner: String(row.owner),
    createTime: String(row.createTime),
    expireTime: String(row.expireTime),
    ...(typeof errorType === 'string' ? { errorType: errorType as WatchError } : {}),
  }
}
