/** Registers, forms and responses for tests: each builder names only what matters. */
import type { Facts } from '../../src/domain/facts.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import type { Moment } from '../../src/domain/moment.ts'
import type { FormKind } from '../../src/forms/form-description.ts'
import { questionIdOf } from '../../src/forms/question-id.ts'
import type { FormResponse } from '../../src/ports.ts'
import type { RegisteredForm } from '../../src/register/choices.ts'
import type { Register } from '../../src/register/register.ts'
import { factsOf, idOf, overvecht } from '../domain/build.ts'

export const now = '2026-11-24T08:31:00.000Z' as Moment

export const aForm = (kind: FormKind = 'attendance', over: Partial<RegisteredForm> = {}): RegisteredForm => ({
  formId: `form-${kind}`,
  kind,
  ...(kind === 'attendance' ? { groupId: overvecht } : {}),
  address: 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform',
  since: '2026-01-05T09:00:00.000Z' as Moment,
  ...over,
})

/** `labels` are those of the attendance form; a name alone is the label of the builder's person of that name. */
export function aRegister(
  given: {
    readonly facts?: Facts
    readonly forms?: readonly RegisteredForm[]
    readonly labels?: readonly string[] | Readonly<Record<string, PersonId>>
    readonly seen?: Readonly<Record<string, string>>
    readonly seenOf?: FormKind
    readonly email?: string
  } = {},
): Register {
  const labels: [string, PersonId][] = isList(given.labels)
    ? given.labels.map((label) => [label, idOf(label)])
    : Object.entries(given.labels ?? {})
  return {
    facts: given.facts ?? factsOf(),
    choices: {
      letters: 'on',
      movement: 'missiegroepen',
      coordinator: { name: 'Marijke', email: given.email ?? 'marijke@voorbeeld.nl' },
      brakeAbove: 10,
      brakeReleased: false,
      seekerMonths: 6,
      scriptAudiences: [],
    },
    problems: [],
    book: {
      forms: given.forms ?? [aForm(), aForm('welcome'), aForm('coaching')],
      labels: new Map([['form-attendance', new Map(labels)]]),
    },
    sent: new Map(),
    changed: [],
    missingIds: [],
    seen: new Map(
      given.seen === undefined
        ? []
        : [
            [
              `form-${given.seenOf ?? 'attendance'}`,
              {
                newest: Object.values(given.seen).sort().at(-1) ?? '',
                responses: new Map(Object.entries(given.seen)),
              },
            ],
          ],
    ),
    rowOf: new Map(),
  }
}

const isList = (labels: unknown): labels is readonly string[] => Array.isArray(labels)

/** Sent on Tuesday 17 November 2026 at 22:15 in Utrecht, but for what `over` says. */
export const aResponse = (
  kind: FormKind,
  answers: Readonly<Record<string, string | readonly string[]>>,
  over: Partial<FormResponse> & { readonly at?: string } = {},
): FormResponse => {
  const { at = '2026-11-17T21:15:30.123456Z', ...rest } = over
  return {
    responseId: 'ACYDBN-1',
    createdAt: at,
    submittedAt: at,
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [
        questionIdOf(kind, key),
        typeof value === 'string' ? [value] : value,
      ]),
    ),
    ...rest,
  }
}
