import { compositionOf, type Composition } from './composition.ts'
import type { Day } from './day.ts'
import type { Facts } from './facts.ts'
import { judgeChildren, judgeChildrenTask } from './findings/children.ts'
import {
  judgeAlphaRegistered,
  judgeFlyers,
  judgePrayedBefore,
  judgePrayerMoments,
} from './findings/countdown.ts'
import {
  judgeAgreementsKept,
  judgeAgreementsMade,
  judgeBibleOpen,
  judgePrayed,
  judgeVisionTold,
} from './findings/evenings-told.ts'
import { judgeDecision, judgeFirstEvenings, judgeLeaving } from './findings/first-evenings.ts'
import { furtherKeys, furtherRules, type FurtherFinding, type FurtherKey } from './findings/further.ts'
import { judgeHomes, judgeHosts } from './findings/houses.ts'
import { judgeGoalsLookedBack, judgeGoalsSet, judgeHuddelMonthly } from './findings/huddel-goals.ts'
import {
  judgeBibleLeaders,
  judgeDragersPresent,
  judgeTraineeLeads,
  judgeVisionTellers,
} from './findings/leading.ts'
import { judgeOpbouwavonden } from './findings/opbouwavonden.ts'
import {
  judgeBalance,
  judgeBothOutside,
  judgeInvited,
  judgeOutings,
  judgeOutside,
} from './findings/outward.ts'
import { judgeRest, judgeRhythm } from './findings/rhythm-kept.ts'
import { subjectOf, type Subject } from './findings/subject.ts'
import {
  judgeAccountability,
  judgeBetweenHuddels,
  judgeChurch,
  judgeHuddelInvited,
  judgeOutwardGoal,
  judgeSmartGoal,
} from './findings/vision-plan.ts'
import type { Group } from './group.ts'
import { assessAs, type Finding } from './readiness.ts'

/** Every norm of class H or S, held against one group on one day: those of the verdict first, then the others. */
export type AnyFinding = Finding | FurtherFinding

/** Whether a norm has no part in the verdict. */
export const isFurther = (finding: AnyFinding): finding is FurtherFinding => finding.key in furtherRules

/** All that the norms say of a group on `today`. Dearer than `assess`: for where it is shown, not for every standing. */
export const explain = (facts: Facts, group: Group, today: Day): readonly AnyFinding[] =>
  explainAs(facts, group, compositionOf(facts, group, today))

/** As `explain`, of a composition that is there already. */
export const explainAs = (facts: Facts, group: Group, composition: Composition): readonly AnyFinding[] => [
  ...assessAs(facts, group, composition).findings,
  ...furtherAs(facts, group, composition),
]

/** The norms that have no part in the verdict. */
export function furtherAs(facts: Facts, group: Group, composition: Composition): readonly FurtherFinding[] {
  const subject = subjectOf(facts, group, composition)
  return furtherKeys.map((key) => judges[key](subject))
}

const judges = {
  rhythm: judgeRhythm,
  rest: judgeRest,
  church: judgeChurch,
  homes: judgeHomes,
  prayedBefore: judgePrayedBefore,
  flyers: judgeFlyers,
  alphaRegistered: judgeAlphaRegistered,
  prayerMoments: judgePrayerMoments,
  firstEvenings: judgeFirstEvenings,
  leaving: judgeLeaving,
  decision: judgeDecision,
  visionTold: judgeVisionTold,
  visionTellers: judgeVisionTellers,
  agreementsKept: judgeAgreementsKept,
  agreementsMade: judgeAgreementsMade,
  hosts: judgeHosts,
  prayed: judgePrayed,
  invited: judgeInvited,
  bibleOpen: judgeBibleOpen,
  bibleLeaders: judgeBibleLeaders,
  outings: judgeOutings,
  dragersPresent: judgeDragersPresent,
  opbouwavonden: judgeOpbouwavonden,
  traineeLeads: judgeTraineeLeads,
  balance: judgeBalance,
  accountability: judgeAccountability,
  children: judgeChildren,
  childrenTask: judgeChildrenTask,
  huddelMonthly: judgeHuddelMonthly,
  huddelInvited: judgeHuddelInvited,
  goalsLookedBack: judgeGoalsLookedBack,
  goalsSet: judgeGoalsSet,
  betweenHuddels: judgeBetweenHuddels,
  smartGoal: judgeSmartGoal,
  outwardGoal: judgeOutwardGoal,
  outside: judgeOutside,
  bothOutside: judgeBothOutside,
} satisfies Record<FurtherKey, (subject: Subject) => FurtherFinding>
