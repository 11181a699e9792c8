/** What forms can do beyond their REST face: be filled in, and be brought into states that tests and the demo need. */
import { randomBytes } from 'node:crypto'
import type { Files } from '../drive/files.ts'
import type { GoogleContext } from '../context.ts'
import { notFound } from '../google-error.ts'
import type { Pubsub } from '../pubsub.ts'
import { inTransaction } from '../store.ts'
import type { FormTable } from './form-table.ts'
import type { Form } from './form.ts'
import { questionsOf } from './form.ts'
import type { Notifications } from './notifications.ts'
import type { Answers, ResponseTable } from './response-table.ts'
import type { WatchError, WatchTable } from './watch-table.ts'

export interface FormsEngine {
  /**
   * Keeps a response as if it was sent from the page and announces it. The answers are taken as they are, by question
   * ID; the same `responseId` again is an edit. Throws when the form takes no responses.
   */
  submit(formId: string, answers: Answers, at?: Date, responseId?: string): string
  /** A new form with the given file ID, empty and unpublished: what Drive does for a file of this kind. */
  create(title: string, id?: string): Form
  /** The content of a form under a new ID, without its responses, unpublished as Drive's copies are. */
  copy(formId: string, name: string, id: string): Form
  get(formId: string): Form | undefined
  byPublicId(publicId: string): Form | undefined
  list(): readonly Form[]
  publish(formId: string): void
  unpublish(formId: string): void
  /** The form, its file, its responses and its watches. */
  remove(formId: string): void
  /** What FormApp.setConfirmationMessage does; the REST API cannot. */
  setConfirmation(formId: string, text: string): void
  /** Responses sent from now on can be read only this many milliseconds later. */
  setVisibilityDelay(milliseconds: number): void
  suspendWatch(formId: string, watchId: string, errorType: WatchError): void
  readonly pubsub: Pubsub
  /** Tells what watches may tell at the present clock, and resolves when every push has arrived. */
  drain(): Promise<void>
  /** Ends the timer of notifications that wait. */
  stop(): void
}

export interface Tables {
  readonly files: Files
  readonly forms: FormTable
  readonly responses: ResponseTable
  readonly watches: WatchTable
}

export function createFormsEngine(
  { store, now, announce }: GoogleContext,
  { files, forms, responses, watches }: Tables,
  notifications: Notifications,
  pubsub: Pubsub,
): FormsEngine {
  let visibilityDelay = 0

  function found(formId: string): Form {
    const form = forms.get(formId)
    if (!form) throw notFound()
    return form
  }

  return {
    submit(formId, answers, at = now(), responseId = newResponseId()) {
      const form = found(formId)
      if (!form.isPublished || !form.isAcceptingResponses)
        throw new Error(`Cannot submit to form ${formId}: it takes no responses`)
      const known = new Set(form.items.flatMap(questionsOf).map((question) => question.questionId))
      const strange = Object.keys(answers).find((questionId) => !known.has(questionId))
      if (strange !== undefined) throw new Error(`Cannot submit to form ${formId}: no question ${strange}`)
      const given = Object.fromEntries(Object.entries(answers).filter(([, values]) => values.length > 0))
      const visibleAt = visibilityDelay > 0 ? new Date(now().getTime() + visibilityDelay) : undefined
      responses.keep(formId, responseId, given, at, visibleAt)
      announce({ kind: 'response', formId, responseId })
      notifications.changed(formId, 'RESPONSES')
      return responseId
    },
    create: (title, id) => forms.create(title, title, id),
    copy: (formId, name, id) =>
      inTransaction(store, () => {
        const { title, items, description = '', emailCollectionType = '', confirmation } = found(formId)
        forms.create(title, name, id)
        forms.setContent(id, { title, documentTitle: name, description, items, emailCollectionType })
        if (confirmation !== undefined) forms.setConfirmation(id, confirmation)
        return found(id)
      }),
    get: (formId) => forms.get(formId),
    byPublicId: (publicId) => forms.byPublicId(publicId),
    list: () => forms.list(),
    publish(formId) {
      found(formId)
      forms.setPublished(formId, true, true)
    },
    unpublish(formId) {
      found(formId)
      forms.setPublished(formId, false, false)
    },
    remove: (formId) => {
      inTransaction(store, () => {
        files.delete(formId)
        forms.remove(formId)
        responses.removeAll(formId)
        watches.removeAll(formId)
      })
    },
    setConfirmation(formId, text) {
      found(formId)
      forms.setConfirmation(formId, text)
    },
    setVisibilityDelay(milliseconds) {
      visibilityDelay = milliseconds
    },
    suspendWatch: (formId, watchId, errorType) => {
      watches.suspend(formId, watchId, errorType)
    },
    pubsub,
    async drain() {
      notifications.tellDue()
      await pubsub.drain()
    },
    stop: () => {
      notifications.stop()
    },
  }
}

const newResponseId = () => `ACYDBN${randomBytes(45).toString('base64url')}`
