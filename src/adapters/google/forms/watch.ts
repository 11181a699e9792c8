import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { Fault } from '../../../fault.ts'
import { momentOf, type Moment } from '../../../domain/moment.ts'
import { statusOf, type Ask } from './asking.ts'

/**
 * Renews our watch on a form's responses, or makes one. Google lets each of us have one, for seven days; a watch that
 * lapsed is gone, one that was suspended comes back by renewing. Answers when it lapses.
 */
export async function keepWatch(
  forms: forms_v1.Forms,
  ask: Ask,
  formId: string,
  topic: string,
): Promise<Moment> {
  const found = await ours(forms, ask, formId)
  if (found && found.target?.topic?.topicName === topic) {
    const renewed = await renew(forms, formId, found)
    if (renewed) return renewed
  } else if (found?.id) {
    await forms.forms.watches.delete({ formId, watchId: found.id }, once)
  }
  return make(forms, ask, formId, topic)
}

async function ours(forms: forms_v1.Forms, ask: Ask, formId: string) {
  const { data } = await ask(() => forms.forms.watches.list({ formId }, once))
  return data.watches?.find(({ eventType }) => eventType === 'RESPONSES')
}

async function renew(forms: forms_v1.Forms, formId: string, watch: forms_v1.Schema$Watch) {
  try {
    const { data } = await forms.forms.watches.renew(
      { formId, watchId: watch.id ?? '', requestBody: {} },
      once,
    )
    return lapseOf(data)
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

/** When another of us made the watch in the same moment, it is as good as ours. */
async function make(forms: forms_v1.Forms, ask: Ask, formId: string, topic: string): Promise<Moment> {
  const watch = { target: { topic: { topicName: topic } }, eventType: 'RESPONSES' }
  try {
    const { data } = await forms.forms.watches.create({ formId, requestBody: { watch } }, once)
    return lapseOf(data)
  } catch (error) {
    const other =
      statusOf(error) === 400 || statusOf(error) === 409 ? await ours(forms, ask, formId) : undefined
    if (other?.target?.topic?.topicName !== topic) throw error
    return lapseOf(other)
  }
}

function lapseOf({ expireTime }: forms_v1.Schema$Watch): Moment {
  const lapse = new Date(expireTime ?? '')
  if (Number.isNaN(lapse.getTime()))
    throw new Fault('forms-unreachable', 'Cannot watch the form: got no expireTime, wanted when it lapses')
  return momentOf(lapse)
}

const once = { retry: false } as const
