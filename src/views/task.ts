import {
  urgency,
  attentionOf,
  type Attention,
  type Audience,
  type Matter,
  type MatterKind,
} from '../domain/attention.ts'
import type { Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Standing } from '../domain/standing.ts'
import { capital, sayList, sayOfGroup, sayShortDay } from '../dutch/dutch.ts'
import type { Register } from '../register/register.ts'
import { formTasks } from './form-task.ts'
import { namesOf } from './names.ts'
import { groupPlace } from './group-place.ts'
import type { Tone, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/** Something that somebody should do about a group, as a line of Te doen tells it. */
export interface Task {
  readonly standing: Standing
  readonly what: string
  readonly whom: readonly Audience[]
  readonly since?: Day
  /** Where it is done: the words, and where they lead. */
  readonly place?: { readonly said: string; readonly link: NonNullable<ViewCell['link']> }
  readonly tone: Tone
  /** The lower, the more urgent. What the coordinator is asked comes before what a letter asks by itself. */
  readonly rank: number
}

/** What should be done about one group, the most urgent first; one task a matter, whoever are asked. */
export function tasksOf(standing: Standing, input: ViewInput): readonly Task[] {
  const { register } = input
  const matters = Map.groupBy(attentionOf(standing, register.facts), (attention) => attention.kind)
  const tasks = [...matters.values()].flatMap((asked) => taskOf(asked, standing, input) ?? [])
  return [...formTasks(standing, input), ...tasks].sort((one, other) => one.rank - other.rank)
}

function taskOf(asked: readonly Attention[], standing: Standing, input: ViewInput): Task | undefined {
  const [matter] = asked
  if (matter === undefined) return undefined
  const whom = audiences.filter((audience) => asked.some((attention) => attention.whom === audience))
  const mine = whom.includes('coordinator')
  const since = sinceOf(matter)
  const place = placeOf(matter, standing, input)
  return {
    standing,
    what: said(matter, mine, standing, input.register.facts),
    whom,
    ...(since !== undefined && { since }),
    ...(place !== undefined && { place }),
    tone: mine ? toneOf(matter) : 'plain',
    rank: urgency.indexOf(matter.kind) + (mine ? 0 : afterMine),
  }
}

function said(matter: Matter, mine: boolean, standing: Standing, facts: Facts): string {
  // One evening is asked of the leader by a reminder; nobody has to phone yet.
  if (matter.kind === 'evenings-unreported' && !mine)
    return `Van ${sayList(matter.days.map(sayShortDay))} is nog niets ingevuld.`
  const ids = standing.composition.participants.map(({ person }) => person)
  return capital(sayOfGroup(matter, namesOf(ids, facts.people)))
}

function sinceOf(matter: Matter): Day | undefined {
  switch (matter.kind) {
    case 'evenings-unreported':
      return matter.days[0]
    case 'talk-due':
      return matter.overdue ? matter.dueOn : undefined
    case 'plan-multiplication':
    case 'talk-about-clock':
    case 'set-target-date':
      return matter.since
    case 'no-leader':
    case 'no-trainee':
    case 'no-coach':
    case 'go-on-or-stop':
    case 'start-step':
    case 'meal':
    case 'tasks':
    case 'faith-unknown':
    case 'unsigned':
    case 'consent':
    case 'huddel-missed':
    case 'outward':
    case 'incomplete':
      return undefined
  }
}

function placeOf(matter: Matter, { group }: Standing, { register, links }: ViewInput): Task['place'] {
  switch (matter.kind) {
    case 'evenings-unreported': {
      const day = matter.days.at(-1)
      const link = day && links.improve(group.id, day)
      return link === undefined ? groupPlace(register, group.id) : { said: 'Invullen', link }
    }
    case 'start-step':
      return { said: 'Startbaan', link: { tab: 'startTrack', rowNumber: 1 } }
    case 'faith-unknown':
    case 'unsigned':
    case 'consent':
      return personPlace(register, matter.people)
    case 'no-leader':
    case 'no-trainee':
    case 'no-coach':
    case 'talk-due':
    case 'go-on-or-stop':
    case 'plan-multiplication':
    case 'talk-about-clock':
    case 'set-target-date':
    case 'meal':
    case 'tasks':
    case 'huddel-missed':
    case 'outward':
    case 'incomplete':
      return groupPlace(register, group.id)
  }
}

function personPlace({ rowOf }: Register, people: readonly PersonId[]): Task['place'] {
  const rowNumber = people.map((person) => rowOf.get(person)).find((row) => row !== undefined)
  return rowNumber === undefined
    ? undefined
    : { said: `Mensen, rij ${rowNumber}`, link: { tab: 'people', rowNumber } }
}

const toneOf = (matter: Matter): Tone => {
  if (matter.kind === 'no-leader') return 'urgent'
  if (matter.kind === 'evenings-unreported') return matter.days.length >= 3 ? 'urgent' : 'attention'
  return gentle.has(matter.kind) ? 'nearly' : 'attention'
}

/** They make the picture sharper; nobody has to be phoned for them. */
const gentle: ReadonlySet<MatterKind> = new Set([
  'consent',
  'meal',
  'unsigned',
  'faith-unknown',
  'tasks',
  'huddel-missed',
  'outward',
  'incomplete',
])

const audiences = ['coordinator', 'coach', 'leader'] as const satisfies readonly Audience[]
const afterMine = 100
