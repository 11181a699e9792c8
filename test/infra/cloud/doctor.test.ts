import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isWell, type Finding } from '../../../infra/cloud/doctor/examine.ts'
import { formsAreOpen, formsAreOurs } from '../../../infra/cloud/doctor/forms.ts'
import { queuesStand } from '../../../infra/cloud/doctor/queues.ts'
import { sayEnd } from '../../../infra/cloud/doctor/said.ts'
import { canRead, canWrite, timeZone } from '../../../infra/cloud/doctor/sheet.ts'
import { surroundingsOf } from '../../../infra/cloud/doctor/surroundings.ts'
import { allTabs } from '../../../infra/cloud/doctor/tabs.ts'
import { watchesLive } from '../../../infra/cloud/doctor/watches.ts'
import { configOf } from '../../../src/config.ts'
import { createPatient, seenIn, wellKept, type Patient } from './doctor-patient.ts'

let patient: Patient
let today: Date
beforeEach(async () => {
  today = new Date()
  patient = await createPatient({ now: () => today })
})
afterEach(() => patient.close())

const kinds = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ name, result }) => [name, result.kind]))

describe('an installation that is well', () => {
  it('is found well, and what only a live account can show is skipped in sight', async () => {
    const findings = await patient.examine({
      letterTo: 'ik@voorbeeld.nl',
      instead: { resolver: wellKept },
    })
    expect(kinds(findings)).toEqual({
      configuration: 'ok',
      'sheet-read': 'ok',
      'sheet-write': 'ok',
      'time-zone': 'ok',
      tabs: 'ok',
      quota: 'skipped',
      queues: 'ok',
      scheduler: 'skipped',
      'forms-ours': 'ok',
      'forms-open': 'ok',
      watches: 'ok',
      sender: 'ok',
      unsubscribe: 'ok',
      letter: 'ok',
      'metadata-promise': 'ok',
    })
    expect(isWell(findings)).toBe(true)
    expect(sayEnd(findings)).toBe('Alles wat ik bekeek is goed. 2 dingen zijn niet bekeken.')
    expect(patient.mail.messages().map(({ to }) => to)).toEqual(['ik@voorbeeld.nl'])
    expect(await patient.traces()).toEqual([])
  })

  it('is left as it was', async () => {
    const before = await patient.world.workbook.read()
    await patient.examine({ instead: { resolver: wellKept } })
    const after = await patient.world.workbook.read()
    expect({ tabs: after.tabs, version: after.version }).toEqual({
      tabs: before.tabs,
      version: before.version,
    })
    expect(patient.mail.messages()).toEqual([])
  })
})

describe('the configuration', () => {
  it('names what is missing, never a value, and skips everything that needs it', async () => {
    const findings = await patient.examine({}, { SPREADSHEET_ID: undefined, LINK_SECRET: 'kort' })
    const [configuration, ...rest] = findings
    expect(seenIn(configuration?.result)).toBe('Mist, of klopt niet: SPREADSHEET_ID, LINK_SECRET')
    expect(new Set(rest.map(({ result }) => result.kind))).toEqual(new Set(['skipped']))
    expect(isWell(findings)).toBe(false)
  })
})

describe('the spreadsheet', () => {
  it('that is not ours is named, and what stands in it is not guessed at', async () => {
    const findings = await patient.examine({}, { SPREADSHEET_ID: 'een-andere-spreadsheet' })
    const byName = kinds(findings)
    expect(byName).toMatchObject({ 'sheet-read': 'problem', tabs: 'skipped', 'metadata-promise': 'skipped' })
    expect(byName).toMatchObject({ queues: 'ok' })
  })

  it.each([
    [403, 'PERMISSION_DENIED', 'Deel de spreadsheet als bewerker'],
    [403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'Meld je opnieuw aan'],
    [403, 'SERVICE_DISABLED', 'De API staat uit'],
  ])('that refuses to be written with %i %s says what to do', async (status, reason, toDo) => {
    patient.meddle((request) =>
      Promise.resolve(
        request.url.endsWith(':batchUpdate')
          ? Response.json(
              { error: { code: status, status: 'PERMISSION_DENIED', details: [{ reason }] } },
              { status },
            )
          : undefined,
      ),
    )
    expect(JSON.stringify(await patient.check(canWrite))).toContain(toDo)
  })

  it('says so when nobody is signed in here, before anything is asked of Google', async () => {
    patient.meddle(() => Promise.reject(new Error('asked after all')))
    const { sheets } = surroundingsOf(configOf(patient.env))
    const lost = Object.assign(Object.create(sheets) as typeof sheets, {
      spreadsheets: { get: () => Promise.reject(new Error('Could not load the default credentials.')) },
    })
    expect(seenIn(await patient.check(canRead, { instead: { sheets: lost } }))).toContain('niet aangemeld')
  })

  it('in another time zone is named', async () => {
    const properties = { timeZone: 'Etc/GMT' }
    await patient.click({ updateSpreadsheetProperties: { properties, fields: 'timeZone' } })
    expect(seenIn(await patient.check(timeZone))).toBe('De tijdzone is Etc/GMT')
  })

  it('that lacks a tab is named with the tab', async () => {
    await patient.click({ deleteSheet: { sheetId: await patient.sheetIdOf('history') } })
    expect(seenIn(await patient.check(allTabs))).toBe('Het tabblad ‘Geschiedenis’ is er niet')
  })

  it('that lacks a column is named with the column', async () => {
    const range = {
      sheetId: await patient.sheetIdOf('groups'),
      dimension: 'COLUMNS',
      startIndex: 0,
      endIndex: 1,
    }
    await patient.click({ deleteDimension: { range } })
    expect(seenIn(await patient.check(allTabs))).toMatch(/^In ‘Groepen’ ontbreekt de kolom ‘.+’$/)
  })
})

