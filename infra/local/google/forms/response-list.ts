/** forms.responses.list: the filter on time, pages, and the token that belongs to its filter. */
import { invalidArgument } from '../google-error.ts'
import type { Bound, Response, ResponseTable } from './response-table.ts'
import { sortable } from './response-table.ts'
import type { Seen } from './visibility.ts'

export interface ListQuery {
  readonly filter: string
  readonly pageSize: string
  readonly pageToken: string
}

const largestPage = 5000

/** Google promises no order; here it is by response ID, which is no order of time. */
export function listResponses(table: ResponseTable, formId: string, query: ListQuery, seen: Seen) {
  const bound = toBound(query.filter)
  const size = toPageSize(query.pageSize)
  const after = query.pageToken === '' ? '' : fromToken(query.pageToken, formId, query.filter)
  const found = table.list(formId, bound, after, size + 1)
  const page = found.slice(0, size)
  const last = page.at(-1)
  const shown = seen(page)
  return {
    ...(shown.length > 0 ? { responses: shown.map(toJson) } : {}),
    ...(found.length > size && last ? { nextPageToken: toToken(formId, query.filter, last.responseId) } : {}),
  }
}

/** In Google's shape, without the form's ID, as in a list. */
export function toJson({ responseId, createTime, lastSubmittedTime, answers }: Response) {
  const entries = Object.entries(answers).map(([questionId, values]) => [
    questionId,
    { questionId, textAnswers: { answers: values.map((value) => ({ value })) } },
  ])
  return {
    responseId,
    createTime,
    lastSubmittedTime,
    ...(entries.length > 0 ? { answers: Object.fromEntries(entries) as object } : {}),
  }
}

function toBound(filter: string): Bound | undefined {
  if (filter.trim() === '') return undefined
  const match = /^\s*timestamp\s*(>=|>)\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\s*$/.exec(filter)
  const [, operator, time] = match ?? []
  if ((operator !== '>' && operator !== '>=') || !time || Number.isNaN(Date.parse(time)))
    throw invalidArgument(
      `Invalid filter: ${filter}. Supported: timestamp > N and timestamp >= N, N in RFC3339 UTC "Zulu" format.`,
    )
  return { operator, time: sortable(time) }
}

/** More than the largest is taken for the largest. */
function toPageSize(sent: string): number {
  if (sent === '' || sent === '0') return largestPage
  if (!/^\d{1,9}$/.test(sent)) throw invalidArgument(`Invalid value at 'page_size' (TYPE_INT32), "${sent}"`)
  return Math.min(Number(sent), largestPage)
}

const toToken = (...parts: readonly string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

function fromToken(token: string, formId: string, filter: string): string {
  const [ofForm, ofFilter, after] = partsOf(token)
  if (ofForm !== formId || ofFilter !== filter || after === undefined)
    throw invalidArgument('Invalid page token, or the filter differs from that of the previous page.')
  return after
}

function partsOf(token: string): readonly (string | undefined)[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    return Array.isArray(parts) ? parts.map(String) : []
  } catch {
    return []
  }
}
