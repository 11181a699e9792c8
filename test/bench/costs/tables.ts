import { paces } from '../../../src/adapters/google/forms/pace.ts'
import { total } from './calls.ts'
import { jobs, type Job } from './measure.ts'
import {
  assumed,
  callsOf,
  cpuOf,
  drawingOf,
  lastThat,
  megabytesOf,
  monthOf,
  peakOf,
  quota,
  run,
  secondsOf,
  type Basis,
} from './week.ts'

export const shown = [12, 50, 500, 1000] as const

/** For docs/kosten.md: a month of each size, beside what is free. */
export function costTable(basis: Basis): string {
  const months = shown.map((groups) => monthOf(groups, basis))
  const row = (what: string, value: (month: (typeof months)[number]) => string, free: string) =>
    line([what, ...months.map(value), free])
  const euro = (dollars: number) => (dollars === 0 ? '$ 0' : `$ ${dollars.toFixed(2)}`)
  return [
    line(['per maand', ...shown.map((groups) => `${dutch(groups)} groepen`), 'gratis']),
    line(['---', ...shown.map(() => '--:'), '--:']),
    row('verzoeken aan Cloud Run', ({ requests }) => dutch(requests), dutch(run.requests.free)),
    row('vCPU-seconden', ({ cpuSeconds }) => dutch(cpuSeconds), dutch(run.cpuSeconds.free)),
    row('GiB-seconden', ({ gibSeconds }) => dutch(gibSeconds), dutch(run.gibSeconds.free)),
    row('wekkers (Scheduler)', () => '3', '3'),
    row('taken (Cloud Tasks), erin en eruit', ({ tasks }) => dutch(tasks), '1.000.000'),
    row('berichten (Pub/Sub), MB', ({ megabytesOfPubsub }) => megabytesOfPubsub.toFixed(1), '10.000'),
    row('aanroepen van Sheets, Forms en Tasks', ({ calls }) => dutch(calls), 'kost niets'),
    row('brieven', ({ mails }) => dutch(mails), 'zie hieronder'),
    row('rijen erbij in een jaar', ({ rowsAYear }) => dutch(rowsAYear), 'kost niets'),
    row('**te betalen aan Cloud Run**', ({ dollars }) => `**${euro(dollars)}**`, ''),
  ].join('\n')
}

/** For docs/scale.md: how many groups each limit lets pass. */
export function endTable(basis: Basis): string {
  const year = assumed.evenings
  const groups = (holds: (groups: number) => boolean) => {
    const last = lastThat(holds)
    return last === 10_000 ? 'beyond 10,000' : english(last)
  }
  const yearsOf = (count: number) => (10_000_000 / monthOf(count, basis).cellsAYear).toFixed(0)
  const drawnIn = (bytes: number) => groups((count) => drawingOf(count, year, basis) <= bytes)
  const rows = [
    ['all views fit in one call of the 2 MB that Google advises', drawnIn(2_000_000)],
    [
      `a sweep is done in a minute: ${paces.lists} lists`,
      groups((count) => callsOf('sweep', count, basis).formsLists <= paces.lists),
    ],
    ['free seconds of Cloud Run', groups((count) => monthOf(count, basis).cpuSeconds <= run.cpuSeconds.free)],
    ['the night is over in 1,620 seconds', groups((count) => secondsOf('night', count, basis) < 1620)],
    ['a sweep is over in 540 seconds', groups((count) => secondsOf('sweep', count, basis) < 540)],
    [
      'a drawing takes the 60 writes of a minute',
      groups((count) => callsOf('drawing', count, basis).sheetsWrites <= quota.sheetsWrites),
    ],
    ['10,000,000 cells in a year', groups((count) => monthOf(count, basis).cellsAYear <= 10_000_000)],
    ['a read of a year is held in 200 MB', groups((count) => megabytesOf(count, year, basis) <= 200)],
    [
      'the peak hour: a list for each report, beside a sweep',
      groups((count) => (count * assumed.inOneHour) / 60 <= peakOf(count, basis).capacity),
    ],
  ] as const
  return [
    line(['limit', 'last number of groups']),
    line(['---', '--:']),
    ...rows.map(line),
    '',
    `The 10,000,000 cells last ${yearsOf(50)} years with 50 groups, ${yearsOf(500)} with 500 and ${yearsOf(1000)} with 1,000.`,
  ].join('\n')
}

