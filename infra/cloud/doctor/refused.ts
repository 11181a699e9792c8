import type { Trouble } from './check.ts'

/** Google's answer to a call that failed: its status and reason, never what was sent. */
export interface Refused {
  /** Absent: there was no answer at all. */
  readonly status?: number
  readonly reason: string
}

export function refusedBy(error: unknown): Refused {
  const response: unknown = error instanceof Error && 'response' in error ? error.response : undefined
  if (typeof response !== 'object' || response === null) return { reason: '' }
  const status = 'status' in response && typeof response.status === 'number' ? response.status : undefined
  const body = JSON.stringify('data' in response ? (response.data ?? '') : '')
  const reason = /"reason":"([A-Z_]+)"/.exec(body)?.[1] ?? /"status":"([A-Z_]+)"/.exec(body)?.[1] ?? ''
  return { ...(status === undefined ? {} : { status }), reason }
}

/** What to do about a refusal; `unshared` is for the one that each thing has its own answer to. */
export function troubleOf(error: unknown, what: string, unshared: string): Trouble {
  if (isNobody(error))
    return { seen: `${what}: je bent hier niet aangemeld als het werkende account`, toDo: signIn }
  const { status, reason } = refusedBy(error)
  const seen = `${what}: Google antwoordde ${[status ?? 'niet', reason].join(' ').trim()}`
  if (reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')
    return {
      seen,
      toDo: 'Het account waarmee je dit draait mag te weinig. Meld je opnieuw aan zoals in docs/install.md, stap 8.',
    }
  if (reason === 'SERVICE_DISABLED')
    return { seen, toDo: 'De API staat uit. Draai terraform apply nog eens, en wacht tien minuten.' }
  if (status === 401) return { seen, toDo: signIn }
  if (status === 403 || status === 404) return { seen, toDo: unshared }
  if (status === 429) return { seen, toDo: 'Google wil rust. Wacht twee minuten en draai dit nog eens.' }
  return {
    seen,
    toDo: 'Wacht een kwartier en draai dit nog eens. Blijft het: kijk op status.cloud.google.com.',
  }
}

/** No credentials on this computer, or they may not act as the working account: Google was not even asked. */
const isNobody = (error: unknown): boolean =>
  error instanceof Error &&
  /default credentials|unable to impersonate|invalid_grant|invalid_rapt/i.test(error.message)

const signIn =
  'Meld je aan zoals in docs/install.md, stap 8. Deed je dat net: wacht vijf minuten, en draai dit nog eens.'
