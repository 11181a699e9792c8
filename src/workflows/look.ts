import type { World } from '../ports.ts'
import { readRegister } from '../register/read-register.ts'
import type { Register } from '../register/register.ts'
import type { Snapshot } from '../register/snapshot.ts'

/** The register as it was read, and understood. */
export interface Seen {
  readonly snapshot: Snapshot
  readonly register: Register
}

/** Reads the register as it is now. */
export async function look({ workbook, clock }: World): Promise<Seen> {
  const snapshot = await workbook.read()
  return { snapshot, register: readRegister(snapshot, clock.now()) }
}
