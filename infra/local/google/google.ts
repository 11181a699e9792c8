/** The embedded Google: Sheets, Forms, Drive, Cloud Tasks and the responder's pages over one store, as one app. */
import { Hono } from 'hono'
import { answerError } from './answer.ts'
import type { GoogleContext, GoogleEvent } from './context.ts'
import { createDrive } from './drive/drive.ts'
import { createFiles, formType, spreadsheetType } from './drive/files.ts'
import { createFaults } from './faults/faults.ts'
import type { FaultPlan } from './faults/plan.ts'
import { createForms, type FormsEngine } from './forms/forms.ts'
import { unimplemented } from './google-error.ts'
import { createResponder } from './responder/responder.ts'
import { createSheets, type SheetsEngine } from './sheets/sheets.ts'
import { openStore } from './store.ts'
import { createTasks, type TasksEngine } from './tasks/tasks.ts'

export interface Google {
  readonly app: Hono
  readonly events: (listener: (event: GoogleEvent) => void) => void
  /** Lets the product's own calls fail, by share or by number; an empty plan ends it. */
  readonly setFaults: (plan: FaultPlan) => void
  /** How many calls are still under way whose senders gave up. */
  readonly lateCalls: () => number
  readonly forms: FormsEngine
  readonly tasks: TasksEngine
  readonly sheets: SheetsEngine
}

export interface GoogleOptions {
  /** The SQLite file; in memory without one. */
  readonly store?: string
  readonly now?: () => Date
  readonly origin: () => string
  /** Holds callers to Google's quotas of the Sheets and the Forms API. */
  readonly quota?: boolean
}

export function createGoogle({
  store: path = ':memory:',
  now = () => new Date(),
  origin,
  quota = false,
}: GoogleOptions): Google {
  const store = openStore(path)
  const listeners: ((event: GoogleEvent) => void)[] = []
  const announce = (event: GoogleEvent) => {
    for (const listener of listeners) listener(event)
  }
  const context: GoogleContext = { store, now, origin, announce }
  const files = createFiles(store, now)
  const app = new Hono()
  const faults = createFaults((request) => app.fetch(request))
  const sheets = createSheets(context, files, { quota })
  const forms = createForms(context, { quota, visibility: () => faults.plan().visibility })
  const tasks = createTasks(context)
  const responder = createResponder(context, forms.engine)
  const drive = createDrive(context, files, {
    [spreadsheetType]: {
      create: (id, title) => {
        sheets.engine.createSpreadsheet(id, { title })
      },
      copy: sheets.engine.copySpreadsheet,
      remove: sheets.engine.removeSpreadsheet,
      fill: sheets.engine.fillSpreadsheet,
      export: (id, mimeType) => {
        const body = sheets.engine.exportSpreadsheet(id, mimeType)
        return body === undefined ? undefined : { body, contentType: mimeType }
      },
    },
    [formType]: {
      create: (id, title) => void forms.engine.create(title, id),
      copy: (from, to, title) => void forms.engine.copy(from, title, to),
      remove: (id) => {
        forms.engine.remove(id)
      },
    },
  })

  app.onError((error, c) => answerError(c, error))
  for (const paths of ['/v4/*', '/v1/*', '/drive/*', '/v2/*']) app.use(paths, faults.middleware)
  for (const part of [sheets, forms, drive, tasks, responder]) app.route('/', part.app)
  for (const paths of ['/v4/*', '/v1/*', '/drive/*', '/upload/*', '/v2/*']) {
    app.all(paths, (c) => {
      throw unimplemented(`${c.req.method} ${c.req.path}`)
    })
  }

  return {
    app,
    events: (listener) => void listeners.push(listener),
    setFaults: faults.setFaults,
    lateCalls: faults.late,
    forms: forms.engine,
    tasks: tasks.engine,
    sheets: sheets.engine,
  }
}
