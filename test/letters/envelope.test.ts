import { expect, test } from 'vitest'
import { envelopeOf } from '../../src/letters/envelope.ts'
import type { Choices } from '../../src/register/choices.ts'
import { weekly } from '../../src/letters/kinds/weekly.ts'
import { contextOf, factsOf, person, registerOf, type Movement } from './sample.ts'

const letter = { subject: 'Overvecht: morgen 19.30 uur', text: 'tekst', html: '<p>tekst' }
const sender = 'missiegroepen@voorbeeld.nl'

function envelope(movement: Movement = {}, choices: Partial<Choices> = {}) {
  const facts = factsOf(movement)
  const register = registerOf(facts)
  const [outgoing] = weekly.write(['2026-W48:g-overvecht:p-hanneke'], contextOf(register))
  if (outgoing === undefined) throw new Error('Cannot find the letter')
  return envelopeOf(outgoing, letter, { ...register.choices, ...choices }, sender)
}

test('comes from the coordinator, who reads the answers, and can be stopped by one click', () => {
  expect(envelope()).toEqual({
    to: 'hanneke@voorbeeld.nl',
    letter,
    from: { name: 'Marijke (missiegroepen)', email: 'missiegroepen@voorbeeld.nl' },
    replyTo: 'marijke@voorbeeld.nl',
    unsubscribe: 'https://groepen.voorbeeld.nl/stop/p-hanneke',
  })
})

test('in a rehearsal goes to the coordinator, says for whom, and stops nobody’s letters', () => {
  const { to, letter: rehearsed, unsubscribe } = envelope({}, { letters: 'to-me' })
  expect(to).toBe('marijke@voorbeeld.nl')
  expect(rehearsed.subject).toBe('Proef voor Hanneke: Overvecht: morgen 19.30 uur')
  expect(unsubscribe).toBeUndefined()
})

test('of a couple in a rehearsal names both', () => {
  const movement = { people: [person('Daniël', { email: 'hanneke@voorbeeld.nl' })] }
  expect(envelope(movement, { letters: 'to-me' }).letter.subject).toMatch(/^Proef voor Hanneke en Daniël: /)
})

test('of a discreet group does not say on a lock screen what it is about', () => {
  const discreet = envelope({ group: { discreet: true } }, { letters: 'to-me' })
  expect(discreet.from.name).toBe('Marijke')
  expect(discreet.letter.subject).toBe('Proef: Overvecht: morgen 19.30 uur')
})

test('is answered to the address it came from when the coordinator has none', () => {
  expect(envelope({}, { coordinator: { name: 'Marijke' } }).replyTo).toBe('missiegroepen@voorbeeld.nl')
})
