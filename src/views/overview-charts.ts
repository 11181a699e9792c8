import type { Standing } from '../domain/standing.ts'
import { sayMonth } from '../dutch/dutch.ts'
import { blank, line, number, text } from './cells.ts'
import { gatheringsByMonth } from './gatherings.ts'
import { short } from './names.ts'
import type { ViewCell, ViewChart } from './view.ts'
import type { ViewInput } from './views.ts'

/** The two charts below the table of Overzicht, and the numbers that they draw below them. */
export function chartsUnder(
  firstRow: number,
  { standings, register, today }: ViewInput,
): { readonly rows: readonly (readonly ViewCell[])[]; readonly charts: readonly ViewChart[] } {
  const groups = standings.filter((standing) => standing.composition.enough)
  const months = gatheringsByMonth(register.facts.meetings, today)
  if (groups.length === 0) return { rows: [], charts: [] }

  const height = 130 + 26 * groups.length
  const reserved = Math.ceil(Math.max(height, lineHeight) / rowHeight) + 2
  const numbers = firstRow + reserved + 1
  const at = firstRow + 1
  return {
    rows: [
      ...Array.from({ length: reserved }, () => []),
      [line('De getallen bij de grafieken', 'quiet')],
      ...beside(compositionTable(groups), monthTable(months)),
    ],
    charts: [
      {
        kind: 'stacked-bar',
        title: 'Wie er geregeld komen, per groep',
        rows: [numbers, numbers + 1 + groups.length],
        columns: [0, 4],
        at: { row: at, column: 0 },
        width: 560,
        height,
      },
      ...(months.length < 2
        ? []
        : [
            {
              kind: 'line' as const,
              title: 'Hoeveel mensen op een gewone avond, per maand',
              rows: [numbers, numbers + 1 + months.length] as const,
              columns: [monthColumn, monthColumn + 3] as const,
              at: { row: at, column: 3 },
              width: 560,
              height: lineHeight,
            },
          ]),
    ],
  }
}

const compositionTable = (groups: readonly Standing[]): readonly (readonly ViewCell[])[] => [
  quietTexts('Groep', 'Dragers', 'Zoekers', 'Anderen'),
  ...groups.map(({ group, composition }) => [
    text(short(group.name), { tone: 'quiet' }),
    ...[
      composition.activeDragers.length,
      composition.seekers.length,
      composition.believers.length + composition.unknown.length,
    ].map(quietNumber),
  ]),
]

const monthTable = (months: ReturnType<typeof gatheringsByMonth>): readonly (readonly ViewCell[])[] => [
  quietTexts('Maand', 'Mensen per avond', 'Kinderen per avond'),
  ...months.map(({ month, people, children }) => [
    text(sayMonth(month), { tone: 'quiet' }),
    quietNumber(people),
    quietNumber(children),
  ]),
]

/** Two tables beside each other, the second from its own column on. */
function beside(
  left: readonly (readonly ViewCell[])[],
  right: readonly (readonly ViewCell[])[],
): readonly (readonly ViewCell[])[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const first = left[index] ?? []
    const second = right[index] ?? []
    if (second.length === 0) return first
    return [...first, ...Array.from({ length: monthColumn - first.length }, () => blank), ...second]
  })
}

const quietTexts = (...titles: readonly string[]) => titles.map((title) => text(title, { tone: 'quiet' }))
const quietNumber = (value: number) => number(value, { tone: 'quiet' })

const monthColumn = 5
const lineHeight = 300
/** Rows that hold nothing are as high as a new sheet has them. */
const rowHeight = 21
