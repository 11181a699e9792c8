/**
 * `./infra/cloud/install ADRES-VAN-DE-SPREADSHEET`: five questions, then the cloud. Stopped anywhere it goes on where it
 * was. `npm run onderhoud` (`--upkeep`) brings the newest version, with the same answers.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { questions, spreadsheetIn, type Answers, type Question } from './install-answers.ts'
import { createHands } from './install-hands.ts'
import { stepsFor, upkeepSteps } from './install-steps.ts'

const kept = '.install.json'
const {
  positionals,
  values: { upkeep = false },
} = parseArgs({ allowPositionals: true, options: { upkeep: { type: 'boolean' } } })
const known = z
  .record(z.string(), z.string())
  .parse(existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {})
const hands = createHands()
process.exitCode = await install()
hands.close()

async function install(): Promise<0 | 1 | 2> {
  const spreadsheetId = spreadsheetIn(positionals[0] ?? known.spreadsheet ?? '')
  if (spreadsheetId === undefined) {
    hands.say(
      'Geef het adres van de lege spreadsheet mee: ./infra/cloud/install https://docs.google.com/spreadsheets/d/…/edit',
    )
    return 2
  }
  keep({ spreadsheet: spreadsheetId })
  const answers = await askAll()
  const chosen = upkeep ? upkeepSteps(answers, spreadsheetId) : stepsFor(answers, spreadsheetId)
  for (const [nth, step] of chosen.entries()) {
    hands.say(`${nth + 1} van ${chosen.length} · ${step.name} …`)
    try {
      await step.run(hands)
      hands.say('  ✓')
    } catch (error) {
      hands.say(`  ✗ ${error instanceof Error ? error.message : String(error)}`)
      hands.say(
        'Er is niets verloren. Los op wat er staat, of wacht even, en doe dezelfde opdracht nog eens.',
      )
      return 1
    }
  }
  hands.say(
    upkeep
      ? 'Klaar. Plak de twee scripts uit .scripts/ opnieuw (docs/install.md, stap 6).'
      : 'De cloud staat. Ga verder met stap 5 van docs/install.md: de mail, en de twee scripts uit .scripts/ plakken.',
  )
  return 0
}

async function askAll(): Promise<Answers> {
  const given: Partial<Record<Question, string>> = {}
  for (const [name, { ask, read }] of Object.entries(questions) as [
    Question,
    (typeof questions)[Question],
  ][]) {
    for (let answer = known[name]; given[name] === undefined; answer = undefined) {
      const parsed = read.safeParse((answer ?? (await hands.ask(`${ask}: `))).trim())
      if (parsed.success) given[name] = parsed.data
      else hands.say(`  Dat begrijp ik niet; wel ${parsed.error.issues[0]?.message ?? 'iets anders'}.`)
    }
    keep(given)
  }
  return given as Answers
}

/** Answers only: keys and passwords are kept by Google, and nowhere else. */
function keep(answers: Readonly<Record<string, string>>): void {
  Object.assign(known, answers)
  writeFileSync(kept, `${JSON.stringify(known, null, 2)}\n`)
}
