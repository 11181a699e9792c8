import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { normsDocument } from './norms-document.ts'

/** `npm run docs:normen`: writes docs/normen.md anew from the code. */
const path = join(import.meta.dirname, '../../docs/normen.md')
const options = await resolveConfig(path)
writeFileSync(path, await format(normsDocument(), { ...options, parser: 'markdown' }))
