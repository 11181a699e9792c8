import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { createGoogleForms } from '../../../src/adapters/google/forms.ts'
import { attendanceForm } from '../../../src/forms/attendance-form.ts'
import { coachingForm } from '../../../src/forms/coaching-form.ts'
import type { FormDescription } from '../../../src/forms/form-description.ts'
import { questionIdOf } from '../../../src/forms/question-id.ts'
import { welcomeForm } from '../../../src/forms/welcome-form.ts'
import { aGroup } from '../../domain/build.ts'
import { aRegister } from '../../forms/build.ts'
import { startForms } from './forms-host.ts'

const topic = 'projects/local/topics/forms'
let clock = new Date('2026-11-24T08:31:00.000Z')
let host: Awaited<ReturnType<typeof startForms>>
let formId = ''

beforeAll(async () => {
  host = await startForms(() => clock)
})
afterAll(() => host.stop())
beforeEach(() => {
  clock = new Date('2026-11-24T08:31:00.000Z')
  formId = host.engine.create('Naamloos formulier').formId
  host.engine.publish(formId)
})

const forms = () => createGoogleForms(host.client, { topic, sleep: () => Promise.resolve(), random: () => 0 })
const attendance = (names: readonly string[] = ['Kees', 'Samira'], month = '2026-11') =>
  attendanceForm({ name: 'Overvecht' }, names, month)
const items = async (): Promise<readonly forms_v1.Schema$Item[]> =>
  (await host.client.forms.get({ formId })).data.items ?? []
const titles = async () => (await items()).map((item) => item.title)
const write = (...requests: forms_v1.Schema$Request[]) =>
  host.client.forms.batchUpdate({ formId, requestBody: { requests } })
const indexOf = async (key: string) =>
  (await items()).findIndex(
    (item) => item.questionItem?.question?.questionId === questionIdOf('attendance', key),
  )

