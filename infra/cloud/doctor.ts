/** `npm run doctor`: looks through an installation, and says ✓ or what to do. Ends with 1 when anything is wrong. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs, parseEnv } from 'node:util'
import { examine, isWell } from './doctor/examine.ts'
import { ownerToken } from './doctor/owner-token.ts'
import { asJson, sayEnd, sayFindingLine } from './doctor/said.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, letter: { type: 'string' }, env: { type: 'string' } },
})
const file = values.env ?? (existsSync('.env') ? '.env' : undefined)
const env = { ...process.env, ...(file === undefined ? {} : parseEnv(readFileSync(file, 'utf8'))) }
const token = env.LOCAL_ROOT === undefined ? await ownerToken() : undefined

// The product's own log is kept beside what is said here, so that JSON stays JSON.
const say = console.log
console.log = console.error

const findings = await examine(env, {
  ...(values.letter === undefined ? {} : { letterTo: values.letter }),
  ...(env.DKIM_SELECTOR === undefined ? {} : { dkimSelector: env.DKIM_SELECTOR }),
  ...(token === undefined ? {} : { ownerToken: token }),
  tell: (finding) => {
    if (!values.json) say(sayFindingLine(finding))
  },
})
say(values.json ? asJson(findings) : `\n${sayEnd(findings)}`)
process.exitCode = isWell(findings) ? 0 : 1
