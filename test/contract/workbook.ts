import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../src/domain/day.ts'
import type { Moment } from '../../src/domain/moment.ts'
import type { Workbook } from '../../src/ports.ts'
import type { Change } from '../../src/register/change.ts'
import type { RowTabKey } from '../../src/register/description/workbook.ts'
import { readRegister } from '../../src/register/read-register.ts'
import type { Cell } from '../../src/register/snapshot.ts'

/** A register that a test holds in its hands: writers of their own, a clock, and a person who edits. */
export interface RegisterInHands {
  readonly writer: () => Workbook
  readonly now: () => Moment
  readonly pass: (minutes: number) => void
  readonly rowsOf: (tab: RowTabKey) => Promise<readonly Readonly<Record<string, Cell>>[]>
  readonly type: (tab: RowTabKey, rowNumber: number, column: string, cell: Cell) => Promise<void>
  /** Puts the first column of a tab last. */
  readonly moveFirstColumn: (tab: RowTabKey) => Promise<void>
  /** Sorts the rows of a tab by its first column, Z first. */
  readonly sortBackwards: (tab: RowTabKey) => Promise<void>
  /** Types in the first free column of row 1 and row 2 of a tab. */
  readonly ownColumn: (tab: RowTabKey, header: string, cell: Cell) => Promise<void>
  readonly close: () => Promise<void>
}

