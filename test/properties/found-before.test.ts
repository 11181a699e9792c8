import { test } from 'vitest'
import { live } from './life.ts'
import { sceneInMemory } from './scene-in-memory.ts'
import type { Step } from './steps.ts'

/** Lives that once went wrong, as short as they could be made. */
const lived = async (...steps: readonly Step[]) => live(await sceneInMemory(), steps)

test('a header of Mensen that was lost keeps nobody’s evening out; whoever is new comes in when it is back', () =>
  lived(
    { do: 'rename a header', tab: 'people', column: 0, header: 'groep ' },
    { do: 'send a welcome', consents: true, named: true, group: 'Overvecht' },
    { do: 'send an evening', group: 'Lunetten', held: 'yes', guests: 2 },
    { do: 'work', run: 'sweep' },
    { do: 'come to rest' },
    { do: 'tidy the headers', tab: 'people' },
  ))

test('a moment of sending that a hand made unreadable breaks no sweep off', () =>
  lived(
    { do: 'send an evening', group: 'Overvecht', held: 'yes', daysAhead: -7, guests: 6, agrees: true },
    { do: 'come to rest' },
    { do: 'add a column', tab: 'meetings', column: 15, header: 'groep ' },
    { do: 'edit a log', tab: 'meetings', row: 2, column: 2 },
    { do: 'work', run: 'sweep' },
  ))
