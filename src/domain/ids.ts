import type { Branded } from './brand.ts'

/** The ID of a group, as it stands in the last column of Groepen: `g-` and a few letters. It survives a new name. */
export type GroupId = Branded<string, 'GroupId'>

/** The ID of a person, as it stands in the last column of Mensen: `p-` and a few letters. */
export type PersonId = Branded<string, 'PersonId'>

export const groupId = (text: string) => text as GroupId
export const personId = (text: string) => text as PersonId
