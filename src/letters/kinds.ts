/** Every kind of letter, and what of them goes out. */
import { onTheWall } from '../domain/moment.ts'
import { weekOf } from '../domain/day.ts'
import { isHeld } from './held.ts'
import { agreements } from './kinds/agreements.ts'
import { coach } from './kinds/coach.ts'
import { coordinator } from './kinds/coordinator.ts'
import { prepare } from './kinds/prepare.ts'
import { huddelReportKind } from './kinds/huddel-report.ts'
import { huddel } from './kinds/huddel.ts'
import { reminder } from './kinds/reminder.ts'
import { weekly } from './kinds/weekly.ts'
import type { DueKey, LetterContext, LetterKind, Outgoing } from './kind.ts'
import { createLimit } from './limit.ts'

/** The most urgent first: a mailbox that has had its share of the week gets the others later, or not at all. */
const kinds: readonly LetterKind[] = [
  weekly,
  reminder,
  huddel,
  agreements,
  prepare,
  coach,
  coordinator,
  huddelReportKind,
]

/** The keys of the letters that are due now. None while letters are off, nor under the brake. */
export function keysDue(context: LetterContext): readonly string[] {
  if (isHeld(context.register)) return []
  const limit = limitOf(context)
  const { time } = onTheWall(context.now, context.zone)
  return kinds.filter(goesAt(time)).flatMap((kind) =>
    kind
      .due(context)
      .filter((due) => isAllowed(kind, due, limit))
      .map(({ key }) => key),
  )
}

/** The letters that go out under these keys. */
export function outgoingFor(keys: readonly string[], context: LetterContext): readonly Outgoing[] {
  if (isHeld(context.register)) return []
  const limit = limitOf(context)
  return kinds.flatMap((kind) => {
    const own = keys.filter((key) => kind.owns(key))
    return own.length === 0
      ? []
      : kind.write(own, context).filter((outgoing) => isAllowed(kind, outgoing, limit))
  })
}

const goesAt =
  (time: string) =>
  ({ hours }: LetterKind): boolean =>
    hours === undefined || (hours.from <= time && time < hours.until)

/** The weekly letter waits for nothing: the others leave room for it. */
const isAllowed = (kind: LetterKind, { to }: DueKey, limit: ReturnType<typeof limitOf>): boolean =>
  kind === weekly || limit(to)

const limitOf = ({ register, now, zone, standings }: LetterContext) =>
  createLimit(register, standings, weekOf(onTheWall(now, zone).day), zone)
