import { createPublicKey, verify, type JsonWebKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Clock, Identity } from '../../ports.ts'

export interface GoogleIdentityOptions {
  readonly clock: Clock
  /** Where Google publishes the keys that it signs ID tokens with. */
  readonly keysUrl?: string
  readonly fetch?: typeof fetch
}

/** The port `Identity` on Google's ID tokens: RS256 only, under a key that Google publishes now. */
export function createGoogleIdentity({
  clock,
  keysUrl = 'https://www.googleapis.com/oauth2/v3/certs',
  fetch: ask = fetch,
}: GoogleIdentityOptions): Identity {
  const keyOf = keyring(keysUrl, ask, () => Date.parse(clock.now()))
  return {
    async who(token, audiences) {
      const read = partsOf(token)
      if (read === undefined) return undefined
      const key = await keyOf(read.header.kid)
      if (key === undefined || !verify('RSA-SHA256', read.signed, key, read.signature)) return undefined
      const { claims } = read
      if (!isOfNow(claims, Date.parse(clock.now()) / 1000)) return undefined
      const known = await audiences()
      return known === 'any' || known.includes(claims.aud) ? claims.email.toLowerCase() : undefined
    },
  }
}

const header = z.object({ alg: z.literal('RS256'), kid: z.string().max(200) })

const claims = z.object({
  iss: z.literal(['https://accounts.google.com', 'accounts.google.com']),
  aud: z.string().min(1),
  email: z.email(),
  email_verified: z.literal(true),
  iat: z.number(),
  exp: z.number(),
})
type Claims = z.infer<typeof claims>

/** A token of three parts, read but not believed yet; undefined when it is of another kind or says something else. */
function partsOf(token: string) {
  const [head = '', body = '', signature = '', ...more] = token.split('.')
  if (token.length > longest || more.length > 0 || signature === '') return undefined
  const [one, other] = [header.safeParse(jsonOf(head)), claims.safeParse(jsonOf(body))]
  if (!one.success || !other.success) return undefined
  return {
    header: one.data,
    claims: other.data,
    signed: Buffer.from(`${head}.${body}`),
    signature: Buffer.from(signature, 'base64url'),
  }
}

/** Clocks may differ by a minute, and Google's tokens live an hour. */
const isOfNow = ({ iat, exp }: Claims, now: number): boolean =>
  iat <= now + leeway && now < exp + leeway && exp - iat <= 24 * 3600

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return undefined
  }
}

const published = z.object({
  keys: z.array(
    z.object({ kid: z.string(), kty: z.literal('RSA'), n: z.string(), e: z.string() }).readonly(),
  ),
})

/** Keeps Google's keys for as long as Google says; a key it does not know is looked for again once a minute at most. */
function keyring(url: string, ask: typeof fetch, now: () => number) {
  let keys: ReadonlyMap<string, KeyObject> = new Map()
  let freshUntil = -Infinity
  let askedAt = -Infinity
  return async (kid: string): Promise<KeyObject | undefined> => {
    const isFresh = now() < freshUntil
    if (isFresh && keys.has(kid)) return keys.get(kid)
    if (isFresh && now() - askedAt < 60_000) return undefined
    askedAt = now()
    const answer = await ask(url, { signal: AbortSignal.timeout(5_000) })
    if (!answer.ok) throw new Error(`Cannot read Google's keys: answered ${answer.status}, wanted 200`)
    keys = new Map(published.parse(await answer.json()).keys.map((key) => [key.kid, keyObject(key)] as const))
    const age = /max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1]
    freshUntil = now() + Number(age ?? 300) * 1000
    return keys.get(kid)
  }
}

const keyObject = (key: JsonWebKey) => createPublicKey({ key, format: 'jwk' })

const leeway = 60
const longest = 8_192