/** For docs/scale.md: the busiest minute. */
export function peakTable(basis: Basis): string {
  const peaks = shown.map((groups) => peakOf(groups, basis))
  const row = (what: string, value: (peak: (typeof peaks)[number]) => number, limit: string) =>
    line([what, ...peaks.map((peak) => english(value(peak))), limit])
  return [
    line(['in the busiest hour', ...shown.map((groups) => `${english(groups)} groups`), 'limit']),
    line(['---', ...shown.map(() => '--:'), '--:']),
    row('reports in that hour', ({ reports }) => reports, ''),
    row('reports in its busiest minute', ({ busiest }) => busiest, ''),
    row('reports that a minute can take in', ({ capacity }) => capacity, ''),
    row('minutes that the last one waits for its look', ({ minutesWaited }) => Math.ceil(minutesWaited), ''),
    row('reads of Sheets wanted in that minute', ({ asked }) => asked.sheetsReads, String(quota.sheetsReads)),
    row('writes of Sheets', ({ asked }) => asked.sheetsWrites, String(quota.sheetsWrites)),
    row('lists of Forms, with a sweep', ({ asked }) => asked.formsLists, String(quota.formsLists)),
  ].join('\n')
}

const names: Readonly<Record<Job, string>> = {
  sweep: 'a sweep with nothing new',
  report: 'one report',
  fiveReports: 'a sweep with five reports',
  edit: "a coordinator's edit",
  drawing: '_of which drawing_',
  hour: 'an hour without letters',
  monday: 'Monday at seven',
  letters: 'a task of letters (24, 50, 50)',
  night: 'the night',
}

/** What was measured, and how near the formulae come. */
export function jobTable(basis: Basis): string {
  const { twelve, fifty, aged, check } = basis
  const calls = (job: Job, { jobs }: Basis['fifty']) => english(total(jobs[job].calls))
  return [
    line([
      'work',
      'calls, 12 groups',
      'calls, 50',
      'calls, 100',
      'by formula',
      'ms CPU, 12',
      'ms, 50',
      'ms, 50 after 45 weeks',
      'ms, 100',
      'by formula',
    ]),
    line(['---', ...Array<string>(9).fill('--:')]),
    ...jobs.map((job) =>
      line([
        names[job],
        calls(job, twelve),
        calls(job, fifty),
        calls(job, check),
        `_${english(total(callsOf(job, check.groups, basis)))}_`,
        ...[twelve, fifty, aged, check].map(({ jobs }) => english(jobs[job].cpu * 1000)),
        `_${english(cpuOf(job, check.groups, check.evenings, basis) * 1000)}_`,
      ]),
    ),
    '',
    `Drawing the views takes ${kilobytes(twelve)}, ${kilobytes(fifty)}, ${kilobytes(aged)} (after 45 weeks) and ` +
      `${kilobytes(check)} kB; a read holds ${twelve.readMegabytes.toFixed(1)}, ${fifty.readMegabytes.toFixed(1)}, ` +
      `${aged.readMegabytes.toFixed(1)} and ${check.readMegabytes.toFixed(1)} MB of heap.`,
  ].join('\n')
}

const kilobytes = ({ jobs }: Basis['fifty']) => english(jobs.drawing.written / 1000)
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const english = (value: number) => Math.round(value).toLocaleString('en')
const dutch = (value: number) => Math.round(value).toLocaleString('nl')
