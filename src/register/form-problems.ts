import type { Group } from '../domain/group.ts'
import { groupId, type GroupId } from '../domain/ids.ts'
import type { RegisteredForm } from './choices.ts'
import { formKindWords } from './description/logs.ts'
import type { Problem } from './problem.ts'
import type { FormBook } from './register.ts'

/** Forms that nobody can fill in, or of which Google does not tell us any more, until they are well or replaced. */
export function formProblems({ forms }: FormBook, groups: ReadonlyMap<GroupId, Group>): readonly Problem[] {
  return forms.flatMap((form): readonly Problem[] => {
    const name = nameOf(form, groups)
    if (name === undefined) return []
    const { trouble, watchFailed } = form
    if (trouble !== undefined)
      return trouble.seen ? [] : [{ ...place, rowNumber: trouble.rowNumber, ...said(trouble.kind, name) }]
    if (watchFailed === undefined || watchFailed.nights < 2) return []
    return [
      {
        ...place,
        rowNumber: watchFailed.rowNumber,
        sentence: `${name} wekt ons niet meer als iemand het invult. Antwoorden komen wel binnen, alleen wat later.`,
        suggestion: 'Gaat dit binnen een week niet over? Vraag de beheerder om «npm run doctor».',
      },
    ]
  })
}

const place = { tab: 'forms', column: 'Toestand' } as const

function said(kind: NonNullable<RegisteredForm['trouble']>['kind'], name: string) {
  switch (kind) {
    case 'gone':
      return {
        sentence: `${name} is weg (verwijderd, of niet meer met ons gedeeld). Antwoorden van vroeger staan veilig in het register.`,
        suggestion: 'Maak een nieuw: menu Missiegroepen › Formulieren. De QR-kaart blijft gelden.',
      }
    case 'unpublished':
      return {
        sentence: `${name} is niet meer gepubliceerd: niemand kan het openen.`,
        suggestion: 'Open het formulier en klik op Publiceren.',
      }
    case 'closed':
      return {
        sentence: `${name} neemt geen antwoorden meer aan.`,
        suggestion: 'Open het formulier en laat het weer reacties accepteren.',
      }
    default:
      return kind satisfies never
  }
}

/** Undefined when nobody needs it any more: its group has stopped or is not in Groepen. */
function nameOf(form: RegisteredForm, groups: ReadonlyMap<GroupId, Group>): string | undefined {
  switch (form.kind) {
    case 'welcome':
    case 'coaching':
    case 'start':
    case 'huddel':
    case 'opbouwavond':
      return `Het formulier ${formKindWords[form.kind]}`
    case 'attendance': {
      const group = groups.get(groupId(form.groupId ?? ''))
      return group === undefined || group.status === 'stopped' ? undefined : `Het formulier van ${group.name}`
    }
    default:
      return form.kind satisfies never
  }
}
