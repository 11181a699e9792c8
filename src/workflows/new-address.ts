import type { GroupId } from '../domain/ids.ts'
import { formChange, inUseRow } from '../forms/form-rows.ts'
import type { World } from '../ports.ts'
import { presentForm } from '../register/present-form.ts'
import { commit } from './commit.ts'

/**
 * «Nieuw adres»: gives a group's form another short address, so that the old one leads nowhere any more (a card that was
 * lost, a link that went too far). Answers the new code; undefined when the group has no form.
 */
export async function newAddress(world: World, group: GroupId): Promise<string | undefined> {
  const now = world.clock.now()
  const code = world.dice.letters(6)
  const { changes } = await commit(world, ({ book }) => {
    const present = presentForm(book, 'attendance', group)
    const rows = book.forms
      .filter(({ kind, groupId }) => kind === 'attendance' && groupId === group)
      .flatMap(({ code: old, ...form }) => {
        if (form.formId === present?.formId) return [inUseRow({ ...form, code }, now)]
        return old === undefined ? [] : [inUseRow(form, now)]
      })
    return Promise.resolve([formChange(rows)])
  })
  return changes.length === 0 ? undefined : code
}
