import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { Hands } from './install-steps.ts'

export interface Terminal extends Hands {
  ask(question: string): Promise<string>
  close(): void
}

/** The hands of the volunteer: their terminal, and their own gcloud and terraform. */
export function createHands(): Terminal {
  let hidden = false
  const screen = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden) stdout.write(chunk)
      done()
    },
  })
  const terminal = createInterface({ input: stdin, output: screen, terminal: stdin.isTTY })
  const typed = terminal[Symbol.asyncIterator]()
  const ask = async (question: string) => {
    stdout.write(question)
    const line = await typed.next()
    if (line.done === true) throw new Error('Cannot ask on, the terminal was closed; wanted an answer')
    return line.value
  }
  return {
    ask,
    async askHidden(question) {
      stdout.write(`${question} (het komt niet op het scherm): `)
      hidden = true
      try {
        return (await ask('')).trim()
      } finally {
        hidden = false
        stdout.write('\n')
      }
    },
    run,
    write: writeFileSync,
    say: console.log,
    wait,
    close: () => {
      terminal.close()
    },
  }
}

/** What the command says stays off the screen but for its last words when it fails. */
function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complained = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
    child.once('error', () => {
      failed(new Error(`${command} is er niet. Doe dit in Google Cloud Shell, of installeer ${command}.`))
    })
    child.once('close', (code) => {
      if (code === 0) done(said)
      else
        failed(
          new Error(
            `${command} ${args[0] ?? ''} lukte niet: ${lastWords(complained === '' ? said : complained)}`,
          ),
        )
    })
  })
}

const lastWords = (text: string) => text.trim().split('\n').slice(-4).join('\n    ')
