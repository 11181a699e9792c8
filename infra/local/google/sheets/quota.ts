/** Google's quota: 300 reads and 300 writes a minute for a project, 60 of each for one user. A service account is one user. */
import { resourceExhausted } from '../google-error.ts'

export type Use = 'read' | 'write'

/** Refuses a use beyond the quota with Google's 429; `user` is whoever the call is made for. */
export function createQuota(now: () => Date): (use: Use, user: string) => void {
  let minute = 0
  const used = new Map<string, number>()
  return (use, user) => {
    const present = Math.floor(now().getTime() / 60_000)
    if (present !== minute) used.clear()
    minute = present
    count(`${use} ${user}`, 60, use, true)
    count(use, 300, use, false)
  }

  function count(key: string, limit: number, use: Use, perUser: boolean): void {
    const uses = (used.get(key) ?? 0) + 1
    if (uses > limit) throw exceeded(use, perUser)
    used.set(key, uses)
  }
}

function exceeded(use: Use, perUser: boolean) {
  const what = use === 'read' ? 'Read' : 'Write'
  const limit = `${what} requests per minute${perUser ? ' per user' : ''}`
  return resourceExhausted(
    `Quota exceeded for quota metric '${what} requests' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:0'.`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: {
          consumer: 'projects/0',
          quota_limit: `${what}RequestsPerMinutePer${perUser ? 'User' : 'Project'}`,
          quota_limit_value: perUser ? '60' : '300',
          quota_location: 'global',
          quota_metric: `sheets.googleapis.com/${use}_requests`,
          service: 'sheets.googleapis.com',
        },
      },
    ],
  )
}
