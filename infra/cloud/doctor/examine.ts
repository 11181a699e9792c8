import { Fault } from '../../../src/fault.ts'
import { canRead } from './sheet.ts'
import { checks as all } from './checks.ts'
import { ok, problem, skipped, type Check, type Result } from './check.ts'
import { readConfiguration, type Environment } from './configuration.ts'
import { surroundingsOf, type Surroundings, type SurroundingsOptions } from './surroundings.ts'

export interface Finding {
  readonly name: string
  readonly title: string
  readonly result: Result
}

export interface ExamineOptions extends SurroundingsOptions {
  /** Tells of each finding as it comes: the whole takes minutes. */
  readonly tell?: (finding: Finding) => void
  /** Without it everything. */
  readonly checks?: readonly Check[]
  /** What a test puts in the place of something. */
  readonly instead?: Partial<Surroundings>
}

/** Looks through the whole installation. What cannot be looked at because something before it is wrong is skipped, and says so. */
export async function examine(env: Environment, options: ExamineOptions = {}): Promise<readonly Finding[]> {
  const { checks = all, tell = () => undefined, instead = {} } = options
  const findings: Finding[] = []
  const note = ({ name, title }: Pick<Check, 'name' | 'title'>, result: Result) => {
    findings.push({ name, title, result })
    tell({ name, title, result })
  }
  const read = readConfiguration(env)
  note(
    { name: 'configuration', title: 'De instellingen zijn compleet' },
    'config' in read ? ok() : read.result,
  )
  if (!('config' in read)) {
    for (const check of checks) note(check, skipped('eerst de instellingen'))
    return findings
  }
  const surroundings: Surroundings = { ...surroundingsOf(read.config, options), ...instead }
  const reading = await resultOf(canRead, surroundings)
  for (const check of checks)
    note(
      check,
      check === canRead
        ? reading
        : check.needsRegister && reading.kind !== 'ok'
          ? skipped('eerst moet de spreadsheet te lezen zijn')
          : await resultOf(check, surroundings),
    )
  return findings
}

export const isWell = (findings: readonly Finding[]): boolean =>
  findings.every(({ result }) => result.kind !== 'problem')

async function resultOf(check: Check, surroundings: Surroundings): Promise<Result> {
  try {
    return await check.run(surroundings)
  } catch (error) {
    // Of an error that is not ours only its name is told: its message may repeat what was sent.
    const seen =
      error instanceof Fault
        ? error.message
        : `Er ging iets mis (${error instanceof Error ? error.name : 'onbekend'})`
    return problem(
      seen,
      'Draai dit over een kwartier nog eens. Blijft het: bel wie in docs/overdracht.md staat.',
    )
  }
}
