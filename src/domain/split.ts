import { compositionOf, type Composition } from './composition.ts'
import type { Day } from './day.ts'
import type { Facts } from './facts.ts'
import { committedRange } from './findings/committed.ts'
import type { Group } from './group.ts'
import { groupFactsOf, statusOn } from './group-facts.ts'
import type { PersonId } from './ids.ts'
import { places, type Place } from './place.ts'
import type { Bond } from './split/bond.ts'
import { divide, type Division, type Sharer } from './split/divide.ts'
import { hostsAmong } from './split/hosts.ts'
import { inStartSeries } from './start-series.ts'

/**
 * Two teams out of one group, on trial: what each would have and would lack (norms 49 and 51, T1). For the coordinator
 * and the coach to think with; it decides nothing, and is never mailed.
 */
export type SplitTrial =
  /** The group has not run its first evenings yet, or has stopped. */
  | { readonly kind: 'off' }
  | { readonly kind: 'too-few'; readonly committed: number; readonly wanted: number }
  /** Nobody said who were there on enough evenings. */
  | { readonly kind: 'unknown' }
  /** Somebody has to lead either team. */
  | { readonly kind: 'nobody-to-lead'; readonly lacks: readonly ('leader' | 'trainee')[] }
  | {
      readonly kind: 'proposed'
      /** That of the leader, and that of the trainee. */
      readonly teams: readonly [Team, Team]
      readonly cut: readonly CutBond[]
      /** How many more of them one team has than the other. */
      readonly apart: { readonly people: number } & Readonly<Record<'dragers' | 'seekers' | 'hosts', number>>
      /** Whether there is surely no better division; of a very large group we take a good one. */
      readonly best: boolean
    }

export interface Team {
  readonly leader: PersonId
  /** The leader among them; innermost places first, and then by ID. */
  readonly members: readonly { readonly person: PersonId; readonly place: Place }[]
  /** Active (DEF5). */
  readonly dragers: readonly PersonId[]
  /** DEF6 */
  readonly seekers: readonly PersonId[]
  /** Of whom nobody said whether they believe: some may be seekers. */
  readonly unknown: readonly PersonId[]
  readonly hosts: readonly PersonId[]
  /** Of four and four (norm 49): how many are to come yet. */
  readonly lacks: Readonly<Record<'dragers' | 'seekers', number>>
}

/** A bond that the division cuts: `lead`: the leader and the trainee cannot be in one team · `balance` */
export interface CutBond {
  readonly bond: Bond
  readonly why: 'lead' | 'balance'
}

/**
 * The trial as of `today`, from ten committed participants on. Regular participants only, everyone in one team; who
 * leads is in a team in any case. The coach is in neither.
 */
export function splitTrialOf(facts: Facts, group: Group, today: Day, bonds: readonly Bond[]): SplitTrial {
  const own = groupFactsOf(facts, group.id)
  if (statusOn(own, group, today) === 'stopped' || inStartSeries(own, group, today, facts.norms))
    return { kind: 'off' }
  const composition = compositionOf(facts, group, today)
  const { least, most } = committedRange(composition)
  const wanted = facts.norms.nearlyCommitted
  if (most < wanted) return { kind: 'too-few', committed: least, wanted }
  if (!composition.enough || least < wanted) return { kind: 'unknown' }

  const [leader, trainee] = [leadAmong(composition, 'leader'), leadAmong(composition, 'trainee')]
  if (leader === undefined || trainee === undefined) {
    const lacks = [...(leader ? [] : ['leader' as const]), ...(trainee ? [] : ['trainee' as const])]
    return { kind: 'nobody-to-lead', lacks }
  }
  const sharers = sharersOf(composition, hostsAmong(facts, group, composition), [leader, trainee])
  const division = divide(sharers, bonds, [leader, trainee])
  const teams = [
    teamOf(leader, sharers, division, 'first', facts),
    teamOf(trainee, sharers, division, 'second', facts),
  ] as const
  const apart = (which: (team: Team) => readonly unknown[]) =>
    Math.abs(which(teams[0]).length - which(teams[1]).length)
  return {
    kind: 'proposed',
    teams,
    cut: division.cut.map(({ bond, forced }) => ({ bond, why: forced ? 'lead' : 'balance' })),
    apart: {
      people: apart((team) => team.members),
      dragers: apart((team) => team.dragers),
      seekers: apart((team) => team.seekers),
      hosts: apart((team) => team.hosts),
    },
    best: division.best,
  }
}

/** Of several in that place, one who comes, and then whoever came first. */
function leadAmong(composition: Composition, place: 'leader' | 'trainee'): PersonId | undefined {
  const inPlace = composition.participants.filter((it) => it.place === place)
  return (inPlace.find((it) => it.regular) ?? inPlace[0])?.person
}

/** Everyone who is regular and counts, and who leads; by ID. */
function sharersOf(
  composition: Composition,
  hosts: ReadonlySet<PersonId>,
  leads: readonly PersonId[],
): readonly Sharer[] {
  const { activeDragers, seekers, believers, unknown, participants } = composition
  const regular = new Set([...activeDragers, ...seekers, ...believers, ...unknown])
  const [drager, seeker] = [new Set(activeDragers), new Set(seekers)]
  return participants
    .filter(({ person }) => regular.has(person) || leads.includes(person))
    .map(({ person, place }) => ({
      person,
      place,
      drager: drager.has(person),
      seeker: seeker.has(person),
      host: hosts.has(person),
    }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
}

function teamOf(
  leader: PersonId,
  sharers: readonly Sharer[],
  division: Division,
  side: 'first' | 'second',
  { norms }: Facts,
): Team {
  const theirs = sharers
    .filter(({ person }) => division.first.has(person) === (side === 'first'))
    .sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place))
  const those = (which: (sharer: Sharer) => boolean) => theirs.filter(which).map(({ person }) => person)
  const [dragers, seekers] = [those((it) => it.drager), those((it) => it.seeker)]
  return {
    leader,
    members: theirs.map(({ person, place }) => ({ person, place })),
    dragers,
    seekers,
    unknown: those((it) => it.place === 'unknown'),
    hosts: those((it) => it.host),
    lacks: {
      dragers: Math.max(0, norms.dragers - dragers.length),
      seekers: Math.max(0, norms.seekers - seekers.length),
    },
  }
}
