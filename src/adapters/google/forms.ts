import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { Fault } from '../../fault.ts'
import { formRequests } from '../../forms/form-requests.ts'
import type { FormResponse, Forms } from '../../ports.ts'
import { askingAgain, isGone, isStale, unreachable, type Ask, type Patience } from './forms/asking.ts'
import { paced, paces } from './forms/pace.ts'
import { toGoogleForm, toResponse, toState } from './forms/reading.ts'
import { keepWatch } from './forms/watch.ts'

export interface GoogleFormsOptions extends Partial<Patience> {
  /** The Pub/Sub topic that watches tell: `projects/…/topics/…`. */
  readonly topic: string
  /** Holds back to the quota of Google; the embedded one has none unless it is told to. */
  readonly inPace?: boolean
  /** What the pace is kept by, in milliseconds. */
  readonly now?: () => number
}

/**
 * The port `Forms` on Google's Forms API. What only reads is asked again when Google is busy or stumbles; a change is
 * not, for it names the revision that it is based on, and the caller begins anew.
 */
export function createGoogleForms(forms: forms_v1.Forms, options: GoogleFormsOptions): Forms {
  const patience = { sleep, random: Math.random, now: Date.now, ...options }
  const again = askingAgain(patience)
  const turns = (perMinute: number) =>
    options.inPace === true ? paced(perMinute, patience) : () => Promise.resolve()
  const inPace = (perMinute: number): Ask => {
    const turn = turns(perMinute)
    return (question) => again(async () => (await turn(), question()))
  }
  const [list, read] = [inPace(paces.lists), inPace(paces.reads)]
  const writing = turns(paces.writes)
  const get = (formId: string) => read(() => forms.forms.get({ formId }, once)).then(({ data }) => data)

  return {
    async responses(formId, since) {
      const found: FormResponse[] = []
      const filter = since === undefined ? {} : { filter: `timestamp >= ${since}` }
      let pageToken: string | undefined
      try {
        do {
          const page = pageToken === undefined ? {} : { pageToken }
          const { data } = await list(() => forms.forms.responses.list({ formId, ...filter, ...page }, once))
          found.push(...(data.responses ?? []).flatMap((response) => toResponse(response) ?? []))
          pageToken = data.nextPageToken ?? undefined
        } while (pageToken !== undefined && pageToken !== '')
      } catch (error) {
        throw asFault(error, 'Cannot list responses')
      }
      return found
    },

    async state(formId) {
      try {
        return toState(formId, await get(formId))
      } catch (error) {
        if (isGone(error)) return 'gone'
        throw asFault(error, 'Cannot read the form')
      }
    },

    async shape(formId, description) {
      try {
        const present = await get(formId)
        const requests = formRequests(description, toGoogleForm(present))
        if (requests.length === 0) return 'unchanged'
        await writing()
        await forms.forms.batchUpdate(
          {
            formId,
            requestBody: {
              requests: [...requests],
              writeControl: { requiredRevisionId: present.revisionId ?? null },
            },
          },
          once,
        )
        return 'done'
      } catch (error) {
        if (isStale(error)) return 'stale'
        if (isGone(error)) return 'gone'
        throw asFault(error, 'Cannot change the form')
      }
    },

    async watch(formId) {
      try {
        await writing()
        return await keepWatch(forms, read, formId, options.topic)
      } catch (error) {
        throw asFault(error, 'Cannot watch the form')
      }
    },
  }
}

/** The client's own retrying is off: how often and how long is decided here. */
const once = { retry: false } as const

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

function asFault(error: unknown, what: string): Fault {
  if (error instanceof Fault) return error
  return isGone(error)
    ? new Fault('form-gone', `${what}: it was deleted or taken away from us, wanted it to be there`, error)
    : unreachable(error, what)
}