describe('a form at Google', () => {
  it.each<[string, FormDescription]>([
    ['Aanwezigheid', attendance()],
    ['Aanwezigheid of nobody', attendance([])],
    ['Welkom', welcomeForm(aRegister().choices)],
    ['Coachgesprek', coachingForm([aGroup()])],
  ])('%s is made from its description, and is then as it should be', async (_, description) => {
    expect(await forms().shape(formId, description)).toBe('done')
    expect(await forms().shape(formId, description)).toBe('unchanged')
    const { data } = await host.client.forms.get({ formId })
    expect(data.info).toMatchObject({ title: description.title, description: description.intro })
    const questions = description.sections.flatMap((section) => section.questions)
    expect((await forms().state(formId)) as object).toMatchObject({
      title: description.title,
      published: true,
      address: data.responderUri,
      questionIds: questions.map(({ key }) => questionIdOf(description.kind, key)),
    })
    expect((await items()).filter((item) => item.pageBreakItem)).toHaveLength(description.sections.length - 1)
  })

  it('leads to the second page, or straight to sending', async () => {
    await forms().shape(formId, attendance())
    const all = await items()
    const page = all.find((item) => item.pageBreakItem)
    expect(all[await indexOf('more')]?.questionItem?.question?.choiceQuestion?.options).toEqual([
      { value: 'Nee, versturen', goToAction: 'SUBMIT_FORM' },
      { value: 'Ja, nog 20 seconden', goToSectionId: page?.itemId },
    ])
  })

  it('gets a new name by a change of the options and of nothing else', async () => {
    await forms().shape(formId, attendance(['Kees']))
    const before = await items()
    expect(await forms().shape(formId, attendance(['Kees', 'Samira']))).toBe('done')
    const after = await items()
    expect(after.map((item) => item.itemId)).toEqual(before.map((item) => item.itemId))
    expect(
      after[await indexOf('present')]?.questionItem?.question?.choiceQuestion?.options?.map(
        ({ value }) => value,
      ),
    ).toEqual(['Kees', 'Samira'])
  })

  it('asks another question next month, and forgets the last', async () => {
    await forms().shape(formId, attendance(['Kees'], '2026-11'))
    const before = await items()
    await forms().shape(formId, attendance(['Kees'], '2026-12'))
    const after = await items()
    expect(after).toHaveLength(before.length)
    expect(after.at(-1)?.title).not.toBe(before.at(-1)?.title)
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
  })

  it('gets the questions about names when the first may be named', async () => {
    await forms().shape(formId, attendance([]))
    await forms().shape(formId, attendance(['Kees']))
    const fresh = host.engine.create('Nog een').formId
    await forms().shape(fresh, attendance(['Kees']))
    expect(await titles()).toEqual(
      (await host.client.forms.get({ formId: fresh })).data.items?.map((item) => item.title),
    )
  })

  it('is set back where a coordinator retitled, moved or took away a question, with the same IDs', async () => {
    await forms().shape(formId, attendance())
    const before = await items()
    const held = await indexOf('held')
    await write(
      {
        updateItem: {
          item: { title: 'Waren jullie er?' },
          location: { index: held },
          updateMask: 'title',
        },
      },
      { moveItem: { originalLocation: { index: 0 }, newLocation: { index: 4 } } },
      { deleteItem: { location: { index: 5 } } },
    )
    expect(await forms().shape(formId, attendance())).toBe('done')
    expect(await items()).toEqual(before)
  })

  it('makes a question again that was turned into another kind, under its own ID', async () => {
    await forms().shape(formId, attendance())
    const before = await items()
    const index = await indexOf('guests')
    const { itemId, questionItem } = before[index] ?? {}
    await write(
      { deleteItem: { location: { index } } },
      {
        createItem: {
          location: { index },
          item: {
            itemId: itemId ?? null,
            title: 'Hoeveel gasten?',
            questionItem: {
              question: { questionId: questionItem?.question?.questionId ?? null, textQuestion: {} },
            },
          },
        },
      },
    )
    await forms().shape(formId, attendance())
    expect(await items()).toEqual(before)
  })

  it('keeps what a coordinator added, behind ours', async () => {
    await forms().shape(formId, attendance())
    await write(
      {
        createItem: {
          location: { index: 2 },
          item: { title: 'Nog iets?', questionItem: { question: { textQuestion: {} } } },
        },
      },
      { createItem: { location: { index: 0 }, item: { title: 'Let op', textItem: {} } } },
    )
    await forms().shape(formId, attendance(['Kees', 'Lia', 'Samira']))
    expect((await titles()).slice(-2)).toEqual(['Let op', 'Nog iets?'])
    expect(await forms().shape(formId, attendance(['Kees', 'Lia', 'Samira']))).toBe('unchanged')
  })

  it('comes right from whatever people made of it', async () => {
    await forms().shape(formId, attendance())
    const wanted = await items()
    const slips = fc.array(
      fc.record({
        kind: fc.constantFrom('move', 'delete', 'retitle', 'add'),
        from: fc.nat(30),
        to: fc.nat(30),
      }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        for (const { kind, from, to } of made) {
          const present = await items()
          const index = from % present.length
          if (kind === 'move')
            await write({
              moveItem: { originalLocation: { index }, newLocation: { index: to % present.length } },
            })
          if (kind === 'delete' && present.length > 1) await write({ deleteItem: { location: { index } } })
          if (kind === 'retitle')
            await write({
              updateItem: { item: { title: 'Anders' }, location: { index }, updateMask: 'title' },
            })
          if (kind === 'add')
            await write({ createItem: { item: { title: 'Erbij', textItem: {} }, location: { index } } })
        }
        await forms().shape(formId, attendance())
        expect((await items()).slice(0, wanted.length)).toEqual(wanted)
        expect(await forms().shape(formId, attendance())).toBe('unchanged')
      }),
      { numRuns: 15 },
    )
  })

  it('is left alone when somebody changes it in the same moment', async () => {
    const racing = host.client.forms.get.bind(host.client.forms)
    const client = {
      forms: {
        get: async (parameters: { formId: string }) => {
          const answer = await racing(parameters)
          await write({ updateFormInfo: { info: { title: 'Van Marijke' }, updateMask: 'title' } })
          return answer
        },
        batchUpdate: host.client.forms.batchUpdate.bind(host.client.forms),
      },
    } as unknown as forms_v1.Forms
    expect(await createGoogleForms(client, { topic }).shape(formId, attendance())).toBe('stale')
    expect(await titles()).toEqual([])
    expect((await host.client.forms.get({ formId })).data.info?.title).toBe('Van Marijke')
  })

  it('that was deleted is gone', async () => {
    host.engine.remove(formId)
    expect(await forms().state(formId)).toBe('gone')
    expect(await forms().shape(formId, attendance())).toBe('gone')
    await expect(forms().responses(formId)).rejects.toMatchObject({ code: 'form-gone' })
    await expect(forms().watch(formId)).rejects.toMatchObject({ code: 'form-gone' })
  })

  it('tells when it takes no answers', async () => {
    host.engine.unpublish(formId)
    expect(await forms().state(formId)).toMatchObject({ published: false, accepting: false })
    await host.client.forms.setPublishSettings({
      formId,
      requestBody: {
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: false } },
        updateMask: 'publishState',
      },
    })
    expect(await forms().state(formId)).toMatchObject({ published: true, accepting: false })
  })
})

