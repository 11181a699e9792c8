import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterArrives, letterCanBeStopped } from '../../../infra/cloud/doctor/letter.ts'
import type { Resolver } from '../../../infra/cloud/doctor/resolver.ts'
import { senderIsBelieved } from '../../../infra/cloud/doctor/sender.ts'
import { createPatient, seenIn, wellKept, type Patient } from './doctor-patient.ts'

let patient: Patient
beforeAll(async () => {
  patient = await createPatient()
})
afterAll(() => patient.close())

describe('the sender', () => {
  const check = (resolver: Resolver, dkimSelector?: string) =>
    patient.check(senderIsBelieved, { instead: { resolver, ...(dkimSelector ? { dkimSelector } : {}) } })
  const without =
    (name: string): Resolver =>
    async (asked) =>
      asked === name ? [] : wellKept(asked)

  it.each([
    ['voorbeeld.nl', 'voorbeeld.nl heeft geen SPF'],
    ['s1._domainkey.voorbeeld.nl', 'voorbeeld.nl heeft geen DKIM-sleutel'],
    ['_dmarc.voorbeeld.nl', 'voorbeeld.nl heeft geen DMARC'],
  ])('without the records of %s is named', async (name, seen) => {
    expect(seenIn(await check(without(name)))).toContain(seen)
  })

  it('that lets everybody send in its name is named', async () => {
    expect(
      seenIn(await check(async (name) => (name === 'voorbeeld.nl' ? ['v=spf1 +all'] : wellKept(name)))),
    ).toBe('SPF van voorbeeld.nl laat iedereen toe')
  })

  it('with a mailbox that is everybody’s is not believed when SendGrid sends', async () => {
    const findings = await patient.examine(
      { checks: [senderIsBelieved], instead: { resolver: wellKept } },
      { MAIL_FROM: 'missiegroepen@gmail.com' },
    )
    expect(seenIn(findings.at(-1)?.result)).toContain('uit naam van gmail.com')
  })

  it('with its key at a name of its own is believed when that name is told', async () => {
    const own: Resolver = async (name) =>
      name.includes('_domainkey') ? (name.startsWith('kerk.') ? ['v=DKIM1; p=MIIB'] : []) : wellKept(name)
    expect(seenIn(await check(own))).toContain('geen DKIM-sleutel')
    expect((await check(own, 'kerk'))?.kind).toBe('ok')
  })
})

describe('the letters', () => {
  it('a link that the functions do not know is named', async () => {
    const { world } = patient
    const addresses = {
      ...world.addresses,
      unsubscribe: () => `${patient.env.PUBLIC_URL}/brief/p-iemand.vals`,
    }
    expect(
      seenIn(await patient.check(letterCanBeStopped, { instead: { world: { ...world, addresses } } })),
    ).toBe('De link om te stoppen antwoordt 404')
  })

  it('a link that stops letters when it is merely opened is named', async () => {
    const { world, env } = patient
    const sheetId = await patient.sheetIdOf('history')
    patient.meddle(async ({ url }) => {
      const [, person] = /\/stop\/(.+)$/.exec(url) ?? []
      if (person === undefined) return undefined
      const rows = [{ values: [{ userEnteredValue: { stringValue: person } }] }]
      await patient.click({ appendCells: { sheetId, rows, fields: 'userEnteredValue' } })
      return new Response('<form method="post"></form>')
    })
    const addresses = {
      ...world.addresses,
      unsubscribe: (person: string) => `${env.LOCAL_ROOT}/stop/${person}`,
    }
    expect(
      seenIn(await patient.check(letterCanBeStopped, { instead: { world: { ...world, addresses } } })),
    ).toBe('Alleen al het openen van de link schreef in de spreadsheet')
  })

  it('a letter without a way to stop it is named', async () => {
    const { world } = patient
    const addresses = { ...world.addresses, unsubscribe: () => '' }
    expect(
      seenIn(await patient.check(letterCanBeStopped, { instead: { world: { ...world, addresses } } })),
    ).toContain('geen koppen om hem te stoppen')
  })

  it('a test letter that the provider refuses is named, and none goes out unasked', async () => {
    expect((await patient.check(letterArrives))?.kind).toBe('skipped')
    const { world } = patient
    const mailer = { send: () => Promise.resolve({ outcome: 'refused', reason: '403: no sender' } as const) }
    const result = await patient.check(letterArrives, {
      letterTo: 'ik@voorbeeld.nl',
      instead: { world: { ...world, mailer } },
    })
    expect(seenIn(result)).toBe('De mailprovider weigerde hem: 403: no sender')
  })
})
