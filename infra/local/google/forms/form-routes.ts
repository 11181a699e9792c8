/** forms.create, get, batchUpdate and setPublishSettings. */
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { checkRequest } from '../check-request.ts'
import type { Files } from '../drive/files.ts'
import { failedPrecondition, invalidArgument, notFound, unimplemented } from '../google-error.ts'
import type { FormTable } from './form-table.ts'
import type { Form } from './form.ts'
import { responderUri, revisionIdOf } from './form.ts'
import { refuseNewlines } from './item.ts'
import { update } from './update.ts'

export interface FormRoutes {
  create(body: unknown): forms_v1.Schema$Form
  get(formId: string): forms_v1.Schema$Form
  batchUpdate(formId: string, body: unknown): forms_v1.Schema$BatchUpdateFormResponse
  setPublishSettings(formId: string, body: unknown): forms_v1.Schema$SetPublishSettingsResponse
}

export function createFormRoutes(forms: FormTable, files: Files, origin: () => string): FormRoutes {
  const found = (formId: string): Form => {
    const form = forms.get(formId)
    if (!form) throw notFound()
    return form
  }

  const toJson = (form: Form): forms_v1.Schema$Form => ({
    formId: form.formId,
    info: {
      title: form.title,
      ...(form.description ? { description: form.description } : {}),
      documentTitle: files.get(form.formId)?.name ?? '',
    },
    settings: form.emailCollectionType ? { emailCollectionType: form.emailCollectionType } : {},
    revisionId: revisionIdOf(form),
    responderUri: responderUri(origin(), form.publicId),
    ...(form.items.length > 0
      ? { items: form.items.map((item) => ({ ...item }) as forms_v1.Schema$Item) }
      : {}),
    publishSettings: { publishState: publishStateOf(form) },
  })

  return {
    create(body) {
      checkRequest('forms', 'Form', body, 'form')
      const sent = body as forms_v1.Schema$Form
      const { title, documentTitle, ...otherInfo } = sent.info ?? {}
      const others = [...Object.keys(otherInfo), ...Object.keys(sent).filter((key) => key !== 'info')]
      if (others.length > 0)
        throw invalidArgument(
          'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
        )
      if (!title) throw invalidArgument('info.title was not provided')
      refuseNewlines(title)
      const name = documentTitle ?? ''
      return toJson(forms.create(title, name === '' ? 'Untitled form' : name))
    },

    get: (formId) => toJson(found(formId)),

    batchUpdate(formId, body) {
      checkRequest('forms', 'BatchUpdateFormRequest', body)
      const form = found(formId)
      const { requests, writeControl, includeFormInResponse } = body as forms_v1.Schema$BatchUpdateFormRequest
      if (!requests?.length) throw invalidArgument('Must specify at least one request.')
      requireRevision(form, writeControl ?? {})
      const { content, replies } = update(form, files.get(formId)?.name ?? '', requests)
      forms.setContent(formId, content)
      const updated = found(formId)
      return {
        ...(includeFormInResponse ? { form: toJson(updated) } : {}),
        replies: [...replies],
        writeControl: { requiredRevisionId: revisionIdOf(updated) },
      }
    },

    setPublishSettings(formId, body) {
      checkRequest('forms', 'SetPublishSettingsRequest', body)
      const form = found(formId)
      const { publishSettings, updateMask } = body as forms_v1.Schema$SetPublishSettingsRequest
      if (updateMask && !['publishState', 'publish_state', '*'].includes(updateMask))
        throw invalidArgument(`Invalid update_mask: ${updateMask}. Only publish_state and * are supported.`)
      const { isPublished, isAcceptingResponses } = publishSettings?.publishState ?? {}
      if (typeof isPublished !== 'boolean' || typeof isAcceptingResponses !== 'boolean')
        throw invalidArgument(
          'publish_state.is_published and publish_state.is_accepting_responses are both required',
        )
      if (isAcceptingResponses && !isPublished)
        throw invalidArgument('is_accepting_responses cannot be true when is_published is false')
      forms.setPublished(form.formId, isPublished, isAcceptingResponses)
      return { formId, publishSettings: { publishState: publishStateOf(found(formId)) } }
    },
  }
}

const publishStateOf = ({ isPublished, isAcceptingResponses }: Form) => ({
  isPublished,
  isAcceptingResponses,
})

/** A required revision must be the present one; changes made on an older target are merged by Google, and not here. */
function requireRevision(form: Form, control: forms_v1.Schema$WriteControl) {
  const present = revisionIdOf(form)
  const { requiredRevisionId, targetRevisionId } = control
  if (requiredRevisionId && targetRevisionId)
    throw invalidArgument('Only one of required_revision_id and target_revision_id can be set')
  if (requiredRevisionId && requiredRevisionId !== present)
    throw failedPrecondition(
      `The required revision ID '${requiredRevisionId}' does not match the latest revision.`,
    )
  if (!targetRevisionId || targetRevisionId === present) return
  const target = /^[0-9a-f]{8}$/.test(targetRevisionId) ? Number.parseInt(targetRevisionId, 16) : 0
  if (target < 1 || target > form.revision)
    throw invalidArgument(`The target revision ID '${targetRevisionId}' is not a revision of this form.`)
  throw unimplemented('writeControl.targetRevisionId of an older revision')
}
