import type { Day } from './day.ts'
import type { GroupId, PersonId } from './ids.ts'

export const huddelThemes = ['mission', 'discipleship', 'leadership', 'multiplication', 'free'] as const
/** «de cirkel missie, discipelschap, leiderschap en vermenigvuldiging» (norm 102), or what lives among them. */
export type HuddelTheme = (typeof huddelThemes)[number]

/** What somebody means to do before the next huddel (norm 106f), as they wrote it themselves. */
export interface HuddelGoal {
  readonly person: PersonId
  readonly goal?: string
  readonly by?: Day
  /** What the others gave back, in one sentence (norm 106d). */
  readonly sentence?: string
  /** What became of the goal before this one (norm 106a). */
  readonly previous?: 'done' | 'partly' | 'not'
}

/** The monthly evening of leaders and trainees (norms 101-106), after all its responses were merged. One a day. */
export interface Huddel {
  readonly day: Day
  /** Undefined when nobody was ticked: not known, which is not nobody. */
  readonly attended?: readonly PersonId[]
  readonly theme?: HuddelTheme
  readonly ledBy?: PersonId
  readonly nextLeader?: PersonId
  readonly nextDay?: Day
  /** At most two. */
  readonly lines: readonly string[]
  readonly goals: readonly HuddelGoal[]
}

/** An evening of the dragers and other believers of one group apart (norm 78), or a team training (77), which does not count for it. */
export interface Opbouwavond {
  readonly group: GroupId
  readonly day: Day
  readonly kind: 'opbouwavond' | 'team-training'
  /** How many were there; nobody is named. */
  readonly attended?: number
  /** What was done: vision, prayer, the Lord's supper …, in the words of the form. */
  readonly what: readonly string[]
  /** What was decided (norm 76), in the group's own words. */
  readonly decision?: string
}
