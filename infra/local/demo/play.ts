import { monthOf } from '../../../src/domain/day.ts'
import { amsterdam, onTheWall } from '../../../src/domain/moment.ts'
import { look } from '../../../src/workflows/look.ts'
import { followNames } from '../../../src/workflows/follow-names.ts'
import { keepUp } from '../../../src/workflows/keep-up.ts'
import { takeIn } from '../../../src/workflows/take-in.ts'
import type { World } from '../../../src/ports.ts'
import type { LocalClock } from '../clock.ts'
import type { Google } from '../google/google.ts'
import type { createOwner } from '../owner.ts'
import { answersOf } from './answers.ts'
import { createHands } from './hands.ts'
import { live } from './life.ts'

export interface Stage {
  readonly google: Google
  readonly owner: ReturnType<typeof createOwner>
  readonly world: World
  readonly clock: LocalClock
  readonly spreadsheetId: string
  readonly say: (line: string) => void
}

/**
 * Plays the demo movement's fourteen months up to now, through the same forms, hands and functions as a real
 * movement's: a coordinator types, forms are filled in, the product takes it in. The clock ends where it began.
 */
export async function playDemo({ google, owner, world, clock, spreadsheetId, say }: Stage): Promise<void> {
  const now = clock.wall()
  const { day } = onTheWall(world.clock.now(), amsterdam)
  const story = live(day, seed)
  const hands = createHands(google, spreadsheetId)
  // Views are drawn once, at the end: each would be drawn over by the next.
  const undrawn: World = { ...world, workbook: { ...world.workbook, draw: () => Promise.resolve() } }
  let asked = ''
  for (const [nth, chapter] of story.chapters.entries()) {
    const { day: morning } = onTheWall(chapter.from, amsterdam)
    clock.set(`${morning}T09:00`)
    if (nth % 8 === 0) say(`De proefbeweging: ${morning} …`)
    await hands.type(chapter.edits)
    await takeIn(undrawn, { sheet: true })
    if (chapter.edits.some(({ kind, tab }) => kind === 'row' && tab === 'groups'))
      await owner.makeForms(world)
    // What was typed counts once it has stood for an hour.
    clock.set(`${morning}T10:30`)
    await takeIn(undrawn, {})
    const month = monthOf(morning)
    // As every night: the question of the month takes its turn.
    if (month !== asked) await followNames(undrawn, ({ kind }) => kind === 'attendance')
    asked = month
    const { register } = await look(world)
    for (const filled of chapter.filled) {
      const response = answersOf(filled, register, month)
      if (response)
        google.forms.submit(response.formId, response.answers, new Date(filled.at), response.responseId)
    }
  }
  clock.set(now)
  await keepUp(world)
}

const seed = 7
