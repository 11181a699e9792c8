/** The page on which a form is filled in, and the address that takes what was filled in. */
import { randomInt } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { GoogleContext } from '../context.ts'
import type { Form } from '../forms/form.ts'
import type { FormsEngine } from '../forms/forms.ts'
import type { Answers } from '../forms/response-table.ts'
import { checkSection } from './check.ts'
import type { GivenAnswers } from './given.ts'
import { nothing, readGiven } from './given.ts'
import { closedPage, notFoundPage, sentPage, tooLargePage } from './other-pages.ts'
import { sectionPage } from './section-page.ts'
import { sectionsOf } from './sections.ts'
import { securityHeaders } from './shell.ts'
import { stepOn, walk } from './walk.ts'

const largestPost = 1024 * 1024

export function createResponder(_context: GoogleContext, forms: FormsEngine): { app: Hono } {
  const app = new Hono()
  const sent = createSentMemory()
  const base = '/forms/d/e/:form'

  app.use(`${base}/*`, async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
  })

  app.get(`${base}/viewform`, (c) => {
    const form = formOf(c)
    if (!form) return c.html(notFoundPage(), 404)
    if (!isOpen(form)) return c.redirect(closedUrl(form))
    const given = readGiven(form, new URL(c.req.url).searchParams)
    return c.html(page(form, [0], given, newToken()))
  })

  app.get(`${base}/closedform`, (c) => {
    const form = formOf(c)
    if (!form) return c.html(notFoundPage(), 404)
    return isOpen(form) ? c.redirect(viewUrl(form)) : c.html(closedPage(form))
  })

  app.get(`${base}/formResponse`, (c) => {
    const form = formOf(c)
    return form ? c.redirect(viewUrl(form) + new URL(c.req.url).search) : c.html(notFoundPage(), 404)
  })

  app.post(
    `${base}/formResponse`,
    bodyLimit({ maxSize: largestPost, onError: (c) => c.html(tooLargePage(), 413) }),
    async (c) => {
      const form = formOf(c)
      if (!form) return c.html(notFoundPage(), 404)
      if (!isOpen(form)) return c.redirect(closedUrl(form))
      const fields = await fieldsOf(c)
      const result = receive(form, fields)
      if (result.kind === 'show') return c.html(result.page, result.status)
      const token = fields.get('fbzx') ?? ''
      // A second tap while the network is slow is the same sending; the same page sent with other answers is not.
      if (!sent.before(form.formId, token, result.answers)) forms.submit(form.formId, result.answers)
      return c.html(sentPage(form))
    },
  )

  function formOf(c: Context) {
    return forms.byPublicId(c.req.param('form') ?? '')
  }
  return { app }
}

type Received =
  | { readonly kind: 'show'; readonly page: ReturnType<typeof page>; readonly status: 200 | 400 }
  | { readonly kind: 'send'; readonly answers: Answers }

/** A page of the form was sent, or, without a `pageHistory`, the whole form in one go. */
function receive(form: Form, fields: URLSearchParams): Received {
  const sections = sectionsOf(form)
  const given = readGiven(form, fields)
  const history = historyOf(fields, sections.length)
  const token = fields.get('fbzx') ?? newToken()
  const show = (
    shown: readonly number[],
    problems: Readonly<Record<string, string>> = {},
    of = given,
  ): Received => ({
    kind: 'show',
    page: page(form, shown, of, token, problems),
    status: Object.keys(problems).length > 0 ? 400 : 200,
  })

  if (history) {
    const cleared = fields.get('clear')
    if (cleared !== null) return show(history, {}, { ...given, [cleared]: nothing })
    if (fields.has('back')) return show(history.length > 1 ? history.slice(0, -1) : history)
    const section = sections[history.at(-1) ?? 0]
    const { answers, problems } = section ? checkSection(section, given) : { answers: {}, problems: {} }
    if (Object.keys(problems).length > 0) return show(history, problems)
    const next = stepOn(sections, history, answers)
    if (next !== 'submit') return show(next)
  }
  const walked = walk(sections, given)
  return walked.kind === 'done'
    ? { kind: 'send', answers: walked.answers }
    : show(walked.history, walked.problems)
}

function page(
  form: Form,
  history: readonly number[],
  given: GivenAnswers,
  token: string,
  problems: Readonly<Record<string, string>> = {},
) {
  return sectionPage({
    form,
    sections: sectionsOf(form),
    history,
    given,
    token,
    problems,
    action: actionUrl(form),
  })
}

function historyOf(fields: URLSearchParams, length: number): readonly number[] | undefined {
  const history = fields.get('pageHistory')?.split(',').map(Number)
  const inOrder = history?.every((index) => Number.isInteger(index) && index >= 0 && index < length)
  return history && inOrder ? history : undefined
}

async function fieldsOf(c: Context): Promise<URLSearchParams> {
  if (!c.req.header('content-type')?.includes('multipart/form-data'))
    return new URLSearchParams(await c.req.text())
  const fields = new URLSearchParams()
  for (const [name, value] of await c.req.formData())
    if (typeof value === 'string') fields.append(name, value)
  return fields
}

const isOpen = (form: Form) => form.isPublished && form.isAcceptingResponses
const pathOf = (form: Form) => `/forms/d/e/${form.publicId}`
const actionUrl = (form: Form) => `${pathOf(form)}/formResponse`
const viewUrl = (form: Form) => `${pathOf(form)}/viewform`
const closedUrl = (form: Form) => `${pathOf(form)}/closedform`
const newToken = () => String(randomInt(2 ** 47))

/** The last thousand sendings, to know one that comes twice. */
function createSentMemory() {
  const known = new Set<string>()
  return {
    before(formId: string, token: string, answers: Answers): boolean {
      if (token === '') return false
      const key = JSON.stringify([formId, token, answers])
      if (known.has(key)) return true
      known.add(key)
      const [oldest] = known
      if (known.size > 1000 && oldest !== undefined) known.delete(oldest)
      return false
    },
  }
}
