import type { DatabaseSync } from 'node:sqlite'

/** A few words that the local mode keeps over a restart: which spreadsheet is the register. */
export function createKept(store: DatabaseSync) {
  store.exec('create table if not exists kept (name text primary key, word text not null)')
  return {
    get(name: string): string | undefined {
      const word = store.prepare('select word from kept where name = ?').get(name)?.word
      return typeof word === 'string' ? word : undefined
    },
    set(name: string, word: string): void {
      store.prepare('insert or replace into kept values (?, ?)').run(name, word)
    },
  }
}