/** What every Workbook promises, whatever it is made of. `runs` is how often a property is tried. */
export function workbookContract(name: string, open: () => Promise<RegisterInHands>, runs: number): void {
  describe(`Workbook, ${name}`, () => {
    let register: RegisterInHands
    beforeEach(async () => {
      register = await open()
    })
    afterEach(() => register.close())

    const idsIn = async (tab: RowTabKey) => (await register.rowsOf(tab)).map(({ responseId }) => responseId)

    test('writes what is committed, and reads it back one version further', async () => {
      const writer = register.writer()
      const before = await writer.read()
      expect(await writer.commit([reported('r-1'), welcomed('w-1')], before)).toBe('done')
      const after = await writer.read()
      expect(after.version).toBe(before.version + 1)
      expect(await idsIn('meetings')).toEqual(['r-1'])
      expect(await idsIn('signups')).toEqual(['w-1'])
      const seen = readRegister(after, register.now()).seen.get('form-1')
      expect(seen?.responses.get('r-1')).toBe('2026-11-24T07:00:00.123456Z')
    })

    test('of two writers on one version one is done and the other is stale and wrote nothing', async () => {
      const [one, other] = [register.writer(), register.writer()]
      const [mine, theirs] = [await one.read(), await other.read()]
      const answers = await Promise.all([
        one.commit([reported('r-1'), welcomed('w-1')], mine),
        other.commit([reported('r-2'), welcomed('w-2')], theirs),
      ])
      expect([...answers].sort()).toEqual(['done', 'stale'])
      const winner = answers[0] === 'done' ? '1' : '2'
      expect(await idsIn('meetings')).toEqual([`r-${winner}`])
      expect(await idsIn('signups')).toEqual([`w-${winner}`])
    })

    test('is stale on a snapshot of five minutes ago', async () => {
      const writer = register.writer()
      const snapshot = await writer.read()
      register.pass(5)
      expect(await writer.commit([reported('r-1')], snapshot)).toBe('stale')
      expect(await idsIn('meetings')).toEqual([])
    })

    test('writes nothing at all when one of its rows has no tab to go to', async () => {
      const writer = register.writer()
      const snapshot = await writer.read()
      const { meetings } = snapshot.tabs
      const half = { ...snapshot, tabs: meetings === undefined ? {} : { meetings } }
      await expect(async () => writer.commit([reported('r-1'), welcomed('w-1')], half)).rejects.toMatchObject(
        {
          code: 'register-incomplete',
        },
      )
      expect(await idsIn('meetings')).toEqual([])
      expect((await writer.read()).version).toBe(snapshot.version)
    })

    test('finds the columns wherever people put them, and leaves their own alone', async () => {
      await register.ownColumn('meetings', 'Opmerking', 'van ons')
      await register.moveFirstColumn('meetings')
      const writer = register.writer()
      expect(await writer.commit([reported('r-1')], await writer.read())).toBe('done')
      const rows = await register.rowsOf('meetings')
      expect(rows.find(({ responseId }) => responseId === 'r-1')).toMatchObject({
        responseId: 'r-1',
        formId: 'form-1',
        groupId: 'g-1',
        guests: 2,
      })
      const raw = (await writer.read()).tabs.meetings
      const own = raw?.header.indexOf('Opmerking') ?? -1
      expect(own).toBeGreaterThan(-1)
      const cells = [...(raw?.rows ?? [])].map((row) => row[own])
      expect(cells.filter((cell) => cell !== undefined && cell !== '')).toEqual(['van ons'])
    })

    test('keeps every text as it was written, whatever it looks like', async () => {
      const texts = [
        '=HYPERLINK("x")',
        '+31',
        '007',
        '12-3-2026',
        "'s avonds",
        'ja\u202Enee',
        '👩‍👩‍👧 ok',
        'x'.repeat(5000),
      ]
      const writer = register.writer()
      const changes: Change[] = [
        {
          kind: 'append',
          tab: 'meetings',
          rows: texts.map((agreement, index) => ({ ...row(`r-${index}`), agreement })),
        },
      ]
      expect(await writer.commit(changes, await writer.read())).toBe('done')
      expect((await register.rowsOf('meetings')).map(({ agreement }) => agreement)).toEqual(texts)
    })

    test('keeps days and moments as dates on the wall of the spreadsheet', async () => {
      const writer = register.writer()
      const seenAt = register.now()
      const entry = {
        seenAt,
        field: 'place',
        person: 'p-1',
        group: 'g-1',
        to: 'zoeker',
        asOf: day('2026-11-20'),
      } as const
      await writer.commit([{ kind: 'append', tab: 'history', rows: [entry] }], await writer.read())
      const { facts } = readRegister(await writer.read(), seenAt)
      expect(facts.stays).toEqual([{ person: 'p-1', group: 'g-1', place: 'seeker', from: '2026-11-20' }])
      expect((await register.rowsOf('history'))[0]?.asOf).toBe(46346)
    })

    test('fills an ID in the row that was meant, also when the rows were sorted in between', async () => {
      const writer = register.writer()
      await register.type('people', 2, 'name', 'Anna')
      await register.type('people', 3, 'name', 'Bram')
      for (const rowNumber of [2, 3]) await register.type('people', rowNumber, 'group', 'Overvecht')
      const { missingIds } = readRegister(await writer.read(), register.now())
      expect(missingIds.map(({ rowNumber }) => rowNumber)).toEqual([2, 3])
      await register.sortBackwards('people')
      await writer.fill(
        missingIds.map(({ tab, rowNumber, asRead }) => ({
          tab,
          rowNumber,
          asRead,
          column: 'id',
          value: `p-${rowNumber}`,
        })),
      )
      const rows = await register.rowsOf('people')
      expect(rows.map(({ name, id }) => [name, id])).toEqual([
        ['Bram', 'p-3'],
        ['Anna', 'p-2'],
      ])
    })

    test('fills nothing in a row that was changed since, and never writes over an ID', async () => {
      const writer = register.writer()
      await register.type('people', 2, 'name', 'Anna')
      await register.type('people', 2, 'group', 'Overvecht')
      const [missing] = readRegister(await writer.read(), register.now()).missingIds
      if (missing === undefined) throw new Error('Cannot find the row without an ID')
      await register.type('people', 2, 'id', 'p-own')
      await writer.fill([{ ...missing, column: 'id', value: 'p-late' }])
      expect((await register.rowsOf('people'))[0]?.id).toBe('p-own')
    })

    test('provisioning again leaves everything as it was', async () => {
      const writer = register.writer()
      await writer.commit([reported('r-1')], await writer.read())
      const before = await writer.read()
      await writer.provision()
      expect((await writer.read()).tabs).toEqual(before.tabs)
    })

    test('gives each response exactly once, whatever two writers do and see, and in whatever order', async () => {
      let round = 0
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
          fc.array(
            fc.record({
              writer: fc.constantFrom(0, 1),
              act: fc.constantFrom('read', 'commit', 'commit twice', 'both at once'),
              visible: fc.integer({ min: 0, max: 63 }),
              backwards: fc.boolean(),
            }),
            { minLength: 2, maxLength: 12 },
          ),
          async (numbers, steps) => {
            round += 1
            const responses = numbers.map((number) => `round-${round}-${number}`)
            await race([register.writer(), register.writer()], responses, steps, register.now)
            const kept = (await idsIn('meetings')).filter((id) => String(id).startsWith(`round-${round}-`))
            expect([...kept].sort()).toEqual([...responses].sort())
          },
        ),
        { numRuns: runs, interruptAfterTimeLimit: 20_000 },
      )
    })
  })
}

