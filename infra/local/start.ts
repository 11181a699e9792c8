import { mkdirSync } from 'node:fs'
import { startLocal } from './local.ts'

const { PORT = '8080', DATA_DIR = '.local', DEMO = '1', CLOCK } = process.env

mkdirSync(DATA_DIR, { recursive: true })
const began = performance.now()
const local = await startLocal({
  port: Number(PORT),
  folder: DATA_DIR,
  demo: DEMO !== '0',
  say: console.log,
  ...(CLOCK === undefined ? {} : { clock: CLOCK }),
})
console.log(`
  Missiegroepen — LOKAAL: niets verlaat deze computer

  Open ${local.address}   (klaar in ${((performance.now() - began) / 1000).toFixed(1)} s)

  Bewaard in ${DATA_DIR}; die map weggooien is opnieuw beginnen. Ctrl-C stopt.
`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void local.close().then(() => process.exit(0)))
