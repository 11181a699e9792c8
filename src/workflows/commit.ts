import { Fault } from '../fault.ts'
import type { World } from '../ports.ts'
import type { Change } from '../register/change.ts'
import { readRegister } from '../register/read-register.ts'
import type { Register } from '../register/register.ts'
import type { Snapshot } from '../register/snapshot.ts'

export interface Committed {
  /** The register on which the plan was made. */
  readonly register: Register
  readonly snapshot: Snapshot
  /** What was written; empty when there was nothing to write. */
  readonly changes: readonly Change[]
}

/**
 * Reads the register, lets `plan` say what to write, and commits that; when somebody else committed in between it
 * reads and plans again. Throws a Fault `register-stale` when others were first ten times running.
 */
export async function commit(
  { workbook, clock }: World,
  plan: (register: Register, snapshot: Snapshot) => Promise<readonly Change[]>,
): Promise<Committed> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const snapshot = await workbook.read()
    const register = readRegister(snapshot, clock.now())
    const changes = (await plan(register, snapshot)).filter((change) => change.rows.length > 0)
    if (changes.length === 0) return { register, snapshot, changes }
    if ((await workbook.commit(changes, snapshot)) === 'done') return { register, snapshot, changes }
  }
  throw new Fault(
    'register-stale',
    `Cannot commit, others were first ${attempts} times; wanted a quiet moment`,
  )
}

const attempts = 10
