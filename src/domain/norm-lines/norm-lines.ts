import { childrenLines } from './children.ts'
import { circlesLines } from './circles.ts'
import { coachingLines } from './coaching.ts'
import { countdownLines } from './countdown.ts'
import { definitionsLines } from './definitions.ts'
import { eveningLines } from './evening.ts'
import { firstEveningsLines } from './first-evenings.ts'
import { huddelLines } from './huddel.ts'
import { identityLines } from './identity.ts'
import { presenceLines } from './presence.ts'
import { rolesLines } from './roles.ts'
import { valuesLines } from './values.ts'
import { visionPlanLines } from './vision-plan.ts'
import type { NormLine, NormSection } from './norm-line.ts'

/** The whole of the movement's text, section by section: every line with a number, whatever its kind. */
export const normSections: readonly NormSection[] = [
  definitionsLines,
  identityLines,
  countdownLines,
  firstEveningsLines,
  eveningLines,
  valuesLines,
  presenceLines,
  circlesLines,
  rolesLines,
  childrenLines,
  coachingLines,
  huddelLines,
  visionPlanLines,
]

export const normLines: readonly NormLine[] = normSections.flatMap(({ lines }) => lines)
