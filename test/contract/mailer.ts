import { afterEach, describe, expect, test } from 'vitest'
import type { Envelope, Mailer } from '../../src/ports.ts'

/** What the provider does with a letter, in words that fit any of them. */
export type Behaviour =
  'takes' | 'refuses' | 'refuses-the-sender' | 'loses-the-answer' | 'says-nothing' | 'is-not-there'

/** One letter as it arrived. */
export interface Arrived {
  readonly to: string
  readonly from: string
  readonly replyTo: string
  readonly subject: string
  /** Plain and HTML, decoded. */
  readonly text: string
  readonly html: string
  readonly unsubscribe?: string | undefined
  readonly unsubscribePost?: string | undefined
  readonly messageId: string
}

export interface Provider {
  readonly mailer: Mailer
  arrived(): Promise<readonly Arrived[]>
  /** How often a letter was offered. */
  offered(): number
  /** How often the mailer waited before it tried again. */
  waited(): number
  /** Whatever could be read on its way that must not come back: passwords and keys. */
  readonly secrets: readonly string[]
  close(): Promise<void>
}

export const envelope: Envelope = {
  to: 'hanneke@voorbeeld.nl',
  letter: {
    subject: 'Overvecht: 9 aanwezig, morgen bij Joëlle',
    text: 'Dag Hanneke,\n\n.een punt vooraan\nTot morgen!',
    html: '<p>Dag Hanneke, tot morgen! <a href="https://groepen.voorbeeld.nl/a/ab2c3d">Vul in</a></p>',
  },
  from: { name: 'Marijke (missiegroepen)', email: 'missiegroepen@voorbeeld.nl' },
  replyTo: 'marijke@voorbeeld.nl',
  unsubscribe: `https://groepen.voorbeeld.nl/brief/${'p-hanneke'.repeat(8)}.abc`,
}

/** What every carrier of letters promises. */
export function mailerContract(name: string, provide: (behaviour: Behaviour) => Promise<Provider>): void {
  describe(`a mailer: ${name}`, () => {
    const open: Provider[] = []
    const that = async (behaviour: Behaviour) => {
      const provider = await provide(behaviour)
      open.push(provider)
      return provider
    }
    afterEach(async () => {
      await Promise.all(open.splice(0).map((provider) => provider.close()))
    })

    test('hands over the letter as it was written, to one reader, answered to another', async () => {
      const provider = await that('takes')
      const delivery = await provider.mailer.send(envelope)
      const [arrived, ...others] = await provider.arrived()
      expect(others).toEqual([])
      expect(arrived).toEqual({
        to: envelope.to,
        from: 'Marijke (missiegroepen) <missiegroepen@voorbeeld.nl>',
        replyTo: envelope.replyTo,
        subject: envelope.letter.subject,
        text: envelope.letter.text,
        html: envelope.letter.html,
        unsubscribe: `<${envelope.unsubscribe ?? ''}>`,
        unsubscribePost: 'List-Unsubscribe=One-Click',
        messageId: delivery.outcome === 'sent' ? delivery.messageId : 'of a letter that was sent',
      })
    })

    test('offers no unsubscribing where there is nothing to unsubscribe from', async () => {
      const provider = await that('takes')
      const { to, letter, from, replyTo } = envelope
      await provider.mailer.send({ to, letter, from, replyTo })
      const [arrived] = await provider.arrived()
      expect(arrived).toMatchObject({ unsubscribe: undefined, unsubscribePost: undefined })
    })

    test('gives each letter its own ID', async () => {
      const provider = await that('takes')
      await provider.mailer.send(envelope)
      await provider.mailer.send(envelope)
      const ids = (await provider.arrived()).map(({ messageId }) => messageId)
      expect(new Set(ids).size).toBe(2)
    })

    test('makes no header out of what somebody typed', async () => {
      const provider = await that('takes')
      const delivery = await provider.mailer.send({
        ...envelope,
        letter: { ...envelope.letter, subject: 'Dag\r\nBcc: iedereen@voorbeeld.nl' },
        from: { ...envelope.from, name: 'Ma\nrijke\u0000' },
      })
      expect(delivery.outcome).toBe('sent')
      expect(await provider.arrived()).toMatchObject([
        {
          to: envelope.to,
          subject: 'Dag Bcc: iedereen@voorbeeld.nl',
          from: 'Ma rijke <missiegroepen@voorbeeld.nl>',
        },
      ])
    })

    test('does not offer a letter for an address that is none', async () => {
      const provider = await that('takes')
      for (const to of ['', 'hanneke', 'a@b, c@d', 'Hanneke <hanneke@voorbeeld.nl>', 'a@b\r\nRCPT TO:<c@d>'])
        expect(await provider.mailer.send({ ...envelope, to })).toMatchObject({ outcome: 'refused' })
      expect(provider.offered()).toBe(0)
    })

    test.each(['refuses', 'refuses-the-sender'] as const)(
      'that %s: says so in its words, names nobody, and is not asked again',
      async (behaviour) => {
        const provider = await that(behaviour)
        const delivery = await provider.mailer.send(envelope)
        expect(delivery).toMatchObject({ outcome: 'refused' })
        const said = JSON.stringify(delivery)
        expect(said).toContain('does not')
        for (const secret of [envelope.to, envelope.from.email, ...provider.secrets])
          expect(said).not.toContain(secret)
        expect(provider.offered()).toBe(1)
        expect(provider.waited()).toBe(0)
      },
    )

    test.each(['loses-the-answer', 'says-nothing'] as const)(
      'that %s: it may have gone out, so it is not offered again',
      async (behaviour) => {
        const provider = await that(behaviour)
        expect(await provider.mailer.send(envelope)).toMatchObject({ outcome: 'unknown' })
        expect(provider.offered()).toBe(1)
      },
    )

    test('that is not there: waits and tries again a few times, and then it surely did not go', async () => {
      const provider = await that('is-not-there')
      expect(await provider.mailer.send(envelope)).toMatchObject({ outcome: 'refused' })
      expect(provider.waited()).toBe(3)
    })
  })
}
