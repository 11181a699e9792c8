import { expect, test } from 'vitest'
import { sayBrake } from '../../src/register/brake.ts'
import { beginLife } from './life.ts'

const names = ['Aukje', 'Bram', 'Carlijn', 'Dirk']
const addressOf = (name: string) => `${name.toLowerCase()}@voorbeeld.nl`

/** Four people who were written to, each at their own address. */
const written = async (outcome: 'sent' | 'rehearsed' = 'sent') => {
  const life = beginLife()
  for (const name of names)
    life.workbook.put('people', {
      name,
      group: 'Overvecht',
      place: 'drager',
      since: '2026-03-01',
      email: addressOf(name),
      id: `p-${name}`,
    })
  await life.look()
  for (const name of names)
    life.workbook.put('letters', {
      at: life.now(),
      letterKey: `2026-W47:g-1:p-${name}`,
      letterKind: 'weekly',
      outcome,
      personId: `p-${name}`,
      to: outcome === 'sent' ? addressOf(name) : 'marijke@voorbeeld.nl',
    })
  const email = (row: number, to: string) => {
    life.workbook.type('people', row, 'email', to)
  }
  return { ...life, email }
}

test('three people with the address of another are under the brake, and two are not', async () => {
  const life = await written()
  life.email(3, addressOf('Bram'))
  life.email(4, addressOf('Aukje'))
  expect((await life.see()).brake).toBeUndefined()
  life.email(4, addressOf('Carlijn'))
  life.email(5, addressOf('Aukje'))
  const { brake, changed } = await life.look()
  expect(brake).toEqual({ changed: 3, why: 'addresses' })
  expect(changed).toEqual([])
  expect(sayBrake({ changed: 3, why: 'addresses' })).toBe(
    'Let op: bij 3 mensen staat ineens het e-mailadres van een ander. Is er misschien één kolom apart gesorteerd? Zet terug via Bestand › Versiegeschiedenis. Klopt het wél? Zet hier een vinkje.',
  )
})

test('new addresses, a shared mailbox, and one that was handed over are as they should be', async () => {
  const life = await written()
  for (const row of [3, 4, 5]) life.email(row, `nieuw${row}@voorbeeld.nl`)
  expect((await life.see()).brake).toBeUndefined()
  for (const row of [4, 5, 6]) life.email(row, addressOf('Aukje'))
  life.email(3, addressOf('Aukje'))
  expect((await life.see()).brake).toBeUndefined()
  life.workbook.type('people', 3, 'leftOn', '2026-11-24')
  life.email(3, '')
  expect((await life.see()).brake).toBeUndefined()
})

test('letters that went to the coordinator in a rehearsal say nothing of addresses', async () => {
  const life = await written('rehearsed')
  life.email(3, 'marijke@voorbeeld.nl')
  life.email(4, addressOf('Aukje'))
  life.email(5, addressOf('Bram'))
  life.email(6, addressOf('Carlijn'))
  expect((await life.see()).brake).toBeUndefined()
})

test('a tick says that they are right, which Brieven keeps', async () => {
  const life = await written()
  life.email(3, addressOf('Bram'))
  life.email(4, addressOf('Carlijn'))
  life.email(5, addressOf('Aukje'))
  const todo = life.workbook.tabs.get('todo')
  if (todo) todo.rows = [[true, sayBrake({ changed: 3, why: 'addresses' })]]
  await life.look()
  if (todo) todo.rows = []
  expect((await life.see()).brake).toBeUndefined()
  expect(life.workbook.rowsOf('letters').slice(4)).toMatchObject([
    { letterKind: 'adres nagekeken', personId: 'p-Aukje', to: addressOf('Bram') },
    { letterKind: 'adres nagekeken', personId: 'p-Bram' },
    { letterKind: 'adres nagekeken', personId: 'p-Carlijn' },
  ])
})

test('three people with the number that another wrote in Welkom are under the brake, until a tick', async () => {
  const life = await written()
  const numberOf = (at: number) => `06 1234 560${at}`
  for (const [at, name] of names.entries()) {
    life.workbook.put('signups', {
      responseId: `r-${name}`,
      formId: 'f-1',
      submittedAt: '2026-11-17T21:00:00Z',
      personId: `p-${name}`,
      contact: numberOf(at),
    })
    life.workbook.type('people', at + 3, 'phone', numberOf(at).replace('06 ', '+31 6'))
  }
  expect((await life.see()).brake).toBeUndefined()
  for (const [at] of names.entries()) life.workbook.type('people', at + 3, 'phone', numberOf(3 - at))
  const { brake } = await life.look()
  expect(brake).toEqual({ changed: 4, why: 'numbers' })
  const todo = life.workbook.tabs.get('todo')
  if (todo) todo.rows = [[true, sayBrake({ changed: 4, why: 'numbers' })]]
  await life.look()
  if (todo) todo.rows = []
  const after = await life.see()
  expect(after.brake).toBeUndefined()
  // That a number was looked at says nothing of addresses.
  life.email(3, addressOf('Bram'))
  life.email(4, addressOf('Carlijn'))
  life.email(5, addressOf('Aukje'))
  expect((await life.see()).brake).toEqual({ changed: 3, why: 'addresses' })
})
