import type { FormEvent } from '../domain/event.ts'

/** The cells for a value; nothing when it is absent or empty, for a question without an answer leaves its cell empty. */
export const given = <Value, Cells extends object>(
  value: Value | undefined,
  cells: (value: Value) => Cells,
): Cells | undefined => (value === undefined || value === '' ? undefined : cells(value))

/** What every log keeps of the response, and what of it was not understood. */
export const responseOf = ({ ref, problems }: FormEvent) => ({
  responseId: ref.responseId,
  formId: ref.formId,
  submittedAt: ref.submittedAt,
  ...given(problems.join(' '), (problem) => ({ problem })),
})
