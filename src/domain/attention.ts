import { addDays, addMonths, daysBetween, monthOf, type Day } from './day.ts'
import type { Facts } from './facts.ts'
import { mealsAskedIn, mealsThisMonth } from './findings/meals.ts'
import { judgeOutside } from './findings/outward.ts'
import { subjectOf, type Subject } from './findings/subject.ts'
import { wholeMonthPaused } from './group-facts.ts'
import type { GroupId, PersonId } from './ids.ts'
import { nextTalkOf } from './next-talk.ts'
import { askedIn } from './pauses.ts'
import type { Standing } from './standing.ts'
import { nextStep, startTrackOf, type StartStep } from './start-track.ts'
import type { Start } from './start.ts'

/** Who is asked: the leader (and trainee) of the group, its coach, or the coordinators. */
export type Audience = 'leader' | 'coach' | 'coordinator'

/** What should be asked, without of whom. */
export type Matter =
  /** Evenings of which nothing was said. */
  | { readonly kind: 'evenings-unreported'; readonly days: readonly Day[] }
  | { readonly kind: 'no-leader' }
  | { readonly kind: 'no-trainee' }
  | { readonly kind: 'no-coach' }
  /** The next coaching talk is due within a week, or overdue; nothing was planned. */
  | { readonly kind: 'talk-due'; readonly last?: Day; readonly dueOn: Day; readonly overdue: boolean }
  /** Norm 29: `held` evenings so far; the third is the one to talk on, after the fifth it is overdue. */
  | {
      readonly kind: 'go-on-or-stop'
      readonly held: number
      readonly overdue: boolean
      /** They told what they decided: the coordinator gives the group the status that fits. */
      readonly decided?: NonNullable<Start['decision']>['what']
    }
  /** The one step of a beginning to ask for now. */
  | { readonly kind: 'start-step'; readonly step: StartStep; readonly first?: Day; readonly count?: number }
  /** Over two years and enough people: plan now. */
  | { readonly kind: 'plan-multiplication'; readonly since: Day }
  /** Over two years and too few people: a talk with the coach, no blame. */
  | { readonly kind: 'talk-about-clock'; readonly since: Day }
  /** Nine months or more: when does the group hope to multiply? */
  | { readonly kind: 'set-target-date'; readonly since: Day }
  | { readonly kind: 'meal'; readonly month: string }
  /** Of the `of` people who were there, `count` had a task for the next time. */
  | { readonly kind: 'tasks'; readonly count: number; readonly of: number }
  /** Regular, and nobody said whether they believe. */
  | { readonly kind: 'faith-unknown'; readonly people: readonly PersonId[] }
  /** In the place of a drager, without a signature. */
  | { readonly kind: 'unsigned'; readonly people: readonly PersonId[] }
  /** Seekers who have not been asked whether we may keep their name. */
  | { readonly kind: 'consent'; readonly people: readonly PersonId[] }
  /** Norm 58: leader or trainee was not at the last `times` huddels. Nobody is named: it is to ask after, not to judge. */
  | { readonly kind: 'huddel-missed'; readonly times: number }
  /** Norm 115: nothing outward was seen for more than `days` days, and the group said so itself. */
  | { readonly kind: 'outward'; readonly days: number }
  /** What the register has to know of a group before it can say anything sensible. */
  | { readonly kind: 'incomplete'; readonly missing: readonly ('weekday' | 'first-evening')[] }

export type MatterKind = Matter['kind']

/** Something to be asked of somebody about a group. */
export type Attention = Matter & { readonly group: GroupId; readonly whom: Audience }

/** Whether a matter is about what people believe or signed: it never stands where a letter is forwarded from. */
export const isConfidential = (kind: MatterKind): boolean =>
  kind === 'faith-unknown' || kind === 'unsigned' || kind === 'consent'

/**
 * What should be asked of whom about a group, the most urgent first. A stopped group is asked nothing, a paused one
 * nothing that a pause suspends. What nobody is there to be asked goes to the coordinator, so that nothing vanishes.
 */
