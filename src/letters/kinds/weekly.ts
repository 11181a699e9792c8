/** The weekly letter as a kind: see `weekly-letter.ts` for what it says. */
import { lettersDue, lettersFor, type DueLetter } from '../due.ts'
import { tidy } from '../forwardable.ts'
import type { LetterContext, LetterKind, Outgoing } from '../kind.ts'
import { letterKey, parseLetterKey } from '../letter-key.ts'
import { toldOf, weeklyLetter } from '../weekly-letter.ts'

export const weekly: LetterKind = {
  name: 'weekly',
  owns: (key) => parseLetterKey(key) !== undefined,
  due: ({ register, standings, now, zone }) => lettersDue(register, standings, now, zone),
  write: (keys, context) =>
    oncePerMailbox(lettersFor(keys, context.register, context.standings), context).map((due) =>
      outgoing(due, context),
    ),
}

function outgoing(due: DueLetter, { register, links }: LetterContext): Outgoing {
  const { facts, choices } = register
  const [reader] = due.readers
  const [standing] = due.standings
  const unsubscribe = reader === undefined ? {} : { unsubscribe: links.stop(reader.id) }
  const input = {
    ...due,
    facts,
    coordinator: choices.coordinator,
    links: { ...links, ...unsubscribe },
  }
  return {
    key: due.key,
    kind: 'weekly',
    to: due.address,
    letter: weeklyLetter(input),
    names: due.readers.map(({ name }) => tidy(name, 30)),
    discreet: due.standings.some(({ group }) => group.discreet),
    told: toldOf(input),
    ...(standing === undefined ? {} : { group: standing.group.id }),
    ...(reader === undefined ? {} : { person: reader.id }),
    ...unsubscribe,
  }
}

/** A mailbox gets one letter a week, whichever of its readers it was asked for: they may have changed places since. */
function oncePerMailbox(
  letters: readonly DueLetter[],
  { register: { sent } }: LetterContext,
): readonly DueLetter[] {
  const known = new Set(sent.keys())
  return letters.filter(({ key, readers, standings }) => {
    const week = parseLetterKey(key)?.week ?? ''
    const names = readers.flatMap(({ id }) =>
      standings.map(({ group }) => letterKey({ week, group: group.id, person: id })),
    )
    const isFirst = !names.some((name) => known.has(name))
    for (const name of names) known.add(name)
    return isFirst
  })
}
