import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAddresses } from '../../src/adapters/addresses.ts'
import { personId } from '../../src/domain/ids.ts'

const options = {
  sender: 'brieven@voorbeeld.nl',
  publicUrl: 'https://api.voorbeeld.nl',
  secret: 'a secret of ours',
  register: 'https://docs.google.com/spreadsheets/d/1/edit',
}
const addresses = createAddresses(options)
const tokenOf = (id: string) =>
  decodeURIComponent(addresses.unsubscribe(personId(id)).slice('https://api.voorbeeld.nl/brief/'.length))

test('an address stops the letters of whom it was made for', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
      expect(addresses.personOf(tokenOf(id))).toBe(id)
    }),
  )
})

test('an ID that a person typed makes an address of one part', () => {
  expect(new URL(addresses.unsubscribe(personId('p/1?x#y.2'))).pathname.split('/')).toHaveLength(3)
})

test('the proof of one person does not stop the letters of another', () => {
  const [, proof = ''] = tokenOf('p-hanneke').split('.')
  expect(addresses.personOf(`p-daniel.${proof}`)).toBeUndefined()
})

test('a proof made with another secret is none', () => {
  const others = createAddresses({ ...options, secret: 'a secret of theirs' })
  expect(others.personOf(tokenOf('p-hanneke'))).toBeUndefined()
})

test('whatever was changed in it, an address is not ours any more', () => {
  const token = tokenOf('p-hanneke')
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
      fc.pre(token[at] !== character)
      expect(addresses.personOf(token.slice(0, at) + character + token.slice(at + 1))).toBeUndefined()
    }),
  )
})

test('a token that was cut short or lengthened is not ours', () => {
  const token = tokenOf('p-hanneke')
  for (let length = 0; length < token.length; length++)
    expect(addresses.personOf(token.slice(0, length))).toBeUndefined()
  for (const more of ['=', '.', '.x', ' ', '\n', '%00'])
    expect(addresses.personOf(token + more)).toBeUndefined()
})

test.each(['', '.', '..', 'p-hanneke', 'p-hanneke.', '.AAAAAAAAAAAAAAAAAAAAAA'])('%o is nobody', (token) => {
  expect(addresses.personOf(token)).toBeUndefined()
})
