import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, mkdirSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spreadsheetIn, variablesOf } from '../../../infra/cloud/install-answers.ts'
import { stepsFor, upkeepSteps, type Hands } from '../../../infra/cloud/install-steps.ts'

const answers = {
  project: 'missiegroepen-proef',
  owner: 'tweede@voorbeeld.nl',
  coordinator: 'marijke@voorbeeld.nl',
  billing: '012345-6789AB-CDEF01',
  mail: 'missiegroepen@voorbeeld.nl',
}
const sheet = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789'

/** A Google that keeps what was made, and hands that note what they did. */
function surroundings(trouble: (command: string) => boolean = () => false) {
  const there = new Set<string>()
  const done: string[] = []
  const secrets = new Map<string, string>()
  const written = new Map<string, string>()
  const waited: number[] = []
  let asked = 0
  const hands: Hands = {
    run: (command, args, env) => {
      const line = [command, ...args].join(' ')
      done.push(line)
      if (trouble(line)) return Promise.reject(new Error('API has not been used before or it is disabled'))
      const [, verb] = /^gcloud (?:projects|storage buckets) (describe|create) (\S+)/.exec(line) ?? []
      const what = line.split(' ').find((word) => word.includes(answers.project)) ?? ''
      if (verb === 'create') there.add(what)
      if (verb === 'describe' && !there.has(what)) return Promise.reject(new Error('not found'))
      const secret = /--secret=(\w+)/.exec(line)?.[1]
      if (secret !== undefined) {
        const value = secrets.get(secret)
        return value === undefined ? Promise.reject(new Error('NOT_FOUND')) : Promise.resolve(`${value}\n`)
      }
      if (line.includes('terraform') && args.includes('apply'))
        for (const [name, value] of Object.entries(
          JSON.parse(env?.TF_VAR_secrets ?? '{}') as Record<string, string>,
        ))
          secrets.set(name, value)
      return Promise.resolve('')
    },
    askHidden: () => {
      asked++
      return Promise.resolve('SG.geheim')
    },
    write: (path, text) => void written.set(path, text),
    say: () => undefined,
    wait: (milliseconds) => Promise.resolve(waited.push(milliseconds)),
  }
  const install = async () => {
    for (const step of stepsFor(answers, sheet)) await step.run(hands)
  }
  return { install, hands, done, secrets, written, waited, asked: () => asked }
}

