import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { createGoogleForms } from '../../../src/adapters/google/forms.ts'
import { quoted } from '../../../src/adapters/google/workbook/spreadsheet.ts'
import { createSheetsWorkbook } from '../../../src/adapters/google/workbook/workbook.ts'
import { day } from '../../../src/domain/day.ts'
import { groupId, personId } from '../../../src/domain/ids.ts'
import { momentOf } from '../../../src/domain/moment.ts'
import { heldWords } from '../../../src/forms/attendance-form.ts'
import { questionIdOf } from '../../../src/forms/question-id.ts'
import type { World } from '../../../src/ports.ts'
import { findColumns } from '../../../src/register/find-columns.ts'
import { tabs, type RowTabKey } from '../../../src/register/description/workbook.ts'
import { commit } from '../../../src/workflows/commit.ts'
import { adoptForms } from '../../../src/workflows/adopt-forms.ts'
import { keepUp } from '../../../src/workflows/keep-up.ts'
import { takeIn } from '../../../src/workflows/take-in.ts'
import { createMemoryWorld, type MemoryMailer, type MemoryQueue } from '../../memory/world.ts'
import { clientOf, sheetsClient } from '../../google-client.ts'
import { callsFrom, type Calls, type Kind } from './calls.ts'

/** A movement at the embedded Google, spoken to by the real client. */
export interface Movement {
  readonly world: World & { readonly mailer: MemoryMailer; readonly queue: MemoryQueue }
  /** The form of each group. */
  readonly formIds: readonly string[]
  /** Where the embedded Google is, and the register in it. */
  readonly origin: string
  readonly spreadsheetId: string
  now(): number
  at(time: string): Promise<void>
  /** The IDs of every response that Google has. */
  responseIds(): Promise<readonly string[]>
  /** Somebody of the group reports its evening: nine of the twelve were there, and a guest. */
  report(formId: string, on: string, at?: number): Promise<void>
  /** A coordinator types into a cell. */
  type(tab: RowTabKey, rowNumber: number, column: string, value: string): Promise<void>
  /** Our calls since the last time, and the bytes of them together. */
  counts(): Promise<{ readonly calls: Calls; readonly written: number }>
  close(): Promise<void>
}

/** So many people has a group: two leaders, who each get a letter, and ten others. */
export const peopleInGroup = 12

/**
 * Groups of twelve that have met for `evenings` weeks, every evening reported and taken in by the product itself. Held to
 * the quota of Sheets it waits as it does in the cloud, but the waiting only moves the clock.
 */
