import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { describe, expect, test } from 'vitest'
import { createTestForms } from '../embedded.ts'

type Form = forms_v1.Schema$Form
type Item = forms_v1.Schema$Item

/** An empty form, and one call to change it. */
function createForm() {
  const { call, engine } = createTestForms()
  const path = `/v1/forms/${engine.create('Formulier').formId}`
  const update = (requests: readonly object[], others: object = {}) =>
    call('POST', `${path}:batchUpdate`, { requests, ...others })
  const get = async () => (await call('GET', path)).body as Form
  return { update, get }
}

const radio = (values: readonly string[], others: object = {}): Item => ({
  title: 'Keuze',
  questionItem: {
    question: { choiceQuestion: { type: 'RADIO', options: values.map((value) => ({ value })) }, ...others },
  },
})
const create = (item: Item, index = 0) => ({ createItem: { item, location: { index } } })
const questionOf = (form: Form, index = 0) => form.items?.[index]?.questionItem?.question

test('gives IDs of eight hexadecimal digits and says which', async () => {
  const { update, get } = createForm()
  const { body } = await update([create(radio(['Ja', 'Nee']))])
  const { itemId, questionId } =
    (body as forms_v1.Schema$BatchUpdateFormResponse).replies?.[0]?.createItem ?? {}
  expect(itemId).toMatch(/^[0-9a-f]{8}$/)
  expect(questionId).toEqual([expect.stringMatching(/^[0-7][0-9a-f]{7}$/)])
  expect((await get()).items?.[0]).toMatchObject({
    itemId,
    questionItem: { question: { questionId: questionId?.[0] } },
  })
})

test('keeps an ID that was given, and refuses it a second time', async () => {
  const { update, get } = createForm()
  const item = { ...radio(['Ja'], { questionId: '1234abcd' }), itemId: '0000beef' }
  await update([create(item)])
  expect(questionOf(await get())?.questionId).toBe('1234abcd')
  expect((await update([create({ ...item, itemId: '0000bee0' })])).status).toBe(400)
})

test('answers with the form and the new revision when asked', async () => {
  const { update } = createForm()
  const { body } = await update([create({ title: 'Tekst', textItem: {} })], { includeFormInResponse: true })
  expect(body).toMatchObject({
    replies: [{ createItem: {} }],
    form: { revisionId: '00000002', items: [{ title: 'Tekst', textItem: {} }] },
    writeControl: { requiredRevisionId: '00000002' },
  })
})

test('applies all requests or none', async () => {
  const { update, get } = createForm()
  const refused = await update([create(radio(['Ja'])), create(radio([]))])
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { message: 'Invalid requests[1].createItem: ChoiceQuestion.options is required' } },
  })
  const form = await get()
  expect(form.items).toBeUndefined()
  expect(form.revisionId).toBe('00000001')
})

describe('write control', () => {
  test('refuses a required revision that is no longer the present one', async () => {
    const { update, get } = createForm()
    const { revisionId } = await get()
    const writeControl = { requiredRevisionId: revisionId }
    expect((await update([create(radio(['Ja']))], { writeControl })).status).toBe(200)
    expect((await update([create(radio(['Ja']))], { writeControl })).status).toBe(400)
    expect((await get()).items).toHaveLength(1)
  })

  test('takes the present revision as target, and says that it does not merge with an older one', async () => {
    const { update } = createForm()
    expect(
      (await update([create(radio(['Ja']))], { writeControl: { targetRevisionId: '00000001' } })).status,
    ).toBe(200)
    expect(
      (await update([create(radio(['Ja']))], { writeControl: { targetRevisionId: '00000001' } })).status,
    ).toBe(501)
    expect(
      (await update([create(radio(['Ja']))], { writeControl: { targetRevisionId: '000000ff' } })).status,
    ).toBe(400)
  })
})

describe('updateItem', () => {
  const change = (item: Item, updateMask: string) => ({
    updateItem: { item, location: { index: 0 }, updateMask },
  })

  test('changes only the options when only they are named, and keeps the question ID', async () => {
    const { update, get } = createForm()
    await update([create(radio(['Kees'], { questionId: '1234abcd', required: true }))])
    await update([change(radio(['Kees', 'Lia']), 'questionItem.question.choiceQuestion.options')])
    expect(questionOf(await get())).toMatchObject({
      questionId: '1234abcd',
      required: true,
      choiceQuestion: { options: [{ value: 'Kees' }, { value: 'Lia' }] },
    })
  })

  test('makes a new question when the mask names an ID that is left blank', async () => {
    const { update, get } = createForm()
    await update([create(radio(['Kees'], { questionId: '1234abcd' }))])
    await update([change(radio(['Kees', 'Lia']), 'questionItem.question')])
    const changed = questionOf(await get())?.questionId
    expect(changed).toMatch(/^[0-9a-f]{8}$/)
    expect(changed).not.toBe('1234abcd')
  })

  test('keeps the IDs that are sent along with a mask of everything', async () => {
    const { update, get } = createForm()
    await update([
      create({ ...radio(['Kees'], { questionId: '1234abcd' }), itemId: '0000beef', description: 'weg' }),
    ])
    await update([change({ ...radio(['Lia'], { questionId: '1234abcd' }), itemId: '0000beef' }, '*')])
    const [item] = (await get()).items ?? []
    expect(item).toMatchObject({ itemId: '0000beef', questionItem: { question: { questionId: '1234abcd' } } })
    expect(item).not.toHaveProperty('description')
  })

  test('reads a mask in snake case, and refuses a field that is not there', async () => {
    const { update, get } = createForm()
    await update([create(radio(['Kees']))])
    expect(
      (
        await update([
          change({ questionItem: { question: { required: true } } }, 'question_item.question.required'),
        ])
      ).status,
    ).toBe(200)
    expect(questionOf(await get())?.required).toBe(true)
    expect((await update([change({}, 'questionItem.colour')])).status).toBe(400)
    expect((await update([{ updateItem: { item: {}, location: { index: 0 } } }])).status).toBe(400)
  })
})

