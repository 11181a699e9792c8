import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configOf } from '../../src/config.ts'
import { attributesOf, isBody, keysOf, readConfiguration, resources, within } from './policy/hcl.ts'

const root = resolve(import.meta.dirname, '../..')
const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n')

/** What a variable of the environment could hold, whatever it is called. */
const likely = (name: string): string =>
  name === 'SENDGRID_EVENTS_KEY'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .publicKey.export({ format: 'der', type: 'spki' })
        .toString('base64')
    : name === 'SMTP_PORT'
      ? '587'
      : name === 'SMTP_HOST'
        ? 'smtp.example.org'
        : name.endsWith('_URL')
          ? 'https://function.example.org'
          : ['CALLER', 'MAIL_FROM', 'SMTP_USER'].includes(name)
            ? 'somebody@example.org'
            : 'long-enough-to-be-a-secret'

describe('terraform and the code agree', async () => {
  const configuration = await readConfiguration()
  const { locals } = configuration
  const namesIn = (text: unknown) =>
    [...String(text).matchAll(/\b[A-Z][A-Z_]+\b(?= +=)/g)].map(([name]) => name)
  const given = [...namesIn(locals.environment), ...namesIn(locals.mail_environment)]
  const secrets = [...String(locals.secret_environment).matchAll(/"([A-Z_]+)"/g)].map(
    ([, name]) => name ?? '',
  )

  it('deploys a function for each file in functions/, and no other', () => {
    const files = readdirSync(join(root, 'functions')).map((file) => file.replace(/\.ts$/, ''))
    expect([...keysOf(locals.functions)].sort()).toEqual(files.sort())
  })

  it.each([
    ['sendgrid', /^SMTP/],
    ['smtp', /^SENDGRID/],
  ])('gives the functions all that they need with %s', (mail, unused) => {
    const env = Object.fromEntries(
      [...given, ...secrets].filter((name) => !unused.test(name)).map((name) => [name, likely(name)]),
    )
    expect(configOf({ ...env, MAIL: mail })).toMatchObject({ PUBLIC_URL: 'https://function.example.org' })
  })

  it('gives them nothing that they do not read', () => {
    const config = readFileSync(join(root, 'src/config.ts'), 'utf8')
    expect([...given, ...secrets].filter((name) => !new RegExp(`\\b${name}\\b`).test(config))).toEqual([])
    expect(secrets).toEqual(['SMTP_PASSWORD', 'SENDGRID_API_KEY', 'LINK_SECRET'])
  })

  it('counts log lines that the code writes', () => {
    const counted = Object.values(isBody(locals.counted) ? locals.counted : {})
      .flatMap((one) => (isBody(one) ? attributesOf(one) : []))
      .flatMap(([, value]) => [...value.matchAll(/jsonPayload\.message="([^"]+)"/g)])
      .map(([, message]) => message ?? '')
    expect(counted).not.toEqual([])
    expect(
      counted.filter((message) => !new RegExp(`log\\.(info|error)\\('${message}'`).test(source)),
    ).toEqual([])
  })

  it('names the queues as the code calls them', () => {
    const adapter = readFileSync(join(root, 'src/adapters/google/tasks-queue.ts'), 'utf8')
    const called = [...adapter.matchAll(/put\(\s*'(\w+)'/g)].map(([, name]) => name)
    expect([...keysOf(locals.queues)].sort()).toEqual(called.sort())
  })

  it('waits for a function longer than the function may take', () => {
    const seconds = (name: string): number => {
      const one = isBody(locals.functions) ? locals.functions[name] : undefined
      return isBody(one) ? Number(one.seconds) : NaN
    }
    // Cloud Tasks gives up after ten minutes when a task does not say otherwise, Scheduler after half an hour at most.
    expect(Math.max(seconds('intake'), seconds('letters'))).toBeLessThan(600)
    for (const job of ['intake', 'weekly', 'upkeep']) expect(seconds(job) + 60).toBeLessThanOrEqual(1800)
    const [push] = resources(configuration, /^google_pubsub_subscription$/).filter(
      ({ body }) => within(body, 'push_config').length > 0,
    )
    expect(Number(push?.body.ack_deadline_seconds)).toBeGreaterThan(seconds('wake'))
  })

  it('wakes by Scheduler what is there to be woken', () => {
    const woken = Object.values(isBody(locals.jobs) ? locals.jobs : {}).map((job) =>
      isBody(job) ? job.wakes : '',
    )
    expect(woken).toEqual(['intake', 'upkeep', 'weekly'])
  })
})