export async function createBenchMovement(
  groups: number,
  evenings: number,
  limits: 'no-quota' | 'quota' = 'no-quota',
): Promise<Movement> {
  const thread = new Worker(new URL('./google-thread.ts', import.meta.url), { workerData: limits })
  const [origin] = (await once(thread, 'message')) as [string]
  let now = Date.parse('2026-09-01T07:00:00Z')
  const clock = { now: () => momentOf(new Date(now)) }
  const hand = async (path: string, body = '') =>
    (await fetch(`${origin}/bench/${path}`, { method: 'POST', body })).json() as Promise<unknown>
  const sleep = async (milliseconds: number) => {
    now += milliseconds
    await hand('now', String(now))
  }
  const person = sheetsClient(origin, 'person')
  const { data } = await person.spreadsheets.create({ requestBody: { properties: { title: 'Register' } } })
  const spreadsheetId = data.spreadsheetId ?? ''
  const memory = createMemoryWorld()
  const sheets = sheetsClient(origin, 'local-product')
  const world = {
    ...memory,
    clock,
    workbook: createSheetsWorkbook(sheets, { spreadsheetId, clock, log: memory.log, sleep }),
    forms: createGoogleForms(new forms_v1.Forms(clientOf(origin, 'local-product')), {
      topic: 'projects/p/topics/forms',
      sleep,
      inPace: limits === 'quota',
      now: () => now,
    }),
  }
  const movement: Omit<Movement, 'formIds'> = {
    world,
    origin,
    spreadsheetId,
    now: () => now,
    at: async (time) => {
      now = Date.parse(time)
      await hand('now', String(now))
    },
    responseIds: async () => (await hand('responses')) as string[],
    report: async (formId, on, at = now) => {
      const answers = Object.fromEntries(
        [
          ['held', [heldWords.yes]],
          ['day', [on]],
          ['present', names.slice(0, 9)],
          ['guests', ['1']],
        ].map(([key, said]) => [questionIdOf('attendance', String(key)), said]),
      )
      await hand('submit', JSON.stringify({ formId, answers, at: new Date(at).toISOString() }))
    },
    type: async (tab, rowNumber, column, value) => {
      const raw = (await world.workbook.read()).tabs[tab]
      const index = raw && findColumns(tabs[tab], raw).at.get(column)
      if (raw === undefined || index === undefined) throw new RangeError(`Cannot find ${column} of ${tab}`)
      await person.spreadsheets.values.update({
        spreadsheetId,
        range: `${quoted(raw.title)}!R${rowNumber}C${index + 1}`,
        valueInputOption: 'RAW',
        requestBody: { values: [[value]] },
      })
    },
    counts: async () => {
      const { counts, written } = (await hand('counts')) as {
        counts: Partial<Record<Kind, number>>
        written: number
      }
      return { calls: callsFrom((kind) => counts[kind] ?? 0), written }
    },
    close: async () => {
      await thread.terminate()
    },
  }

  await world.workbook.provision()
  const numbers = Array.from({ length: groups }, (_, index) => index + 1)
  await commit(world, () =>
    Promise.resolve([
      { kind: 'append', tab: 'groups', rows: numbers.map(groupRow) },
      { kind: 'append', tab: 'people', rows: numbers.flatMap(peopleOf) },
    ]),
  )
  const settings = (await world.workbook.read()).tabs.settings
  const letters = [...(settings?.rows ?? [])].findIndex((row) => row.includes('letters'))
  if (letters < 0) throw new RangeError('Cannot find the setting of the letters')
  await movement.type('settings', letters + 2, 'value', 'aan')
  await takeIn(world, { sheet: true })
  const made = []
  for (const number of numbers) {
    const formId = (await hand('make')) as string
    made.push({ formId, kind: 'attendance', groupId: groupId(`g-${number}`) } as const)
  }
  await adoptForms(world, made)
  const formIds = made.map(({ formId }) => formId)
  for (let week = 0; week < evenings; week++) {
    const evening = new Date(Date.parse('2026-09-01T20:15:00Z') + week * 7 * 86_400_000)
    await movement.at(evening.toISOString())
    for (const formId of formIds) await movement.report(formId, evening.toISOString().slice(0, 10))
  }
  await keepUp(world)
  return { ...movement, formIds }
}

const since = day('2026-01-06')

const groupRow = (number: number) => ({
  name: `Groep ${number}`,
  status: 'running' as const,
  church: 'Stadskerk',
  weekday: '2',
  time: '19:30' as const,
  rhythm: 'weekly' as const,
  firstEvening: day('2026-09-01'),
  id: groupId(`g-${number}`),
})

const places = [
  'leader',
  'leader',
  'trainee',
  ...Array<'drager'>(4).fill('drager'),
  'seeker',
  'seeker',
  'seeker',
  'believer',
  'believer',
] as const

/** Invented, and too different to be taken for each other. */
const names = [
  'Hanneke',
  'Willem',
  'Daniël',
  'Samira',
  'Joke',
  'Kees',
  'Milan',
  'Noor',
  'Fatima',
  'Pieter',
  'Ruben',
  'Esther',
]

const peopleOf = (number: number) =>
  places.map((place, index) => ({
    name: names[index] ?? `Mens ${index}`,
    group: `Groep ${number}`,
    place,
    since,
    placeSince: since,
    consent: 'yes' as const,
    id: personId(`p-${number}-${index}`),
    ...(place === 'leader' ? { email: `leider${index}.${number}@voorbeeld.nl` } : {}),
  }))
