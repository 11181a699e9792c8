import type { Column } from './description/column.ts'
import type { Tab } from './description/tab.ts'
import { tabs, type TabKey } from './description/workbook.ts'
import { findColumns } from './find-columns.ts'
import { findTabs, type NamedSheet } from './find-tabs.ts'
import { settingsRows } from './settings.ts'
import type { Cell, Rows } from './snapshot.ts'

/** A sheet as it stands, as far as provisioning looks at it. */
export interface StandingSheet extends NamedSheet {
  readonly sheetId: number
  readonly columnCount: number
  /** Row 1, and the rows under it. */
  readonly header: readonly Cell[]
  readonly rows: Rows
  readonly marks: ReadonlyMap<number, string>
  /** What its protections are called. */
  readonly protections: readonly string[]
}

/** One thing that the description has and the spreadsheet lacks; they are done in this order. */
export type Step =
  /** A spreadsheet that has nothing of ours yet becomes a Dutch one. */
  | { readonly kind: 'make-dutch' }
  | { readonly kind: 'add-tab'; readonly sheetId: number; readonly tab: Tab; readonly index?: number }
  | { readonly kind: 'mark-tab'; readonly sheetId: number; readonly key: string }
  | { readonly kind: 'widen'; readonly sheetId: number; readonly columns: number }
  | {
      readonly kind: 'add-column'
      readonly sheetId: number
      readonly index: number
      readonly key: string
      readonly column: Column
      /** The range that the dropdown takes its names from. */
      readonly names?: { readonly title: string; readonly index: number }
    }
  | { readonly kind: 'mark-column'; readonly sheetId: number; readonly index: number; readonly key: string }
  | {
      readonly kind: 'protect'
      readonly sheetId: number
      readonly description: string
      /** `hard` keeps everybody else out, `warn` asks first. */
      readonly how: 'hard' | 'warn'
      /** Only this column; otherwise the whole tab. */
      readonly column?: number
      /** Columns that stay open. */
      readonly open: readonly number[]
    }
  | {
      readonly kind: 'add-rows'
      readonly sheetId: number
      readonly tab: Tab
      readonly at: ReadonlyMap<string, number>
      readonly rows: readonly Readonly<Record<string, unknown>>[]
    }
  /** A value that is chosen from a list, in a tab that has a row for each setting. */
  | {
      readonly kind: 'offer'
      readonly sheetId: number
      readonly row: number
      readonly column: number
      readonly words: readonly string[]
    }
  /** The empty sheet that a brand-new spreadsheet came with. */
  | { readonly kind: 'remove-sheet'; readonly sheetId: number }

/**
 * What is to be done so that the spreadsheet has everything the description knows. What is there already is not
 * touched; done twice, the second time is empty.
 */
export function provisionSteps(sheets: readonly StandingSheet[]): readonly Step[] {
  const found = findTabs(sheets)
  const isNew = found.size === 0
  const taken = new Set(sheets.map(({ sheetId }) => sheetId))
  const planned = (Object.entries(tabs) as [TabKey, Tab][]).map(([key, tab], index) => {
    const standing = found.get(key)
    return { key, tab, standing, sheetId: standing?.sheetId ?? freeId(index, taken) }
  })
  const places = placesOf(planned, sheets)
  const layouts = new Map(planned.map((plan) => [plan.key, layoutOf(plan.tab, plan.standing)]))
  const namesIn = (key: 'groups' | 'people') => {
    const index = layouts.get(key)?.at.get('name')
    return index === undefined ? undefined : { title: found.get(key)?.title ?? tabs[key].title, index }
  }
  const added = planned
    .filter(({ standing }) => standing === undefined)
    .map(({ sheetId, tab }): Step => ({ kind: 'add-tab', sheetId, tab, index: places.get(sheetId) ?? 0 }))
  const rest = planned.flatMap(({ key, tab, standing, sheetId }): readonly Step[] => [
    ...(standing?.mark === key ? [] : [{ kind: 'mark-tab' as const, sheetId, key }]),
    ...columnSteps(tab, sheetId, standing, layouts.get(key) ?? noLayout, namesIn),
    ...protectionSteps(tab, sheetId, standing, layouts.get(key) ?? noLayout),
    ...(key === 'settings' ? settingSteps(tab, sheetId, standing, layouts.get(key) ?? noLayout) : []),
  ])
  const leftOver = isNew && sheets.length === 1 ? sheets.filter(isEmptySheet) : []
  return [
    ...(isNew ? [{ kind: 'make-dutch' as const }] : []),
    ...added,
    ...rest,
    ...leftOver.map(({ sheetId }): Step => ({ kind: 'remove-sheet', sheetId })),
  ]
}

