import { addMinutes } from '../../src/domain/moment.ts'
import { Fault } from '../../src/fault.ts'
import type { FormDescription, FormKind } from '../../src/forms/form-description.ts'
import { questionIdOf } from '../../src/forms/question-id.ts'
import type { Clock, FormResponse, Forms } from '../../src/ports.ts'

/** What somebody filled in: by the keys of the questions, as links are prefilled. */
export interface Filled {
  readonly kind: FormKind
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly responseId?: string
  /** Sent, but Google does not list it yet. */
  readonly late?: true
}

export interface MemoryForms extends Forms {
  /** Makes an empty form, as its owner does. */
  make(formId: string): void
  /** Somebody sends a form. Answers the response's ID. */
  send(formId: string, filled: Filled): string
  /** From now on Google lists what was late. */
  show(): void
  /** Deleted, or taken away from us. */
  readonly gone: Set<string>
  /** Taken off the net, or closed for answers; both can still be read. */
  readonly unpublished: Set<string>
  readonly closed: Set<string>
  /** Google refuses to watch it. */
  readonly unwatchable: Set<string>
  /** Every call about it fails. */
  readonly failing: Set<string>
  /** What each form looks like now. */
  readonly shaped: Map<string, FormDescription>
  /** Which were asked to be made what they should be, in order. */
  readonly asked: string[]
  /** How often each is watched. */
  readonly watched: Map<string, number>
  /** From when each was pulled; undefined is from the beginning. */
  readonly pulled: { readonly formId: string; readonly since: string | undefined }[]
}

/** Forms in memory. Responses come in the order that a test asks for, and may be listed late. */
export function createMemoryForms(
  clock: Clock,
  inOrder: (responses: readonly FormResponse[]) => readonly FormResponse[] = (responses) => responses,
): MemoryForms {
  const all = new Map<string, (FormResponse & { readonly listed: boolean })[]>()
  const gone = new Set<string>()
  const unpublished = new Set<string>()
  const closed = new Set<string>()
  const unwatchable = new Set<string>()
  const failing = new Set<string>()
  const asked: string[] = []
  const shaped = new Map<string, FormDescription>()
  const watched = new Map<string, number>()
  const pulled: { formId: string; since: string | undefined }[] = []
  let sent = 0

  const reach = (formId: string) => {
    if (failing.has(formId))
      throw new Fault('forms-unreachable', 'Cannot ask about the form, wanted an answer of 200')
    return all.has(formId) && !gone.has(formId)
  }
  const goneFault = () => new Fault('form-gone', 'Cannot list responses, wanted the form to be there')

  return {
    gone,
    unpublished,
    closed,
    unwatchable,
    failing,
    asked,
    shaped,
    watched,
    pulled,
    make: (formId) => void all.set(formId, all.get(formId) ?? []),
    send: (formId, { kind, answers, responseId = `r-${++sent}`, late }) => {
      const at = clock.now().replace('Z', '417Z')
      const kept = all.get(formId) ?? []
      const before = kept.find((each) => each.responseId === responseId)
      const byQuestion = Object.entries(answers).map(
        ([key, said]) => [questionIdOf(kind, key), said] as const,
      )
      all.set(formId, [
        ...kept.filter((each) => each !== before),
        {
          responseId,
          createdAt: before?.createdAt ?? at,
          submittedAt: at,
          answers: Object.fromEntries(byQuestion),
          listed: late !== true,
        },
      ])
      return responseId
    },
    show: () => {
      for (const [formId, kept] of all)
        all.set(
          formId,
          kept.map((each) => ({ ...each, listed: true })),
        )
    },
    responses: async (formId, since) => {
      await Promise.resolve()
      pulled.push({ formId, since })
      if (!reach(formId)) throw goneFault()
      const listed = (all.get(formId) ?? []).filter(
        (each) => each.listed && (since === undefined || each.submittedAt >= since),
      )
      return inOrder(listed)
    },
    state: async (formId) => {
      await Promise.resolve()
      if (!reach(formId)) return 'gone'
      return {
        formId,
        revisionId: '1',
        address: `https://docs.google.com/forms/d/e/${formId}/viewform`,
        title: '',
        published: !unpublished.has(formId),
        accepting: !unpublished.has(formId) && !closed.has(formId),
        questionIds: [],
      }
    },
    shape: async (formId, description) => {
      await Promise.resolve()
      asked.push(formId)
      if (!reach(formId)) return 'gone'
      const unchanged = JSON.stringify(shaped.get(formId)) === JSON.stringify(description)
      shaped.set(formId, description)
      return unchanged ? 'unchanged' : 'done'
    },
    watch: async (formId) => {
      await Promise.resolve()
      if (!reach(formId)) throw goneFault()
      if (unwatchable.has(formId)) throw new Fault('forms-unreachable', 'Cannot watch the form: answered 500')
      watched.set(formId, (watched.get(formId) ?? 0) + 1)
      return addMinutes(clock.now(), 7 * 24 * 60)
    },
  }
}

/** The names that a form offers at «Wie waren er?». */
export const namesOn = (description: FormDescription | undefined): readonly string[] =>
  description?.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.key === 'present' && question.kind === 'ticks'
        ? question.options.map(({ label }) => label)
        : [],
    ) ?? []
