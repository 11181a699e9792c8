import type { Speech } from '../language/speech.ts'
import * as said from './dutch.ts'
import { letter } from './letter.ts'

/** All that members and leaders read, in Dutch. The movement speaks it, so nothing of it is translated. */
export const dutch: Speech = { ...said, language: 'nl', translated: () => undefined, letter }
