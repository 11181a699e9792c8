import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { amsterdam, momentAt } from '../../src/domain/moment.ts'
import { day } from '../../src/domain/day.ts'
import { questionIdOf } from '../../src/forms/question-id.ts'
import { look } from '../../src/workflows/look.ts'
import { deploy } from './deployed.ts'
import { overvecht } from './overvecht.ts'

/** The functions look at the computer's own clock, moved as far as this. */
const moveTo = (on: string, time: string) => {
  process.env.CLOCK_OFFSET_MS = String(Date.parse(momentAt(day(on), time, amsterdam)) - Date.now())
}
const now = () => new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS))

let deployed: Awaited<ReturnType<typeof deploy>>
const lines: string[] = []

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  moveTo('2026-11-16', '09:00')
  deployed = await deploy(now)
  await deployed.type(overvecht)
  await deployed.wake('intake')
  await deployed.makeForms()
})
afterAll(async () => {
  await deployed.close()
  vi.restoreAllMocks()
})

const register = async () => (await look(deployed.world)).register
const lettersTo = (reader: string) => deployed.mail.messages().filter(({ to }) => to === reader)
const attendanceForm = async () => {
  const form = (await register()).book.forms.find(({ kind }) => kind === 'attendance')
  if (form === undefined) throw new RangeError('Cannot find the form of Overvecht')
  return form
}

test.each(['wake', 'intake', 'weekly', 'letters', 'upkeep'] as const)(
  '%s lets nobody else in',
  async (name) => {
    expect((await deployed.ask(name)).status).toBe(403)
  },
)

test('a form that is filled in wakes the register by itself: watch, wake, task, intake, row', async () => {
  moveTo('2026-11-17', '22:15')
  const { formId } = await attendanceForm()
  const answers = { held: ['Ja'], present: ['Hanneke', 'Samira'] }
  deployed.google.forms.submit(
    formId,
    Object.fromEntries(Object.entries(answers).map(([key, said]) => [questionIdOf('attendance', key), said])),
    now(),
  )
  await deployed.settle()
  const { facts } = await register()
  expect(facts.meetings).toMatchObject([
    { group: 'g-over', day: '2026-11-17', held: true, present: ['p-hanneke', 'p-samira'] },
  ])
})

test('on Monday at seven the leader gets one letter, also when Scheduler comes twice', async () => {
  moveTo('2026-11-23', '07:00')
  for (let times = 0; times < 2; times++) expect((await deployed.wake('weekly')).status).toBe(204)
  await deployed.settle()
  expect((await deployed.wake('weekly')).status).toBe(204)
  await deployed.settle()
  expect(lettersTo('hanneke@voorbeeld.nl')).toHaveLength(1)
  expect(deployed.mail.messages()).toHaveLength(2)
})

test('a task of letters that Cloud Tasks delivers twice sends nothing twice', async () => {
  const sent = deployed.mail.messages().length
  const keys = [...(await register()).sent.keys()]
  expect(keys).toEqual(['2026-W48:g-over:p-hanneke', 'coordinator:2026-W48'])
  const answer = await deployed.wake('letters', { keys })
  expect(answer.status).toBe(204)
  expect(deployed.mail.messages()).toHaveLength(sent)
})

test('at night everything is looked through, and nothing is written twice', async () => {
  moveTo('2026-11-24', '03:00')
  expect((await deployed.wake('upkeep')).status).toBe(204)
  expect((await register()).facts.meetings).toHaveLength(1)
})

test('anybody may follow the address on the fridge', async () => {
  moveTo('2026-11-24', '22:15')
  const { code = '', address } = await attendanceForm()
  const answer = await deployed.ask('api', `/a/${code}`, { method: 'GET' })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toContain(`${address}?usp=pp_url`)
  expect(answer.headers.get('location')).toContain('2026-11-24')
})

test('the bare wake-up of the sheet is passed on to intake', async () => {
  expect((await deployed.ask('api', '/sheet/changed')).status).toBe(204)
  await deployed.settle()
  expect(deployed.google.tasks.dropped()).toEqual([])
})

test('the one click of a mail program arrives whole through the framework', async () => {
  const [message] = lettersTo('hanneke@voorbeeld.nl')
  const [, path = ''] = /functions\/api(\/brief\/[^>\s]+)>/.exec(JSON.stringify(message)) ?? []
  const stop = (body: string) =>
    deployed.ask('api', path, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
  expect(await (await stop('List-Unsubscribe=One-Click')).text()).toContain('Je krijgt geen brief meer')
  expect(await (await stop('wens=start')).text()).toContain('Je krijgt weer een brief')
})

test('of all this the log names nobody', () => {
  expect(lines.join('\n')).not.toMatch(/hanneke|samira|marijke|@/i)
})
