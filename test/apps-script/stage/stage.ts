import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import { MessageChannel, Worker } from 'node:worker_threads'
import { bundleScript, scripts, type ScriptName } from '../../../infra/cloud/bundle-scripts.ts'
import { environmentOf } from '../../../infra/local/environment.ts'
import { createGoogle, type Google } from '../../../infra/local/google/google.ts'
import { createMailHost, type MailHost } from '../../../infra/local/mail/mail-host.ts'
import { createOwner } from '../../../infra/local/owner.ts'
import { createGoogleIdentity } from '../../../src/adapters/google/identity.ts'
import { createApi } from '../../../src/api/api.ts'
import { version } from '../../../src/api/version.ts'
import { configOf } from '../../../src/config.ts'
import { connectTo } from '../../../src/connect.ts'
import type { World } from '../../../src/ports.ts'
import type { Execution, Outside, Said } from './bridge.ts'
import { claimsOf, keysFrom, signed } from './tokens.ts'

export const owner = 'eigenaar@lokaal.example'
export const workingAccount = 'register@lokaal.iam.gserviceaccount.com'
const apiUrl = 'https://api.voorbeeld.run.app'

export type Run = Partial<Omit<Execution, 'code'>> & { readonly by?: string }

export interface Ran {
  /** `stopped`: Google ended it halfway. */
  readonly outcome: 'done' | 'threw' | 'stopped'
  /** How many questions it asked outside. */
  readonly asked: number
  readonly message: string
  readonly said: readonly Said[]
}

export interface Stage {
  readonly google: Google
  readonly world: World
  readonly mail: MailHost
  readonly spreadsheetId: string
  readonly properties: Map<string, string>
  readonly triggers: string[]
  /** Every address of `api` that was asked, in order. */
  readonly paths: string[]
  /** While true `api` cannot be reached. */
  readonly away: { api: boolean }
  run(script: ScriptName, call: string, how?: Run): Promise<Ran>
  close(): Promise<void>
}

/** An empty spreadsheet at the embedded Google, the real `api` before it, and the scripts as they are pasted. */
export async function createStage(): Promise<Stage> {
  const place = { origin: '' }
  const google = createGoogle({ origin: () => place.origin })
  const mail = createMailHost({ now: () => new Date() })
  const app = new Hono().route('/', mail.app).route('/', google.app)
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  place.origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const spreadsheetId = await createOwner(google).makeSpreadsheet()
  const { world, people } = connectTo(configOf(environmentOf(place.origin, place.origin, spreadsheetId)))
  const identity = createGoogleIdentity({ clock: world.clock, fetch: keysFrom() })
  const api = createApi(world, { people: { ...people, identity } })

  const installation = { version, apiUrl, spreadsheetId, workingAccount }
  const codes = Object.fromEntries(
    await Promise.all(scripts.map(async (name) => [name, await bundleScript(name, installation)] as const)),
  )
  const properties = new Map<string, string>()
  const triggers: string[] = []
  const paths: string[] = []
  const away = { api: false }

  async function http({ method, url, headers, body }: Extract<Outside, { ask: 'http' }>) {
    const { origin, pathname, search } = new URL(url)
    const confirmation = /^\/confirmation\/(.+)$/.exec(pathname)?.[1]
    if (confirmation !== undefined) {
      const { text } = JSON.parse(body ?? '{}') as { readonly text: string }
      google.forms.setConfirmation(confirmation, text)
      return { status: 200, text: '{}' }
    }
    const isApi = origin === apiUrl
    if (isApi) paths.push(pathname)
    if (isApi && away.api) return { status: 0, text: '' }
    const answer = await (isApi ? api : google.app).request(`${pathname}${search}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    return { status: answer.status, text: await answer.text() }
  }

  async function answer(question: Outside, said: Said[]): Promise<unknown> {
    switch (question.ask) {
      case 'http':
        return http(question)
      case 'property':
        if (question.name === '*') properties.clear()
        else if (question.value === null) properties.delete(question.name)
        else if (question.value !== undefined) properties.set(question.name, question.value)
        return properties.get(question.name) ?? null
      case 'triggers':
        return triggers
      case 'trigger':
        return void triggers.push(question.trigger)
      case 'said':
        return void said.push({ as: question.as, words: question.words })
    }
  }

  async function run(script: ScriptName, call: string, { by = owner, ...how }: Run = {}): Promise<Ran> {
    const { port1, port2 } = new MessageChannel()
    const bell = new Int32Array(new SharedArrayBuffer(4))
    const said: Said[] = []
    const execution: Execution = {
      code: codes[script] ?? '',
      call: call.includes('(') ? call : `${call}()`,
      token: signed(claimsOf(by, `${script}.apps.googleusercontent.com`)),
      activeId: spreadsheetId,
      now: Date.now(),
      eachTakes: 0,
      typed: '',
      clicks: 'OK',
      ...how,
    }
    port1.on('message', (question: Outside) => {
      void answer(question, said).then((given) => {
        port1.postMessage(given)
        Atomics.store(bell, 0, 1)
        Atomics.notify(bell, 0)
      })
    })
    const worker = new Worker(new URL('./execution.ts', import.meta.url), {
      workerData: { execution, port: port2, bell },
      transferList: [port2],
    })
    let ended: Omit<Ran, 'said'> = { outcome: 'stopped', asked: 0, message: '' }
    worker.on('message', (message: Omit<Ran, 'said'>) => {
      ended = message
    })
    await once(worker, 'exit')
    port1.close()
    return { ...ended, said }
  }

  return {
    google,
    world,
    mail,
    spreadsheetId,
    properties,
    triggers,
    paths,
    away,
    run,
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
