import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPatient, type Patient } from './doctor-patient.ts'

const root = resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
const file = join(folder, 'installatie.env')
let patient: Patient
beforeAll(async () => {
  patient = await createPatient()
  writeFileSync(
    file,
    Object.entries(patient.env)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
  )
})
afterAll(async () => {
  await patient.close()
  rmSync(folder, { recursive: true })
})

/** `npm run doctor` with these arguments, until it ends. */
const doctor = (...more: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly said: string }>((done) => {
    const child = spawn(process.execPath, ['infra/cloud/doctor.ts', '--env', file, ...more], { cwd: root })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('exit', (code) => {
      done({ code, said })
    })
  })

describe('npm run doctor', () => {
  it('ends with 0 when all is well, and says so a line each', async () => {
    const { code, said } = await doctor('--letter', 'ik@voorbeeld.nl')
    expect(said).toContain('✓ Alle tabbladen en kolommen zijn er')
    expect(said).toContain('– De drie taken van Scheduler lopen, op Nederlandse tijd: niet bekeken')
    expect(said).toContain('Alles wat ik bekeek is goed.')
    expect(code).toBe(0)
    expect(patient.mail.messages()).toHaveLength(1)
  })

  it('ends with 1 when anything is wrong, and tells machines as JSON', async () => {
    patient.google.forms.unpublish(await patient.formOf('welcome'))
    const { code, said } = await doctor('--json')
    expect(JSON.parse(said)).toMatchObject({ ok: false })
    expect(said).toContain('Het formulier Welkom is niet gepubliceerd')
    expect(code).toBe(1)
  })
})
