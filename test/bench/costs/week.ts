/** A week of a movement, computed from what the workflows were measured to do. */
import { paces } from '../../../src/adapters/google/forms/pace.ts'
import { batchBytes } from '../../../src/adapters/google/workbook/draw-views.ts'
import { tabs } from '../../../src/register/description/workbook.ts'
import { seeded } from '../../../infra/local/seeded.ts'
import { callsFrom, total, type Calls, type Kind } from './calls.ts'
import type { Job, Measured } from './measure.ts'

/** What no bench here can measure. */
export const assumed = {
  /** Seconds that a call of Google takes, and that a mail takes. */
  call: 0.3,
  mail: 0.5,
  /** Seconds that a request is billed for besides its work: starting now and then, and rounding up. */
  request: 0.3,
  editsADay: 20,
  /** Of a week's reports, how many come within one and the same hour. */
  inOneHour: 0.4,
  evenings: 52,
} as const

/** The five measurements that everything is computed from, and the one that the formulae are held to. */
export interface Basis {
  readonly twelve: Measured
  /** As many groups as are explained norm by norm: with more of them a view grows less. */
  readonly explained: Measured
  readonly fifty: Measured
  /** Fifty groups with a year behind them. */
  readonly aged: Measured
  readonly check: Measured
}

/**
 * The calls of a job: a straight line through what was counted at 12 and at 50 groups; the writes that draw by how much
 * there is to be drawn.
 */
export function callsOf(job: Job, groups: number, basis: Basis): Calls {
  const { twelve, fifty } = basis
  const slope = (one: number, other: number) => (other - one) / (fifty.groups - twelve.groups)
  return callsFrom((kind) => {
    const batches = (bytes: number) =>
      kind === 'sheetsWrites' && job !== 'sweep' && job !== 'letters' ? Math.ceil(bytes / batchBytes) : 0
    const [low = 0, high = 0] = [twelve, fifty].map(
      ({ jobs }) => jobs[job].calls[kind] - batches(jobs.drawing.written),
    )
    const drawn = batches(drawingOf(groups, fifty.evenings, basis))
    return Math.round(low + slope(low, high) * (groups - twelve.groups)) + drawn
  })
}

/** Something that grows with the groups (less so where no more of them are explained), and with the evenings in the log. */
function grown(
  value: (measured: Measured) => number,
  groups: number,
  evenings: number,
  basis: Basis,
): number {
  const { twelve, explained, fifty, aged } = basis
  const perRow = Math.max(0, (value(aged) - value(fifty)) / (aged.groups * (aged.evenings - fifty.evenings)))
  const without = (measured: Measured) => value(measured) - perRow * measured.groups * measured.evenings
  const [from, to] = groups < explained.groups ? [twelve, explained] : [explained, fifty]
  const perGroup = Math.max(0, (without(to) - without(from)) / (to.groups - from.groups))
  const fixed = Math.max(0, without(from) - perGroup * from.groups)
  return fixed + perGroup * groups + perRow * groups * evenings
}

export const cpuOf = (job: Job, groups: number, evenings: number, basis: Basis): number =>
  grown((measured) => measured.jobs[job].cpu, groups, evenings, basis)

export const megabytesOf = (groups: number, evenings: number, basis: Basis): number =>
  grown(({ readMegabytes }) => readMegabytes, groups, evenings, basis)

/** Bytes of the calls that draw the views. */
export const drawingOf = (groups: number, evenings: number, basis: Basis): number =>
  grown(({ jobs }) => jobs.drawing.written, groups, evenings, basis)

/** Seconds that a job takes: four lists (and at night four looks) at a time, and never more lists than the pace allows. */
export function secondsOf(job: Job, groups: number, basis: Basis): number {
  const calls = callsOf(job, groups, basis)
  const atOnce = calls.formsLists + (job === 'night' ? groups : 0)
  const mails = job === 'letters' ? Math.min(50, 2 * groups) : 0
  const inTurn = (total(calls) - atOnce) * assumed.call + mails * assumed.mail
  const listing = Math.ceil(atOnce / 4) * assumed.call
  const waiting = Math.max(0, calls.formsLists - paces.lists) / (paces.lists / 60)
  return inTurn + Math.max(listing, waiting) + cpuOf(job, groups, assumed.evenings, basis) + assumed.request
}

/** A minute, for one account. */
export const quota = {
  sheetsReads: 60,
  sheetsWrites: 60,
  formsReads: 390,
  formsLists: 180,
  formsWrites: 150,
} as const

