import { groupId, personId } from '../domain/ids.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import type { ReadTab } from './read-tab.ts'
import type { SentLetter } from './register.ts'

/** Brieven, by key. Of a letter with several rows the last one holds, but what was sent stays sent. */
export function readLetters(tab: ReadTab<RowOfTab<Tabs['letters']>>): ReadonlyMap<string, SentLetter> {
  const sent = new Map<string, SentLetter>()
  for (const { values } of tab.rows) {
    const { letterKey: key, letterKind: kind, at, to, outcome, told, problem } = values
    const { groupId: group, personId: person } = values
    if (key === undefined || outcome === undefined || sent.get(key)?.outcome === 'sent') continue
    sent.set(key, {
      key,
      ...(kind !== undefined && { kind }),
      ...(at !== undefined && { at }),
      ...(to !== undefined && { to }),
      outcome,
      ...(told !== undefined && { told }),
      ...(group !== undefined && { groupId: groupId(group) }),
      ...(person !== undefined && { personId: personId(person) }),
      ...(problem !== undefined && { problem }),
    })
  }
  return sent
}
