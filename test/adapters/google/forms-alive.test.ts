import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createGoogleForms } from '../../../src/adapters/google/forms.ts'
import { momentOf } from '../../../src/domain/moment.ts'
import { addMinutes } from '../../../src/domain/moment.ts'
import type { Moment } from '../../../src/domain/moment.ts'
import { groupId } from '../../../src/domain/ids.ts'
import type { World } from '../../../src/ports.ts'
import { adoptForms } from '../../../src/workflows/adopt-forms.ts'
import { keepUp } from '../../../src/workflows/keep-up.ts'
import { newAddress } from '../../../src/workflows/new-address.ts'
import { look } from '../../../src/workflows/look.ts'
import { takeIn } from '../../../src/workflows/take-in.ts'
import { createMovement } from '../../memory/movement.ts'
import type { MemoryWorld } from '../../memory/world.ts'
import { startForms } from './forms-host.ts'

/** The forms of a movement at the embedded Google, through the real client; the register is in memory. */
const topic = 'projects/local/topics/forms'
let now: Moment = momentOf(new Date('2026-11-25T02:00:00.000Z'))
let host: Awaited<ReturnType<typeof startForms>>
let memory: MemoryWorld
let world: World
let formId = ''

const make = () => {
  const form = host.engine.create('Naamloos formulier').formId
  host.engine.publish(form)
  return { formId: form, kind: 'attendance', groupId: 'g-lombok' } as const
}
const nextNight = () => {
  now = addMinutes(now, 24 * 60)
}
const registered = async () => (await look(world)).register.book.forms.filter((f) => f.groupId === 'g-lombok')
const watches = async () => (await host.client.forms.watches.list({ formId })).data.watches ?? []
const title = async () => (await host.client.forms.get({ formId })).data.info?.title

beforeAll(async () => {
  host = await startForms(() => new Date(now))
})
afterAll(() => host.stop())
beforeEach(async () => {
  now = momentOf(new Date('2026-11-25T02:00:00.000Z'))
  memory = await createMovement()
  for (const row of memory.workbook.tabs.get('forms')?.rows ?? []) row.fill('')
  memory.workbook.put('groups', {
    name: 'Lombok',
    status: 'running',
    church: 'Stadskerk',
    firstEvening: '2026-01-08',
    id: 'g-lombok',
  })
  const forms = createGoogleForms(host.client, { topic, sleep: () => Promise.resolve(), random: () => 0 })
  world = { ...memory, clock: { now: () => now }, forms }
  const made = make()
  formId = made.formId
  await takeIn(world, { sheet: true })
  await adoptForms(world, [made])
})

describe('forms at Google, night after night', () => {
  it('follow the name of their group within a sweep', async () => {
    expect(await title()).toBe('Aanwezigheid Lombok')
    memory.workbook.type('groups', 3, 'name', 'De Schakel')
    await takeIn(world, { sheet: true })
    now = addMinutes(now, 61)
    await takeIn(world, {})
    expect(await title()).toBe('Aanwezigheid De Schakel')
  })

  it('keep their watch: renewed, brought back when suspended, made again when lapsed', async () => {
    const [made] = await watches()
    nextNight()
    await keepUp(world)
    expect(await watches()).toMatchObject([{ id: made?.id, expireTime: '2026-12-03T02:00:00.000Z' }])
    host.engine.suspendWatch(formId, made?.id ?? '', 'OTHER_ERRORS')
    await keepUp(world)
    expect(await watches()).toMatchObject([{ id: made?.id, state: 'ACTIVE' }])
    for (let nights = 0; nights < 9; nights += 1) nextNight()
    await keepUp(world)
    const [again] = await watches()
    expect(again?.state).toBe('ACTIVE')
    expect(again?.id).not.toBe(made?.id)
    expect(memory.lines).toEqual([])
  })

  it('are named when they were unpublished, closed or deleted, and when they are well again no more', async () => {
    host.engine.unpublish(formId)
    await keepUp(world)
    expect(await registered()).toMatchObject([{ trouble: { kind: 'unpublished' } }])
    await host.client.forms.setPublishSettings({
      formId,
      requestBody: {
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: false } },
        updateMask: 'publishState',
      },
    })
    await keepUp(world)
    expect(await registered()).toMatchObject([{ trouble: { kind: 'closed' } }])
    host.engine.publish(formId)
    await keepUp(world)
    expect((await registered()).map(({ trouble }) => trouble)).toEqual([undefined])
    host.engine.remove(formId)
    await keepUp(world)
    expect(await registered()).toMatchObject([{ trouble: { kind: 'gone' } }])
  })

  it('are replaced under the same short address, and get another when asked', async () => {
    const [before] = await registered()
    host.engine.remove(formId)
    await keepUp(world)
    const made = make()
    await adoptForms(world, [made])
    expect(await registered()).toMatchObject([{ formId: made.formId, code: before?.code }])
    const code = await newAddress(world, groupId('g-lombok'))
    expect(code).not.toBe(before?.code)
    expect(await registered()).toMatchObject([{ formId: made.formId, code }])
  })
})
