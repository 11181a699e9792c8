import type { GroupId } from '../domain/ids.ts'
import type { Register } from '../register/register.ts'
import type { Task } from './task.ts'

/** The row of a group in Groepen, as the place to go. */
export function groupPlace({ rowOf }: Register, group: GroupId): Task['place'] {
  const rowNumber = rowOf.get(group)
  return rowNumber === undefined
    ? undefined
    : { said: `Groepen, rij ${rowNumber}`, link: { tab: 'groups', rowNumber } }
}
