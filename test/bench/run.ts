/** Measures, and writes it into docs/benchmarks.md: every section, or those that are named. */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { burstSection } from './burst.ts'
import { coldStart } from './cold-start.ts'
import { commitFaults } from './commit-faults.ts'
import { costs } from './costs.ts'
import { readLineSection } from './read-line.ts'
import { withSection, type Section } from './section.ts'

const sections: readonly Section[] = [coldStart, costs, burstSection, commitFaults, readLineSection]

const path = join(import.meta.dirname, '../../docs/benchmarks.md')
const named = process.argv.slice(2)
for (const { name, measure } of sections.filter((each) => named.length === 0 || named.includes(each.name))) {
  const measured = `${await measure()}\n\nMeasured ${today()} on ${machine()}.`
  console.log(`${name}\n\n${measured}\n`)
  const written = withSection(readFileSync(path, 'utf8'), name, measured)
  writeFileSync(path, await format(written, { ...(await resolveConfig(path)), filepath: path }))
}

function today() {
  return new Date().toISOString().slice(0, 10)
}

function machine() {
  return `${availableParallelism()} cores, Node ${process.version.slice(1)}`
}
