import { serve } from '@hono/node-server'
import { cloudscheduler_v1 } from 'googleapis/build/src/apis/cloudscheduler/v1.js'
import { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js'
import { serviceusage_v1beta1 } from 'googleapis/build/src/apis/serviceusage/v1beta1.js'
import { auth } from 'googleapis/build/src/apis/sheets/index.js'
import { Hono } from 'hono'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { queuesStand } from '../../../infra/cloud/doctor/queues.ts'
import { quotaSuffices } from '../../../infra/cloud/doctor/quota.ts'
import { jobsRun } from '../../../infra/cloud/doctor/scheduler.ts'
import { surroundingsOf } from '../../../infra/cloud/doctor/surroundings.ts'
import { environmentOf } from '../../../infra/local/environment.ts'
import { configOf } from '../../../src/config.ts'
import { seenIn } from './doctor-patient.ts'

describe('what only a live project has', () => {
  const jobs = new Map<string, object>()
  const limits = { read: '60', write: '60' }
  let root = ''
  let close: () => void
  beforeAll(async () => {
    const app = new Hono()
    app.get('/v1/projects/kerk/locations/europe-west4/jobs', (c) => c.json({ jobs: [...jobs.values()] }))
    app.get('/v1beta1/projects/kerk/services/sheets.googleapis.com/consumerQuotaMetrics', (c) =>
      c.json({
        metrics: Object.entries(limits).map(([use, effectiveLimit]) => ({
          metric: `sheets.googleapis.com/${use}_requests`,
          consumerQuotaLimits: [
            { unit: '1/min/{project}', quotaBuckets: [{ effectiveLimit: '300' }] },
            { unit: '1/min/{project}/{user}', quotaBuckets: [{ effectiveLimit }] },
          ],
        })),
      }),
    )
    const server = serve({ port: 0, hostname: '127.0.0.1', fetch: app.fetch })
    await once(server, 'listening')
    const address = server.address()
    root = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
    close = () => void server.close()
  })
  afterAll(() => {
    close()
  })
  beforeEach(() => {
    for (const name of ['sweep', 'weekly', 'upkeep']) jobs.set(name, job(name))
    limits.write = '60'
  })

  const job = (name: string, more: object = {}) => ({
    name: `projects/kerk/locations/europe-west4/jobs/${name}`,
    state: 'ENABLED',
    timeZone: 'Europe/Amsterdam',
    ...more,
  })
  const live = () => {
    const rest = {
      ...environmentOf('http://127.0.0.1:1', 'http://127.0.0.1:1', 'geen-spreadsheet'),
      LOCAL_ROOT: undefined,
      PROJECT: 'kerk',
      LOCATION: 'europe-west4',
    }
    const owner = new auth.OAuth2()
    owner.setCredentials({ access_token: 'owner' })
    const google = { auth: owner, rootUrl: root }
    return {
      ...surroundingsOf(configOf(rest)),
      owner: {
        queues: new cloudtasks_v2.Cloudtasks(google),
        scheduler: new cloudscheduler_v1.Cloudscheduler(google),
        quota: new serviceusage_v1beta1.Serviceusage(google),
      },
    }
  }

  it('three jobs on Dutch time and the usual quota are well', async () => {
    expect(await jobsRun.run(live())).toEqual({ kind: 'ok' })
    expect(await quotaSuffices.run(live())).toEqual({ kind: 'ok' })
  })

  it('a job that is gone, paused, failing or on another time is named', async () => {
    jobs.delete('weekly')
    jobs.set('sweep', job('sweep', { state: 'PAUSED', status: { code: 7 } }))
    jobs.set('upkeep', job('upkeep', { timeZone: 'UTC' }))
    expect(seenIn(await jobsRun.run(live())).split('\n')).toEqual([
      'De taak sweep staat stil (PAUSED)',
      'De taak sweep mislukte de vorige keer (code 7)',
      'De taak weekly is er niet',
      'De taak upkeep loopt op de tijd van UTC',
    ])
  })

  it('a quota below the usual one is named', async () => {
    limits.write = '10'
    expect(seenIn(await quotaSuffices.run(live()))).toBe(
      'Er mag 10 keer per minuut geschreven worden, gewoon is 60',
    )
  })

  it('a project that does not answer to us is named with the role that is wanted', async () => {
    expect(JSON.stringify(await queuesStand.run(live()))).toContain('Cloud Tasks Viewer')
  })
})
