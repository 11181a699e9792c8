import { canRelease, sayBrake } from '../register/brake.ts'
import type { Brake } from '../register/register.ts'
import { text } from './cells.ts'
import type { ViewCell } from './view.ts'

/** The brake's row in Te doen: the box to tick stands in the column before the sentence, where it is read back. */
export const brakeRow = (brake: Brake, columns: number): readonly ViewCell[] => [
  canRelease(brake) ? { value: false, as: 'tick', tone: 'urgent' } : { value: undefined, tone: 'urgent' },
  text(sayBrake(brake), { tone: 'urgent' }),
  ...coloured(columns - 2),
]

/** What the top of Overzicht says under the brake: over the whole width; a click leads to the box in Te doen. */
export const brakeWarning = (brake: Brake, columns: number): readonly ViewCell[] => [
  text(sayBrake(brake).replace('Zet hier een vinkje', 'Zet een vinkje in Te doen'), {
    tone: 'urgent',
    wrap: false,
    link: { tab: 'todo', rowNumber: 1 },
  }),
  ...coloured(columns - 1),
]

const coloured = (columns: number): readonly ViewCell[] =>
  Array.from({ length: columns }, () => ({ value: undefined, tone: 'urgent' }))
