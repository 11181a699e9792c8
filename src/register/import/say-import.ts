import { sayList } from '../../dutch/dutch.ts'
import { headerOf, type ListColumns, type Meant } from './list-columns.ts'
import type { ImportPlan, Meeting } from './import-plan.ts'
import type { Listed } from './listed-people.ts'
import type { MemberList } from './member-list.ts'
import { plainText } from '../plain-text.ts'

/** Which column goes where, and which are left out and why. */
export function sayColumns({ header }: MemberList, { meant }: ListColumns): readonly string[] {
  const named = (wanted: (each: Meant) => boolean) =>
    [...meant].flatMap(([index, each]) => (wanted(each) ? [plainText(header[index])] : []))
  const kept = [...meant].flatMap(([index, each]) => {
    const to = sayMeant(each)
    return to === undefined ? [] : [`  ${plainText(header[index])} → ${to}`]
  })
  const left = (headers: readonly string[], why: string) =>
    headers.length === 0 ? [] : [`  Weggelaten: ${sayList(headers)}. ${why}`]
  return [
    'Kolommen',
    ...kept,
    ...left(
      named((each) => each === 'never'),
      'Dat bewaren we van niemand.',
    ),
    ...left(
      named((each) => each === 'ours'),
      'Dat vult het register zelf.',
    ),
    ...left(
      named((each) => each === 'consent'),
      'Een ja van eerder telt niet: iedereen begint op «nog vragen». Wie nee zei, komt er niet in.',
    ),
  ]
}

function sayMeant(meant: Meant): string | undefined {
  if (meant === 'never' || meant === 'ours' || meant === 'consent') return undefined
  if (meant === 'fullName') return `${headerOf('name')} en ${headerOf('surname')}`
  if (meant === 'leftOn') return 'wie weg is, komt er niet in'
  return headerOf(meant === 'infix' ? 'surname' : meant)
}

/** What an import would do, before anything is written. */
export function sayPlan(plan: ImportPlan): readonly string[] {
  return [
    ...block('Erbij', plan.add.length, byGroup(plan.add)),
    ...block(
      'Erbij in een tweede groep',
      plan.second.length,
      plan.second.map((each) => `${sayWho(each)}: ${sayMet(each)} (${each.why})`),
    ),
    ...block(
      'Staan er al, daar verandert niets',
      plan.there.length,
      plan.there.map((each) => `${sayWho(each)}: ${sayMet(each)} (${each.why})`),
    ),
    ...block(
      'Dubbel in het bestand, de eerste rij telt',
      plan.doubled.length,
      plan.doubled.map((each) => `${sayWho(each)}: ${sayMet(each)} (${each.why})`),
    ),
    ...block(
      'Lijken op iemand, en blijven er nu buiten',
      plan.alike.length,
      plan.alike.map((each) => `${sayWho(each)} lijkt op ${sayMet(each)} (${each.why})`),
    ),
    ...block(
      'Kunnen er nog niet in',
      plan.troubled.length,
      plan.troubled.map(
        ({ rowNumber, who, sentence, suggestion }) =>
          `rij ${rowNumber}, ${who}: ${sentence}${suggestion === undefined ? '' : ` ${suggestion}`}`,
      ),
    ),
    ...block('Let op', remarksOf(plan).length, remarksOf(plan)),
  ]
}

/** «Sanne (Lombok) lijkt op Sanna, rij 12 van Mensen (…). Is dat dezelfde?» */
export const askAlike = (meeting: Meeting): string =>
  `${sayWho(meeting)} lijkt op ${sayMet(meeting)} (${meeting.why}). Is dat dezelfde?`

const block = (title: string, count: number, lines: readonly string[]): readonly string[] =>
  count === 0 ? [] : ['', `${title}: ${count}`, ...lines.map((line) => `  ${line}`)]

const byGroup = (listed: readonly Listed[]): readonly string[] =>
  [...Map.groupBy(listed, ({ group }) => group.name)]
    .sort(([one], [other]) => one.localeCompare(other, 'nl'))
    .map(([group, theirs]) => `${group}: ${theirs.map(sayName).join(', ')}`)

const remarksOf = ({ add, second }: ImportPlan): readonly string[] =>
  [...add, ...second.map(({ listed }) => listed)].flatMap(({ rowNumber, name, remarks }) =>
    remarks.map((remark) => `rij ${rowNumber}, ${name}: ${remark}`),
  )

const sayName = ({ name, surname }: Pick<Listed, 'name' | 'surname'>) =>
  surname === undefined ? name : `${name} ${surname}`

const sayWho = ({ listed }: Meeting) => `rij ${listed.rowNumber}, ${sayName(listed)} (${listed.group.name})`

const sayMet = ({ met: { from, rowNumber, name, surname, groupName } }: Meeting) =>
  `${surname === undefined ? name : `${name} ${surname}`} (${groupName === '' ? 'zonder groep' : groupName}), rij ${rowNumber} van ${from === 'people' ? 'Mensen' : 'het bestand'}`
