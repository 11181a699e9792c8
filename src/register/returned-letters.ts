import type { Group } from '../domain/group.ts'
import type { GroupId, PersonId } from '../domain/ids.ts'
import { onTheWall, type TimeZone } from '../domain/moment.ts'
import type { Person, Stay } from '../domain/person.ts'
import { sayDay, sayList } from '../dutch/dutch.ts'
import type { Choices } from './choices.ts'
import {
  readMailLog,
  type HandedLetter,
  type Letters,
  type MailLog,
  type ReturnedLetter,
} from './mail-log.ts'
import type { Problem } from './problem.ts'
import { reasonIn, returnReasons, type ReturnReason } from './return-reason.ts'

/** What is known of those who read letters. */
export interface Readers {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly groups: ReadonlyMap<GroupId, Group>
  readonly stays: readonly Stay[]
  readonly coordinator: Choices['coordinator']
  readonly rowOf: ReadonlyMap<PersonId, number>
  readonly zone: TimeZone
}

/** One line a mailbox that letters come back from, until its address was changed or a later letter stayed away. */
export function sayReturnedLetters(letters: Letters, readers: Readers): readonly Problem[] {
  if (!letters.rows.some(({ values }) => values.letterKind === 'bounced')) return []
  const log = readMailLog(letters)
  const bounced = log.returned.filter(({ kind }) => kind === 'bounced')
  const returnedIds = new Set(bounced.map(({ messageId }) => messageId))
  const arrived = latestArrived(log, returnedIds)
  const lines = new Map<string, Problem>()
  for (const returned of bounced.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    const letter = log.handed.get(returned.messageId)
    if (letter === undefined || (arrived.get(letter.to) ?? '') > letter.at) continue
    const problem = letter.rehearsal
      ? toCoordinator(letter, returned, readers)
      : toReader(letter, returned, readers)
    if (problem !== undefined) lines.set(letter.to, problem)
  }
  return [...lines.values()]
}

/** When the last letter went to a mailbox that did not come back. */
function latestArrived({ handed }: MailLog, returned: ReadonlySet<string>): ReadonlyMap<string, string> {
  const latest = new Map<string, string>()
  for (const { messageId, to, at } of handed.values())
    if (!returned.has(messageId) && at > (latest.get(to) ?? '')) latest.set(to, at)
  return latest
}

function toReader(letter: HandedLetter, { words }: ReturnedLetter, readers: Readers): Problem | undefined {
  const person = letter.personId && readers.people.get(letter.personId)
  const rowNumber = letter.personId && readers.rowOf.get(letter.personId)
  if (person === undefined || rowNumber === undefined || !person.letter.wanted) return undefined
  if (person.email?.trim().toLowerCase() !== letter.to) return undefined
  const reason = reasonIn(words)
  const on = sayDay(onTheWall(letter.at, readers.zone).day)
  return {
    tab: 'people',
    rowNumber,
    column: 'E-mail',
    sentence: `De brief aan ${person.name} van ${on} kwam niet aan (${returnReasons[reason]}). ${meanwhile[reason]}`,
    suggestion: whatToDo(reason, person, whoKnows(letter, person, readers)),
  }
}

function toCoordinator(
  { to }: HandedLetter,
  { words }: ReturnedLetter,
  { coordinator }: Readers,
): Problem | undefined {
  if (coordinator.email?.trim().toLowerCase() !== to) return undefined
  return {
    tab: 'settings',
    sentence: `De proefbrief aan ${coordinator.name} kwam niet aan (${returnReasons[reasonIn(words)]}).`,
    suggestion: 'Klopt het e-mailadres van de coördinator in Instellingen?',
  }
}

/** Another leader of the group; for its only leader, the coach. */
function whoKnows({ groupId }: HandedLetter, { id }: Person, readers: Readers): string | undefined {
  if (groupId === undefined) return undefined
  const leaders = readers.stays
    .filter(({ group, place, until }) => group === groupId && place === 'leader' && until === undefined)
    .filter(({ person }) => person !== id)
    .flatMap(({ person }) => readers.people.get(person)?.name ?? [])
  if (leaders.length > 0) return `leider ${sayList([...new Set(leaders)])}`
  const coach = readers.groups.get(groupId)?.coach
  return coach && `coach ${coach.name}`
}

function whatToDo(reason: ReturnReason, { name }: Person, who: string | undefined): string {
  const whom = who ?? name
  const of = who === undefined ? '' : ` van ${name}`
  switch (reason) {
    case 'gone':
      return `Vraag ${whom} om het goede adres${of}, en zet het in Mensen.`
    case 'full':
      return `Vraag ${whom} of de postbus${of} leeg kan, of om een ander adres.`
    case 'blocked':
      return `Komt de volgende ook niet aan? Vraag ${whom} om een ander adres${of}.`
  }
}

const meanwhile: Readonly<Record<ReturnReason, string>> = {
  gone: 'Zolang het adres zo blijft, komt er geen brief aan.',
  full: 'De volgende brief gaat gewoon weer.',
  blocked: 'De volgende brief gaat gewoon weer.',
}
