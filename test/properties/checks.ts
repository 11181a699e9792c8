/** What must hold of a register, whatever happened to it; each check answers what does not, a line each. */
import { onTheWall, type Moment } from '../../src/domain/moment.ts'
import { readRegister } from '../../src/register/read-register.ts'
import type { Register } from '../../src/register/register.ts'
import type { Snapshot } from '../../src/register/snapshot.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import { findColumns } from '../../src/register/find-columns.ts'
import { mastersSay } from './masters-say.ts'
import { groupIds } from './neighbourhood.ts'
import { notUnderstood } from './not-understood.ts'
import type { Scene } from './scene.ts'
import { groupNames } from './steps.ts'
import { dayTold, eveningsTold, type Told } from './told.ts'

/** What the test knows by itself. */
export interface Known {
  told: readonly Told[]
  /** Also the versions that were replaced. */
  readonly everTold: Told[]
  readonly newcomers: { readonly responseId: string; readonly name: string; readonly consents: boolean }[]
  /** A hand was in the logs since the last night. */
  logsTouched: boolean
  /** A hand was in the logs once: beside a row that was changed stands the one that was brought back. */
  mayBeDouble: boolean
  /** Something was listed so late that only the night asks for it. */
  overdue: boolean
}

interface Seen {
  readonly snapshot: Snapshot
  readonly register: Register
}

async function see({ stands, world }: Scene): Promise<Seen> {
  const snapshot = await stands()
  return { snapshot, register: readRegister(snapshot, world.clock.now()) }
}

/** At any time: nothing counts that nobody told, no response stands twice in a log, and what is odd is named. */
export async function dayToDay(scene: Scene, known: Known): Promise<readonly string[]> {
  const seen = await see(scene)
  return [
    ...(known.logsTouched ? [] : invented(seen, known)),
    ...(known.mayBeDouble || known.logsTouched ? [] : doubled(seen)),
    ...unnamed(seen),
    ...refused(seen, known),
  ]
}

/** After a sweep: every response counts exactly once. */
export async function counted(scene: Scene, known: Known): Promise<readonly string[]> {
  return miscounted(await see(scene), known)
}

/** When everything came to rest. */
export async function atRest(scene: Scene, known: Known): Promise<readonly string[]> {
  const seen = await see(scene)
  const lines = new Set(await scene.review())
  return [
    ...miscounted(seen, known),
    ...unnamed(seen),
    ...notUnderstood(seen.snapshot.tabs).flatMap(({ tab, rowNumber }) => {
      const where = `${tabs[tab].title}, rij ${rowNumber}`
      return lines.has(where) ? [] : [`Nakijken does not show ${where}`]
    }),
    ...otherPast(seen, scene.world.clock.now()),
    ...absent(seen, known),
  ]
}

function miscounted({ register, snapshot }: Seen, { told }: Known): readonly string[] {
  const expected = new Map(
    eveningsTold(told)
      .filter(({ group }) => register.facts.groups.has(groupIds[group]))
      .map((evening) => [
        `${groupIds[evening.group]} ${evening.day}`,
        JSON.stringify(plain({ ...evening, group: groupIds[evening.group] })),
      ]),
  )
  const counted = new Map(
    register.facts.meetings.map((meeting) => [
      `${meeting.group} ${meeting.day}`,
      JSON.stringify(plain(meeting)),
    ]),
  )
  const missing = groupNames.flatMap((group) =>
    isInGroups(snapshot, groupIds[group]) && !register.facts.groups.has(groupIds[group])
      ? [`${group} is not among the facts`]
      : [],
  )
  return [
    ...missing,
    ...[...expected].flatMap(([key, evening]) =>
      counted.get(key) === evening ? [] : [`${evening} counts as ${counted.get(key) ?? 'nothing'}`],
    ),
    ...[...counted].flatMap(([key, evening]) => (expected.has(key) ? [] : [`nobody told ${evening}`])),
  ]
}

/** The part of an evening that the test knows of. */
const plain = ({ group, day, held, reason, guests, agreement }: Evening) => ({
  group,
  day,
  held,
  reason,
  guests,
  agreement,
})
interface Evening {
  readonly group: string
  readonly day: string
  readonly held: boolean
  readonly reason?: string
  readonly guests?: number
  readonly agreement?: string
}

