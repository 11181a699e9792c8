import type { Day } from '../domain/day.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Moment } from '../domain/moment.ts'
import type { Person } from '../domain/person.ts'
import type { Append } from '../register/change.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { everNamed, namedOn } from './members.ts'
import { alike, cut, oneLine } from './wording.ts'

export interface Labels {
  /** What the form shows for whom, of everyone who may be named today. */
  readonly names: ReadonlyMap<PersonId, string>
  /** Rows for Formulieren: labels never shown before. They are kept before the form shows them. */
  readonly fresh: readonly Append[]
}

/**
 * What a form calls its people, those of a group or all leaders and trainees: their roepnaam, with an initial where two are alike, and then a number. A label
 * once shown stays with whom it was shown for, also when they have left, so that old answers are never read as
 * somebody else's.
 */
export function labelsFor(form: RegisteredForm, register: Register, today: Day, now: Moment): Labels {
  const book = register.book.labels.get(form.formId) ?? new Map<string, PersonId>()
  const taken = new Map([...book].map(([label, person]) => [alike(label), person]))
  const people = namedOn(form, register.facts, today)
  const namesakes = Map.groupBy(people, (person) => alike(shortName(person)))

  const names = new Map<PersonId, string>()
  for (const person of people) {
    const kept = labelsOf(book, person.id).findLast((label) => stillFits(label, person))
    if (kept !== undefined) names.set(person.id, kept)
  }
  const fresh: { label: string; person: PersonId }[] = []
  for (const person of people) {
    if (names.has(person.id)) continue
    const alone = (namesakes.get(alike(shortName(person)))?.length ?? 0) < 2
    const label = firstFree(person, alone, taken)
    taken.set(alike(label), person.id)
    names.set(person.id, label)
    fresh.push({ label, person: person.id })
  }
  return { names, fresh: fresh.length === 0 ? [] : [rowsFor(form, fresh, now)] }
}

/** Whether people stand in a form by name. */
export const namesPeople = ({ kind }: Pick<RegisteredForm, 'kind'>): boolean =>
  kind === 'attendance' || kind === 'huddel'

/** What a form has called each person last, for links that are prefilled; who never stood on it is absent. */
export function labelsInUse(
  form: RegisteredForm,
  register: Pick<Register, 'book' | 'facts'>,
): ReadonlyMap<PersonId, string> {
  const inUse = new Map<PersonId, string>()
  for (const [label, person] of register.book.labels.get(form.formId) ?? []) {
    const known = register.facts.people.get(person)
    if (!inUse.has(person) || (known && stillFits(label, known))) inUse.set(person, label)
  }
  return inUse
}

/**
 * Whom a label stands for: by Formulieren, or else (an option that a coordinator typed into the form) whoever alone in
 * the history of the group goes by just that name.
 */
export function personMeant(label: string, form: RegisteredForm, register: Register): PersonId | undefined {
  const book = register.book.labels.get(form.formId)
  const exact = book?.get(label)
  if (exact !== undefined) return exact
  const wanted = alike(label)
  if (wanted === '') return undefined
  for (const [known, person] of book ?? []) if (alike(known) === wanted) return person
  const called = everNamed(form, register.facts).filter((person) =>
    [shortName(person), withInitial(person), `${person.name} ${person.surname ?? ''}`].some(
      (name) => alike(name) === wanted,
    ),
  )
  return called.length === 1 ? called[0]?.id : undefined
}

/** How somebody is called where only their own group reads it. */
export const shortName = (person: Person): string => cut(oneLine(person.name), longestName)

const longestName = 40

function withInitial(person: Person): string {
  const initial = initialOf(person)
  return initial === '' ? shortName(person) : `${shortName(person)} ${initial}.`
}

/** The first capital of a surname, so that «van den Berg» is a B. */
function initialOf({ surname = '' }: Person): string {
  const letters = oneLine(surname)
  return (/\p{Lu}/u.exec(letters) ?? /\p{L}/u.exec(letters))?.[0].toLocaleUpperCase('nl') ?? ''
}

/** Whether a label shown before is what we would call them now, number apart: a new roepnaam gets a new label. */
const stillFits = (label: string, person: Person) =>
  [shortName(person), withInitial(person)].some(
    (name) => alike(label.replace(/ \d+$/, '')) === alike(name),
  ) || alike(label) === alike(shortName(person))

function firstFree(person: Person, alone: boolean, taken: ReadonlyMap<string, PersonId>): string {
  const free = (label: string) => (taken.get(alike(label)) ?? person.id) === person.id
  const plain = shortName(person)
  const initialled = withInitial(person)
  if (alone && free(plain)) return plain
  if (free(initialled)) return initialled
  for (let count = 2; ; count += 1) if (free(`${initialled} ${count}`)) return `${initialled} ${count}`
}

const labelsOf = (book: ReadonlyMap<string, PersonId>, person: PersonId): readonly string[] =>
  [...book].flatMap(([label, whose]) => (whose === person ? [label] : []))

const rowsFor = (
  form: RegisteredForm,
  fresh: readonly { label: string; person: PersonId }[],
  now: Moment,
): Append => ({
  kind: 'append',
  tab: 'forms',
  rows: fresh.map(({ label, person }) => ({
    at: now,
    row: 'label' as const,
    formId: form.formId,
    formKind: form.kind,
    ...(form.groupId === undefined ? {} : { groupId: form.groupId }),
    label,
    personId: person,
  })),
})