/** Where each new tab comes among those that stand there already: behind the one that it follows. */
function placesOf(
  planned: readonly { readonly standing: StandingSheet | undefined; readonly sheetId: number }[],
  sheets: readonly StandingSheet[],
): ReadonlyMap<number, number> {
  const order = sheets.map(({ sheetId }) => sheetId)
  const places = new Map<number, number>()
  let before: number | undefined
  for (const { standing, sheetId } of planned) {
    if (standing === undefined) {
      const place = before === undefined ? 0 : order.indexOf(before) + 1
      order.splice(place, 0, sheetId)
      places.set(sheetId, place)
    }
    before = sheetId
  }
  return places
}

/** Where every column stands or will stand, and which are new. */
interface Layout {
  readonly at: ReadonlyMap<string, number>
  readonly fresh: readonly string[]
  readonly width: number
}
const noLayout: Layout = { at: new Map(), fresh: [], width: 0 }

function layoutOf(tab: Tab, standing: StandingSheet | undefined): Layout {
  const { at, lost } = findColumns(tab, standing ?? { header: [], marks: new Map() })
  const fresh = Object.keys(tab.columns).filter((key) => lost.get(key) === 'none')
  // Behind everything that people have put there, headed or not.
  let used = standing?.header.length ?? 0
  for (const row of standing?.rows ?? []) used = Math.max(used, row.length)
  const all = new Map(at)
  fresh.forEach((key, index) => all.set(key, used + index))
  return { at: all, fresh, width: used + fresh.length }
}

function columnSteps(
  tab: Tab,
  sheetId: number,
  standing: StandingSheet | undefined,
  { at, fresh, width }: Layout,
  namesIn: (key: 'groups' | 'people') => { readonly title: string; readonly index: number } | undefined,
): readonly Step[] {
  const wanting = standing === undefined ? 0 : width - standing.columnCount
  const steps: Step[] = wanting > 0 ? [{ kind: 'widen', sheetId, columns: wanting }] : []
  for (const [key, index] of at) {
    const column = tab.columns[key]
    if (column === undefined) continue
    if (fresh.includes(key)) {
      const names = column.kind !== 'choice' && column.suggests ? namesIn(column.suggests) : undefined
      steps.push({ kind: 'add-column', sheetId, index, key, column, ...(names !== undefined && { names }) })
    }
    if (fresh.includes(key) || standing?.marks.get(index) !== key)
      steps.push({ kind: 'mark-column', sheetId, index, key })
  }
  return steps
}

function protectionSteps(
  tab: Tab,
  sheetId: number,
  standing: StandingSheet | undefined,
  { at }: Layout,
): readonly Step[] {
  const done = new Set(standing?.protections)
  const protect = (
    how: 'hard' | 'warn',
    description: string,
    more: { readonly column?: number; readonly open?: readonly number[] } = {},
  ): readonly Step[] =>
    done.has(description) ? [] : [{ kind: 'protect', sheetId, description, how, open: [], ...more }]
  const [correction, id] = [at.get('correction'), at.get('id')]
  switch (tab.kind) {
    case 'log':
      return protect('hard', protections.log, { open: correction === undefined ? [] : [correction] })
    case 'view':
      // In Te doen a box can be ticked, in its first column.
      return protect('warn', protections.view, { open: tab.key === 'todo' ? [0] : [] })
    case 'master':
      return id === undefined ? [] : protect('warn', protections.id, { column: id })
    default:
      return tab.kind satisfies never
  }
}

function settingSteps(
  tab: Tab,
  sheetId: number,
  standing: StandingSheet | undefined,
  { at }: Layout,
): readonly Step[] {
  const [idAt, valueAt] = [at.get('id'), at.get('value')]
  const rows = [...(standing?.rows ?? [])]
  const known = new Set(rows.map((row) => (idAt === undefined ? undefined : row[idAt])))
  const missing = settingsRows.filter(({ id }) => !known.has(id))
  if (missing.length === 0) return []
  const firstRow = 1 + rows.length
  const letters = missing.findIndex(({ id }) => id === 'letters')
  return [
    { kind: 'add-rows', sheetId, tab, at, rows: missing },
    ...(letters < 0 || valueAt === undefined
      ? []
      : [
          {
            kind: 'offer' as const,
            sheetId,
            row: firstRow + letters,
            column: valueAt,
            words: ['uit', 'alleen naar mij', 'aan'],
          },
        ]),
  ]
}

const isEmptySheet = ({ header, rows }: StandingSheet) => header.length === 0 && [...rows].length === 0

function freeId(index: number, taken: Set<number>): number {
  let id = 7_000_000 + index
  while (taken.has(id)) id += 1_000
  taken.add(id)
  return id
}

/** What the protections are called; by these names they are known again. */
const protections = {
  log: 'Alleen het systeem schrijft hier; de kolom Correctie is van jullie.',
  view: 'Dit wordt steeds opnieuw getekend; wat je hier verandert, verdwijnt.',
  id: 'Vult zichzelf. Niet veranderen.',
} as const
