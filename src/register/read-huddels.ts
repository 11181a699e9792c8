import { daysBetween, type Day } from '../domain/day.ts'
import type { Huddel, HuddelGoal } from '../domain/huddel.ts'
import { personId, type PersonId } from '../domain/ids.ts'
import { onTheWall, type TimeZone } from '../domain/moment.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { latestAnswers, type Answer } from './latest-answers.ts'
import type { Problem } from './problem.ts'
import type { ReadTab } from './read-tab.ts'
import { submittedMoment } from './submitted.ts'

type HuddelRow = RowOfTab<Tabs['huddels']>

export interface ReadHuddels {
  /** In the order of days. */
  readonly huddels: readonly Huddel[]
  readonly problems: readonly Problem[]
}

/**
 * Huddels: one a day, question by question; and with each the goals that people set there, one a person. A goal that says
 * of no huddel belongs to the last one before it was sent, also when that huddel is filled in later than the goal.
 */
export function readHuddels(
  tab: ReadTab<HuddelRow>,
  rootOf: (id: string) => string,
  { today, zone }: { readonly today: Day; readonly zone: TimeZone },
): ReadHuddels {
  const problems: Problem[] = []
  const person = (id: string) => personId(rootOf(id))
  const answers = latestAnswers(tab.rows, today)
  const huddels = new Map<Day, Huddel>()
  for (const { row, day } of answers) {
    if (day === undefined || day > today || !tellsOfHuddel(row.values)) continue
    huddels.set(day, told(huddels.get(day) ?? emptyOn(day), row.values, person))
  }
  const held = [...huddels.values()].sort(byDay)
  for (const answer of answers) {
    const { personId: whose } = answer.row.values
    if (whose === undefined) continue
    const day = huddelOf(answer, held, zone)
    if (day === undefined && answer.correction === undefined)
      problems.push(withoutHuddel(answer.row.rowNumber))
    if (day === undefined || day > today) continue
    const huddel = huddels.get(day) ?? emptyOn(day)
    huddels.set(day, { ...huddel, goals: withGoal(huddel.goals, person(whose), answer.row.values) })
  }
  return { huddels: [...huddels.values()].sort(byDay), problems }
}

const emptyOn = (day: Day): Huddel => ({ day, lines: [], goals: [] })

function told(before: Huddel, said: HuddelRow, person: (id: string) => PersonId): Huddel {
  return {
    ...before,
    ...(said.presentIds !== undefined && { attended: [...new Set(said.presentIds.map(person))] }),
    ...(said.theme !== undefined && { theme: said.theme }),
    ...(said.ledById !== undefined && { ledBy: person(said.ledById) }),
    ...(said.nextLeaderId !== undefined && { nextLeader: person(said.nextLeaderId) }),
    ...(said.nextDay !== undefined && { nextDay: said.nextDay }),
    ...(said.lines !== undefined && {
      lines: said.lines
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, mostLines),
    }),
  }
}

function withGoal(
  goals: readonly HuddelGoal[],
  person: PersonId,
  { goal, by, sentence, previous }: HuddelRow,
): readonly HuddelGoal[] {
  const before = goals.find((each) => each.person === person) ?? { person }
  return [
    ...goals.filter((each) => each.person !== person),
    {
      ...before,
      ...(goal !== undefined && { goal }),
      ...(by !== undefined && { by }),
      ...(sentence !== undefined && { sentence }),
      ...(previous !== undefined && { previous }),
    },
  ]
}

/** Which huddel a goal was set at. A day that is a little off is the huddel near it: after midnight, or a slip. */
function huddelOf(
  { row, day, correction }: Answer<HuddelRow>,
  held: readonly Huddel[],
  zone: TimeZone,
): Day | undefined {
  const { goalDay, submittedAt } = row.values
  const named = correction?.kind === 'day' ? correction.day : (goalDay ?? day)
  if (named !== undefined) {
    const [nearest] = held
      .map((huddel) => ({ day: huddel.day, off: Math.abs(daysBetween(huddel.day, named)) }))
      .filter(({ off }) => off <= nearby)
      .sort((left, right) => left.off - right.off)
    return nearest?.day ?? named
  }
  const sent = submittedMoment(submittedAt ?? '')
  if (sent === undefined) return undefined
  const on = onTheWall(sent, zone).day
  const last = held.findLast((huddel) => huddel.day <= on)
  // The next one was planned and has been; nobody filled it in yet.
  const planned = last?.nextDay !== undefined && last.nextDay > last.day && last.nextDay <= on
  return planned ? last.nextDay : last?.day
}

/** A row with a goal alone tells of no huddel, whatever its date. */
const tellsOfHuddel = (row: HuddelRow): boolean => huddelKeys.some((key) => row[key] !== undefined)

const huddelKeys = [
  'day',
  'presentIds',
  'theme',
  'ledById',
  'lines',
  'nextLeaderId',
  'nextDay',
] as const satisfies readonly (keyof HuddelRow)[]

const withoutHuddel = (rowNumber: number): Problem => ({
  tab: 'huddels',
  rowNumber,
  column: 'Doel',
  sentence:
    'Van dit doel weten we niet bij welke huddel het hoort. Het telt mee zodra iemand die huddel invult.',
  suggestion: 'Of zet de datum van de huddel in Correctie.',
})

const byDay = (left: Huddel, right: Huddel) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0)

const nearby = 3
const mostLines = 2