interface RaceStep {
  readonly writer: number
  readonly act: 'read' | 'commit' | 'commit twice' | 'both at once'
  /** Which responses the forms show then, as bits. */
  readonly visible: number
  readonly backwards: boolean
}

/** Two writers pull from one set of responses, plan by what the register has seen, and commit; at last one sweeps. */
async function race(
  writers: readonly Workbook[],
  responses: readonly string[],
  steps: readonly RaceStep[],
  now: () => Moment,
): Promise<void> {
  const snapshots = await Promise.all(writers.map((writer) => writer.read()))
  const plan = (index: number, visible: number, backwards: boolean): readonly Change[] => {
    const snapshot = snapshots[index]
    if (snapshot === undefined) return []
    const seen = readRegister(snapshot, now()).seen.get('form-1')?.responses
    const fresh = responses.filter((id, at) => (visible >> at) % 2 === 1 && seen?.has(id) !== true)
    return fresh.length === 0 ? [] : [reported(...(backwards ? [...fresh].reverse() : fresh))]
  }
  const commit = async (index: number, { visible, backwards }: RaceStep, times: number) => {
    const [writer, snapshot] = [writers[index], snapshots[index]]
    if (writer === undefined || snapshot === undefined) return
    const changes = plan(index, visible, backwards)
    if (changes.length === 0) return
    for (let time = 0; time < times; time++) await writer.commit(changes, snapshot)
  }
  for (const step of steps) {
    const writer = writers[step.writer]
    if (step.act === 'read' && writer !== undefined) snapshots[step.writer] = await writer.read()
    else if (step.act === 'both at once') await Promise.all([commit(0, step, 1), commit(1, step, 1)])
    else await commit(step.writer, step, step.act === 'commit twice' ? 2 : 1)
  }
  const [sweeper] = writers
  if (sweeper === undefined) return
  snapshots[0] = await sweeper.read()
  const changes = plan(0, 63, false)
  if (changes.length > 0) expect(await sweeper.commit(changes, snapshots[0])).toBe('done')
}

const row = (responseId: string) => ({
  responseId,
  formId: 'form-1',
  submittedAt: '2026-11-24T07:00:00.123456Z',
  groupId: 'g-1',
  held: 'yes' as const,
  guests: 2,
})

export const reported = (...responseIds: readonly string[]): Change => ({
  kind: 'append',
  tab: 'meetings',
  rows: responseIds.map(row),
})

const welcomed = (responseId: string): Change => ({
  kind: 'append',
  tab: 'signups',
  rows: [{ responseId, formId: 'form-2', submittedAt: '2026-11-24T07:00:00Z', name: 'Daniël' }],
})