/** How often each job is done in a week. */
export const timesAWeek = (groups: number): Readonly<Partial<Record<Job, number>>> => ({
  sweep: 4 * 24 * 7,
  report: groups,
  edit: assumed.editsADay * 7,
  hour: 24 * 7 - 1,
  monday: 1,
  letters: Math.ceil((2 * groups) / 50),
  night: 7,
})

export interface Month {
  readonly groups: number
  readonly requests: number
  readonly cpuSeconds: number
  readonly gibSeconds: number
  readonly tasks: number
  readonly megabytesOfPubsub: number
  readonly mails: number
  /** Of Google's APIs. */
  readonly calls: number
  readonly rowsAYear: number
  readonly cellsAYear: number
  readonly dollars: number
}

/** Google's list prices of Cloud Run in the cheapest regions, above what is free each month. */
export const run = {
  requests: { free: 2_000_000, price: 0.4 / 1_000_000 },
  cpuSeconds: { free: 180_000, price: 0.000024 },
  gibSeconds: { free: 360_000, price: 0.0000025 },
} as const

export function monthOf(groups: number, basis: Basis): Month {
  const month = 52 / 12
  const times = Object.entries(timesAWeek(groups)) as readonly (readonly [Job, number])[]
  const sum = (each: (job: Job) => number) => times.reduce((sum, [job, count]) => sum + count * each(job), 0)
  const edits = assumed.editsADay * 7
  const letterTasks = Math.ceil((2 * groups) / 50)
  // A report is a member at `api`, a wake-up at `wake` and a look; an edit is `api` and a look.
  const short = 2 * groups + edits
  const requests = month * (sum(() => 1) + short)
  const cpuSeconds =
    month * (sum((job) => secondsOf(job, groups, basis)) + short * (assumed.call + assumed.request))
  const gibSeconds = cpuSeconds / 2
  const over = (used: number, { free, price }: { free: number; price: number }) =>
    Math.max(0, used - free) * price
  const letterRows = 2 * 2 * groups * 52
  const historyRows = edits * 52
  return {
    groups,
    requests,
    cpuSeconds,
    gibSeconds,
    // Put in and delivered.
    tasks: month * 2 * (groups + edits + letterTasks),
    megabytesOfPubsub: (month * groups * 2) / 1000,
    mails: month * 2 * groups,
    calls: month * (sum((job) => total(callsOf(job, groups, basis))) + groups + edits + letterTasks),
    rowsAYear: groups * 52 + letterRows + historyRows,
    cellsAYear:
      groups * 52 * basis.fifty.cellsPerEvening +
      letterRows * columnsOf('letters') +
      historyRows * columnsOf('history'),
    dollars:
      over(requests, run.requests) + over(cpuSeconds, run.cpuSeconds) + over(gibSeconds, run.gibSeconds),
  }
}

const columnsOf = (tab: 'letters' | 'history') => Object.keys(tabs[tab].columns).length

/**
 * The hour in which most reports come: how many in its busiest minute, and how long the last one waits. A look takes in
 * all that came in its half minute, and the last of them draws; a sweep goes on beside it.
 */
export interface Peak {
  readonly groups: number
  readonly reports: number
  readonly busiest: number
  /** Reports that one minute takes in: a list for each, and a sweep takes its own. */
  readonly capacity: number
  readonly minutesWaited: number
  readonly asked: Calls
}

export function peakOf(groups: number, basis: Basis): Peak {
  const random = seeded(groups)
  const reports = Math.round(groups * assumed.inOneHour)
  const arrivals = Array<number>(60).fill(0)
  for (let report = 0; report < reports; report++) {
    const minute = random.between(0, 59)
    arrivals[minute] = (arrivals[minute] ?? 0) + 1
  }
  const calls = (job: Job) => callsOf(job, groups, basis)
  const lists = Math.min(calls('sweep').formsLists, paces.lists)
  const capacity = quota.formsLists - lists
  let queued = 0
  let longest = 0
  for (const arriving of arrivals) {
    queued = Math.max(0, queued + arriving - capacity)
    longest = Math.max(longest, queued)
  }
  const busiest = Math.max(...arrivals)
  const looks = Math.min(busiest, 2)
  const asked = (kind: Kind) =>
    looks * (calls('report')[kind] - calls('drawing')[kind]) + calls('drawing')[kind] + calls('sweep')[kind]
  return {
    groups,
    reports,
    busiest,
    capacity,
    minutesWaited: longest / capacity,
    asked: callsFrom((kind) => (kind === 'formsLists' ? busiest + lists : asked(kind))),
  }
}

/** The written number of groups for which `holds`, up to ten thousand. */
export function lastThat(holds: (groups: number) => boolean): number {
  let [low, high] = [1, 10_000]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
