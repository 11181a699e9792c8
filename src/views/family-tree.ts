import type { Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import { familyTreeOf, type FamilyNode } from '../domain/family-tree.ts'
import type { Group, GroupStatus } from '../domain/group.ts'
import type { GroupId } from '../domain/ids.ts'
import { multiplicationsOf, type Multiplication } from '../domain/multiplication.ts'
import { count, sayList } from '../dutch/dutch.ts'
import type { Register } from '../register/register.ts'
import { blank, dayCell, headings, line, number, text, unknown } from './cells.ts'
import { namesOf, short } from './names.ts'
import { titleRow } from './title.ts'
import type { View, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/** Stamboom: which group came out of which and when, a generation further to the right. Stopped groups keep their place. */
export function familyTreeView({ standings, register, today, now, zone }: ViewInput): View {
  const { groups } = register.facts
  const { roots, cycles } = familyTreeOf(groups)
  const branches = roots.flatMap((root) => branchesOf(root, 0))
  const splits = new Map(multiplicationsOf(register.facts).map((split) => [split.daughter, split]))
  const statuses = new Map(standings.map((standing) => [standing.group.id, standing.status]))
  return {
    key: 'familyTree',
    rows: [
      titleRow('Stamboom', now, zone),
      [line(summary(branches), 'quiet')],
      ...cycles.map((cycle) => [cycleCell(cycle, groups, register.rowOf)]),
      header,
      ...branches.map((branch) =>
        groupRow(branch, splits.get(branch.group.id), {
          today,
          status: statuses.get(branch.group.id) ?? branch.group.status,
          register,
        }),
      ),
    ],
    widths: [360, 100, 130, 130, 150, 110, 140, 100],
    frozenRows: 3 + cycles.length,
    frozenColumns: 1,
    charts: [],
  }
}

interface Branch {
  readonly group: Group
  /** The first generation is 0. */
  readonly depth: number
  readonly daughters: number
}

const branchesOf = ({ group, daughters }: FamilyNode, depth: number): readonly Branch[] => [
  { group, depth, daughters: daughters.length },
  ...daughters.flatMap((daughter) => branchesOf(daughter, depth + 1)),
]

function summary(branches: readonly Branch[]): string {
  if (branches.length === 0) return 'Er zijn nog geen groepen.'
  const generations = Math.max(...branches.map((branch) => branch.depth)) + 1
  const splits = branches.filter((branch) => branch.depth > 0).length
  return [
    count(branches.length, 'groep', 'groepen'),
    count(generations, 'generatie', 'generaties'),
    splits === 0 ? 'nog geen vermenigvuldiging' : `${count(splits, 'keer', 'keer')} vermenigvuldigd`,
  ].join(' · ')
}

function cycleCell(
  cycle: readonly GroupId[],
  groups: ReadonlyMap<GroupId, Group>,
  rowOf: ViewInput['register']['rowOf'],
): ViewCell {
  const names = cycle.map((id) => short(groups.get(id)?.name ?? id))
  const [first] = cycle
  const rowNumber = first && rowOf.get(first)
  const sentence =
    names.length === 1
      ? `${names.join('')} staat als moeder van zichzelf in Groepen.`
      : `${[...names, names[0]].join(' komt uit ')}: dat gaat in een kring rond.`
  return text(`${sentence} Kijk ‘Komt uit groep’ na; tot dan staan ze hier los van elkaar.`, {
    tone: 'attention',
    wrap: false,
    ...(rowNumber !== undefined && { link: { tab: 'groups', rowNumber } }),
  })
}

function groupRow(
  { group, depth, daughters }: Branch,
  split: Multiplication | undefined,
  {
    today,
    status,
    register,
  }: { readonly today: Day; readonly status: GroupStatus; readonly register: Register },
): readonly ViewCell[] {
  const rowNumber = register.rowOf.get(group.id)
  const stopped = status === 'stopped'
  return [
    text(`${'      '.repeat(depth)}${depth > 0 ? '↳ ' : ''}${short(group.name)}`, {
      bold: depth === 0,
      wrap: false,
      ...(stopped && { tone: 'quiet' }),
      ...(rowNumber !== undefined && { link: { tab: 'groups', rowNumber } }),
    }),
    number(depth + 1, { align: 'center' }),
    dayCell(group.firstEvening, today),
    ...splitCells(depth, split, today, register.facts),
    daughters === 0 ? blank : number(daughters, { align: 'center' }),
    text(statusWords[status], { tone: 'quiet' }),
  ]
}

/** When a daughter split off, with whom as leader, and how many went along; nothing of a group that began by itself. */
function splitCells(
  depth: number,
  split: Multiplication | undefined,
  today: Day,
  { people }: Facts,
): readonly ViewCell[] {
  if (depth === 0) return [blank, blank, blank]
  if (split === undefined) return [unknown('Vul ‘Afgesplitst op’ in.'), blank, blank]
  const names = [...namesOf(split.initiators, people).values()]
  const { length } = split.wentAlong
  return [
    dayCell(split.on, today),
    names.length === 0 ? unknown('Er stond toen nog niemand als leider in Mensen.') : text(sayList(names)),
    length === 0
      ? unknown('Van niemand staat in Mensen dat hij of zij toen van groep veranderde.')
      : number(length, { align: 'center', note: `Van ${sayWent(length)} veranderde de groep in die weken.` }),
  ]
}

const sayWent = (people: number): string => count(people, 'mens', 'mensen')

const statusWords = { start: 'start', running: 'loopt', stopped: 'gestopt' } as const satisfies Record<
  GroupStatus,
  string
>

const header = headings(
  'Groep',
  'Generatie',
  'Eerste avond',
  'Afgesplitst op',
  'Begonnen door',
  'Gingen mee',
  'Dochtergroepen',
  'Status',
)
