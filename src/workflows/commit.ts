import { minutesBetween } from '../domain/moment.ts'
import { Fault } from '../fault.ts'
import type { World } from '../ports.ts'
import { appended } from '../register/appended.ts'
import type { Change } from '../register/change.ts'
import { inParts } from '../register/in-parts.ts'
import { readRegister } from '../register/read-register.ts'
import type { Register } from '../register/register.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { look, type Seen } from './look.ts'

/** On what a plan was made, what was written (empty when there was nothing to write), and what that left. */
export interface Committed extends Seen {
  readonly changes: readonly Change[]
  /** The register with the rows that were written: what people changed meanwhile is seen the next time. */
  readonly left: Snapshot
}

/**
 * Reads the register (or begins with what is `known` already, if that is not of long ago), lets `plan` say what to write,
 * and commits that; when somebody else committed in between it reads and plans again. What is too large for one batch goes
 * in parts. Throws a Fault `register-stale` when others were first ten times running.
 */
export async function commit(
  world: World,
  plan: (register: Register, snapshot: Snapshot) => Promise<readonly Change[]>,
  known?: Seen,
): Promise<Committed> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const seen = attempt === 0 && isFresh(known, world) ? known : await look(world)
    const changes = (await plan(seen.register, seen.snapshot)).filter((change) => change.rows.length > 0)
    const left = await written(world, changes, seen.snapshot)
    if (left !== 'stale') return { ...seen, changes, left }
  }
  throw new Fault(
    'register-stale',
    `Cannot commit, others were first ${attempts} times; wanted a quiet moment`,
  )
}

/** The register as a commit left it, understood without reading it again. */
export const after = ({ clock }: World, { left, snapshot, register }: Committed): Seen => ({
  snapshot: left,
  register: left === snapshot ? register : readRegister(left, clock.now()),
})

/** A plan may take minutes to make, and a register of five minutes ago is not written on. */
const isFresh = (known: Seen | undefined, { clock }: World): known is Seen =>
  known !== undefined && minutesBetween(known.snapshot.readAt, clock.now()) < 1

/** Part after part, each on the version that the one before it made; 'stale' when somebody else came in between. */
async function written(
  { workbook }: World,
  changes: readonly Change[],
  on: Snapshot,
): Promise<Snapshot | 'stale'> {
  let left = on
  for (const part of inParts(changes)) {
    if ((await workbook.commit(part, left)) === 'stale') return 'stale'
    left = appended(left, part)
  }
  return left
}

const attempts = 10
