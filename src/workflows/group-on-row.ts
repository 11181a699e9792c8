import type { GroupId } from '../domain/ids.ts'
import type { Moment } from '../domain/moment.ts'
import { tabs } from '../register/description/workbook.ts'
import type { Seen } from './look.ts'
import { viewsAt } from './redraw.ts'

/** A row on the screen, by the name on the tab; rows count from 1. */
export interface RowOnScreen {
  readonly tab: string
  readonly row: number
}

/** The group of a row of Groepen, or of a row of a view that leads there. */
export function groupOnRow({ tab, row }: RowOnScreen, seen: Seen, now: Moment): GroupId | undefined {
  const { facts, rowOf } = seen.register
  const standing = (wanted: number) => [...facts.groups.keys()].find((id) => rowOf.get(id) === wanted)
  if (tab === titleOf('groups', seen)) return standing(row)
  const view = viewsAt(now, seen).find(({ key }) => titleOf(key, seen) === tab)
  const found = view?.rows[row - 1]
    ?.map(({ link }) => link)
    .find((link) => typeof link === 'object' && link.tab === 'groups')
  return typeof found === 'object' ? standing(found.rowNumber) : undefined
}

/** What a tab is called now: people may have renamed it. */
export const titleOf = (key: keyof typeof tabs, { snapshot }: Seen): string =>
  snapshot.tabs[key]?.title ?? tabs[key].title
