/** Google's quotas of a minute: so many uses of a kind for one user, and for the whole project. A service account is one user. */
import { resourceExhausted } from './google-error.ts'

export type SheetsUse = 'read' | 'write'
export type FormsUse = 'read' | 'expensive_read' | 'write'

interface Limit {
  /** As Google's message calls it. */
  readonly said: string
  readonly user: number
  readonly project: number
}

export const sheetsLimits = {
  read: { said: 'Read', user: 60, project: 300 },
  write: { said: 'Write', user: 60, project: 300 },
} as const satisfies Record<SheetsUse, Limit>

/** Listing responses is the expensive kind of reading. */
export const formsLimits = {
  read: { said: 'Read', user: 390, project: 975 },
  expensive_read: { said: 'Expensive read', user: 180, project: 450 },
  write: { said: 'Write', user: 150, project: 375 },
} as const satisfies Record<FormsUse, Limit>

/** Refuses a use beyond the quota with Google's 429; `user` is whoever the call is made for. */
export function createQuota<Use extends string>(
  now: () => Date,
  service: 'sheets' | 'forms',
  limits: Readonly<Record<Use, Limit>>,
): (use: Use, user: string) => void {
  let minute = 0
  const used = new Map<string, number>()
  const count = (key: string, most: number, refuse: () => Error) => {
    const uses = (used.get(key) ?? 0) + 1
    if (uses > most) throw refuse()
    used.set(key, uses)
  }
  return (use, user) => {
    const present = Math.floor(now().getTime() / 60_000)
    if (present !== minute) used.clear()
    minute = present
    const limit = limits[use]
    count(`${use} ${user}`, limit.user, () => exceeded(service, use, limit, true))
    count(use, limit.project, () => exceeded(service, use, limit, false))
  }
}

function exceeded(service: string, use: string, { said, user, project }: Limit, perUser: boolean) {
  const limit = `${said} requests per minute${perUser ? ' per user' : ''}`
  return resourceExhausted(
    `Quota exceeded for quota metric '${said} requests' and limit '${limit}' of service '${service}.googleapis.com' for consumer 'project_number:0'.`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: {
          consumer: 'projects/0',
          quota_limit: `${said.replace(/ (\w)/, (_, letter: string) => letter.toUpperCase())}RequestsPerMinutePer${perUser ? 'User' : 'Project'}`,
          quota_limit_value: String(perUser ? user : project),
          quota_location: 'global',
          quota_metric: `${service}.googleapis.com/${use}_requests`,
          service: `${service}.googleapis.com`,
        },
      },
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [
          {
            description: 'Request a higher quota limit.',
            url: 'https://cloud.google.com/docs/quotas/help/request_increase',
          },
        ],
      },
    ],
  )
}
