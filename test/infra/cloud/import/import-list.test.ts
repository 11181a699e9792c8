import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepUp } from '../../../../src/workflows/keep-up.ts'
import { look } from '../../../../src/workflows/look.ts'
import { createPatient, type Patient } from '../doctor-patient.ts'
import { workbookFile } from './workbook-file.ts'

const root = resolve(import.meta.dirname, '../../../..')
const folder = mkdtempSync(join(tmpdir(), 'import-'))
const env = join(folder, 'installatie.env')
let patient: Patient
beforeAll(async () => {
  patient = await createPatient()
  writeFileSync(
    env,
    Object.entries(patient.env)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
  )
  const before = await patient.world.workbook.read()
  await patient.world.workbook.commit(
    [
      {
        kind: 'append',
        tab: 'groups',
        rows: [
          { name: 'Overvecht', status: 'running', church: 'Stadskerk', id: 'g-1' },
          { name: 'Lombok', status: 'running', church: 'Stadskerk', id: 'g-2' },
        ],
      },
      {
        kind: 'append',
        tab: 'people',
        rows: [{ name: 'Karin', group: 'Overvecht', place: 'leader', consent: 'yes', id: 'p-karin' }],
      },
    ],
    before,
  )
})
afterAll(async () => {
  await patient.close()
  rmSync(folder, { recursive: true })
})

/** `npm run import` with a file and what a person types, until it ends. */
const importing = (name: string, bytes: Buffer | string, typed: string, ...more: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly said: string }>((done) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const child = spawn(process.execPath, ['infra/cloud/import.ts', path, '--env', env, ...more], {
      cwd: root,
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdin.end(typed)
    child.once('exit', (code) => {
      done({ code, said })
    })
  })
const names = async () => {
  const { register } = await look(patient.world)
  return [...register.facts.people.values()].map(({ name }) => name)
}

const csv = [
  'Naam;Groep;Rol;Geboortedatum;Shirtmaat',
  'Karin;Overvecht;leider;1-1-1980;M',
  'Carin;Overvecht;zoeker;;L',
  'Anneke van Dam;overvecht;drager;;',
  'Anneke van Dam;Overvecht;drager;;',
  'Bob;Lombokk;zoeker;;',
].join('\r\n')

describe('npm run import', () => {
  test('shows what would happen, and writes nothing without a yes', async () => {
    const { code, said } = await importing('leden.csv', csv, '\n\nnee\n')
    expect(said).toContain('Shirtmaat (er staat bijvoorbeeld ‘M’)')
    expect(said).toContain('Weggelaten: Geboortedatum. Dat bewaren we van niemand.')
    expect(said).toContain('Erbij: 1\n  Overvecht: Anneke van Dam')
    expect(said).toContain('rij 2, Karin (Overvecht): Karin (Overvecht), rij 2 van Mensen (zelfde naam)')
    expect(said).toContain('rij 3, Carin (Overvecht) lijkt op Karin (Overvecht), rij 2 van Mensen')
    expect(said).toContain(
      'rij 5, Anneke van Dam (Overvecht): Anneke van Dam (Overvecht), rij 4 van het bestand',
    )
    expect(said).toContain('rij 6, Bob: de groep ‘Lombokk’ ken ik niet. Bedoel je Lombok?')
    expect(said).toContain('Goed, er is niets geschreven.')
    expect(code).toBe(0)
    expect(await names()).toEqual(['Karin'])
  })

  test('writes nothing either when nobody is there to answer', async () => {
    const { said } = await importing('leden.csv', csv, '')
    expect(said).toContain('Er is niets geschreven')
    expect(await names()).toEqual(['Karin'])
  })

  test('puts under Mensen whoever is new, and finds nothing to add the second time', async () => {
    const first = await importing('leden.csv', csv, '\nnee\nja\n')
    expect(first.said).toContain('Twee mensen erbij.')
    expect(await names()).toEqual(['Karin', 'Carin', 'Anneke'])
    const { snapshot, register } = await look(patient.world)
    const anneke = [...register.facts.people.values()].find(({ name }) => name === 'Anneke')
    expect(anneke).toMatchObject({ surname: 'van Dam', consent: 'to-ask' })
    expect(anneke?.id).toMatch(/^p-[0-9a-z]{8}$/)

    const again = await importing('leden.csv', csv, '\n')
    expect(again.said).toContain('Er is niets om erbij te zetten.')
    expect((await look(patient.world)).snapshot.version).toBe(snapshot.version)
  })

  test('takes a workbook of Excel, and pulls no brake by it', { timeout: 40_000 }, async () => {
    const people = Array.from({ length: 40 }, (_, index) => [
      `${'klmnp'.charAt(index % 5)}${'aeiou'.charAt(index % 5)}`.repeat(2 + Math.floor(index / 5) * 2),
      'Lombok',
      'lid',
      611_000_000 + index * 12_345,
    ])
    const bytes = workbookFile({ Leden: [['Voornaam', 'Groep', 'Rol', 'Mobiel'], ...people] })
    const { said } = await importing('leden.xlsx', bytes, 'ja\n')
    expect(said).toContain('Erbij: 40')
    expect(said).toContain('40 mensen erbij.')
    await keepUp(patient.world)
    const { register } = await look(patient.world)
    expect(register.brake).toBeUndefined()
    expect(register.facts.people.size).toBe(43)
    expect(
      register.facts.stays.filter(({ group, place }) => group === 'g-2' && place === 'unknown'),
    ).toHaveLength(40)
  })

  test('asks once for the group of a list that has no column for it, and takes --groep for an answer', async () => {
    const asked = await importing('lombok.csv', 'Voornaam;Mobiel\nFemke;0687654321\n', 'Lombok\nnee\n')
    expect(asked.said).toContain('In welke groep horen deze mensen?')
    expect(asked.said).toContain('Lombok: Femke')
    const named = await importing(
      'lombok.csv',
      'Voornaam;Mobiel\nFemke;0687654321\n',
      'nee\n',
      '--groep',
      'Lombok',
    )
    expect(named.said).not.toContain('In welke groep')
    expect(named.said).toContain('Lombok: Femke')
  })

  test('says what to do when it cannot begin', async () => {
    const unreadable = await importing('leden.csv', 'Kees;Lombok\n', '')
    expect(unreadable).toMatchObject({ code: 1 })
    expect(unreadable.said).toContain('geen kopjes')
    const nowhere = await importing('leden.csv', csv, '', '--env', '/dev/null')
    expect(nowhere).toMatchObject({ code: 1 })
    expect(nowhere.said).toContain('Er mist iets in .env')
  })
})
