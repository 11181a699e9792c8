import { formChange, shownRow } from '../forms/form-rows.ts'
import { wantedShapes, type WantedShape } from '../forms/wanted-shapes.ts'
import type { World } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { after, commit } from './commit.ts'
import { newLabels } from './new-labels.ts'
import type { Seen } from './look.ts'

/**
 * Makes the forms what the register says now: the names on them above all, each written into Formulieren before anybody
 * can choose it. Only those that by the register show something else are asked about, and whichever `surely` names. Under
 * the brake the forms keep their names. A form that somebody is changing at this moment is left for the next look.
 * Begins with what is `known`, if anything, and answers what it left.
 */
export async function followNames(
  world: World,
  surely: (form: RegisteredForm) => boolean = () => false,
  known?: Seen,
): Promise<Seen> {
  const now = world.clock.now()
  const labelled = await commit(world, (register) => Promise.resolve(newLabels(register, now)), known)
  const seen = after(world, labelled)
  const shapes = wantedShapes(seen.register, now)
  const chosen = [
    ...shapes.filter(({ form }) => surely(form)),
    ...shapes.filter(({ form, behind }) => behind && !surely(form)).slice(0, mostAtOnce),
  ]
  const shown: WantedShape[] = []
  for (const wanted of chosen) if ((await follows(world, wanted)) && wanted.behind) shown.push(wanted)
  if (shown.length === 0 || seen.register.book.outdated) return seen
  const rows = formChange(shown.map(({ form, mark }) => shownRow(form, mark, now)))
  return after(world, await commit(world, () => Promise.resolve([rows]), seen))
}

/** When all fall behind at once, as by a new version with other words, the quota of Google is not spent in one look. */
const mostAtOnce = 50

async function follows({ forms, log }: World, { form, description }: WantedShape): Promise<boolean> {
  try {
    const outcome = await forms.shape(form.formId, description)
    if (outcome === 'done' || outcome === 'unchanged') return true
    log.info(`form-${outcome}`, { form: form.formId })
  } catch (error) {
    log.error('follow-names', error, { form: form.formId })
  }
  return false
}
