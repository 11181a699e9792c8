import { createAddresses } from '../../src/adapters/addresses.ts'
import { createLog } from '../../src/adapters/log.ts'
import { day } from '../../src/domain/day.ts'
import { addMinutes, amsterdam, momentAt, type Moment } from '../../src/domain/moment.ts'
import type {
  Delivery,
  Dice,
  Envelope,
  FormResponse,
  Look,
  Mailer,
  Queue,
  Waiting,
  World,
} from '../../src/ports.ts'
import { createMemoryForms, type MemoryForms } from './forms.ts'
import { createMemoryWorkbook, type MemoryWorkbook } from './workbook.ts'

export interface MemoryMailer extends Mailer {
  /** Whatever was handed over, also what was refused or of which the answer was lost. */
  readonly handed: Envelope[]
  /** What happens to the next ones; after that all are sent. */
  readonly script: (Delivery | 'throws')[]
}

export interface MemoryQueue extends Queue {
  /** Every look that was asked for. */
  readonly looks: Look[]
  /** What waits for its turn; a test puts looks here that came meanwhile. */
  readonly behind: Waiting[]
  readonly rounds: { readonly round: string; readonly keys: readonly string[] }[]
}

/** Everything outside, in memory: with hands for a test to do what people and the world do. */
export interface MemoryWorld extends World {
  readonly workbook: MemoryWorkbook
  readonly forms: MemoryForms
  readonly mailer: MemoryMailer
  readonly queue: MemoryQueue
  /** What was logged. */
  readonly lines: string[]
  readonly at: (on: string, time?: string) => void
  readonly atMoment: (moment: Moment) => void
  readonly pass: (minutes: number) => void
}

export interface WorldOptions {
  readonly on?: string
  readonly time?: string
  /** In which order Google lists responses. */
  readonly inOrder?: (responses: readonly FormResponse[]) => readonly FormResponse[]
}

export function createMemoryWorld({
  on = '2026-11-24',
  time = '22:15',
  inOrder,
}: WorldOptions = {}): MemoryWorld {
  let now: Moment = momentAt(day(on), time, amsterdam)
  const clock = { now: () => now }
  const lines: string[] = []
  return {
    workbook: createMemoryWorkbook({ now: clock.now }),
    forms: createMemoryForms(clock, inOrder),
    mailer: createMemoryMailer(),
    queue: createMemoryQueue(),
    addresses: createAddresses({
      sender: 'brieven@voorbeeld.nl',
      publicUrl: 'https://register.voorbeeld.nl',
      secret: 'een geheim om mee te tekenen',
      register: 'https://register.voorbeeld.nl/register',
    }),
    clock,
    dice: createSeededDice(7),
    log: createLog((line) => lines.push(line)),
    lines,
    at: (date, wall = '09:00') => {
      now = momentAt(day(date), wall, amsterdam)
    },
    atMoment: (moment) => {
      now = moment
    },
    pass: (minutes) => {
      now = addMinutes(now, minutes)
    },
  }
}

function createMemoryMailer(): MemoryMailer {
  const handed: Envelope[] = []
  const script: (Delivery | 'throws')[] = []
  return {
    handed,
    script,
    send: async (envelope) => {
      await Promise.resolve()
      handed.push(envelope)
      const outcome = script.shift() ?? { outcome: 'sent', messageId: `m-${handed.length}` }
      if (outcome === 'throws') throw new TypeError(`Cannot reach ${envelope.to}`)
      return outcome
    },
  }
}

/** Drops the second task of one name, as Cloud Tasks does. */
function createMemoryQueue(): MemoryQueue {
  const looks: Look[] = []
  const behind: Waiting[] = []
  const rounds: { round: string; keys: readonly string[] }[] = []
  return {
    looks,
    behind,
    rounds,
    waiting: () => Promise.resolve([...behind]),
    done: (waiting) => {
      for (const { name } of waiting) {
        const at = behind.findIndex((each) => each.name === name)
        if (at >= 0) behind.splice(at, 1)
      }
      return Promise.resolve()
    },
    intake: (look) => {
      looks.push(look)
      return Promise.resolve()
    },
    letters: (round, keys) => {
      const known = rounds.some((each) => each.round === round && each.keys.join() === keys.join())
      if (!known) rounds.push({ round, keys })
      return Promise.resolve()
    },
  }
}

/** The same letters every time, never the same twice. */
export function createSeededDice(seed: number): Dice {
  let state = seed
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0)
  const alphabet = '23456789abcdefghjkmnpqrstvwxyz'
  return {
    letters: (length) =>
      Array.from({ length }, () => alphabet[Math.floor((next() / 2 ** 32) * alphabet.length)]).join(''),
  }
}
