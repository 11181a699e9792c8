import type { Coach } from '../../domain/group.ts'
import { isForwardable, tidy } from '../forwardable.ts'

/** A coach as letters name them; undefined where nobody is named. */
export const coachName = (coach: Coach | undefined, discreet: boolean): string | undefined => {
  const name = tidy(coach?.name ?? '', 30)
  return discreet || name === '' || !isForwardable(name) ? undefined : name
}
