/** One attempt at a task: the HTTP request as Cloud Tasks sends it. */
import type { StoredTask } from './task-table.ts'
import { strippedToken } from './stripped-token.ts'

/** The status of the answer; 0 when there was none in time. */
export async function dispatch(task: StoredTask, now: Date): Promise<number> {
  const { url = '', httpMethod, body } = task.httpRequest
  const method = httpMethod ?? 'POST'
  try {
    const response = await fetch(url ?? '', {
      method,
      headers: headersOf(task, now),
      ...(body && method !== 'GET' && method !== 'HEAD' ? { body: Buffer.from(body, 'base64') } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(milliseconds(task.dispatchDeadline)),
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

function headersOf(task: StoredTask, now: Date): Headers {
  const { headers, oidcToken, url } = task.httpRequest
  const sent = new Headers(headers ?? {})
  if (!sent.has('content-type') && task.httpRequest.body) sent.set('content-type', 'application/octet-stream')
  const account = oidcToken?.serviceAccountEmail
  if (account)
    sent.set('authorization', `Bearer ${strippedToken(account, oidcToken.audience ?? url ?? '', now)}`)
  sent.set('user-agent', 'Google-Cloud-Tasks')
  sent.set('x-cloudtasks-queuename', lastPart(task.queue))
  sent.set('x-cloudtasks-taskname', lastPart(task.name))
  sent.set('x-cloudtasks-taskretrycount', String(task.dispatchCount))
  sent.set('x-cloudtasks-taskexecutioncount', String(task.executionCount))
  sent.set('x-cloudtasks-tasketa', (Date.parse(task.scheduleTime) / 1000).toFixed(6))
  if (task.lastStatus !== undefined) sent.set('x-cloudtasks-taskpreviousresponse', String(task.lastStatus))
  return sent
}

const milliseconds = (duration: string) => Math.round(Number.parseFloat(duration) * 1000)

export const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