describe('the guided installation', () => {
  it('makes project, billing, state and cloud, in that order', async () => {
    const { install, done, written } = surroundings()
    await install()
    const at = (part: string) => done.findIndex((line) => line.includes(part))
    const order = [
      'projects create',
      'billing projects link',
      'services enable',
      'buckets create',
      'roles/owner',
      'npm run --silent package',
      'terraform -chdir=terraform init',
      'apply',
      'npm run --silent scripts',
    ].map(at)
    expect(order.every((place) => place >= 0)).toBe(true)
    expect([...order].sort((one, other) => one - other)).toEqual(order)
    expect(JSON.parse(written.get('terraform/terraform.tfvars.json') ?? '')).toEqual(
      variablesOf(answers, sheet),
    )
  })

  it('done again makes nothing twice, asks no key again, and changes no secret', async () => {
    const { install, done, secrets, asked } = surroundings()
    await install()
    const before = new Map(secrets)
    done.length = 0
    await install()
    expect(done.filter((line) => line.includes(' create '))).toEqual([])
    expect(asked()).toBe(1)
    expect(secrets).toEqual(before)
    expect(secrets.get('links')).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each(Array.from({ length: 8 }, (_, nth) => nth))(
    'interrupted in step %i and repeated, it ends in the same state',
    async (nth) => {
      let stopped = false
      const whole = surroundings()
      await whole.install()
      const broken = surroundings((line) => {
        const isHere =
          !stopped &&
          line === whole.done.filter((each) => !each.includes('describe') && !each.includes('--secret'))[nth]
        if (isHere) stopped = true
        return isHere
      })
      await broken.install().catch(() => undefined)
      await broken.install()
      expect(stopped).toBe(true)
      expect([...broken.secrets.keys()].sort()).toEqual(['links', 'mail'])
      expect(broken.written).toEqual(whole.written)
    },
  )

  it('waits while Google wakes up, and gives up after five tries with its words', async () => {
    let failures = 2
    const young = surroundings((line) => line.includes('apply') && failures-- > 0)
    await young.install()
    expect(young.waited).toEqual([60_000, 120_000])
    const never = surroundings((line) => line.includes('apply'))
    await expect(never.install()).rejects.toThrow('API has not been used before')
    expect(never.waited).toHaveLength(4)
  })

  it('puts no key in a command, a file or a plan', async () => {
    const { install, done, written } = surroundings()
    await install()
    expect([...done, ...written.values()].join('\n')).not.toContain('SG.geheim')
  })

  it('brings a new version to the cloud only after it was checked, and lets the doctor look', async () => {
    const { install, done, hands, written, secrets } = surroundings()
    await install()
    done.length = 0
    for (const step of upkeepSteps(answers, sheet)) await step.run(hands)
    const at = (part: string) => done.findIndex((line) => line.includes(part))
    const order = [
      'git pull',
      'npm ci',
      'npm run --silent check',
      'package',
      'apply',
      'scripts',
      'doctor',
    ].map(at)
    expect(order.every((place) => place >= 0)).toBe(true)
    expect([...order].sort((one, other) => one - other)).toEqual(order)
    expect([...done, ...written.values()].join('\n')).not.toContain(secrets.get('links'))
    const broken = surroundings((line) => line.endsWith('check'))
    await expect(
      (async () => {
        for (const step of upkeepSteps(answers, sheet)) await step.run(broken.hands)
      })(),
    ).rejects.toThrow()
    expect(broken.done.filter((line) => line.includes('apply'))).toEqual([])
  })

  it('sends by SMTP when a mail server is named', () => {
    expect(variablesOf({ ...answers, mail: 'groepen@voorbeeld.nl smtp.voorbeeld.nl' }, sheet).mail).toEqual({
      from: 'groepen@voorbeeld.nl',
      provider: 'smtp',
      smtp: { host: 'smtp.voorbeeld.nl', user: 'groepen@voorbeeld.nl' },
    })
  })

  it('finds the spreadsheet in its address', () => {
    expect(spreadsheetIn(`https://docs.google.com/spreadsheets/d/${sheet}/edit#gid=0`)).toBe(sheet)
    expect(spreadsheetIn(sheet)).toBe(sheet)
    expect(spreadsheetIn('Missiegroepen')).toBeUndefined()
  })
})

describe('the command', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'install-'))
    mkdirSync(join(folder, 'terraform'))
    mkdirSync(join(folder, 'bin'))
    for (const name of ['gcloud', 'terraform', 'npm']) {
      const path = join(folder, 'bin', name)
      writeFileSync(
        path,
        `#!/bin/sh\necho "${name} $*" >> ${folder}/log\ncase "$*" in *secrets*) exit 1;; *apply*) test ! -f ${folder}/broken;; esac\n`,
      )
      chmodSync(path, 0o755)
    }
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const command = (typed: string, ...args: string[]) =>
    new Promise<{ code: number | null; said: string }>((done) => {
      const child = spawn(process.execPath, [resolve('infra/cloud/install.ts'), ...args], {
        cwd: folder,
        env: { ...process.env, PATH: `${folder}/bin:${process.env.PATH ?? ''}` },
      })
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.stdin.end(typed)
      child.once('close', (code) => {
        done({ code, said })
      })
    })

  it('asks five things once, says what it could not read, and keeps the answers without the key', async () => {
    const typed = [
      'Missie Groepen',
      answers.project,
      answers.owner,
      answers.coordinator,
      answers.billing,
      answers.mail,
      'SG.geheim',
      '',
    ].join('\n')
    const first = await command(typed, `https://docs.google.com/spreadsheets/d/${sheet}/edit`)
    expect(first).toMatchObject({ code: 0 })
    expect(first.said).toContain('Dat begrijp ik niet; wel 6 tot 30 kleine letters')
    expect(first.said).toContain('De cloud staat.')
    expect(first.said).not.toContain('SG.geheim')
    const kept = readFileSync(join(folder, '.install.json'), 'utf8')
    expect(JSON.parse(kept)).toEqual({ ...answers, spreadsheet: sheet })
    expect(readFileSync(join(folder, 'log'), 'utf8')).not.toContain('SG.geheim')
    const again = await command('SG.geheim\n')
    expect(again).toMatchObject({ code: 0 })
    expect(again.said).not.toContain('Naam van het project')
  })

  it('wants the spreadsheet first', async () => {
    expect(await command('')).toMatchObject({ code: 2 })
    expect(existsSync(join(folder, 'log'))).toBe(false)
  })
})
