import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { createGoogleIdentity } from '../../../src/adapters/google/identity.ts'
import { momentOf } from '../../../src/domain/moment.ts'
import { claimsOf, keysFrom, part, publicPem, published, signed } from '../../apps-script/stage/tokens.ts'

const noon = Date.parse('2026-11-24T12:00:00Z')
const claims = claimsOf('Marijke@voorbeeld.nl', 'menu.apps.googleusercontent.com', noon)
const audiences = () => Promise.resolve(['ander.apps.googleusercontent.com', claims.aud])

const identityAt = (milliseconds = noon, ask = keysFrom()) =>
  createGoogleIdentity({ clock: { now: () => momentOf(new Date(milliseconds)) }, fetch: ask })
const who = (token: string) => identityAt().who(token, audiences)

test('knows whom Google gave the token', async () => {
  expect(await who(signed(claims))).toBe('marijke@voorbeeld.nl')
  expect(await who(signed({ ...claims, iss: 'accounts.google.com' }))).toBe('marijke@voorbeeld.nl')
})

test.each([
  ['for another program', { aud: 'vreemd.apps.googleusercontent.com' }],
  ['for no program', { aud: undefined }],
  ['for several programs at once', { aud: [claims.aud] }],
  ['without an address', { email: undefined }],
  ['of an address that nobody verified', { email_verified: false }],
  ['that says «true» in words', { email_verified: 'true' }],
  ['that expired', { iat: noon / 1000 - 7200, exp: noon / 1000 - 3600 }],
  ['without an end', { exp: undefined }],
  ['that never ends', { exp: noon / 1000 + 10 * 365 * 86_400 }],
  ['from the future', { iat: noon / 1000 + 600 }],
  ['of another issuer', { iss: 'https://accounts.google.com.voorbeeld.nl' }],
])('takes no token %s', async (_, wrong) => {
  expect(await who(signed({ ...claims, ...wrong }))).toBeUndefined()
})

const hs256 = (secret: string) => {
  const body = `${part({ alg: 'HS256', kid: published.keys[0]?.kid, typ: 'JWT' })}.${part(claims)}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}
const [head = '', body = '', signature = ''] = signed(claims).split('.')
test.each([
  ['nothing', ''],
  ['no token at all', 'Bearer zomaar'],
  ['no signature', `${part({ alg: 'none' })}.${part(claims)}.`],
  ['the word «none» and a signature', `${part({ alg: 'none', kid: 'sleutel-1' })}.${body}.${signature}`],
  ['a signature by the public key', hs256(publicPem)],
  ['a signature by the empty key', hs256('')],
  ['a signature that was cut off', `${head}.${body}.SIGNATURE_REMOVED_BY_GOOGLE`],
  [
    'other claims under a true signature',
    `${head}.${part({ ...claims, email: 'a@voorbeeld.nl' })}.${signature}`,
  ],
  ['a fourth part', `${head}.${body}.${signature}.nog`],
  ['an unknown key', signed(claims, { kid: 'sleutel-2' })],
  ['a great length', signed({ ...claims, name: 'x'.repeat(9_000) })],
])('takes no token with %s', async (_, token) => {
  expect(await who(token)).toBeUndefined()
})

test('asks which programs are ours only once all else holds', async () => {
  let asked = 0
  const count = () => {
    asked += 1
    return Promise.resolve([claims.aud])
  }
  await identityAt().who(signed({ ...claims, email_verified: false }), count)
  await identityAt().who(hs256(''), count)
  expect(asked).toBe(0)
  await identityAt().who(signed(claims), count)
  expect(asked).toBe(1)
})

test('asks Google for its keys once while they hold, and for a new one once a minute at most', async () => {
  const asked: string[] = []
  let at = noon
  const identity = createGoogleIdentity({
    clock: { now: () => momentOf(new Date(at)) },
    fetch: keysFrom(asked),
    keysUrl: 'https://sleutels.voorbeeld.nl/certs',
  })
  const knock = (header = {}) => identity.who(signed(claims, header), audiences)
  for (let times = 0; times < 3; times++) await knock()
  expect(asked).toEqual(['https://sleutels.voorbeeld.nl/certs'])
  for (let times = 0; times < 3; times++) await knock({ kid: 'nieuw' })
  expect(asked).toHaveLength(1)
  at += 61_000
  for (let times = 0; times < 3; times++) await knock({ kid: 'nieuw' })
  expect(asked).toHaveLength(2)
  at += 3_600_000
  await identity.who(signed(claimsOf('a@voorbeeld.nl', claims.aud, at)), audiences)
  expect(asked).toHaveLength(3)
})

test('when Google does not answer, nobody is let in by mistake', async () => {
  const away: typeof fetch = () => Promise.resolve(new Response('', { status: 503 }))
  await expect(identityAt(noon, away).who(signed(claims), audiences)).rejects.toThrow('answered 503')
})
