/**
 * `npm run import -- leden.csv` (or .xlsx): shows who would come under Mensen, and writes after a yes. `--groep` names
 * the group of a list without such a column; `--lokaal` is for the register of `npm start`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs, parseEnv } from 'node:util'
import { configOf } from '../../src/config.ts'
import { connectTo } from '../../src/connect.ts'
import { Fault } from '../../src/fault.ts'
import { runningEnvironment } from '../local/running.ts'
import { importList } from './import/import-list.ts'
import { readList } from './import/read-list.ts'
import { sayRefusal } from './import/refusal.ts'
import { createHands } from './install-hands.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { groep: { type: 'string' }, lokaal: { type: 'boolean' }, env: { type: 'string' } },
})
const say = console.log
// The product's own log is kept beside what is said here.
console.log = console.error
const hands = createHands()
process.exitCode = await run().catch((error: unknown) => {
  say(sayRefusal(error))
  return error instanceof Fault ? 1 : 2
})
hands.close()

async function run(): Promise<0 | 1 | 2> {
  const [path] = positionals
  if (path === undefined || !existsSync(path)) {
    say(
      `Geef het bestand mee: npm run import -- leden.csv${path === undefined ? '' : ` (‘${path}’ vind ik niet)`}`,
    )
    return 2
  }
  const read = await readList(path, readFileSync(path))
  if ('unreadable' in read) {
    say(read.unreadable)
    return 1
  }
  say(`${basename(path)}: ${read.list.rows.length} rijen\n`)
  Object.assign(process.env, await environment())
  const { world } = connectTo(configOf(process.env))
  const ended = await importList(world, read.list, { say, ask: hands.ask }, values.groep)
  return ended === 'not-possible' ? 1 : 0
}

async function environment(): Promise<Readonly<Record<string, string | undefined>>> {
  if (values.lokaal === true) return runningEnvironment(`http://127.0.0.1:${process.env.PORT ?? 8080}`)
  const file = values.env ?? (existsSync('.env') ? '.env' : undefined)
  return file === undefined ? {} : parseEnv(readFileSync(file, 'utf8'))
}
