import type { Speech } from '../language/speech.ts'
import * as said from './english.ts'
import { letter } from './letter.ts'

/** All that members and leaders read, in English. */
export const english: Speech = { ...said, language: 'en', letter }
