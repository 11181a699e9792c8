/**
 * Where responses are kept. Google tells a response's time in microseconds, and a filter compares those: two
 * responses of one millisecond differ, and a cursor cut to milliseconds meets the same response for ever.
 */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

/** By question ID; a question without an answer is absent. */
export type Answers = Readonly<Record<string, readonly string[]>>

export interface Response {
  readonly responseId: string
  readonly createTime: string
  readonly lastSubmittedTime: string
  readonly answers: Answers
}

export interface Bound {
  readonly operator: '>' | '>='
  /** A time as `sortable` writes it. */
  readonly time: string
}

export interface ResponseTable {
  /** Keeps it; the same ID again is an edit, which keeps its first createTime. */
  keep(formId: string, responseId: string, answers: Answers, at: Date, visibleAt?: Date): void
  get(formId: string, responseId: string): Response | undefined
  /** By response ID, from after `after`, at most `limit`. */
  list(formId: string, bound: Bound | undefined, after: string, limit: number): readonly Response[]
  removeAll(formId: string): void
}

export function createResponseTable(store: DatabaseSync, now: () => Date): ResponseTable {
  store.exec(`create table if not exists form_responses (
    formId text not null, responseId text not null, createTime text not null, lastSubmittedTime text not null,
    visibleAt text not null, answers text not null, primary key (formId, responseId)
  ) strict`)
  const count = store.prepare('select count(*) as number from form_responses')
  const insert = store.prepare(`insert into form_responses values (?, ?, ?, ?, ?, ?)
    on conflict do update set lastSubmittedTime = excluded.lastSubmittedTime,
      visibleAt = excluded.visibleAt, answers = excluded.answers`)
  const select = store.prepare(
    'select * from form_responses where formId = ? and responseId = ? and visibleAt <= ?',
  )
  const range = (condition: string) =>
    store.prepare(`select * from form_responses where formId = ? and responseId > ? and visibleAt <= ?
      and rpad9(lastSubmittedTime) ${condition} ? order by responseId limit ?`)
  store.function('rpad9', { deterministic: true }, (time) => sortable(String(time)))
  const [after, from] = [range('>'), range('>=')]
  const remove = store.prepare('delete from form_responses where formId = ?')

  let sequence = Number(count.get()?.number)
  /** Never a whole millisecond, so that whoever cuts it off notices. */
  const microseconds = () => String((sequence++ % 999) + 1).padStart(3, '0')

  return {
    keep(formId, responseId, answers, at, visibleAt) {
      const time = at.toISOString()
      const submitted = time.replace('Z', `${microseconds()}Z`)
      insert.run(formId, responseId, time, submitted, visibleAt?.toISOString() ?? '', JSON.stringify(answers))
    },
    get(formId, responseId) {
      const row = select.get(formId, responseId, now().toISOString())
      return row && fromRow(row)
    },
    list(formId, bound, afterId, limit) {
      const statement = bound?.operator === '>' ? after : from
      return statement.all(formId, afterId, now().toISOString(), bound?.time ?? '', limit).map(fromRow)
    },
    removeAll: (formId) => void remove.run(formId),
  }
}

/** An RFC 3339 time in UTC with nine digits of a second, so that text order is time order. */
export const sortable = (time: string): string =>
  time.replace(
    /(?:\.(\d{1,9}))?Z$/,
    (_, fraction: string | undefined) => `.${(fraction ?? '').padEnd(9, '0')}Z`,
  )

const fromRow = (row: Record<string, SQLOutputValue>): Response => ({
  responseId: String(row.responseId),
  createTime: String(row.createTime),
  lastSubmittedTime: String(row.lastSubmittedTime),
  answers: JSON.parse(String(row.answers)) as Answers,
})
