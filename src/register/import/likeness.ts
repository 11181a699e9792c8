import type { GroupId } from '../../domain/ids.ts'
import { areAlike, isNickname, type Called } from '../alike-names.ts'
import { phoneKey } from '../phone-key.ts'
import { matchable } from '../plain-text.ts'

/** What is compared of two people: how they are called, where they belong, how they are reached. */
export interface Comparable extends Called {
  readonly group?: GroupId | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
}

/** `same`: one person in one group; `second-group`: one person, in another group too; `alike`: a person must say. */
export type Likeness =
  | { readonly kind: 'same' | 'second-group'; readonly why: string }
  | { readonly kind: 'alike'; readonly why: string }

/** Whether two are one and the same, as far as a list can say; undefined when nothing speaks for it. */
export function likenessOf(one: Comparable, other: Comparable): Likeness | undefined {
  const isHere = one.group !== undefined && one.group === other.group
  const contact = sharedContact(one, other)
  if (hasSameName(one, other)) {
    if (isHere) return { kind: 'same', why: 'zelfde naam' }
    if (contact !== undefined) return { kind: 'second-group', why: `zelfde naam en ${contact}` }
    const isFull = matchable(one.surname) !== '' && matchable(other.surname) !== ''
    return isFull ? { kind: 'alike', why: 'zelfde naam, andere groep' } : undefined
  }
  if (contact !== undefined && isNickname(one, other)) {
    const why = `zelfde ${contact}, bijna dezelfde naam`
    return { kind: isHere ? 'same' : 'alike', why }
  }
  // A couple shares a mailbox, and not easily a mobile.
  if (contact === mobile) return { kind: 'alike', why: `zelfde ${contact}` }
  return isHere && areAlike(one, other) ? { kind: 'alike', why: 'de namen lijken op elkaar' } : undefined
}

function hasSameName(one: Called, other: Called): boolean {
  if (matchable(one.name) !== matchable(other.name)) return false
  const [mine, theirs] = [matchable(one.surname), matchable(other.surname)]
  return mine === '' || theirs === '' || mine === theirs
}

function sharedContact(one: Comparable, other: Comparable): string | undefined {
  const number = phoneKey(one.phone)
  if (number !== undefined && number === phoneKey(other.phone)) return mobile
  const address = matchable(one.email)
  return address !== '' && address === matchable(other.email) ? 'e-mailadres' : undefined
}

const mobile = 'mobiele nummer'
