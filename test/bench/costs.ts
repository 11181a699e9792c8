import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { measure } from './costs/measure.ts'
import { measuredPath, sizes } from './costs/measured.ts'
import { costTable, endTable, jobTable, peakTable } from './costs/tables.ts'
import type { Basis } from './costs/week.ts'
import { withSection, type Section } from './section.ts'

/** What a week costs: measures every workflow, keeps that, and writes the tables of docs/kosten.md and docs/scale.md. */
export const costs: Section = {
  name: 'costs',
  measure: async () => {
    const basis: Basis = {
      twelve: await measure(...sizes.twelve),
      explained: await measure(...sizes.explained),
      fifty: await measure(...sizes.fifty),
      aged: await measure(...sizes.aged),
      check: await measure(...sizes.check),
    }
    await write(measuredPath, JSON.stringify({ basis }))
    await writeTables(basis)
    return jobTable(basis)
  },
}

/** The tables that stand in the documents, by document and mark. */
export const tablesOf = (basis: Basis) => [
  { document: 'docs/kosten.md', mark: 'kosten', table: costTable(basis) },
  { document: 'docs/scale.md', mark: 'ends', table: endTable(basis) },
  { document: 'docs/scale.md', mark: 'peak', table: peakTable(basis) },
]

export async function writeTables(basis: Basis): Promise<void> {
  for (const { document, mark, table } of tablesOf(basis)) {
    const path = join(import.meta.dirname, '../..', document)
    await write(path, withSection(readFileSync(path, 'utf8'), mark, table))
  }
}

async function write(path: string, text: string) {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
}
