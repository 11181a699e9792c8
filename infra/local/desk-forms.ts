import type { DeskForm } from './desk/desk-options.ts'
import { groupId } from '../../src/domain/ids.ts'
import { formKindWords } from '../../src/register/description/logs.ts'
import type { Register } from '../../src/register/register.ts'

/** The forms as the desk lists them: those of groups first, by name. */
export const deskForms = ({ book, facts }: Register, address: string): readonly DeskForm[] =>
  book.forms
    .map(({ kind, groupId: id, address: form, code }) => {
      const group = id === undefined ? undefined : facts.groups.get(groupId(id))?.name
      return {
        kind,
        address: form,
        title: [formKindWords[kind], group].filter(Boolean).join(' '),
        ...(group === undefined ? {} : { group }),
        ...(code === undefined || kind !== 'attendance'
          ? {}
          : { shortAddress: `${address}/functions/api/a/${code}` }),
      }
    })
    .sort(
      (one, other) =>
        Number(one.group === undefined) - Number(other.group === undefined) ||
        one.title.localeCompare(other.title, 'nl'),
    )
