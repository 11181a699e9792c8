import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { expect, test } from 'vitest'
import { createPage, entry } from './page.ts'

const id = '1234abcd'
const ask = (question: forms_v1.Schema$Question): forms_v1.Schema$Item[] => [
  { title: 'Vraag', questionItem: { question: { questionId: id, ...question } } },
]
const withOther = ask({
  choiceQuestion: { type: 'CHECKBOX', options: [{ value: 'Thuis' }, { isOther: true }] },
})

/** What is kept of these fields, or the status when nothing is. */
async function keep(items: forms_v1.Schema$Item[], fields: readonly (readonly [string, string])[]) {
  const { send, kept } = await createPage(items)
  const { status } = await send(fields)
  const [answers] = await kept()
  return answers ? answers[id] : status
}

test('keeps an answer of one’s own as its text, beside ticks', async () => {
  const name = entry(id)
  const own = [`${name}.other_option_response`, 'In het park'] as const
  expect(await keep(withOther, [[name, 'Thuis'], [name, '__other_option__'], own])).toEqual([
    'Thuis',
    'In het park',
  ])
  expect(await keep(withOther, [own])).toEqual(['In het park'])
  expect(await keep(withOther, [[name, 'Thuis'], own])).toEqual(['Thuis'])
  expect(await keep(withOther, [[name, '__other_option__']])).toBe(400)
})

test('shows an answer of one’s own again when the page comes back', async () => {
  const { open } = await createPage(withOther)
  const name = entry(id)
  const { fields } = await open(`?usp=pp_url&${name}=__other_option__&${name}.other_option_response=Park`)
  expect(fields).toEqual(
    expect.arrayContaining([
      [name, '__other_option__'],
      [`${name}.other_option_response`, 'Park'],
    ]),
  )
})

test('keeps one answer of a list, and no second', async () => {
  const list = ask({ choiceQuestion: { type: 'DROP_DOWN', options: [{ value: '0' }, { value: '1' }] } })
  expect(await keep(list, [[entry(id), '1']])).toEqual(['1'])
  expect(
    await keep(list, [
      [entry(id), '0'],
      [entry(id), '1'],
    ]),
  ).toBe(400)
})

test.each([
  [{ includeYear: true }, [['', '2026-11-24']], ['2026-11-24']],
  [
    { includeYear: true, includeTime: true },
    [
      ['', '2026-11-24'],
      ['_hour', '9'],
      ['_minute', '5'],
    ],
    ['2026-11-24 09:05'],
  ],
  [{ includeYear: true, includeTime: true }, [['', '2026-11-24']], 400],
  [
    {},
    [
      ['_month', '2'],
      ['_day', '29'],
    ],
    ['02-29'],
  ],
  [
    {},
    [
      ['_month', '2'],
      ['_day', '30'],
    ],
    400,
  ],
  [
    {},
    [
      ['_month', '2'],
      ['_day', ''],
    ],
    400,
  ],
] as const)('keeps a day %o filled in as %o as %o', async (dateQuestion, parts, expected) => {
  const fields = parts.map(([part, value]) => [entry(id) + part, value] as const)
  expect(await keep(ask({ dateQuestion }), fields)).toEqual(expected)
})

test.each([
  [{}, [['', '19:30']], ['19:30']],
  [
    {},
    [
      ['_hour', '7'],
      ['_minute', '5'],
    ],
    ['07:05'],
  ],
  [{}, [['', '25:00']], 400],
  [
    { duration: true },
    [
      ['_hour', '1'],
      ['_minute', '2'],
      ['_second', '3'],
    ],
    ['01:02:03'],
  ],
] as const)('keeps a time %o filled in as %o as %o', async (timeQuestion, parts, expected) => {
  const fields = parts.map(([part, value]) => [entry(id) + part, value] as const)
  expect(await keep(ask({ timeQuestion }), fields)).toEqual(expected)
})

