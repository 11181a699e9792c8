/** What a function costs before its first request: the time to load it and the memory it then holds. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageFunctions } from '../../infra/cloud/package.ts'
import { startFunction, unpack } from '../infra/cloud/packaged.ts'
import { median } from './median.ts'
import type { Section } from './section.ts'

export interface ColdStart {
  readonly milliseconds: number
  /** Resident, of the whole process. */
  readonly megabytes: number
}

export const coldStartTargets: ColdStart = { milliseconds: 250, megabytes: 90 }

/** The median of `times` processes, each of which does nothing but load `path`, and has nothing else at hand. */
export function coldStartOf(path: string, times = 5): ColdStart {
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'))
  const probe = join(folder, 'probe.cjs')
  writeFileSync(probe, probeText)
  try {
    return medianOf(Array.from({ length: times }, () => startOnce(probe, path)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Every function is in the one bundle; beside it what would be loaded by the name `googleapis`, and Node alone. */
export const coldStart: Section = {
  name: 'cold-start',
  measure: async () => {
    const { folder, remove } = unpack(await packageFunctions())
    try {
      const bundle = join(folder, 'functions.js')
      const rows: readonly Row[] = [
        { what: 'the bundle of all functions', ...coldStartOf(bundle), size: sizeOf(bundle) },
        {
          what: 'one of them under the framework, until it listens',
          ...(await listeningIn(folder)),
          size: '',
        },
        { what: 'Node alone', ...coldStartOf('node:path'), size: '' },
        { what: "`import 'googleapis'` whole", ...coldStartOf(join(modules, 'googleapis')), size: '' },
      ]
      return table(rows)
    } finally {
      remove()
    }
  },
}

interface Row extends ColdStart {
  readonly what: string
  readonly size: string
}

function startOnce(probe: string, path: string): ColdStart {
  const { stdout, stderr } = spawnSync(process.execPath, [probe, path], { encoding: 'utf8', env: {} })
  const [milliseconds, megabytes] = stdout.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  if (milliseconds === undefined || megabytes === undefined || Number.isNaN(megabytes))
    throw new Error(`Cannot load ${path}: ${stderr}`)
  return { milliseconds, megabytes }
}

/** With the start of Node itself, and the web server of the framework. */
async function listeningIn(folder: string): Promise<ColdStart> {
  const starts: ColdStart[] = []
  for (let times = 0; times < 5; times++) {
    const before = performance.now()
    const started = await startFunction(folder, 'api', {})
    const milliseconds = performance.now() - before
    const kilobytes = Number(
      execFileSync('ps', ['-o', 'rss=', '-p', String(started.pid)], { encoding: 'utf8' }),
    )
    await started.stop()
    starts.push({ milliseconds, megabytes: (kilobytes * 1024) / 1e6 })
  }
  return medianOf(starts)
}

const medianOf = (starts: readonly ColdStart[]): ColdStart => ({
  milliseconds: median(starts.map(({ milliseconds }) => milliseconds)),
  megabytes: median(starts.map(({ megabytes }) => megabytes)),
})

const table = (rows: readonly Row[]): string =>
  [
    '| loaded | size | time | resident |',
    '|---|--:|--:|--:|',
    ...rows.map(
      ({ what, size, milliseconds, megabytes }) =>
        `| ${what} | ${size} | ${milliseconds.toFixed(0)} ms | ${megabytes.toFixed(0)} MB |`,
    ),
    `| *wanted, of the bundle* | *≤ 1.50 MB* | *≤ ${coldStartTargets.milliseconds} ms* | *≤ ${coldStartTargets.megabytes} MB* |`,
  ].join('\n')

const sizeOf = (path: string) => `${(statSync(path).size / 1e6).toFixed(2)} MB`
const modules = join(import.meta.dirname, '../../node_modules')

const probeText = `
const before = performance.now()
require(process.argv[2])
const after = performance.now()
console.log(after - before, process.memoryUsage.rss() / 1e6)
`