function invented({ register }: Seen, { everTold }: Known): readonly string[] {
  const days = new Set(everTold.map((told) => `${groupIds[told.group]} ${dayTold(told) ?? ''}`))
  return register.facts.meetings.flatMap(({ group, day }) =>
    days.has(`${group} ${day}`) ? [] : [`nobody told of ${group} on ${day}`],
  )
}

function doubled({ snapshot }: Seen): readonly string[] {
  return (['meetings', 'signups'] as const).flatMap((tab) => {
    const raw = snapshot.tabs[tab]
    if (raw === undefined) return []
    const { at } = findColumns(tabs[tab], raw)
    const names = [...raw.rows]
      .map((row) => `${String(row[at.get('responseId') ?? -1])} ${String(row[at.get('submittedAt') ?? -1])}`)
      .filter((name) => name.trim() !== '')
    return names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [`${tab} has ${name} twice`]))
  })
}

function unnamed({ register, snapshot }: Seen): readonly string[] {
  const named = new Set(register.problems.map(({ tab, rowNumber }) => `${tab} ${rowNumber ?? ''}`))
  return notUnderstood(snapshot.tabs).flatMap(({ tab, rowNumber, column }) =>
    named.has(`${tab} ${rowNumber}`) ? [] : [`row ${rowNumber} of ${tab} is not named for its ${column}`],
  )
}

/** Of whoever says no there is nothing anywhere. */
function refused({ snapshot }: Seen, { newcomers }: Known): readonly string[] {
  const refusals = newcomers.filter(({ consents }) => !consents)
  if (refusals.length === 0) return []
  const cells = new Set(Object.values(snapshot.tabs).flatMap(({ rows }) => [...rows].flat()))
  return refusals.flatMap(({ responseId, name }) =>
    cells.has(responseId) || (name !== '' && cells.has(name)) ? [`${name} said no and stands somewhere`] : [],
  )
}

/** Whoever said yes is in Aanmeldingen, once by the newest version. */
function absent({ snapshot, register }: Seen, { newcomers }: Known): readonly string[] {
  const raw = snapshot.tabs.signups
  if (raw === undefined || !hasRoom(snapshot) || register.brake?.why !== undefined) return []
  const at = findColumns(tabs.signups, raw).at.get('responseId') ?? -1
  const kept = new Set([...raw.rows].map((row) => row[at]))
  return newcomers.flatMap(({ responseId, name, consents }) =>
    consents && !kept.has(responseId) ? [`${name} (${responseId}) said yes and is not in Aanmeldingen`] : [],
  )
}

function otherPast({ register, snapshot }: Seen, now: Moment): readonly string[] {
  if (register.brake !== undefined) return []
  const { day: today } = onTheWall(now, snapshot.timeZone)
  const { stays } = register.facts
  return [
    ...register.changed.map(({ rows }) => `not written down: ${JSON.stringify(rows)}`),
    ...mastersSay(snapshot.tabs, today).flatMap(({ person, group, place }) => {
      const now = stays.filter(
        (stay) =>
          stay.person === person &&
          stay.group === group &&
          stay.from <= today &&
          (stay.until === undefined || stay.until > today),
      )
      const folded = now.map((stay) => stay.place).join()
      return folded === (place ?? '')
        ? []
        : [`${person} is ${place ?? 'gone'} in ${group}, the past says ‘${folded}’`]
    }),
  ]
}

function isInGroups(snapshot: Snapshot, id: string): boolean {
  const raw = snapshot.tabs.groups
  if (raw === undefined) return false
  const { at } = findColumns(tabs.groups, raw)
  const [idAt, nameAt] = [at.get('id'), at.get('name')]
  if (idAt === undefined || nameAt === undefined) return false
  return [...raw.rows].some((row) => row[idAt] === id && String(row[nameAt] ?? '').trim() !== '')
}

/** Whether somebody can be put into Mensen: it has the columns that a row cannot do without. */
function hasRoom(snapshot: Snapshot): boolean {
  const raw = snapshot.tabs.people
  const at = raw === undefined ? undefined : findColumns(tabs.people, raw).at
  return ['name', 'group', 'place'].every((column) => at?.has(column))
}
