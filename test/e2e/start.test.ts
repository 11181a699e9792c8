import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../free-port.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'missiegroep-'))
let running: ChildProcess | undefined

/** `npm start`, until it says the address to open. */
async function start(more: Readonly<Record<string, string>>) {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, ...more },
    detached: true,
  })
  running = child
  let said = ''
  const address = await new Promise<string>((ready, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /Open (http:\/\/localhost:\d+)/.exec(said)?.[1]
      if (found !== undefined) ready(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => {
      failed(new Error(`npm start ended with ${code}: ${said}`))
    })
  })
  return { address, said, port, seconds: (performance.now() - began) / 1000 }
}

async function stop() {
  const child = running
  running = undefined
  if (child?.pid === undefined || child.exitCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  process.kill(-child.pid, 'SIGTERM')
  await gone
}

describe('npm start', () => {
  afterEach(stop)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it(
    'brings the demo movement up within ten seconds, and says the address to open',
    { timeout: 60_000 },
    async () => {
      const { address, said, port, seconds } = await start({ CLOCK: '2026-11-23T07:00' })
      console.log(`npm start: klaar in ${seconds.toFixed(1)} s`)
      expect(seconds).toBeLessThan(10)
      expect(address).toBe(`http://localhost:${port}`)
      expect(said).toContain('LOKAAL')
      const page = await (await fetch(address)).text()
      expect(page).toContain('LOKAAL')
      expect(/class="links"[\s\S]*?<\/ul>/.exec(page)?.[0].match(/<a /g)).toHaveLength(12)
      expect(await (await fetch(`${address}/local/clock`)).json()).toMatchObject({ now: '2026-11-23T07:00' })
    },
  )

  it('keeps everything over a restart, the clock too', { timeout: 60_000 }, async () => {
    const { address, seconds } = await start({})
    expect(seconds).toBeLessThan(6)
    expect(await (await fetch(`${address}/local/clock`)).text()).toMatch(/"2026-11-23T07:\d\d"/)
    expect(await (await fetch(address)).text()).toContain('Overvecht')
  })

  it('answers on this computer only', { timeout: 60_000 }, async () => {
    const { address, port } = await start({})
    const stranger = await fetch(`${address}/local/clock`, {
      method: 'POST',
      headers: { origin: 'https://elders.voorbeeld.nl' },
    })
    expect(stranger.status).toBe(403)
    const { promise, resolve: done } = Promise.withResolvers<string>()
    const socket = (await import('node:net')).connect(port, '127.0.0.1', () => {
      socket.write('GET /local/mail HTTP/1.1\r\nHost: register.voorbeeld.nl\r\nConnection: close\r\n\r\n')
    })
    socket.once('data', (chunk) => {
      done(chunk.toString())
    })
    expect(await promise).toMatch(/^HTTP\/1\.1 403/)
  })
})
