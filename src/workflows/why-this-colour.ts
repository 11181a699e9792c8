import type { World } from '../ports.ts'
import type { View, ViewCell } from '../views/view.ts'
import { titleOf } from './group-on-row.ts'
import { look } from './look.ts'
import { viewsAt } from './redraw.ts'

/** A cell on the screen; rows and columns count from 1. */
export interface Place {
  /** The name on the tab. */
  readonly tab: string
  readonly row: number
  readonly column: number
}

/** «Waarom deze kleur?»: what a cell of a view says, of whom, and why; as it would be drawn now. */
export async function whyThisColour(world: World, { tab, row, column }: Place): Promise<string> {
  const seen = await look(world)
  const view = viewsAt(world.clock.now(), seen).find(({ key }) => titleOf(key, seen) === tab)
  if (view === undefined) return 'Kies eerst een gekleurde cel in Overzicht of Vermenigvuldigen.'
  const cells = view.rows[row - 1] ?? []
  const cell = cells[column - 1]
  if (cell?.value === undefined) return 'Hier staat niets dat een kleur heeft.'
  const heading = headingOf(view, row, column)
  const said = [
    [wordsOf(cells[0]), wordsOf(heading)].filter((words) => words !== '').join(' · '),
    wordsOf(cell),
    cell.note ?? heading?.note ?? '',
  ]
  return [...new Set(said)].filter((words) => words !== '').join('\n\n')
}

/** The last heading above a cell. */
const headingOf = ({ rows }: View, row: number, column: number): ViewCell | undefined =>
  rows
    .slice(0, row - 1)
    .map((cells) => cells[column - 1])
    .findLast((cell) => cell?.tone === 'heading')

const wordsOf = (cell: ViewCell | undefined): string => (cell?.as === 'text' ? String(cell.value) : '')
