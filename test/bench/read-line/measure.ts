/** The READ line in a process of its own: reads, understands, judges, draws in memory, and writes every letter that is due. */
import { performance } from 'node:perf_hooks'
import { auth, sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { createSheetsWorkbook } from '../../../src/adapters/google/workbook/workbook.ts'
import { onTheWall, momentOf } from '../../../src/domain/moment.ts'
import { standingsOf } from '../../../src/domain/standing.ts'
import { eveningLinks } from '../../../src/forms/evening-links.ts'
import { lettersDue, lettersFor } from '../../../src/letters/due.ts'
import { weeklyLetter } from '../../../src/letters/weekly-letter.ts'
import { readRegister } from '../../../src/register/read-register.ts'
import { viewsAt } from '../../../src/workflows/redraw.ts'
import type { ReadLine } from './read-line-measured.ts'

const [origin = '', spreadsheetId = '', time = ''] = process.argv.slice(2)
let calls = 0
const token = new auth.OAuth2()
token.setCredentials({ access_token: 'local-product' })
token.transporter.interceptors.request.add({
  resolved: (config) => {
    calls += 1
    return Promise.resolve(config)
  },
})
const now = momentOf(new Date(Number(time)))
const workbook = createSheetsWorkbook(new sheets_v4.Sheets({ auth: token, rootUrl: `${origin}/` }), {
  spreadsheetId,
  clock: { now: () => now },
  log: { info: () => undefined, error: () => undefined },
})

const before = process.cpuUsage()
let last = before
const seconds = () => {
  const { user, system } = process.cpuUsage(last)
  last = process.cpuUsage()
  return (user + system) / 1_000_000
}

const began = performance.now()
const snapshot = await workbook.read()
const reading = seconds()
const register = readRegister(snapshot, now)
const understanding = seconds()
const { day: today } = onTheWall(now, snapshot.timeZone)
const standings = standingsOf(register.facts, today)
const judging = seconds()
const views = viewsAt(now, { snapshot, register })
const viewing = seconds()
const { facts, choices } = register
const links = { evening: eveningLinks(register) }
const keys = lettersDue(register, standings, now, snapshot.timeZone).map(({ key }) => key)
let letters = 0
let longest = 0
for (const due of lettersFor(keys, register, standings)) {
  const letter = weeklyLetter({ ...due, facts, coordinator: choices.coordinator, links })
  if (letter === 'quiet') continue
  letters += 1
  longest = Math.max(longest, letter.html.length)
}
const writing = seconds()

const measured: ReadLine = {
  calls,
  evenings: facts.meetings.length,
  standings: standings.length,
  views: views.length,
  letters,
  longest,
  cpu: { reading, understanding, judging, viewing, writing },
  megabytes: process.resourceUsage().maxRSS / 1024,
  elapsed: (performance.now() - began) / 1000,
}
console.log(JSON.stringify(measured))
