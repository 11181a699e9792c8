import { onTheWall } from '../domain/moment.ts'
import type { Standing } from '../domain/standing.ts'
import type { FormTrouble, RegisteredForm } from '../register/choices.ts'
import { presentForm } from '../register/present-form.ts'
import { groupPlace } from './group-place.ts'
import type { Task } from './task.ts'
import type { ViewInput } from './views.ts'

/** What the coordinator has to do about the form of a group: it has none, or nobody can fill it in. */
export function formTasks(standing: Standing, { register, zone }: ViewInput): readonly Task[] {
  const form = presentForm(register.book, 'attendance', standing.group.id)
  if (form !== undefined && form.trouble === undefined) return []
  const place = editPlace(form) ?? groupPlace(register, standing.group.id)
  return [
    {
      standing,
      what: saidOf(form?.trouble),
      whom: ['coordinator'],
      ...(form?.trouble !== undefined && { since: onTheWall(form.trouble.since, zone).day }),
      ...(place !== undefined && { place }),
      tone: 'attention',
      rank: 0.5,
    },
  ]
}

function saidOf(trouble: FormTrouble | undefined): string {
  switch (trouble?.kind) {
    case undefined:
      return 'Er is nog geen aanwezigheidsformulier. Maak het met het menu Missiegroepen.'
    case 'gone':
      return 'Het aanwezigheidsformulier is weg. Maak een nieuw met het menu Missiegroepen; wat al is ingevuld, is er nog.'
    case 'unpublished':
      return 'Het aanwezigheidsformulier is niet meer gepubliceerd. Open het en klik op Publiceren.'
    case 'closed':
      return 'Het aanwezigheidsformulier neemt geen antwoorden meer aan. Open het en laat het weer reacties accepteren.'
  }
}

/** Where its owner opens it, to publish it. Nobody fills it in there. */
const editPlace = (form: RegisteredForm | undefined): Task['place'] =>
  form === undefined || form.trouble?.kind === 'gone'
    ? undefined
    : {
        said: 'Formulier openen',
        link: `https://docs.google.com/forms/d/${encodeURIComponent(form.formId)}/edit`,
      }
