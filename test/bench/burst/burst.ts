import { seeded } from '../../../infra/local/seeded.ts'
import type { Look, Waiting, Workbook } from '../../../src/ports.ts'
import { takeIn } from '../../../src/workflows/take-in.ts'
import type { View } from '../../../src/views/view.ts'
import { callsFrom, type Calls } from '../costs/calls.ts'
import { createBenchMovement, type Movement } from '../costs/movement.ts'

export interface Burst {
  readonly submissions: number
  readonly calls: Calls
  /** Of the calls, those that draw the views; and how often that was. */
  readonly drawing: Calls
  readonly draws: number
  readonly looks: number
  /** Minutes from the last submission until nothing waits any more. */
  readonly minutesToDrain: number
  /** Minutes that a submission waited at most until it was in the register. */
  readonly longestWait: number
  readonly lost: number
  readonly doubled: number
}

/**
 * So many submissions at moments drawn by chance within so many minutes, taken in as the cloud does: a watch speaks at
 * most once in thirty seconds, looks come at the end of the half minute, one at a time, a sweep every quarter. Held to the
 * quotas of Sheets and Forms; the waiting moves the clock, and so does every call.
 */
export async function burst(groups: number, submissions: number, minutes = 60): Promise<Burst> {
  const movement = await createBenchMovement(groups, 1, 'quota')
  try {
    const begin = Date.parse('2026-09-08T19:00:00Z')
    await movement.at(new Date(begin).toISOString())
    await movement.counts()
    const before = new Set((await rowsOf(movement)).map(String))
    await movement.counts()
    const counted = await takenIn(movement, arrivals(movement.formIds, submissions, begin, minutes))
    const minutesToDrain = (movement.now() - begin) / minute - minutes
    const rows = await rowsOf(movement)
    const sent = (await movement.responseIds()).filter((responseId) => !before.has(responseId))
    const kept = rows.filter((responseId) => !before.has(responseId))
    const there = new Set(kept)
    return {
      ...counted,
      submissions: sent.length,
      minutesToDrain,
      lost: sent.filter((responseId) => !there.has(responseId)).length,
      doubled: kept.length - there.size,
    }
  } finally {
    await movement.close()
  }
}

export interface Arrival {
  readonly at: number
  readonly formId: string
}

export function arrivals(
  formIds: readonly string[],
  submissions: number,
  begin: number,
  minutes = 60,
): readonly Arrival[] {
  const random = seeded(submissions)
  return Array.from({ length: submissions }, () => ({
    at: begin + random.between(0, minutes * minute - 1),
    formId: formIds[random.between(0, formIds.length - 1)] ?? '',
  })).sort((one, other) => one.at - other.at)
}

async function takenIn(
  movement: Movement,
  coming: readonly Arrival[],
): Promise<Pick<Burst, 'calls' | 'drawing' | 'draws' | 'looks' | 'longestWait'>> {
  const tasks: (Waiting & { readonly due: number })[] = []
  const notices: Arrival[] = []
  const spoken = new Map<string, number>()
  const made: Calls[] = []
  const drawn: Calls[] = []
  let timed = 0
  let longest = 0
  let names = 0
  let next = 0
  const queued = (look: Look, due: number) => tasks.push({ name: `t-${++names}`, look, due })

  /** The calls since it was asked before. */
  const counted = async () => {
    const { calls } = await movement.counts()
    made.push(calls)
    return calls
  }
  /** Lets the calls that were made take their time, and what came meanwhile come. */
  const pass = async () => {
    await counted()
    const took = made.slice(timed).reduce((sum, calls) => sum + duration(calls), 0)
    timed = made.length
    await movement.at(new Date(movement.now() + took).toISOString())
    for (; (coming[next]?.at ?? Infinity) <= movement.now(); next++) {
      const { at, formId } = coming[next] ?? { at: 0, formId: '' }
      await movement.report(formId, '2026-09-08', at)
      // A watch that spoke less than half a minute ago speaks at the end of it, once.
      const last = spoken.get(formId) ?? 0
      if (last > at) continue
      const speaks = Math.max(at, last + slot)
      spoken.set(formId, speaks)
      notices.push({ formId, at: speaks })
    }
    for (const notice of notices.filter(({ at }) => at <= movement.now())) {
      queued({ formId: notice.formId }, slotAfter(notice.at))
      taken(notices, (each) => each === notice)
    }
  }
  const queue = {
    ...movement.world.queue,
    intake: (look: Look, when: 'now' | 'together') => {
      queued(look, when === 'now' ? movement.now() : slotAfter(movement.now()))
      return Promise.resolve()
    },
    waiting: async () => {
      await pass()
      return [...tasks]
    },
    done: (done: readonly Waiting[]) => {
      for (const { name } of done) taken(tasks, (task) => task.name === name)
      return Promise.resolve()
    },
  }
  const { workbook } = movement.world
  const draw = async (views: readonly View[]) => {
    await counted()
    await workbook.draw(views)
    drawn.push(await counted())
  }
  const commit: Workbook['commit'] = async (changes, basedOn) => {
    const outcome = await workbook.commit(changes, basedOn)
    await pass()
    const sent = changes.flatMap(({ tab, rows }) =>
      tab === 'meetings' ? rows.map(({ submittedAt }) => Date.parse(submittedAt ?? '')) : [],
    )
    if (outcome === 'done') longest = sent.reduce((most, at) => Math.max(most, movement.now() - at), longest)
    return outcome
  }
  const world = { ...movement.world, queue, workbook: { ...workbook, commit, draw } }
  const end = coming.at(-1)?.at ?? 0
  let sweep = coming[0]?.at ?? 0
  let looks = 0
  for (;;) {
    await pass()
    const isSwept = sweep <= Math.min(movement.now(), end)
    const due = isSwept ? undefined : tasks.find((task) => task.due <= movement.now())
    if (due === undefined && !isSwept) {
      const moments = [...tasks.map((task) => task.due), ...notices.map(({ at }) => at)]
      const soonest = Math.min(...moments, coming[next]?.at ?? Infinity, sweep <= end ? sweep : Infinity)
      if (soonest === Infinity)
        return {
          calls: summed(made),
          drawing: summed(drawn),
          draws: drawn.length,
          looks,
          longestWait: longest / minute,
        }
      await movement.at(new Date(soonest).toISOString())
      continue
    }
    if (due === undefined) sweep += quarter
    else taken(tasks, (task) => task === due)
    looks += 1
    await takeIn(world, due?.look ?? {})
  }
}

/** About what calls take: a third of a second each, and four lists at a time. */
const duration = ({ formsLists, ...others }: Calls) =>
  300 * (Math.ceil(formsLists / 4) + Object.values(others).reduce((sum, count) => sum + count, 0))

const summed = (all: readonly Calls[]): Calls =>
  callsFrom((kind) => all.reduce((sum, calls) => sum + calls[kind], 0))

function taken<Item>(items: Item[], isIt: (item: Item) => boolean): void {
  const at = items.findIndex(isIt)
  if (at >= 0) items.splice(at, 1)
}

async function rowsOf({ world }: Movement): Promise<readonly string[]> {
  const raw = (await world.workbook.read()).tabs.meetings
  const at = raw?.header.indexOf('Antwoord-ID') ?? -1
  return [...(raw?.rows ?? [])].map((row) => String(row[at]))
}

const slotAfter = (time: number) => (Math.floor(time / slot) + 1) * slot

const minute = 60_000
const quarter = 15 * minute
const slot = minute / 2
