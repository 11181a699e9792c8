import type { Matter } from '../../src/domain/attention.ts'
import { day } from '../../src/domain/day.ts'
import { startSteps } from '../../src/domain/start-track.ts'
import { personId } from '../../src/domain/ids.ts'

const on = day('2026-11-24')
export const people = [personId('p-joke'), personId('p-kees')]
export const names = new Map([
  [personId('p-joke'), 'Joke'],
  [personId('p-kees'), 'Kees'],
])

/** Every matter there is; what is missing here would not compile. */
export const matters: { readonly [Kind in Matter['kind']]: readonly Extract<Matter, { kind: Kind }>[] } = {
  'evenings-unreported': [
    { kind: 'evenings-unreported', days: [on] },
    { kind: 'evenings-unreported', days: [day('2026-11-17'), on] },
  ],
  'no-leader': [{ kind: 'no-leader' }],
  'no-trainee': [{ kind: 'no-trainee' }],
  'no-coach': [{ kind: 'no-coach' }],
  'talk-due': [
    { kind: 'talk-due', dueOn: on, overdue: false },
    { kind: 'talk-due', dueOn: on, overdue: true, last: day('2026-08-14') },
  ],
  'go-on-or-stop': [
    { kind: 'go-on-or-stop', held: 2, overdue: false },
    { kind: 'go-on-or-stop', held: 4, overdue: false },
    { kind: 'go-on-or-stop', held: 5, overdue: true },
    { kind: 'go-on-or-stop', held: 5, overdue: true, decided: 'go-on' },
    { kind: 'go-on-or-stop', held: 5, overdue: true, decided: 'stop' },
    { kind: 'go-on-or-stop', held: 5, overdue: true, decided: 'other' },
  ],
  'start-step': startSteps.flatMap((step) => [
    { kind: 'start-step' as const, step },
    { kind: 'start-step' as const, step, first: on, count: 1 },
  ]),
  'plan-multiplication': [{ kind: 'plan-multiplication', since: day('2024-01-09') }],
  'talk-about-clock': [{ kind: 'talk-about-clock', since: day('2024-01-09') }],
  'set-target-date': [{ kind: 'set-target-date', since: day('2026-01-06') }],
  meal: [{ kind: 'meal', month: '2026-11' }],
  tasks: [
    { kind: 'tasks', count: 0, of: 9 },
    { kind: 'tasks', count: 4, of: 9 },
  ],
  'faith-unknown': [
    { kind: 'faith-unknown', people },
    { kind: 'faith-unknown', people: people.slice(0, 1) },
  ],
  unsigned: [{ kind: 'unsigned', people }],
  consent: [{ kind: 'consent', people: people.slice(0, 1) }],
  'huddel-missed': [{ kind: 'huddel-missed', times: 2 }],
  outward: [{ kind: 'outward', days: 60 }],
  incomplete: [{ kind: 'incomplete', missing: ['weekday', 'first-evening'] }],
}

export const all: readonly Matter[] = Object.values(matters).flat()