describe('the responses of a form', () => {
  beforeEach(() => forms().shape(formId, attendance()))

  it('are read by the IDs of the questions, several answers to one question too', async () => {
    const answers = {
      [questionIdOf('attendance', 'held')]: ['Ja'],
      [questionIdOf('attendance', 'present')]: ['Kees', 'Samira'],
    }
    const responseId = host.engine.submit(formId, answers)
    const [response, ...others] = await forms().responses(formId)
    expect(others).toEqual([])
    expect(response).toMatchObject({ responseId, answers })
    expect(response?.submittedAt).toMatch(/^2026-11-24T08:31:00/)
  })

  it('are those since a moment of Google’s own, that moment included', async () => {
    for (const minute of [1, 2, 3])
      host.engine.submit(
        formId,
        { [questionIdOf('attendance', 'held')]: ['Ja'] },
        new Date(`2026-11-24T08:0${minute}:00.000Z`),
        `r${minute}`,
      )
    const all = await forms().responses(formId)
    const since = all.find(({ responseId }) => responseId === 'r2')?.submittedAt
    const found = await forms().responses(formId, since)
    expect(found.map(({ responseId }) => responseId).sort()).toEqual(['r2', 'r3'])
  })

  it('come in pages, and all of them', async () => {
    const held = { [questionIdOf('attendance', 'held')]: ['Ja'] }
    for (let count = 0; count < 5003; count += 1) host.engine.submit(formId, held, undefined, `r${count}`)
    const found = await forms().responses(formId)
    expect(new Set(found.map(({ responseId }) => responseId)).size).toBe(5003)
  })

  it('that are blank have no answers', async () => {
    host.engine.submit(formId, {})
    expect(await forms().responses(formId)).toMatchObject([{ answers: {} }])
  })
})

describe('a watch', () => {
  const watches = async () => (await host.client.forms.watches.list({ formId })).data.watches ?? []

  it('is made for seven days, and renewed as the same one', async () => {
    expect(await forms().watch(formId)).toBe('2026-12-01T08:31:00.000Z')
    const [made] = await watches()
    clock = new Date('2026-11-28T08:31:00.000Z')
    expect(await forms().watch(formId)).toBe('2026-12-05T08:31:00.000Z')
    expect((await watches()).map(({ id, target }) => [id, target?.topic?.topicName])).toEqual([
      [made?.id, topic],
    ])
  })

  it('is made again when it lapsed', async () => {
    await forms().watch(formId)
    clock = new Date('2026-12-10T08:31:00.000Z')
    expect(await forms().watch(formId)).toBe('2026-12-17T08:31:00.000Z')
  })

  it('that was suspended comes back', async () => {
    await forms().watch(formId)
    const [made] = await watches()
    host.engine.suspendWatch(formId, made?.id ?? '', 'NO_USER_ACCESS')
    await forms().watch(formId)
    expect(await watches()).toMatchObject([{ id: made?.id, state: 'ACTIVE' }])
  })

  it('moves to another topic', async () => {
    await createGoogleForms(host.client, { topic: 'projects/old/topics/forms' }).watch(formId)
    await forms().watch(formId)
    expect((await watches()).map(({ target }) => target?.topic?.topicName)).toEqual([topic])
  })
})
