/** What went wrong between us and an SMTP server, without anything that may not be told. */
import { z } from 'zod'
import { withoutPersons } from '../../letters/without-persons.ts'

export interface Broken {
  /** The server said no; there was no server to talk to; the talk broke off. */
  readonly kind: 'answered' | 'not-connected' | 'lost'
  readonly reason: string
}

export function brokenBy(error: unknown, secrets: readonly string[]): Broken {
  const { response, responseCode = 0, code, originalCode } = failure.parse(error)
  if (responseCode >= 400 && responseCode < 600)
    return { kind: 'answered', reason: withoutPersons(response ?? String(responseCode), ...secrets) }
  const word = originalCode ?? code
  return beforeConnecting.has(word) || code === 'EDNS'
    ? { kind: 'not-connected', reason: `No connection to the mail server (${word})` }
    : { kind: 'lost', reason: `The mail server broke off (${word})` }
}

const failure = z
  .object({
    code: z.string().catch('no code'),
    originalCode: z.string().optional().catch(undefined),
    responseCode: z.number().optional().catch(undefined),
    response: z.string().optional().catch(undefined),
  })
  .catch({ code: 'no code', originalCode: undefined, responseCode: undefined, response: undefined })

const beforeConnecting: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
