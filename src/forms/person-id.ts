import { personId, type PersonId } from '../domain/ids.ts'
import { fingerprint } from './fingerprint.ts'

/** The ID of whoever said yes in a response of Welkom: made from the response's, so that a retry makes the same person. */
export function personIdOf(responseId: string): PersonId {
  let rest = fingerprint(`person ${responseId}`)
  let letters = ''
  for (; letters.length < 10; rest /= base) letters += alphabet[Number(rest % base)] ?? ''
  return personId(`p-${letters}`)
}

/** Without those that look alike. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const base = BigInt(alphabet.length)
