import { createSign, generateKeyPairSync } from 'node:crypto'

export const kid = 'sleutel-1'
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** What Google publishes, with a key of our own. */
export const published = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] }

/** The public key as text, which a forger knows too. */
export const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()

export const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An ID token as Google makes them. */
export function signed(claims: object, header: object = {}): string {
  const body = `${part({ alg: 'RS256', kid, typ: 'JWT', ...header })}.${part(claims)}`
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey).toString('base64url')}`
}

export const claimsOf = (email: string, aud: string, now = Date.now()) => ({
  iss: 'https://accounts.google.com',
  aud,
  azp: aud,
  sub: '1234567890',
  email,
  email_verified: true,
  iat: Math.floor(now / 1000),
  exp: Math.floor(now / 1000) + 3600,
})

/** Answers as the place where Google publishes its keys. */
export const keysFrom = (asked: string[] = []): typeof fetch => {
  return (url) => {
    asked.push(url instanceof Request ? url.url : String(url))
    return Promise.resolve(Response.json(published, { headers: { 'cache-control': 'public, max-age=3600' } }))
  }
}
