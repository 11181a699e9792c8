/** The one SQLite file of the embedded Google (WAL, so that a kill loses nothing that was answered), or memory. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export function openStore(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const store = new DatabaseSync(path)
  if (path !== ':memory:')
    store.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000')
  return store
}

/** Runs `work` in one transaction: all of it is kept, or nothing. Inside a transaction it simply runs. */
export function inTransaction<T>(store: DatabaseSync, work: () => T): T {
  if (store.isTransaction) return work()
  store.exec('begin immediate')
  try {
    const result = work()
    store.exec('commit')
    return result
  } catch (error) {
    if (isOpen(store)) store.exec('rollback')
    throw error
  }
}

/** SQLite rolls back by itself on some errors. */
const isOpen = (store: DatabaseSync): boolean => store.isTransaction
