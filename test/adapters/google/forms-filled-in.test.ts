import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGoogleForms } from '../../../src/adapters/google/forms.ts'
import { day } from '../../../src/domain/day.ts'
import { amsterdam } from '../../../src/domain/moment.ts'
import { attendanceForm } from '../../../src/forms/attendance-form.ts'
import { rowsOf } from '../../../src/forms/event-rows.ts'
import { eventsOf } from '../../../src/forms/events.ts'
import type { FormDescription } from '../../../src/forms/form-description.ts'
import {
  callOffLink,
  eveningLink,
  improveLink,
  prefilledLink,
  welcomeLink,
} from '../../../src/forms/links.ts'
import { welcomeForm } from '../../../src/forms/welcome-form.ts'
import type { RegisteredForm } from '../../../src/register/choices.ts'
import { aMember, evening, factsOf, idOf, overvecht } from '../../domain/build.ts'
import { aForm, aRegister, now } from '../../forms/build.ts'
import { startForms } from './forms-host.ts'

let host: Awaited<ReturnType<typeof startForms>>
beforeAll(async () => {
  host = await startForms(() => new Date('2026-11-17T21:15:30.000Z'))
})
afterAll(() => host.stop())

const register = aRegister({
  facts: factsOf({ members: [aMember('Kees', 'leader'), aMember('Samira', 'seeker')] }),
})
const forms = () => createGoogleForms(host.client, { topic: 'projects/local/topics/forms' })

/** A form at Google as the register knows it, labels too. */
async function published(description: FormDescription) {
  const { formId } = host.engine.create(description.title)
  host.engine.publish(formId)
  await forms().shape(formId, description)
  const state = await forms().state(formId)
  if (state === 'gone') throw new Error('Cannot find the form that was just made')
  const form: RegisteredForm = aForm(description.kind, { formId, address: state.address })
  const labels = new Map([['Kees', idOf('Kees')] as const, ['Samira', idOf('Samira')] as const])
  return { form, known: { ...register, book: { forms: [form], labels: new Map([[formId, labels]]) } } }
}

/** What a person does who opens a prefilled link and sends it as it is. */
async function send(link: string): Promise<number> {
  const { searchParams } = new URL(link)
  const answer = await fetch(link.replace(/viewform.*/, 'formResponse'), {
    method: 'POST',
    body: searchParams,
  })
  return answer.status
}

describe('a form that is opened by one of our links and sent', () => {
  it('shows what the link filled in', async () => {
    const { form } = await published(attendanceForm({ name: 'Overvecht' }, ['Kees', 'Samira'], '2026-11'))
    const page = await (await fetch(prefilledLink(form, { day: ['2026-11-17'], guests: ['3'] }))).text()
    expect(page).toContain('Aanwezigheid Overvecht')
    expect(page).toMatch(/value="2026-11-17"/)
  })

  it('becomes the evening that the link was for', async () => {
    const { form, known } = await published(
      attendanceForm({ name: 'Overvecht' }, ['Kees', 'Samira'], '2026-11'),
    )
    expect(await send(eveningLink(form, day('2026-11-10')))).toBe(200)
    expect(await send(callOffLink(form, day('2026-11-24')))).toBe(200)
    const events = eventsOf(await forms().responses(form.formId), form, known, amsterdam)
    const byDay = events
      .filter((event) => event.kind === 'meeting-reported')
      .sort((one, other) => String(one.day).localeCompare(String(other.day)))
    expect(byDay).toMatchObject([
      { day: '2026-11-10', held: true, problems: [] },
      { day: '2026-11-24', held: false, problems: [] },
    ])
  })

  it('mends an evening into what was known of it, and nothing is lost on the way', async () => {
    const { form, known } = await published(
      attendanceForm({ name: 'Overvecht' }, ['Kees', 'Samira'], '2026-11'),
    )
    const names = new Map([
      [idOf('Kees'), 'Kees'],
      [idOf('Samira'), 'Samira'],
    ])
    const meeting = evening('2026-11-10', {
      present: ['Kees', 'Samira'],
      guests: 2,
      children: 0,
      activities: ['meal', 'prayer'],
    })
    expect(await send(improveLink(form, meeting, names))).toBe(200)
    const events = eventsOf(await forms().responses(form.formId), form, known, amsterdam)
    expect(events).toMatchObject([
      {
        day: meeting.day,
        held: true,
        present: meeting.present,
        guests: 2,
        children: 0,
        activities: ['meal', 'prayer'],
        problems: [],
      },
    ])
    expect(rowsOf(events, known, now)).toMatchObject([
      { tab: 'meetings', rows: [{ present: 'Kees, Samira' }] },
    ])
  })

  it('welcomes a guest into the group of the card, and keeps nothing of whoever says no', async () => {
    const { form, known } = await published(welcomeForm(register.choices))
    const fill = (answers: Record<string, string>) => {
      const link = new URL(welcomeLink(form, overvecht))
      const more = new URL(
        prefilledLink(form, Object.fromEntries(Object.entries(answers).map(([key, said]) => [key, [said]]))),
      )
      for (const [name, value] of more.searchParams) if (name !== 'usp') link.searchParams.append(name, value)
      return link.href
    }
    expect(await send(fill({ consent: 'Ja', age: 'Ja', name: 'Noor', place: 'Ik geloof in Jezus' }))).toBe(
      200,
    )
    expect(await send(fill({ consent: 'Nee, liever niet', age: 'Ja', name: 'Omar' }))).toBe(200)
    const responses = await forms().responses(form.formId)
    expect(JSON.stringify(responses)).not.toContain('Omar')
    expect(eventsOf(responses, form, known, amsterdam)).toMatchObject([
      { kind: 'welcomed', name: 'Noor', group: overvecht, place: 'believer', problems: [] },
    ])
  })
})
