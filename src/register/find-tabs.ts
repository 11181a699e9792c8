import type { Tab } from './description/tab.ts'
import { tabs, type TabKey } from './description/workbook.ts'
import { matchable } from './plain-text.ts'

/** A sheet as far as finding it goes: its title, and the mark that was put on it when it was made. */
export interface NamedSheet {
  readonly title: string
  readonly mark?: string
}

/** Which sheet is which tab: by its title, and a tab that was renamed by its mark. Two of one mark are none. */
export function findTabs<Sheet extends NamedSheet>(sheets: readonly Sheet[]): ReadonlyMap<TabKey, Sheet> {
  const described = Object.entries(tabs) as readonly [TabKey, Tab][]
  const titles = new Set(described.map(([, { title }]) => matchable(title)))
  const found = new Map<TabKey, Sheet>()
  for (const [key, { title }] of described) {
    const named = sheets.find((sheet) => matchable(sheet.title) === matchable(title))
    const marked = sheets.filter((sheet) => sheet.mark === key && !titles.has(matchable(sheet.title)))
    const sheet = named ?? (marked.length === 1 ? marked[0] : undefined)
    if (sheet !== undefined) found.set(key, sheet)
  }
  return found
}
