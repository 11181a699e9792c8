import type { World } from '../ports.ts'
import { fillsOf } from '../register/fills.ts'
import type { Register } from '../register/register.ts'

/** Gives every row of people and groups that has none its ID. Answers whether there was anything to fill. */
export async function fillIds({ workbook, dice }: World, register: Register): Promise<boolean> {
  const fills = fillsOf(register, dice)
  if (fills.length > 0) await workbook.fill(fills)
  return fills.length > 0
}