describe('the forms', () => {
  it('one that was unpublished is named, for us and for a stranger', async () => {
    patient.google.forms.unpublish(await patient.formOf('welcome'))
    expect(seenIn(await patient.check(formsAreOurs))).toBe('Het formulier Welkom is niet gepubliceerd')
    expect(seenIn(await patient.check(formsAreOpen))).toBe(
      'Het formulier Welkom zegt tegen een vreemde dat het dicht is',
    )
  })

  it('one that was thrown away is named', async () => {
    patient.google.forms.remove(await patient.formOf('coaching'))
    expect(seenIn(await patient.check(formsAreOurs))).toContain('is weggegooid, of niet meer met ons gedeeld')
    expect(seenIn(await patient.check(formsAreOpen))).toContain('antwoordt een vreemde met 404')
  })

  it('one that takes no answers for a moment is named', async () => {
    const formId = await patient.formOf('welcome')
    await patient.google.app.request(`/v1/forms/${formId}:setPublishSettings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: false } },
        updateMask: 'publishState',
      }),
    })
    expect(seenIn(await patient.check(formsAreOurs))).toBe('Het formulier Welkom neemt geen antwoorden aan')
  })

  it('one that asks a stranger to sign in is named', async () => {
    patient.meddle((request) =>
      Promise.resolve(
        request.url.includes('/viewform') ? new Response('Inloggen', { status: 401 }) : undefined,
      ),
    )
    expect(seenIn(await patient.check(formsAreOpen))).toContain('vraagt een vreemde om zich aan te melden')
  })

  it('asks a stranger’s page without any credentials', async () => {
    const sent: (string | null)[] = []
    patient.meddle((request) => {
      if (request.url.includes('/viewform'))
        sent.push(request.headers.get('authorization') ?? request.headers.get('cookie'))
      return Promise.resolve(undefined)
    })
    expect((await patient.check(formsAreOpen))?.kind).toBe('ok')
    expect(sent).toEqual([null, null, null, null, null])
  })

  it('one that Google will stop telling about within three days is named', async () => {
    today = new Date(today.getTime() + 5 * 86_400_000)
    const { world } = patient
    const clock = { now: () => today.toISOString() as ReturnType<typeof world.clock.now> }
    expect(seenIn(await patient.check(watchesLive, { instead: { world: { ...world, clock } } }))).toContain(
      'Het formulier Welkom: Google wekt ons nog 2 dagen',
    )
  })

  it('one of which the watch lapsed is named', async () => {
    today = new Date(today.getTime() + 8 * 86_400_000)
    expect(seenIn(await patient.check(watchesLive))).toContain('Google wekt ons niet bij een antwoord')
  })
})

describe('the queues', () => {
  it('more than one writer at a time is named, with the command that sets it right', async () => {
    patient.google.tasks.setQueue('register', { maxConcurrentDispatches: 10 })
    const result = await patient.check(queuesStand)
    expect(seenIn(result)).toBe('De wachtrij register laat 10 opdrachten tegelijk door')
    expect(JSON.stringify(result)).toContain(
      'gcloud tasks queues update register --max-concurrent-dispatches=1',
    )
  })

  it('a queue that stands still is named', async () => {
    patient.meddle(async (request) => {
      if (!request.url.endsWith('/queues/letters')) return undefined
      const queue = (await (await patient.google.app.fetch(request)).json()) as object
      return Response.json({ ...queue, state: 'PAUSED' })
    })
    expect(seenIn(await patient.check(queuesStand))).toBe('De wachtrij letters staat stil (PAUSED)')
  })
})
