/** Forms v1: its addresses, and the engine that fills forms in. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { answer, answerError, bodyOf } from '../answer.ts'
import type { GoogleContext } from '../context.ts'
import { createFiles } from '../drive/files.ts'
import { notFound, unimplemented } from '../google-error.ts'
import { createQuota, formsLimits, type FormsUse } from '../quota.ts'
import { createPubsub } from '../pubsub.ts'
import type { FormsEngine } from './engine.ts'
import { createFormsEngine } from './engine.ts'
import { createFormRoutes } from './form-routes.ts'
import { createFormTable } from './form-table.ts'
import { createNotifications } from './notifications.ts'
import { listResponses, toJson } from './response-list.ts'
import { seenAt, type Visibility } from './visibility.ts'
import { createResponseTable } from './response-table.ts'
import { createWatchRoutes } from './watch-routes.ts'
import { createWatchTable } from './watch-table.ts'

export type { FormsEngine } from './engine.ts'

export interface FormsOptions {
  readonly quota?: boolean
  /** How long responses may stay unseen; undefined: not at all. */
  readonly visibility?: () => Visibility | undefined
}

export function createForms(
  context: GoogleContext,
  options: FormsOptions = {},
): { app: Hono; engine: FormsEngine } {
  const { store, now, origin } = context
  const charge = options.quota ? createQuota(now, 'forms', formsLimits) : () => undefined
  const files = createFiles(store, now)
  const forms = createFormTable(store, files)
  const responses = createResponseTable(store, now)
  const watches = createWatchTable(store, now)
  const pubsub = createPubsub(context)
  const notifications = createNotifications(watches, pubsub, now)
  const engine = createFormsEngine(context, { files, forms, responses, watches }, notifications, pubsub)
  const formRoutes = createFormRoutes(forms, files, origin)
  const watchRoutes = createWatchRoutes(watches)

  /** `{formId}` or `{formId}:{method}`; the form must be there. */
  const target = (c: Context) => {
    const [formId = '', method = ''] = (c.req.param('form') ?? '').split(':')
    if (!forms.get(formId)) throw notFound()
    return { formId, method }
  }

  const app = new Hono()
  app.onError((error, c) => answerError(c, error))
  app.use('/v1/*', async (c, next) => {
    charge(useOf(c.req), c.req.header('authorization') ?? '')
    await next()
  })
  app.post('/v1/forms', async (c) => answer(c, formRoutes.create(await bodyOf(c))))
  app.get('/v1/forms/:form', (c) => answer(c, formRoutes.get(target(c).formId)))
  app.post('/v1/forms/:form', async (c) => {
    const body = await bodyOf(c)
    const { formId, method } = target(c)
    if (method === 'setPublishSettings') return answer(c, formRoutes.setPublishSettings(formId, body))
    if (method !== 'batchUpdate') throw unimplemented(`${c.req.method} ${c.req.path}`)
    const reply = formRoutes.batchUpdate(formId, body)
    notifications.changed(formId, 'SCHEMA')
    return answer(c, reply)
  })

  app.get('/v1/forms/:form/responses', (c) => {
    const { filter = '', pageSize = '', pageToken = '' } = c.req.query()
    const seen = seenAt(now(), options.visibility?.())
    return answer(c, listResponses(responses, target(c).formId, { filter, pageSize, pageToken }, seen))
  })
  app.get('/v1/forms/:form/responses/:response', (c) => {
    const { formId } = target(c)
    const response = responses.get(formId, c.req.param('response'))
    if (!response) throw notFound()
    return answer(c, { formId, ...toJson(response) })
  })

  app.post('/v1/forms/:form/watches', async (c) => {
    const body = await bodyOf(c)
    return answer(c, watchRoutes.create(target(c).formId, body, c.req.header('authorization') ?? ''))
  })
  app.get('/v1/forms/:form/watches', (c) => answer(c, watchRoutes.list(target(c).formId)))
  app.post('/v1/forms/:form/watches/:watch', async (c) => {
    const body = await bodyOf(c)
    const [watchId = '', method = ''] = c.req.param('watch').split(':')
    if (method !== 'renew') throw unimplemented(`${c.req.method} ${c.req.path}`)
    return answer(c, watchRoutes.renew(target(c).formId, watchId, body))
  })
  app.delete('/v1/forms/:form/watches/:watch', (c) =>
    answer(c, watchRoutes.remove(target(c).formId, c.req.param('watch'))),
  )
  app.all('/v1/forms/*', (c) => {
    throw unimplemented(`${c.req.method} ${c.req.path}`)
  })
  return { app, engine }
}

const useOf = ({ method, path }: { readonly method: string; readonly path: string }): FormsUse =>
  method !== 'GET' ? 'write' : path.endsWith('/responses') ? 'expensive_read' : 'read'
