import { addDays, monthOf, type Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import { groupFactsOf, lastUpTo } from '../domain/group-facts.ts'
import { groupId, type GroupId } from '../domain/ids.ts'
import { amsterdam, onTheWall, type Moment } from '../domain/moment.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { attendanceForm } from './attendance-form.ts'
import { coachingForm } from './coaching-form.ts'
import type { FormDescription } from './form-description.ts'
import { huddelForm } from './huddel-form.ts'
import { labelsFor } from './labels.ts'
import { opbouwavondForm } from './opbouwavond-form.ts'
import { startForm } from './start-form.ts'
import { welcomeForm } from './welcome-form.ts'

/** What a form should be today by the register; undefined when its group is gone, and then it stays as it is. */
export function descriptionOf(
  form: RegisteredForm,
  register: Register,
  now: Moment,
): FormDescription | undefined {
  switch (form.kind) {
    case 'welcome':
      return welcomeForm(register.choices)
    case 'coaching':
      return coachingForm([...register.facts.groups.values()])
    case 'start':
      return startForm([...register.facts.groups.values()])
    case 'opbouwavond':
      return opbouwavondForm([...register.facts.groups.values()])
    case 'huddel':
      return huddelForm(namesFor(form, register, now))
    case 'attendance': {
      const group = register.facts.groups.get(groupId(form.groupId ?? ''))
      if (group === undefined) return undefined
      const today = onTheWall(now, amsterdam).day
      const agreed = agreedBefore(register.facts, group.id, today)
      return attendanceForm(group, namesFor(form, register, now), monthOf(today), agreed)
    }
  }
}

/** What a group agreed on its last evening before today: tonight's own agreement is not yet asked after. */
function agreedBefore(facts: Facts, group: GroupId, today: Day): string | undefined {
  const { held } = groupFactsOf(facts, group)
  return held[lastUpTo(held, addDays(today, -1))]?.agreement
}

const namesFor = (form: RegisteredForm, register: Register, now: Moment): readonly string[] => [
  ...labelsFor(form, register, onTheWall(now, amsterdam).day, now).names.values(),
]
