import { renderSVG } from 'uqr'
import { groupId } from '../domain/ids.ts'
import type { Addresses } from '../ports.ts'
import { formKindWords } from '../register/description/logs.ts'
import type { Register } from '../register/register.ts'

/** One form as it hangs on the fridge: what it is for, and an address short enough to type over. */
export interface Card {
  readonly title: string
  readonly address: string
  /** The address as a picture for a phone: an SVG in base64. */
  readonly qr: string
}

/** The present form of every group that has not stopped, by name, after those that are for everybody. */
export function cardsOf({ book, facts }: Register, addresses: Addresses): readonly Card[] {
  const present = new Map(book.forms.map((form) => [`${form.kind} ${form.groupId ?? ''}`, form]))
  const cards = [...present.values()].flatMap(({ kind, groupId: ofGroup, code }) => {
    if (code === undefined) return []
    const address = addresses.ofForm(code)
    if (kind !== 'attendance') return [{ order: `0 ${kind}`, title: formKindWords[kind], address }]
    const group = facts.groups.get(groupId(ofGroup ?? ''))
    if (group === undefined || group.status === 'stopped') return []
    return [{ order: `1 ${group.name}`, title: `${formKindWords[kind]} ${group.name}`, address }]
  })
  return cards
    .toSorted((one, other) => one.order.localeCompare(other.order, 'nl'))
    .map(({ title, address }) => ({ title, address, qr: pictureOf(address) }))
}

/** With the quiet edge that readers need, and enough to spare for a stain on the fridge. */
const pictureOf = (address: string) =>
  Buffer.from(renderSVG(address, { ecc: 'Q', border: 4 })).toString('base64')
