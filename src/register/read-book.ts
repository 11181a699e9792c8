import type { Day } from '../domain/day.ts'
import { personId, type PersonId } from '../domain/ids.ts'
import type { FormTrouble, RegisteredForm, WatchFailed } from './choices.ts'
import { correctionOf } from './correction.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import type { ReadTab } from './read-tab.ts'
import type { FormBook } from './register.ts'

type FormRow = RowOfTab<Tabs['forms']>

/** How one form stands, gathered row by row. */
interface Form {
  registered?: RegisteredForm
  shows?: string
  trouble?: FormTrouble | undefined
  watchFailed?: WatchFailed | undefined
}

/**
 * Formulieren: the forms that are in use, how each stands, and whom every label ever shown stands for. A later row goes
 * before an earlier one.
 */
export function readBook(tab: ReadTab<FormRow>, rootOf: (id: string) => string, today: Day): FormBook {
  const forms = new Map<string, Form>()
  const labels = new Map<string, Map<string, PersonId>>()
  for (const { rowNumber, values } of tab.rows) {
    const { row, formId, label, personId: person } = values
    const correction = correctionOf(values.correction, today)?.kind
    if (formId === undefined || correction === 'void') continue
    if (row === 'label' && label !== undefined && person !== undefined) {
      const own = labels.get(formId) ?? new Map<string, PersonId>()
      // The first one holds: a label is never used again for somebody else.
      if (!own.has(label)) own.set(label, personId(rootOf(person)))
      labels.set(formId, own)
    } else if (row === 'retired') forms.delete(formId)
    else {
      const form = forms.get(formId) ?? {}
      forms.set(formId, form)
      follow(form, formId, values, rowNumber, correction === 'seen')
    }
  }
  const outdated = !['shows', 'state'].every((column) => tab.columns.has(column))
  return { forms: [...forms.values()].flatMap(standing), labels, ...(outdated && { outdated }) }
}

/** Lets a form be what a row says of it. */
function follow(form: Form, formId: string, values: FormRow, rowNumber: number, seen: boolean): void {
  const { row, formKind, groupId, address, code, at, shows, state } = values
  if (row === 'shown' && shows !== undefined) form.shows = shows
  if (at === undefined) return
  if (row === 'form' && formKind !== undefined)
    // Written again it gets another address or code; since when it is in use stays.
    form.registered = {
      formId,
      kind: formKind,
      address: address ?? '',
      since: form.registered?.since ?? at,
      ...(groupId !== undefined && { groupId }),
      ...(code !== undefined && { code }),
    }
  if (state === undefined) return
  if (row === 'state')
    form.trouble =
      state === 'well' || state === 'failed'
        ? undefined
        : { kind: state, since: at, rowNumber, ...(seen && { seen }) }
  if (row === 'watch') {
    const { since = at, nights = 0 } = form.watchFailed ?? {}
    form.watchFailed = state === 'failed' ? { since, last: at, nights: nights + 1, rowNumber } : undefined
  }
}

const standing = ({ registered, shows, trouble, watchFailed }: Form): readonly RegisteredForm[] =>
  registered === undefined
    ? []
    : [
        {
          ...registered,
          ...(shows !== undefined && { shows }),
          ...(trouble !== undefined && { trouble }),
          ...(watchFailed !== undefined && { watchFailed }),
        },
      ]
