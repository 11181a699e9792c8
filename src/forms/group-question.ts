import type { Group } from '../domain/group.ts'
import type { GroupId } from '../domain/ids.ts'
import { shown, type Answers } from './answers.ts'
import type { BothLanguages } from './both-languages.ts'
import type { Question } from './form-description.ts'
import { groupLabels, groupMeant } from './group-labels.ts'
import { options } from './wording.ts'

/** Which group a shared form is about. Left out while there is no group: Google takes no question without options. */
export function groupQuestion(
  groups: readonly Group[],
  words: Pick<BothLanguages, 'title' | 'help'>,
): readonly Question[] {
  const running = groups.filter((group) => group.status !== 'stopped')
  const labels = [...groupLabels(running).keys()].sort(inDutch)
  return labels.length === 0
    ? []
    : [{ kind: 'choice', look: 'list', key: 'group', ...words, required: true, options: options(labels) }]
}

/** The group that was chosen; that there is none is one of the problems. `waits` is what does not count until then. */
export function groupChosen(
  answers: Answers,
  groups: ReadonlyMap<GroupId, Group>,
  waits: string,
): { readonly group?: GroupId } {
  const said = answers.one('group')
  const group = said === undefined ? undefined : groupMeant(said, groups)
  if (group !== undefined) return { group: group.id }
  answers.problems.push(
    said === undefined
      ? `Er is geen groep gekozen; ${waits} telt nog niet mee.`
      : `De groep ‘${shown(said)}’ kennen we niet; ${waits} telt nog niet mee.`,
  )
  return {}
}

const inDutch = new Intl.Collator('nl', { numeric: true }).compare
