import type { Check } from './check.ts'
import { formsAreOpen, formsAreOurs } from './forms.ts'
import { letterArrives, letterCanBeStopped } from './letter.ts'
import { keepsItsPromise } from './promise.ts'
import { queuesStand } from './queues.ts'
import { quotaSuffices } from './quota.ts'
import { jobsRun } from './scheduler.ts'
import { senderIsBelieved } from './sender.ts'
import { canRead, canWrite, timeZone } from './sheet.ts'
import { allTabs } from './tabs.ts'
import { watchesLive } from './watches.ts'

/** Every check, in the order in which an installation comes to be; whether the register can be read decides about most. */
export const checks: readonly Check[] = [
  canRead,
  canWrite,
  timeZone,
  allTabs,
  quotaSuffices,
  queuesStand,
  jobsRun,
  formsAreOurs,
  formsAreOpen,
  watchesLive,
  senderIsBelieved,
  letterCanBeStopped,
  letterArrives,
  keepsItsPromise,
]