test('keeps a step of a scale or rating that was offered', async () => {
  const scale = ask({ scaleQuestion: { low: 0, high: 5, lowLabel: 'nee', highLabel: 'ja' } })
  expect(await keep(scale, [[entry(id), '0']])).toEqual(['0'])
  expect(await keep(scale, [[entry(id), '6']])).toBe(400)
  const rating = ask({ ratingQuestion: { ratingScaleLevel: 5, iconType: 'STAR' } })
  expect(await keep(rating, [[entry(id), '5']])).toEqual(['5'])
  expect(await keep(rating, [[entry(id), '0']])).toBe(400)
})

test('takes blanks for no answer', async () => {
  const required = ask({ required: true, textQuestion: {} })
  const { send } = await createPage(required)
  const { status, html } = await send([[entry(id), '   ']])
  expect(status).toBe(400)
  expect(html).toContain('Vul hier nog even iets in.')
})

test('asks each row of a grid, and names the row that is missing', async () => {
  const rows = [
    { questionId: '00000001', required: true, rowQuestion: { title: 'Kees' } },
    { questionId: '00000002', required: true, rowQuestion: { title: 'Lia' } },
  ]
  const columns = { type: 'RADIO', options: [{ value: 'kookt' }, { value: 'speelt' }] }
  const { send, kept } = await createPage([
    { title: 'Taken', questionGroupItem: { questions: rows, grid: { columns } } },
  ])
  const stuck = await send([['entry.1', 'kookt']])
  expect(stuck.status).toBe(400)
  expect(stuck.html).toContain('id="p-00000002"')
  expect(stuck.html).not.toContain('id="p-00000001"')
  await send([...stuck.fields, ['entry.2', 'speelt']])
  expect(await kept()).toEqual([{ '00000001': ['kookt'], '00000002': ['speelt'] }])
})

const section = (itemId: string): forms_v1.Schema$Item => ({
  itemId,
  title: `Deel ${itemId}`,
  pageBreakItem: {},
})
const text = (questionId: string): forms_v1.Schema$Item => ({
  title: questionId,
  questionItem: { question: { questionId, textQuestion: {} } },
})
const fork = (questionId: string, options: forms_v1.Schema$Option[]): forms_v1.Schema$Item => ({
  questionItem: { question: { questionId, choiceQuestion: { type: 'RADIO', options } } },
})

test('skips the sections that an option leads past', async () => {
  const { send, kept } = await createPage([
    fork('00000001', [
      { value: 'kort', goToSectionId: '0000000b' },
      { value: 'lang', goToAction: 'NEXT_SECTION' },
    ]),
    section('0000000a'),
    text('00000002'),
    section('0000000b'),
    text('00000003'),
  ])
  const all = [
    ['entry.2', 'twee'],
    ['entry.3', 'drie'],
  ] as const
  await send([['entry.1', 'kort'], ...all])
  await send([['entry.1', 'lang'], ...all])
  expect(await kept()).toEqual(
    expect.arrayContaining([
      { '00000001': ['kort'], '00000003': ['drie'] },
      { '00000001': ['lang'], '00000002': ['twee'], '00000003': ['drie'] },
    ]),
  )
})

test('lets the last option with a place to go decide', async () => {
  const to = (goToSectionId: string) => [{ value: 'ga', goToSectionId }]
  const { send, kept } = await createPage([
    fork('00000001', to('0000000a')),
    fork('00000002', to('0000000b')),
    section('0000000a'),
    text('00000003'),
    section('0000000b'),
    text('00000004'),
  ])
  await send(['1', '2', '3', '4'].map((number) => [`entry.${number}`, 'ga']))
  expect(await kept()).toEqual([{ '00000001': ['ga'], '00000002': ['ga'], '00000004': ['ga'] }])
})

test('shows the page to which the answers lead back, instead of turning round for ever', async () => {
  const { send, kept } = await createPage([
    text('00000001'),
    section('0000000a'),
    fork('00000002', [
      { value: 'opnieuw', goToAction: 'RESTART_FORM' },
      { value: 'door', goToAction: 'NEXT_SECTION' },
    ]),
    section('0000000b'),
    text('00000003'),
  ])
  const back = await send([
    ['entry.1', 'een'],
    ['entry.2', 'opnieuw'],
  ])
  expect(back.status).toBe(200)
  expect(back.fields).toContainEqual(['pageHistory', '0'])
  expect(back.fields).toContainEqual(['entry.1', 'een'])
  expect(await kept()).toEqual([])
})
