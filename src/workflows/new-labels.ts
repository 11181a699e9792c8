import { amsterdam, onTheWall, type Moment } from '../domain/moment.ts'
import { labelsFor, namesPeople } from '../forms/labels.ts'
import type { Change } from '../register/change.ts'
import type { Register } from '../register/register.ts'

/** The names that the forms are about to show for the first time: kept before anybody can choose them. */
export function newLabels(register: Register, now: Moment): readonly Change[] {
  if (register.brake) return []
  const { day } = onTheWall(now, amsterdam)
  return register.book.forms.filter(namesPeople).flatMap((form) => labelsFor(form, register, day, now).fresh)
}
