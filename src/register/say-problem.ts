import type { Column } from './description/column.ts'
import { tabs, type TabKey } from './description/workbook.ts'
import type { Tab } from './description/tab.ts'
import type { Problem } from './problem.ts'
import type { Misread } from './read-cell.ts'

/** Where in the register something stands. */
export interface Where {
  readonly tab: TabKey
  readonly rowNumber: number
  /** Column key. */
  readonly column: string
}

/** A line for Nakijken about a cell that was not understood. `meanwhile` begins with «Tot dan». */
export function misreadProblem(where: Where, misread: Misread, meanwhile: string): Problem {
  const column = columnOf(where)
  const label = labelOf(where)
  const shown = cut(misread.read)
  return {
    ...placeOf(where),
    read: misread.read,
    sentence: `${upper(label)} ‘${shown}’ ${trouble(column, misread)}. ${meanwhile}`,
    suggestion: misread.nearest === undefined ? askedOf(column) : `Bedoel je ${misread.nearest}?`,
  }
}

/** A line for Nakijken about a cell that has to be filled in. */
export const emptyProblem = (where: Where, meanwhile: string): Problem => ({
  ...placeOf(where),
  sentence: `${upper(labelOf(where))} is nog leeg. ${meanwhile}`,
  suggestion: `Vul ${labelOf(where)} in.`,
})

/** A line for Nakijken about a name that stands nowhere else. */
export const unknownName = (
  where: Where,
  read: string,
  near: string | undefined,
  meanwhile: string,
): Problem => ({
  ...placeOf(where),
  read,
  sentence: `${upper(labelOf(where))} ‘${cut(read)}’ ken ik niet. ${meanwhile}`,
  suggestion: near === undefined ? `Kies een ${labelOf(where)} die er wel is.` : `Bedoel je ${near}?`,
})

export const cellIgnored = 'Tot dan telt die cel niet mee.'
export const rowIgnored = 'Tot dan telt deze rij niet mee.'

const placeOf = (where: Where) => {
  const header = columnOf(where)?.header
  return { tab: where.tab, rowNumber: where.rowNumber, ...(header !== undefined && { column: header }) }
}

const columnOf = ({ tab, column }: Where): Column | undefined => {
  const described: Tab = tabs[tab]
  return described.columns[column]
}

const labelOf = (where: Where): string => {
  const column = columnOf(where)
  if (column === undefined) return where.column
  return column.short ?? column.header.charAt(0).toLowerCase() + column.header.slice(1)
}

function trouble(column: Column | undefined, { why }: Misread): string {
  if (why === 'far') return 'kan niet kloppen'
  return column?.kind === 'choice' ? 'ken ik niet' : 'begrijp ik niet'
}

function askedOf(column: Column | undefined): string {
  switch (column?.kind) {
    case 'day':
      return 'Schrijf de datum als 12-3-2026.'
    case 'time':
      return 'Schrijf de tijd als 19:30.'
    case 'number':
      return 'Zet er alleen een getal.'
    case 'yes-no':
      return 'Zet er ja of nee.'
    case 'choice':
      return `Kies uit: ${Object.values(column.options).join(', ')}.`
    case 'text':
    case 'link':
    case 'id':
    case 'list':
    case 'moment':
    case 'tick':
    case undefined:
      return 'Kijk even wat hier bedoeld is.'
    default:
      return column satisfies never
  }
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Long cells are shown by their beginning. */
const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
