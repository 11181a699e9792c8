import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const alone = spawn(join(root, 'node_modules/.bin/node'), ['infra/local/google-alone.ts'], {
  cwd: root,
  env: { ...process.env, PORT: '0' },
})

afterAll(() => {
  alone.kill()
})

it('is an empty Google on the address that it prints', async () => {
  const printed = await new Promise<string>((resolve, reject) => {
    alone.stdout.on('data', (text: Buffer) => {
      resolve(text.toString())
    })
    alone.on('exit', (code) => {
      reject(new Error(`It ended with ${String(code)}`))
    })
  })
  const address = /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? ''
  const files = await fetch(`${address}/drive/v3/files`)
  expect(await files.json()).toMatchObject({ files: [] })
  const made = await fetch(`${address}/v4/spreadsheets`, {
    method: 'POST',
    headers: { authorization: 'Bearer wie-dan-ook' },
  })
  expect(await made.json()).toMatchObject({
    spreadsheetUrl: expect.stringContaining(address) as string,
    sheets: [{ properties: { title: 'Sheet1' } }],
  })
})
