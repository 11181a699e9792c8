/** The functions from the unpacked zip alone, each a process of its own under the Functions Framework. */
import { unzipSync } from 'fflate'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from '../../../infra/cloud/package-bundle.ts'
import { freePort } from '../../free-port.ts'

const framework = '@google-cloud/functions-framework'
const patience = 15_000

/** Unpacks far from our own `node_modules`; of what npm would install it gets the framework, and nothing else. */
export function unpack(zip: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(join(folder, name), bytes)
  const installed = join(folder, 'node_modules', framework)
  mkdirSync(dirname(installed), { recursive: true })
  symlinkSync(join(root, 'node_modules', framework), installed)
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Started = Awaited<ReturnType<typeof startFunction>>

/** Starts one function as Google's buildpack does, with nothing else in its environment but `env`. */
export async function startFunction(folder: string, name: string, env: Readonly<Record<string, string>>) {
  const port = await freePort()
  const main = join('node_modules', framework, 'build/src/main.js')
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'production', FUNCTION_TARGET: name, PORT: String(port) },
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += String(text)))
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  for (const since = Date.now(); !(await listensOn(port));) {
    await setTimeout(10)
    if (child.exitCode === null && Date.now() - since < patience) continue
    child.kill()
    throw new Error(`Cannot start ${name}: ${log}`)
  }
  return {
    url,
    pid: child.pid ?? 0,
    log: () => log,
    isAlive: () => child.exitCode === null,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

/** Without a request, which would wake the function. */
async function listensOn(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
