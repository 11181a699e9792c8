import { isObject, listIn } from '../shared/ask-api.ts'
import { askedWell, tell } from './asked-well.ts'
import { drive, share } from './sharing.ts'

/** A form that `api` asks for. */
interface Wanted {
  readonly kind: string
  readonly groupId?: string
  readonly title: string
  readonly confirmation: string
  /** The form that the server can no longer see. */
  readonly replaces?: string
}

/** Makes each form that is wanted, shares it and tells `api`, while there is time. Answers how many are left. */
export function makeWantedForms(hasTime: () => boolean): number {
  const wanted = listIn(askedWell('forms/wanted'), 'forms').map(toWanted)
  let made = 0
  for (const form of wanted) {
    if (!hasTime()) break
    makeForm(form)
    made += 1
    tell(`✓ ${form.title}`)
  }
  // Nothing is half done any more: forget what we were stopped in the middle of.
  if (made === wanted.length) PropertiesService.getScriptProperties().deleteAllProperties()
  return wanted.length - made
}

/** Every step may be the last one before Google stops us: the next time begins at the form that was made already. */
function makeForm(wanted: Wanted): void {
  const name = nameOf(wanted)
  const kept = PropertiesService.getScriptProperties()
  const form = madeBefore(wanted, name) ?? FormApp.create(name)
  const formId = form.getId()
  kept.setProperty(name, formId)
  form
    .setTitle(wanted.title)
    .setConfirmationMessage(wanted.confirmation)
    .setCollectEmail(false)
    .setAllowResponseEdits(false)
    .setPublished(true)
    .setAcceptingResponses(true)
  share(formId, { type: 'anyone', role: 'reader', view: 'published' })
  share(formId, { type: 'user', role: 'writer', emailAddress: INSTALLATION.workingAccount })
  drive().files.update({ name: wanted.title }, formId)
  const { kind, groupId } = wanted
  askedWell('forms/made', { formId, kind, ...(groupId === undefined ? {} : { groupId }) })
  kept.deleteProperty(name)
}

/**
 * The form of an earlier try, or the one that the server lost sight of. Until it is done a form goes by the name of
 * what it is for, so that it is found even when we were stopped before its ID was kept.
 */
function madeBefore({ replaces }: Wanted, name: string) {
  const kept = PropertiesService.getScriptProperties().getProperty(name)
  const q = `name = '${name}' and mimeType = 'application/vnd.google-apps.form' and trashed = false`
  const named = () => (drive().files.list({ q, fields: 'files(id)' }).files ?? []).map(({ id }) => id)
  return openAny([kept, replaces]) ?? openAny(named())
}

function openAny(formIds: readonly (string | null | undefined)[]) {
  for (const formId of formIds) {
    if (!formId) continue
    try {
      if (drive().files.get(formId, { fields: 'trashed' }).trashed !== true) return FormApp.openById(formId)
    } catch {
      // Deleted, or somebody else's: another one is made.
    }
  }
  return undefined
}

const nameOf = ({ kind, groupId = '', replaces = '' }: Wanted): string =>
  ['missiegroep-register', INSTALLATION.spreadsheetId, kind, groupId, replaces]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/['\\]/g, '')

function toWanted(sent: unknown): Wanted {
  const { kind, groupId, title, confirmation, replaces } = isObject(sent) ? sent : {}
  if (typeof kind !== 'string' || typeof title !== 'string' || typeof confirmation !== 'string')
    throw new Error('De server vraagt iets wat dit script niet kent. Plak de nieuwste versie van het script.')
  return {
    kind,
    title,
    confirmation,
    ...(typeof groupId === 'string' ? { groupId } : {}),
    ...(typeof replaces === 'string' ? { replaces } : {}),
  }
}