export function attentionOf(standing: Standing, facts: Facts): readonly Attention[] {
  if (standing.status === 'stopped') return []
  const subject = subjectOf(facts, standing.group, standing.composition)
  const leaderless = standing.leaders.length + standing.trainees.length === 0
  const asked = new Map<string, Attention>()
  for (const [matter, audiences] of matters(standing, subject))
    for (const audience of audiences) {
      const whom = audience === 'leader' && leaderless ? 'coordinator' : audience
      if (whom === 'coach' && standing.group.coach === undefined) continue
      const key = `${matter.kind} ${whom}`
      if (!asked.has(key)) asked.set(key, { ...matter, group: standing.group.id, whom })
    }
  return [...asked.values()].sort((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind))
}

type Asked = readonly [Matter, readonly Audience[]]

function matters(standing: Standing, subject: Subject): readonly Asked[] {
  return askedIn(standing.pause, [
    ...ofTheEvenings(standing, subject),
    ...ofTheRoles(standing),
    ...ofTheTalks(standing, subject),
    ...ofTheClock(standing),
    ...ofThePeople(standing, subject),
    ...ofTheNorms(standing, subject),
    ...ofTheGroup(standing),
  ])
}

function ofTheEvenings(standing: Standing, subject: Subject): readonly Asked[] {
  const { today, unreported } = standing
  const asked: Asked[] = []
  if (unreported.length > 0) {
    const others: readonly Audience[] = unreported.length > 1 ? ['coach', 'coordinator'] : []
    asked.push([{ kind: 'evenings-unreported', days: unreported }, ['leader', ...others]])
  }

  asked.push(...ofTheBeginning(standing, subject))

  const month = monthOf(today)
  const lastOfMonth = addDays(addMonths(`${month}-01` as Day, 1), -1)
  const nearlyOver = daysBetween(today, lastOfMonth) < lastDaysOfMonth
  const mealWanted = mealsAskedIn(subject, month) && !wholeMonthPaused(subject.own, month)
  if (nearlyOver && mealWanted && mealsThisMonth(subject) < subject.facts.norms.mealsPerMonth)
    asked.push([{ kind: 'meal', month }, ['leader']])

  const tasks = standing.readiness.findings.find((finding) => finding.key === 'tasks')
  if (tasks?.state === 'missed' && tasks.count !== undefined && tasks.of !== undefined)
    asked.push([{ kind: 'tasks', count: tasks.count, of: tasks.of }, ['leader']])
  return asked
}

/** The next step on the way, and whether they go on: asked until it is told, and then of the coordinator only. */
function ofTheBeginning({ group, today }: Standing, { facts }: Subject): readonly Asked[] {
  const track = startTrackOf(facts, group, today)
  if (track === undefined) return []
  const { goingOn, evenings, first } = track
  const { held } = evenings
  const asked: Asked[] = []
  if (goingOn.state === 'decided') {
    if (held >= evenings.of)
      asked.push([{ kind: 'go-on-or-stop', held, overdue: true, decided: goingOn.what }, ['coordinator']])
  } else if (goingOn.state !== 'later') {
    const overdue = goingOn.state === 'overdue'
    asked.push([{ kind: 'go-on-or-stop', held, overdue }, overdue ? ['leader', 'coordinator'] : ['leader']])
  }
  // One thing at a time; and whoever stops needs no more topics.
  const next = asked.length === 0 && goingOn.state !== 'decided' ? nextStep(track) : undefined
  if (next !== undefined)
    asked.push([
      {
        kind: 'start-step',
        step: next.step,
        ...(first === undefined ? {} : { first }),
        ...(next.count === undefined ? {} : { count: next.count }),
      },
      ['leader'],
    ])
  return asked
}

function ofTheRoles({ leaders, trainees, group }: Standing): readonly Asked[] {
  const asked: Asked[] = []
  if (leaders.length === 0) asked.push([{ kind: 'no-leader' }, ['coordinator']])
  if (trainees.length === 0) asked.push([{ kind: 'no-trainee' }, ['leader', 'coordinator']])
  if (group.coach === undefined) asked.push([{ kind: 'no-coach' }, ['coordinator']])
  return asked
}

