import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { createGoogleForms } from '../../../src/adapters/google/forms.ts'
import { paces } from '../../../src/adapters/google/forms/pace.ts'
import { attendanceForm } from '../../../src/forms/attendance-form.ts'

const root = 'https://forms.googleapis.com/v1/forms/form-1'
const server = setupServer()
beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' })
})
afterEach(() => {
  server.resetHandlers()
})
afterAll(() => {
  server.close()
})

const error = (code: number, status: string, message: string, details?: readonly object[]) =>
  HttpResponse.json({ error: { code, status, message, ...(details ? { details } : {}) } }, { status: code })
const busy = () => error(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded')
const down = () => error(503, 'UNAVAILABLE', 'The service is currently unavailable.')
const form = {
  formId: 'form-1',
  revisionId: '00000002',
  responderUri: 'https://docs.google.com/forms/d/e/x/viewform',
}
const description = attendanceForm({ name: 'Overvecht' }, ['Kees'], '2026-11')

/** The port with a clock that does not wait, and what it would have waited. */
function patient() {
  const waits: number[] = []
  const forms = createGoogleForms(new forms_v1.Forms({}), {
    topic: 'projects/p/topics/forms',
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    random: () => 0.5,
  })
  return { forms, waits }
}

/** Answers one after the other; the last goes on for ever. */
function inTurn(...answers: (() => Response)[]) {
  let asked = 0
  return {
    answer: () => answers[Math.min(asked++, answers.length - 1)]?.() ?? HttpResponse.error(),
    asked: () => asked,
  }
}

describe('reading from a Google that is busy', () => {
  it('waits twice as long each time, and a bit more, until it answers', async () => {
    const turns = inTurn(
      busy,
      down,
      () => error(500, 'INTERNAL', 'Internal error'),
      () => HttpResponse.json({}),
    )
    server.use(http.get(`${root}/responses`, turns.answer))
    const { forms, waits } = patient()
    expect(await forms.responses('form-1')).toEqual([])
    expect(waits).toEqual([1500, 2500, 4500])
  })

  it('asks again when the connection broke', async () => {
    const turns = inTurn(
      () => HttpResponse.error(),
      () => HttpResponse.json(form),
    )
    server.use(http.get(root, turns.answer))
    expect(await patient().forms.state('form-1')).toMatchObject({ formId: 'form-1', published: true })
  })

  it('gives up after five times with a fault that says what it wanted', async () => {
    const turns = inTurn(down)
    server.use(http.get(`${root}/responses`, turns.answer))
    await expect(patient().forms.responses('form-1')).rejects.toMatchObject({
      code: 'forms-unreachable',
      message: 'Cannot list responses: answered 503, wanted 200',
    })
    expect(turns.asked()).toBe(5)
  })

  it('waits longer for the next minute of a quota that is used up', async () => {
    const turns = inTurn(busy)
    server.use(http.get(`${root}/responses`, turns.answer))
    const { forms, waits } = patient()
    await expect(forms.responses('form-1')).rejects.toMatchObject({ code: 'forms-unreachable' })
    expect(waits).toEqual([1500, 2500, 4500, 8500, 16_500, 32_500])
  })

  it('waits for the next minute by itself when it has listed as many as it may', async () => {
    const turns = inTurn(() => HttpResponse.json({}))
    server.use(http.get(`${root}/responses`, turns.answer))
    const waits: number[] = []
    const forms = createGoogleForms(new forms_v1.Forms({}), {
      topic: 'projects/p/topics/forms',
      inPace: true,
      now: () => 0,
      sleep: (milliseconds) => {
        waits.push(milliseconds)
        return Promise.resolve()
      },
    })
    for (let list = 0; list < paces.lists; list++) await forms.responses('form-1')
    expect(waits).toEqual([])
    await forms.responses('form-1')
    expect(waits).toEqual([60_000])
  })

  it('does not ask again what is wrong in itself', async () => {
    const turns = inTurn(() => error(400, 'INVALID_ARGUMENT', 'Invalid filter'))
    server.use(http.get(`${root}/responses`, turns.answer))
    await expect(patient().forms.responses('form-1', 'gisteren')).rejects.toMatchObject({
      code: 'forms-unreachable',
    })
    expect(turns.asked()).toBe(1)
  })
})

describe('reading responses', () => {
  it('sends Google’s own string back to the microsecond, on every page', async () => {
    const asked: string[] = []
    server.use(
      http.get(`${root}/responses`, ({ request }) => {
        const { searchParams } = new URL(request.url)
        asked.push(`${searchParams.get('filter') ?? ''} ${searchParams.get('pageToken') ?? ''}`.trim())
        const second = searchParams.has('pageToken')
        return HttpResponse.json({
          responses: [
            {
              responseId: second ? 'b' : 'a',
              createTime: '2026-11-17T21:15:30.146Z',
              lastSubmittedTime: '2026-11-17T21:15:30.146607Z',
            },
          ],
          ...(second ? {} : { nextPageToken: 'next' }),
        })
      }),
    )
    expect(await patient().forms.responses('form-1', '2026-11-17T21:15:30.146607Z')).toEqual(
      ['a', 'b'].map((responseId) => ({
        responseId,
        createdAt: '2026-11-17T21:15:30.146Z',
        submittedAt: '2026-11-17T21:15:30.146607Z',
        answers: {},
      })),
    )
    const filter = 'timestamp >= 2026-11-17T21:15:30.146607Z'
    expect(asked).toEqual([filter, `${filter} next`])
  })

  it('keeps the texts, and leaves out what is no text', async () => {
    server.use(
      http.get(`${root}/responses`, () =>
        HttpResponse.json({
          responses: [
            {
              responseId: 'a',
              createTime: '2026-11-17T21:15:30Z',
              lastSubmittedTime: '2026-11-17T21:15:30Z',
              answers: {
                '1a2b3c4d': {
                  questionId: '1a2b3c4d',
                  textAnswers: { answers: [{ value: 'Kees' }, { value: 'Lia' }] },
                },
                '2a2b3c4d': { questionId: '2a2b3c4d', fileUploadAnswers: { answers: [{ fileId: 'x' }] } },
              },
            },
            { createTime: '2026-11-17T21:15:30Z' },
          ],
        }),
      ),
    )
    expect(await patient().forms.responses('form-1')).toMatchObject([
      { answers: { '1a2b3c4d': ['Kees', 'Lia'], '2a2b3c4d': [] } },
    ])
  })
})

describe('a form that is not ours any more', () => {
  it('is gone when nobody shares it with us', async () => {
    server.use(http.get(root, () => error(403, 'PERMISSION_DENIED', 'The caller does not have permission')))
    expect(await patient().forms.state('form-1')).toBe('gone')
  })

  it('is not gone when it is we who may do nothing at all', async () => {
    server.use(
      http.get(root, () =>
        error(403, 'PERMISSION_DENIED', 'Google Forms API has not been used in project 1 before', [
          { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'SERVICE_DISABLED' },
        ]),
      ),
    )
    await expect(patient().forms.state('form-1')).rejects.toMatchObject({ code: 'forms-unreachable' })
  })
})

describe('changing a form', () => {
  it('names the revision that it was planned on, and is not sent twice by itself', async () => {
    let sent: unknown
    const turns = inTurn(down)
    server.use(
      http.get(root, () => HttpResponse.json(form)),
      http.post(`${root}\\:batchUpdate`, async ({ request }) => {
        sent = await request.json()
        return turns.answer()
      }),
    )
    await expect(patient().forms.shape('form-1', description)).rejects.toMatchObject({
      code: 'forms-unreachable',
    })
    expect(sent).toMatchObject({ writeControl: { requiredRevisionId: '00000002' } })
    expect(turns.asked()).toBe(1)
  })

  it('is stale when Google says that the revision is another', async () => {
    server.use(
      http.get(root, () => HttpResponse.json(form)),
      http.post(`${root}\\:batchUpdate`, () =>
        error(
          400,
          'FAILED_PRECONDITION',
          "The required revision ID '00000002' does not match the latest revision.",
        ),
      ),
    )
    expect(await patient().forms.shape('form-1', description)).toBe('stale')
  })

  it('collects nobody’s address', async () => {
    let sent: unknown
    server.use(
      http.get(root, () => HttpResponse.json({ ...form, settings: { emailCollectionType: 'VERIFIED' } })),
      http.post(`${root}\\:batchUpdate`, async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({})
      }),
    )
    expect(await patient().forms.shape('form-1', description)).toBe('done')
    expect(JSON.stringify(sent)).toContain('"emailCollectionType":"DO_NOT_COLLECT"')
  })
})

describe('a watch', () => {
  it('that another of us made in the same moment is as good', async () => {
    const target = { topic: { topicName: 'projects/p/topics/forms' } }
    const turns = inTurn(
      () => HttpResponse.json({}),
      () =>
        HttpResponse.json({
          watches: [{ id: 'w-1', eventType: 'RESPONSES', target, expireTime: '2026-12-01T08:31:00.123456Z' }],
        }),
    )
    server.use(
      http.get(`${root}/watches`, turns.answer),
      http.post(`${root}/watches`, () =>
        error(400, 'FAILED_PRECONDITION', 'The limit of watches is reached.'),
      ),
    )
    expect(await patient().forms.watch('form-1')).toBe('2026-12-01T08:31:00.123Z')
  })

  it('that Google refuses is a fault', async () => {
    server.use(
      http.get(`${root}/watches`, () => HttpResponse.json({})),
      http.post(`${root}/watches`, () => error(400, 'INVALID_ARGUMENT', 'No permission on the topic')),
    )
    await expect(patient().forms.watch('form-1')).rejects.toMatchObject({ code: 'forms-unreachable' })
  })
})
