/** Reads a form's page as a browser without JavaScript does, and sends it. */
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { entryNumber } from '../../../../../infra/local/google/forms/form.ts'
import { createTestForms } from '../embedded.ts'

export const entry = (questionId: string) => `entry.${entryNumber(questionId)}`

export type Fields = readonly (readonly [name: string, value: string])[]

export async function createPage(items: readonly forms_v1.Schema$Item[], title = 'Aanwezigheid Overvecht') {
  const world = createTestForms()
  const form = await world.publish(title, items, 'Duurt nog geen minuut.')
  const formId = form.formId ?? ''
  const view = new URL(form.responderUri ?? '').pathname
  const action = view.replace('viewform', 'formResponse')

  const open = async (query = '') => toPage(await world.app.request(view + query))
  const send = async (fields: Fields) =>
    toPage(
      await world.app.request(action, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      }),
    )
  /** The answers of every response, by question ID. */
  const kept = async () => {
    const { body } = await world.call('GET', `/v1/forms/${formId}/responses`)
    const { responses = [] } = body as forms_v1.Schema$ListFormResponsesResponse
    return responses.map(({ answers }) =>
      Object.fromEntries(
        Object.entries(answers ?? {}).map(([id, answer]) => [
          id,
          answer.textAnswers?.answers?.map((text) => text.value),
        ]),
      ),
    )
  }
  return { ...world, formId, view, action, open, send, kept }
}

export interface Page {
  readonly status: number
  readonly location: string | null
  readonly headers: Headers
  readonly html: string
  /** What a browser would send as the page stands, buttons left out. */
  readonly fields: Fields
}

async function toPage(response: Response): Promise<Page> {
  const html = await response.text()
  return {
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    html,
    fields: fieldsOf(html),
  }
}

function fieldsOf(html: string): Fields {
  const fields: [string, string][] = []
  for (const [element = ''] of html.matchAll(
    /<input[^>]*>|<textarea[^>]*>[^<]*<\/textarea>|<select[\s\S]*?<\/select>/g,
  )) {
    const name = attributeOf(element, 'name')
    if (name === undefined) continue
    if (element.startsWith('<textarea'))
      fields.push([name, unescape(/>\n?([^<]*)</.exec(element)?.[1] ?? '')])
    else if (element.startsWith('<select')) {
      const chosen = /<option[^>]*\sselected[^>]*>/.exec(element)?.[0]
      fields.push([name, chosen ? (attributeOf(chosen, 'value') ?? '') : ''])
    } else if (!/type="(radio|checkbox)"/.test(element) || /\schecked[\s/>]/.test(element))
      fields.push([name, attributeOf(element, 'value') ?? ''])
  }
  return fields
}

const attributeOf = (element: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1]
  return value === undefined ? undefined : unescape(value)
}

const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
