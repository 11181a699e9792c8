import { personId, type PersonId } from '../domain/ids.ts'
import type { RegisteredForm } from './choices.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { matchable } from './plain-text.ts'
import type { ReadTab } from './read-tab.ts'
import type { FormBook } from './register.ts'

/** Formulieren: the forms that are in use, and whom every label ever shown stands for. A later row goes before an earlier. */
export function readBook(tab: ReadTab<RowOfTab<Tabs['forms']>>, rootOf: (id: string) => string): FormBook {
  const forms = new Map<string, RegisteredForm>()
  const labels = new Map<string, Map<string, PersonId>>()
  for (const { values } of tab.rows) {
    const { row, formId, formKind, groupId, address, code, at, label, personId: person, correction } = values
    if (formId === undefined || matchable(correction) === 'vervalt') continue
    if (row === 'form' && formKind !== undefined && at !== undefined)
      forms.set(formId, {
        formId,
        kind: formKind,
        address: address ?? '',
        since: at,
        ...(groupId !== undefined && { groupId }),
        ...(code !== undefined && { code }),
      })
    if (row === 'retired') forms.delete(formId)
    if (row === 'label' && label !== undefined && person !== undefined) {
      const own = labels.get(formId) ?? new Map<string, PersonId>()
      // The first one holds: a label is never used again for somebody else.
      if (!own.has(label)) own.set(label, personId(rootOf(person)))
      labels.set(formId, own)
    }
  }
  return { forms: [...forms.values()], labels }
}
