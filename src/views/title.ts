import type { Day } from '../domain/day.ts'
import { onTheWall, type Moment, type TimeZone } from '../domain/moment.ts'
import { sayDay, sayMoment } from '../dutch/dutch.ts'
import { line, text } from './cells.ts'
import type { ViewCell } from './view.ts'

/** Row 1 of every view: what it is, and as of when. Its note has the moment in full, for whoever compares dates. */
export function titleRow(title: string, now: Moment, zone: TimeZone): readonly ViewCell[] {
  const { day, time } = onTheWall(now, zone)
  return [
    text(title, { tone: 'title', wrap: false }),
    { ...line(`Bijgewerkt ${sayMoment(now, zone)}`, 'quiet'), note: `${day} ${time}` },
  ]
}

/** Under the title of a view of the past: as of when, and how to come back. */
export const pastRows = (asOf: Day | undefined): readonly (readonly ViewCell[])[] =>
  asOf === undefined
    ? []
    : [
        [
          line(
            `Dit is de stand van ${sayDay(asOf)} ${asOf.slice(0, 4)}, met wat we nu van toen weten. Maak ‘Toon de stand van’ in Instellingen leeg voor vandaag.`,
            'attention',
          ),
        ],
      ]
