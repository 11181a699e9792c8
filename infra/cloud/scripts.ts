/** `npm run scripts`: writes the two scripts of Apps Script for this installation, as they are pasted, into `.scripts/`. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { version } from '../../src/api/version.ts'
import { writeScripts } from './bundle-scripts.ts'

const { values } = parseArgs({ options: { outputs: { type: 'string' }, to: { type: 'string' } } })
const root = resolve(import.meta.dirname, '../..')
const outputs = z
  .object({
    working_account: z.object({ value: z.email() }),
    public_address: z.object({ value: z.url() }),
    environment: z.object({ value: z.object({ SPREADSHEET_ID: z.string().min(10) }) }),
  })
  .parse(
    JSON.parse(
      values.outputs ??
        execFileSync('terraform', [`-chdir=${resolve(root, 'terraform')}`, 'output', '-json'], {
          encoding: 'utf8',
        }),
    ),
  )

const folder = resolve(root, values.to ?? '.scripts')
await writeScripts(folder, {
  version,
  apiUrl: outputs.public_address.value.replace(/\/$/, ''),
  spreadsheetId: outputs.environment.value.SPREADSHEET_ID,
  workingAccount: outputs.working_account.value,
})
console.log(`De scripts staan in ${folder}. Hoe je ze plakt, staat in docs/install.md.`)