test('moves and deletes by the places that earlier requests leave behind', async () => {
  const { update, get } = createForm()
  const text = (title: string): Item => ({ title, textItem: {} })
  await update([create(text('a')), create(text('b'), 1), create(text('c'), 2)])
  await update([
    { moveItem: { originalLocation: { index: 2 }, newLocation: { index: 0 } } },
    { deleteItem: { location: { index: 1 } } },
  ])
  expect((await get()).items?.map((item) => item.title)).toEqual(['c', 'b'])
  expect((await update([{ deleteItem: { location: { index: 2 } } }])).status).toBe(400)
  expect((await update([create(text('d'), 3)])).status).toBe(400)
  expect((await update([{ createItem: { item: text('d') } }])).status).toBe(400)
})

test('changes title, description and the name of the file by their masks', async () => {
  const { update, get } = createForm()
  await update([
    {
      updateFormInfo: {
        info: { title: 'Nieuw', description: 'Uitleg\nover twee regels' },
        updateMask: 'title,description',
      },
    },
    { updateFormInfo: { info: { documentTitle: 'Bestand' }, updateMask: 'documentTitle' } },
    {
      updateSettings: {
        settings: { emailCollectionType: 'DO_NOT_COLLECT' },
        updateMask: 'emailCollectionType',
      },
    },
  ])
  expect(await get()).toMatchObject({
    info: { title: 'Nieuw', description: 'Uitleg\nover twee regels', documentTitle: 'Bestand' },
    settings: { emailCollectionType: 'DO_NOT_COLLECT' },
  })
  expect((await update([{ updateFormInfo: { info: {}, updateMask: 'title' } }])).status).toBe(400)
  const wrongCase = { updateSettings: { settings: { emailCollectionType: 'doNotCollect' }, updateMask: '*' } }
  expect((await update([wrongCase])).status).toBe(400)
})

test('gives each row of a grid a question ID of its own', async () => {
  const { update, get } = createForm()
  const rows = ['Kees', 'Lia'].map((title) => ({ rowQuestion: { title } }))
  const columns = { type: 'RADIO', options: [{ value: 'ja' }, { value: 'nee' }] }
  const { body } = await update([
    create({ title: 'Wie', questionGroupItem: { questions: rows, grid: { columns } } }),
  ])
  const ids = (body as forms_v1.Schema$BatchUpdateFormResponse).replies?.[0]?.createItem?.questionId ?? []
  expect(new Set(ids).size).toBe(2)
  expect((await get()).items?.[0]?.questionGroupItem?.questions?.map((row) => row.questionId)).toEqual(ids)
})

describe('sections', () => {
  const leading = (goToSectionId: string): Item => ({
    questionItem: {
      question: { choiceQuestion: { type: 'RADIO', options: [{ value: 'Verder', goToSectionId }] } },
    },
  })
  const section: Item = { itemId: '0000beef', title: 'Deel 2', pageBreakItem: {} }

  test('lets an option lead to a section of the same batch', async () => {
    const { update } = createForm()
    expect((await update([create(leading('0000beef')), create(section, 1)])).status).toBe(200)
  })
  test('refuses an option that leads nowhere', async () => {
    const { update } = createForm()
    expect((await update([create(leading('0000beef'))])).status).toBe(400)
  })
  test('lets an option lead on when its section is deleted', async () => {
    const { update, get } = createForm()
    await update([create(leading('0000beef')), create(section, 1)])
    await update([{ deleteItem: { location: { index: 1 } } }])
    expect(questionOf(await get())?.choiceQuestion?.options).toEqual([{ value: 'Verder' }])
  })
})

const choice = (type: string, options: readonly object[]): Item => ({
  questionItem: { question: { choiceQuestion: { type, options: [...options] } } },
})

test.each([
  ['an option without a value', choice('RADIO', [{}]), 'option.value was not provided'],
  [
    'a value for the other option',
    choice('RADIO', [{ value: 'x', isOther: true }]),
    'Cannot set option.value when isOther is true',
  ],
  [
    'an other option in a list',
    choice('DROP_DOWN', [{ isOther: true }]),
    'option.isOther is not supported for DROP_DOWN',
  ],
  ['an option of two lines', choice('RADIO', [{ value: 'a\nb' }]), 'Displayed text cannot contain newlines'],
  [
    'the same option twice',
    choice('RADIO', [{ value: 'a' }, { value: 'a' }]),
    'ChoiceQuestion.options cannot contain duplicate values',
  ],
  [
    'a way to go from ticks',
    choice('CHECKBOX', [{ value: 'a', goToAction: 'SUBMIT_FORM' }]),
    'Section navigation is only supported for RADIO and DROP_DOWN',
  ],
  ['no kind of item', { title: 'a' }, 'item.kind must be set to exactly one kind of item'],
  [
    'a file to send along',
    { questionItem: { question: { fileUploadQuestion: {} } } },
    'Creating file upload questions is not supported.',
  ],
])('refuses %s', async (_, item, message) => {
  const { update } = createForm()
  const refused = await update([create(item)])
  expect(refused.status).toBe(400)
  expect(JSON.stringify(refused.body)).toContain(`Invalid requests[0].createItem: ${message}`)
})

test('refuses pictures by name instead of dropping them', async () => {
  const { update } = createForm()
  expect(
    (await update([create({ imageItem: { image: { sourceUri: 'https://x.test/a.png' } } })])).status,
  ).toBe(501)
})
