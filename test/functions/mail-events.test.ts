import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { posted, publicKey, signed } from '../api/signed-events.ts'
import { deploy } from './deployed.ts'

let deployed: Awaited<ReturnType<typeof deploy>>

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.stubEnv('SENDGRID_EVENTS_KEY', publicKey)
  deployed = await deploy(() => new Date())
  await deployed.world.workbook.commit(
    [
      {
        kind: 'append',
        tab: 'letters',
        rows: [
          {
            at: deployed.world.clock.now(),
            letterKey: '2026-W48:g-over:p-hanneke',
            letterKind: 'weekly',
            outcome: 'sent',
            to: 'hanneke@voorbeeld.nl',
            messageId: 'LRzXl_NHStOGhQ4kofSm_A',
          },
        ],
      },
    ],
    await deployed.world.workbook.read(),
  )
})
afterAll(async () => {
  await deployed.close()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const lettersWritten = async () =>
  [...((await deployed.world.workbook.read()).tabs.letters?.rows ?? [])].map((row) => row.join('|'))
const nowInSeconds = () => Math.floor(Date.now() / 1000)
/** With spaces and line ends as no JSON writer of ours makes them. */
const body = () =>
  ` [ {"email":"hanneke@voorbeeld.nl" ,"event":"bounce","reason":"550 5.1.1 weg \\u00e9","sg_message_id":"LRzXl_NHStOGhQ4kofSm_A.filter-1","timestamp":${nowInSeconds()}} ]\r\n\r\n`

test('the bytes that SendGrid signed come through the Functions Framework as they were', async () => {
  const what = signed(body(), nowInSeconds())
  expect((await deployed.ask('api', '/mail/events', posted(what))).status).toBe(204)
  const rows = await lettersWritten()
  expect(rows).toHaveLength(2)
  expect(rows[1]).toContain('niet aangekomen')
  expect(rows[1]).toContain('adres bestaat niet: «550 5.1.1 weg é»')
})

test('a body that was changed on its way is refused there, and one that is too long', async () => {
  const what = signed(body(), nowInSeconds())
  const ask = async (body: string) =>
    (await deployed.ask('api', '/mail/events', posted({ ...what, body }))).status
  expect(await ask(what.body.trim())).toBe(403)
  expect(await ask(`${what.body}${' '.repeat(1_100_000)}`)).toBe(413)
  expect(await lettersWritten()).toHaveLength(2)
})
