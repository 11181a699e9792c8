import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledPackages, refuseCopyleft } from '../../../infra/cloud/package-licences.ts'
import { packageFunctions } from '../../../infra/cloud/package.ts'
import { caller } from '../../../infra/local/environment.ts'
import { functionNames } from '../../../infra/local/functions.ts'
import { questionIdOf } from '../../../src/forms/question-id.ts'
import { look } from '../../../src/workflows/look.ts'
import { coldStartOf, coldStartTargets } from '../../bench/cold-start.ts'
import { startFunction, unpack } from './packaged.ts'
import { scaledFromZero } from './scaled-from-zero.ts'
import { overvecht } from '../../functions/overvecht.ts'

const zip = await packageFunctions()
const files = unzipSync(zip)
const text = (name: string) => new TextDecoder().decode(files[name])
const unpacked = unpack(zip)
afterAll(unpacked.remove)

describe('the zip', () => {
  it('is the same for the same sources, whatever the time zone', async () => {
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    const again = await packageFunctions()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(Buffer.from(again).equals(zip)).toBe(true)
  })

  it('holds one small file with all functions, and what belongs to it', () => {
    expect(Object.keys(files)).toEqual([
      'LICENSES.txt',
      'functions.js',
      'functions.js.map',
      'package-lock.json',
      'package.json',
    ])
    expect(files['functions.js']?.length).toBeLessThan(1.5e6)
  })

  it('tells the buildpack what to start and what to install, and gives it nothing to run', () => {
    const manifest: unknown = JSON.parse(text('package.json'))
    expect(manifest).toMatchObject({ main: 'functions.js', engines: { node: '24' } })
    expect(manifest).toHaveProperty(['dependencies', '@google-cloud/functions-framework'], '5.0.5')
    expect(manifest).not.toHaveProperty('scripts')
    expect(manifest).not.toHaveProperty('devDependencies')
  })

  it('pins everything that the framework needs, as it was tested here', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, { integrity?: string; dev?: boolean; dependencies?: object }>
    }
    const ours = Object.entries(packages).filter(([place]) => place !== '')
    expect(ours.map(([place]) => place)).toContain('node_modules/express')
    expect(ours.map(([place]) => place)).not.toContain('node_modules/googleapis')
    expect(ours.filter(([, { integrity, dev }]) => integrity === undefined || dev)).toEqual([])
  })

  it('maps every line of ours to src/ and to functions/', () => {
    const { sources } = JSON.parse(text('functions.js.map')) as { sources: string[] }
    expect(text('functions.js')).toMatch(/\/\/# sourceMappingURL=functions\.js\.map\s*$/)
    expect(sources).toContain('src/connect.ts')
    expect(sources).toContain('functions/wake.ts')
    expect(sources.filter((path) => !/^(src|functions|node_modules)\//.test(path))).toEqual([])
  })

  it('holds nothing of the local mode, and no secret', () => {
    const { sources } = JSON.parse(text('functions.js.map')) as { sources: string[] }
    expect(sources.filter((path) => /^(infra|test|apps-script)\//.test(path))).toEqual([])
    expect(sources.filter((path) => /node_modules\/(papaparse|read-excel-file)/.test(path))).toEqual([])
    expect(text('functions.js')).not.toMatch(/SG\.[\w-]{10,}|BEGIN (RSA )?PRIVATE KEY-----\n/)
  })
})

describe('the licence list', () => {
  it.each(['googleapis', 'hono', 'zod', '@sendgrid/mail'])(
    'names %s, with the text of its licence',
    (name) => {
      const [, version] = new RegExp(`^${name} (\\S+) \\(`, 'm').exec(text('LICENSES.txt')) ?? []
      const installed: unknown = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
      expect(installed).toHaveProperty('version', version)
      const [, body = ''] = text('LICENSES.txt').split(`\n${name} ${version ?? ''}\nLicence: `)
      expect(body.split('-'.repeat(80))[0]).toMatch(/Permission is hereby granted|Apache License/)
    },
  )

  it('has the text of each', () => {
    const [, ...each] = text('LICENSES.txt').split(`${'-'.repeat(80)}\n`)
    expect(each.length).toBeGreaterThan(30)
    for (const one of each) expect(one.length, one.slice(0, 60)).toBeGreaterThan(400)
  })

  it('refuses a package that wants ours to be passed on in the same way', () => {
    const [one] = bundledPackages(['node_modules/hono/dist/index.js'])
    if (one === undefined) throw new RangeError('Cannot find hono')
    const refusing = (licence: string) => () => {
      refuseCopyleft([{ ...one, licence }])
    }
    for (const licence of ['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0'])
      expect(refusing(licence), licence).not.toThrow()
    for (const licence of ['AGPL-3.0', 'GPL-2.0-only', 'MPL-2.0', 'MIT AND LGPL-3.0', 'UNLICENSED'])
      expect(refusing(licence), licence).toThrow(`Cannot package hono (${licence})`)
  })
})

describe('from the unpacked zip alone', () => {
  let cloud: Awaited<ReturnType<typeof scaledFromZero>>
  beforeAll(async () => {
    cloud = await scaledFromZero(unpacked.folder)
    await cloud.moveTo('2026-11-16', '09:00')
    await cloud.world().workbook.provision()
    await cloud.type(overvecht)
  })
  afterAll(() => cloud.close())
  const register = async () => (await look(cloud.world())).register
  const attendanceForm = async () => {
    const form = (await register()).book.forms.find(({ kind }) => kind === 'attendance')
    if (form === undefined) throw new RangeError('Cannot find the form of Overvecht')
    return form
  }

  it('intake looks at everything when Scheduler knocks', async () => {
    expect((await cloud.schedule('intake')).status).toBe(204)
    expect(await cloud.makeForms()).toBeGreaterThan(0)
  })

  it('wake and intake bring an evening into the register: raw Pub/Sub, task, row', async () => {
    await cloud.moveTo('2026-11-17', '22:15')
    const { formId } = await attendanceForm()
    const answers = { held: ['Ja'], present: ['Hanneke', 'Samira'] }
    cloud.google.forms.submit(
      formId,
      Object.fromEntries(
        Object.entries(answers).map(([key, said]) => [questionIdOf('attendance', key), said]),
      ),
      new Date(cloud.world().clock.now()),
    )
    await cloud.settle()
    expect((await register()).facts.meetings).toMatchObject([
      { group: 'g-over', day: '2026-11-17', held: true, present: ['p-hanneke', 'p-samira'] },
    ])
  })

  it('weekly and letters send the leader one letter on Monday', async () => {
    await cloud.moveTo('2026-11-23', '07:00')
    expect((await cloud.schedule('weekly')).status).toBe(204)
    await cloud.settle()
    const readers = cloud.mail.messages().map(({ to }) => to)
    expect(readers.toSorted()).toEqual(['hanneke@voorbeeld.nl', 'marijke@voorbeeld.nl'])
  })

  it('upkeep looks through the night', async () => {
    expect((await cloud.schedule('upkeep')).status).toBe(204)
  })

  it('api answers whoever follows an address, and knows no other', async () => {
    const { code = '', address } = await attendanceForm()
    const answer = await cloud.ask('api', `/a/${code}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      expect.stringContaining(`${address}?usp=pp_url`),
    ])
    expect((await cloud.ask('api', '/nergens')).status).toBe(404)
  })

  it.each(functionNames.filter((name) => name !== 'api'))('%s lets no stranger in', async (name) => {
    expect((await cloud.ask(name, '', { method: 'POST' })).status).toBe(403)
    expect((await cloud.schedule(name, `niet-${caller}`)).status).toBe(403)
  })

  it('what went wrong, or whom it was about, is in no log', async () => {
    const said = await cloud.logs()
    expect(said).toContain('caller-unknown')
    expect(said).not.toMatch(/hanneke|samira|marijke|@voorbeeld/i)
    expect(said).not.toMatch(/"severity":"ERROR"(?!.*caller-unknown)/)
  })
})

describe('a cold start', () => {
  it('stays within its memory, and far within the patience of who waits', () => {
    const { megabytes, milliseconds } = coldStartOf(join(unpacked.folder, 'functions.js'), 3)
    expect(megabytes).toBeLessThanOrEqual(coldStartTargets.megabytes)
    // The target is 250, measured by the bench; here others may be at work on the same processor.
    expect(milliseconds).toBeLessThanOrEqual(4 * coldStartTargets.milliseconds)
  })
})

describe('a function that is not set up well', () => {
  it.each(functionNames)(
    '%s starts, and says in its log what it misses, and to nobody else',
    async (name) => {
      const started = await startFunction(unpacked.folder, name, {
        LOCAL_ROOT: 'https://elders.voorbeeld.nl',
      })
      try {
        const answer = await fetch(started.url, { method: 'POST' })
        expect(answer.status).toBe(500)
        expect(await answer.text()).toBe('Internal Server Error')
        expect(started.log()).toMatch(/Fault: Cannot start: wanted .*SPREADSHEET_ID \(/)
        expect(started.log()).toMatch(/LOCAL_ROOT \(the local mode reaches this computer only\)/)
        expect(started.isAlive()).toBe(true)
      } finally {
        await started.stop()
      }
    },
  )
})
