import { createHmac, timingSafeEqual } from 'node:crypto'
import { personId } from '../domain/ids.ts'
import type { Addresses } from '../ports.ts'

export interface AddressOptions {
  readonly sender: string
  /** The address of `api`. */
  readonly publicUrl: string
  /** Whoever knows it can stop anybody's letters, and do nothing else. */
  readonly secret: string
  /** Where coordinators open the register. */
  readonly register: string
}

/** Addresses that carry their own proof: an ID, and its HMAC-SHA-256 under the installation's secret. */
export function createAddresses({ sender, publicUrl, secret, register }: AddressOptions): Addresses {
  const proofOf = (id: string) =>
    createHmac('sha256', secret).update(`unsubscribe ${id}`).digest().subarray(0, 16).toString('base64url')
  return {
    sender,
    register,
    ofWelcome: (group) => `${publicUrl}/w/${encodeURIComponent(group)}`,
    ofForm: (code) => `${publicUrl}/a/${encodeURIComponent(code)}`,
    unsubscribe: (person) => `${publicUrl}/brief/${encodeURIComponent(person)}.${proofOf(person)}`,
    personOf: (token) => {
      const dot = token.lastIndexOf('.')
      const id = token.slice(0, Math.max(dot, 0))
      const given = Buffer.from(token.slice(dot + 1))
      const wanted = Buffer.from(proofOf(id))
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? personId(id) : undefined
    },
  }
}
