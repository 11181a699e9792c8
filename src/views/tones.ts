import type { ReadinessVerdict } from '../domain/readiness.ts'
import type { Tone } from './view.ts'

/** A group that grows has nothing wrong: it gets no colour. */
export const verdictTones = {
  ready: 'good',
  nearly: 'nearly',
  'not-yet': 'plain',
  unknown: 'quiet',
} as const satisfies Record<ReadinessVerdict, Tone>

/** A verdict in a cell, as somebody would say it of a group they are fond of. */
export const verdictCalled = {
  ready: 'klaar om te vermenigvuldigen',
  nearly: 'bijna',
  'not-yet': 'groeit',
  unknown: 'te weinig gegevens',
} as const satisfies Record<ReadinessVerdict, string>
