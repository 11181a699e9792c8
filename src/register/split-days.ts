import type { Day } from '../domain/day.ts'
import { daughtersByMother } from '../domain/family-tree.ts'
import type { Group } from '../domain/group.ts'
import { splitDayOf, splitTroubleOf } from '../domain/split-day.ts'
import { sayDate } from '../dutch/dutch.ts'
import type { Problem } from './problem.ts'
import type { ReadGroups } from './read-groups.ts'

/** A line for each daughter of which the day of splitting off is not known, or cannot be: the mother's clock hangs on it. */
export const splitDays = ({ groups, rowOf }: ReadGroups, today: Day): readonly Problem[] =>
  [...daughtersByMother(groups)].flatMap(([mother, daughters]) =>
    daughters.flatMap((daughter) => splitDay(daughter, groups.get(mother), rowOf.get(daughter.id), today)),
  )

function splitDay(
  daughter: Group,
  mother: Group | undefined,
  row: number | undefined,
  today: Day,
): readonly Problem[] {
  const trouble = splitTroubleOf(daughter, mother)
  if (mother === undefined || trouble === undefined || !hasBegun(daughter, today)) return []
  const { name, splitOn } = daughter
  const instead = splitDayOf(daughter, mother)
  const meanwhile =
    instead === undefined
      ? `Tot dan staat ${name} zonder datum in de stamboom, en begint de klok van ${mother.name} niet opnieuw.`
      : `Tot dan rekenen we met de eerste avond van ${name}, ${sayWhole(instead)}.`
  const said =
    trouble === 'no-day'
      ? `${name} komt uit ${mother.name}, en ‘Afgesplitst op’ is nog leeg.`
      : `${name} is afgesplitst vóór de eerste avond van ${mother.name}${mother.firstEvening === undefined ? '' : ` (${sayWhole(mother.firstEvening)})`}; dat kan niet kloppen.`
  return [
    {
      tab: 'groups',
      rowNumber: row ?? 2,
      column: 'Afgesplitst op',
      ...(splitOn !== undefined && { read: splitOn }),
      sentence: `${said} ${meanwhile}`,
      suggestion:
        trouble === 'no-day'
          ? 'Vul de dag in waarop de groep zelfstandig werd.'
          : `Kijk ‘Afgesplitst op’ na, en de eerste avond van ${mother.name}.`,
    },
  ]
}

/** Of a group that is still to begin nobody knows the day yet. */
const hasBegun = ({ status, firstEvening }: Group, today: Day): boolean =>
  firstEvening === undefined ? status !== 'start' : firstEvening <= today

const sayWhole = (day: Day): string => `${sayDate(day)} ${day.slice(0, 4)}`
