import { expect, test } from 'vitest'
import { createLazyMailer } from '../../../src/adapters/mail/lazy.ts'
import type { Mailer } from '../../../src/ports.ts'
import { envelope } from '../../contract/mailer.ts'

test('is made once, at the first letter', async () => {
  let made = 0
  const one: Mailer = { send: () => Promise.resolve({ outcome: 'sent', messageId: 'm-1' }) }
  const mailer = createLazyMailer(() => {
    made += 1
    return Promise.resolve(one)
  })
  expect(made).toBe(0)
  await Promise.all([mailer.send(envelope), mailer.send(envelope)])
  expect(await mailer.send(envelope)).toEqual({ outcome: 'sent', messageId: 'm-1' })
  expect(made).toBe(1)
})
