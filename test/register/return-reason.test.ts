import { expect, test } from 'vitest'
import { reasonIn, returnReason, sayReturned } from '../../src/register/return-reason.ts'

test.each([
  ['550 5.1.1 The email account that you tried to reach does not exist', true, 'gone'],
  ['550 No such user here', true, 'gone'],
  ['Bounced Address', false, 'gone'],
  ['Invalid', false, 'gone'],
  ['552 5.2.2 The email account that you tried to reach is over quota and inactive', false, 'full'],
  ['452 4.2.2 Mailbox full', true, 'full'],
  ['550 5.7.1 Message rejected due to policy', true, 'blocked'],
  ['421 try again later', false, 'blocked'],
  ['', false, 'blocked'],
] as const)('%j, for ever %j, means %s', (said, hard, reason) => {
  expect(returnReason(said, hard)).toBe(reason)
  expect(reasonIn(sayReturned(returnReason(said, hard), said))).toBe(reason)
})

test('whatever somebody makes of the cell, it can be read', () => {
  expect(reasonIn('')).toBe('blocked')
  expect(reasonIn('heb ik gebeld')).toBe('blocked')
})
