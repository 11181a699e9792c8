import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { takeIn } from '../../src/workflows/take-in.ts'
import { tablesOf } from './costs.ts'
import { callOf, total } from './costs/calls.ts'
import { jobs, measure } from './costs/measure.ts'
import { createBenchMovement } from './costs/movement.ts'
import { lastMeasured } from './costs/measured.ts'
import { callsOf, lastThat, monthOf, peakOf, run, secondsOf } from './costs/week.ts'

const basis = lastMeasured()
const root = join(import.meta.dirname, '../..')

describe('the tables of what it costs', () => {
  it.each(tablesOf(basis))('$mark in $document is what was last measured', async ({ document, table }) => {
    const path = join(root, document)
    const printed = await format(table, { ...(await resolveConfig(path)), filepath: path })
    expect(readFileSync(path, 'utf8')).toContain(printed)
  })
})

describe('the formulae', () => {
  it.each(jobs)('foretell the calls that were counted at a hundred groups: %s', (job) => {
    expect(callsOf(job, basis.check.groups, basis)).toEqual(basis.check.jobs[job].calls)
  })

  it('add up to the requests of a month', () => {
    // A week: 672 sweeps, 168 hours, 7 nights, 3 requests a report, 2 an edit, 2 tasks of letters.
    const week = 672 + 168 + 7 + 3 * 50 + 2 * 140 + 2
    expect(monthOf(50, basis).requests).toBeCloseTo((week * 52) / 12)
  })

  it('ask no money within what is free, and only for what is over', () => {
    expect(monthOf(50, basis).dollars).toBe(0)
    const { cpuSeconds, gibSeconds, dollars } = monthOf(1000, basis)
    const over =
      (cpuSeconds - run.cpuSeconds.free) * 0.000024 + (gibSeconds - run.gibSeconds.free) * 0.0000025
    expect(dollars).toBeCloseTo(over)
  })

  it('let a sweep last as long as the pace of the lists makes it', () => {
    expect(secondsOf('sweep', 1000, basis)).toBeGreaterThan((1000 - 150) / 2.5)
    expect(secondsOf('sweep', 12, basis)).toBeLessThan(5)
  })

  it('never take in more in a minute than the quotas let', () => {
    for (const groups of [12, 50, 500, 1000]) {
      const { capacity, busiest, asked } = peakOf(groups, basis)
      expect(busiest).toBeLessThanOrEqual(capacity)
      expect(asked.formsLists).toBeLessThanOrEqual(180)
      expect(asked.sheetsReads).toBeLessThanOrEqual(60)
    }
  })

  it('find the last number that a limit lets pass', () => {
    expect(lastThat((groups) => groups <= 116)).toBe(116)
    expect(lastThat(() => true)).toBe(10_000)
  })
})

describe('counting', () => {
  it('knows reads from writes, also a read that is posted', () => {
    expect(callOf('GET', '/v4/spreadsheets/s/values:batchGet')).toBe('sheetsReads')
    expect(callOf('POST', '/v4/spreadsheets/s/developerMetadata:search')).toBe('sheetsReads')
    expect(callOf('POST', '/v4/spreadsheets/s:batchUpdate')).toBe('sheetsWrites')
    expect(callOf('GET', '/v1/forms/f/responses')).toBe('formsLists')
    expect(callOf('GET', '/v1/forms/f/watches')).toBe('formsReads')
    expect(callOf('POST', '/v1/forms/f/watches/w:renew')).toBe('formsWrites')
  })

  it('measures three groups as the formulae say', async () => {
    const measured = await measure(3, 1)
    for (const job of ['sweep', 'report', 'hour', 'night'] as const)
      expect(total(measured.jobs[job].calls), job).toBe(total(callsOf(job, 3, basis)))
    expect(measured.sent).toBe(6)
    expect(measured.cellsPerEvening).toBe(basis.fifty.cellsPerEvening)
  })
})

describe('under the real quota of Sheets', () => {
  it('fifteen reports of one minute are all taken in, each by a look of its own, as many a minute as was computed', async () => {
    const movement = await createBenchMovement(15, 1, 'quota')
    try {
      const { world, formIds } = movement
      const meetings = async () => [...((await world.workbook.read()).tabs.meetings?.rows ?? [])].length
      await movement.at('2026-09-08T20:30:00Z')
      const before = await meetings()
      await movement.at('2026-09-08T20:31:00Z')
      const from = movement.now()
      for (const formId of formIds) await movement.report(formId, '2026-09-08')
      for (const formId of formIds) await takeIn(world, { formId })
      const minutes = (movement.now() - from) / 60_000
      const { sheetsReads } = callsOf('report', 15, basis)
      // A minute begins with its whole quota: the last minute need not be waited for.
      expect(minutes).toBeGreaterThanOrEqual(Math.ceil((formIds.length * sheetsReads) / 60) - 1)
      expect(minutes).toBeLessThan(4)
      await movement.at('2026-09-08T21:00:00Z')
      expect((await meetings()) - before).toBe(formIds.length)
    } finally {
      await movement.close()
    }
  })
})
