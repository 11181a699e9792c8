import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amsterdam } from '../../src/domain/moment.ts'
import { rowsOf } from '../../src/forms/event-rows.ts'
import { eventsOf } from '../../src/forms/events.ts'
import type { FormKind } from '../../src/forms/form-description.ts'
import { questionIdOf } from '../../src/forms/question-id.ts'
import type { FormResponse } from '../../src/ports.ts'
import { sharedForms } from '../../src/register/choices.ts'
import type { FormLog } from '../../src/register/description/workbook.ts'
import { aMember, evenings, factsOf } from '../domain/build.ts'
import { aForm, aRegister, now } from './build.ts'

const keys = {
  attendance: [
    'held',
    'day',
    'present',
    'guests',
    'children',
    'activities',
    'ledBy',
    'nextMeal',
    'nextOther',
    'agreement',
    'extraInvited',
  ],
  welcome: ['consent', 'age', 'name', 'contact', 'place', 'group'],
  coaching: ['group', 'day', 'values', 'agreement1', 'nextDay', 'training'],
  start: ['group', 'way', 'prayerSince', 'prayerMoment', 'flyers', 'flyersOn', 'ticks', 'topics', 'decision'],
  huddel: [
    'day',
    'present',
    'theme',
    'ledBy',
    'line1',
    'nextDay',
    'who',
    'goalDay',
    'previous',
    'goal',
    'by',
  ],
  opbouwavond: ['group', 'day', 'kind', 'what', 'attended', 'decision'],
} as const satisfies Record<FormKind, readonly string[]>

const value = fc.oneof(
  fc.constantFrom(
    'Ja',
    'Nee',
    'Nee, iets anders',
    'Kees',
    'Samira',
    'Overvecht',
    'g-overvecht',
    '2026-11-17',
    '12',
  ),
  fc.constantFrom(
    '',
    ' ',
    '=1+1',
    '1924-01-01',
    '9999-99-99',
    '\u0000\u202e',
    '-1',
    'Niets hiervan',
    '\ud800',
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.string({ unit: 'binary' }),
)
const time = fc.oneof(
  fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().replace('Z', '123Z')),
  fc.constantFrom('', 'gisteren', '2026-13-45T99:99:99Z'),
)
const responseOf = (kind: FormKind): fc.Arbitrary<FormResponse> =>
  fc.record({
    responseId: fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.string()),
    createdAt: time,
    submittedAt: time,
    answers: fc.dictionary(
      fc.oneof(
        fc.constantFrom(...keys[kind]).map((key) => questionIdOf(kind, key)),
        fc.string(),
      ),
      fc.array(value, { maxLength: 4 }),
    ),
  })
const responses = fc
  .constantFrom<FormKind>('attendance', ...sharedForms)
  .chain((kind) => fc.tuple(fc.constant(kind), fc.array(responseOf(kind), { maxLength: 6 })))

const register = aRegister({
  facts: factsOf({
    members: [aMember('Kees', 'leader'), aMember('Samira', 'seeker')],
    meetings: evenings('2026-11-10', 6, { present: ['Kees'] }),
  }),
  labels: ['Kees', 'Samira'],
})
const logOf = {
  attendance: 'meetings',
  welcome: 'signups',
  coaching: 'talks',
  start: 'starts',
  huddel: 'huddels',
  opbouwavond: 'opbouwavonden',
} as const satisfies Record<FormKind, FormLog>
const versionOf = ({ responseId, submittedAt }: { responseId: string; submittedAt: string }) =>
  JSON.stringify([responseId, submittedAt])

describe('whatever anybody sends', () => {
  it('is read without falling over, and every event is one row in its log', () => {
    fc.assert(
      fc.property(responses, ([kind, sent]) => {
        const events = eventsOf(sent, aForm(kind), register, amsterdam)
        const logged = rowsOf(events, register, now)
          .filter((change) => change.tab === logOf[kind])
          .flatMap((change): readonly object[] => change.rows)
        expect(logged).toHaveLength(events.length)
      }),
      { numRuns: 300 },
    )
  })

  it('of any form but Welkom is kept, each version once', () => {
    fc.assert(
      fc.property(
        responses.filter(([kind]) => kind !== 'welcome'),
        ([kind, sent]) => {
          const events = eventsOf([...sent, ...sent], aForm(kind), register, amsterdam)
          expect(events.map(({ ref }) => versionOf(ref)).sort()).toEqual(
            [...new Set(sent.map(versionOf))].sort(),
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is told once, whatever the order, and not again when the register has it', () => {
    fc.assert(
      fc.property(responses, fc.integer({ min: 0, max: 6 }), ([kind, sent], turn) => {
        const turned = [...sent.slice(turn), ...sent.slice(0, turn)]
        const refs = (events: ReturnType<typeof eventsOf>) => events.map(({ ref }) => versionOf(ref)).sort()
        const events = eventsOf(sent, aForm(kind), register, amsterdam)
        expect(refs(eventsOf(turned, aForm(kind), register, amsterdam))).toEqual(refs(events))
        const once = new Map(sent.map(({ responseId, submittedAt }) => [responseId, submittedAt]))
        const after = {
          ...register,
          seen: new Map([[aForm(kind).formId, { newest: '', responses: once }]]),
        }
        const latest = sent.filter(({ responseId, submittedAt }) => once.get(responseId) === submittedAt)
        expect(eventsOf(latest, aForm(kind), after, amsterdam)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('writes only what a cell can hold', () => {
    fc.assert(
      fc.property(responses, ([kind, sent]) => {
        const written = JSON.stringify(
          rowsOf(eventsOf(sent, aForm(kind), register, amsterdam), register, now),
        )
        expect(written).not.toMatch(/\\u00(0[0-8bcef]|1[0-9a-f])/)
      }),
      { numRuns: 200 },
    )
  })
})
