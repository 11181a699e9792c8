import { onTheWall, type Moment, type TimeZone } from '../domain/moment.ts'
import { sayMoment } from '../dutch/dutch.ts'
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