/** A talk that is planned is not asked for. */
function ofTheTalks(standing: Standing, { facts }: Subject): readonly Asked[] {
  const { today, group, lastTalk } = standing
  const next = nextTalkOf(standing, facts)
  if (next === undefined || next.planned || group.coach === undefined) return []
  const dueOn = next.day
  if (daysBetween(today, dueOn) > noticeDays) return []
  const longOverdue = daysBetween(dueOn, today) > patienceDays
  const last = lastTalk === undefined ? {} : { last: lastTalk.day }
  return [
    [
      { kind: 'talk-due', dueOn, overdue: dueOn < today, ...last },
      longOverdue ? ['leader', 'coach', 'coordinator'] : ['leader', 'coach'],
    ],
  ]
}

function ofTheClock({ readiness }: Standing): readonly Asked[] {
  const { advice, clock } = readiness
  const { since } = clock
  if (since === undefined || advice === undefined) return []
  switch (advice) {
    case 'plan-now':
      return [[{ kind: 'plan-multiplication', since }, ['leader', 'coach', 'coordinator']]]
    case 'talk-with-coach':
      return [[{ kind: 'talk-about-clock', since }, ['coach', 'coordinator']]]
    case 'set-target-date':
      return [[{ kind: 'set-target-date', since }, ['leader']]]
  }
}

function ofThePeople({ composition }: Standing, { facts, starting }: Subject): readonly Asked[] {
  const people = (which: (it: (typeof composition.participants)[number]) => boolean) =>
    composition.participants.filter(which).map(({ person }) => person)
  const asked: Asked[] = []
  const consent = people((it) => it.place === 'seeker' && facts.people.get(it.person)?.consent === 'to-ask')
  if (consent.length > 0) asked.push([{ kind: 'consent', people: consent }, ['leader', 'coordinator']])
  if (starting) return asked

  const unsigned = people((it) => it.place === 'drager' && !it.signed)
  if (unsigned.length > 0) asked.push([{ kind: 'unsigned', people: unsigned }, ['leader', 'coordinator']])
  if (composition.unknown.length > 0)
    asked.push([{ kind: 'faith-unknown', people: composition.unknown }, ['coordinator']])
  return asked
}

/** What the coach is to ask after: it is a matter for a talk, and no letter to a leader is longer for it. */
function ofTheNorms({ readiness }: Standing, subject: Subject): readonly Asked[] {
  const asked: Asked[] = []
  const huddel = readiness.findings.find(({ key }) => key === 'huddel')
  if (huddel?.state === 'missed')
    asked.push([{ kind: 'huddel-missed', times: huddel.norm }, ['coach', 'coordinator']])
  const outside = judgeOutside(subject)
  if (outside.state === 'missed') asked.push([{ kind: 'outward', days: outside.norm }, ['coach']])
  return asked
}

function ofTheGroup({ group, readiness, held }: Standing): readonly Asked[] {
  const missing: ('weekday' | 'first-evening')[] = []
  if (group.weekday === undefined) missing.push('weekday')
  if (readiness.clock.state === 'unknown' && held.length > 0) missing.push('first-evening')
  return missing.length === 0 ? [] : [[{ kind: 'incomplete', missing }, ['coordinator']]]
}

/** What cannot wait comes first; what only makes the picture sharper comes last. */
export const urgency = [
  'no-leader',
  'evenings-unreported',
  'go-on-or-stop',
  'start-step',
  'no-trainee',
  'talk-due',
  'no-coach',
  'plan-multiplication',
  'talk-about-clock',
  'consent',
  'set-target-date',
  'meal',
  'unsigned',
  'faith-unknown',
  'tasks',
  'huddel-missed',
  'outward',
  'incomplete',
] as const satisfies readonly MatterKind[]

const lastDaysOfMonth = 10
/** A talk is asked for from a week before it is due; the coordinator hears of it a month after. */
const noticeDays = 7
const patienceDays = 31
