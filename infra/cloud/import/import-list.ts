/** The conversation of `npm run import`: columns that nobody knows, who is whom, what would happen, and then a yes. */
import { capital, sayPeople } from '../../../src/dutch/dutch.ts'
import type { World } from '../../../src/ports.ts'
import { countOf, type ImportPlan } from '../../../src/register/import/import-plan.ts'
import {
  fillable,
  headerOf,
  listColumns,
  type Fillable,
  type UnknownColumn,
} from '../../../src/register/import/list-columns.ts'
import type { MemberList } from '../../../src/register/import/member-list.ts'
import { askAlike, sayColumns, sayPlan } from '../../../src/register/import/say-import.ts'
import { readYesNo } from '../../../src/register/read-cell.ts'
import { importPeople, planOf, type ImportWish } from '../../../src/workflows/import-people.ts'
import { look, type Seen } from '../../../src/workflows/look.ts'

export interface Talk {
  say(line: string): void
  /** Throws when nobody is there to answer. */
  ask(question: string): Promise<string>
}

export type Imported = 'written' | 'nothing' | 'not-agreed' | 'not-possible'

/** `group` is the group of a list that has no column for it. */
export async function importList(
  world: World,
  list: MemberList,
  { say, ask }: Talk,
  group?: string,
): Promise<Imported> {
  const seen = await look(world)
  const obstacle = obstacleTo(seen)
  if (obstacle !== undefined) {
    say(obstacle)
    return 'not-possible'
  }
  const answers = await askUnknown(listColumns(list).unknown, { say, ask })
  const columns = listColumns(list, answers)
  const meant = new Set(columns.meant.values())
  if (!meant.has('name') && !meant.has('fullName')) {
    say('Er is geen kolom met namen. Zet er Roepnaam of Naam boven, en doe het nog eens.')
    return 'not-possible'
  }
  for (const line of sayColumns(list, columns)) say(line)
  const wish: ImportWish = {
    list,
    columns,
    areTwo: new Set(),
    ...(group === undefined && !meant.has('group')
      ? { group: (await ask('\nIn welke groep horen deze mensen? ')).trim() }
      : group === undefined
        ? {}
        : { group }),
  }
  const first = planOf(wish, seen)
  const decided = { ...wish, areTwo: await askWhoIsTwo(first, { say, ask }) }
  const plan = planOf(decided, seen)
  for (const line of sayPlan(plan)) say(line)
  return agreeAndWrite(world, decided, plan, { say, ask })
}

async function agreeAndWrite(
  world: World,
  wish: ImportWish,
  plan: ImportPlan,
  { say, ask }: Talk,
): Promise<Imported> {
  const count = countOf(plan)
  if (count === 0) {
    say('\nEr is niets om erbij te zetten.')
    return 'nothing'
  }
  say('\nEr is nog niets geschreven. Iedereen begint op Toestemming «nog vragen».')
  if (!(await isYes(ask, `Typ ja om ${sayPeople(count)} onder Mensen te zetten: `))) {
    say('Goed, er is niets geschreven.')
    return 'not-agreed'
  }
  const written = await importPeople(world, wish, plan)
  say(
    written === 0
      ? 'Intussen stond iedereen er al. Er is niets geschreven.'
      : `${capital(sayPeople(written))} erbij. Binnen een kwartier telt het mee, en wat niet klopt staat in Nakijken.`,
  )
  return 'written'
}

/** What must be put right before anybody can be added. */
function obstacleTo({ register, snapshot }: Seen): string | undefined {
  if (snapshot.tabs.people === undefined || snapshot.tabs.groups === undefined)
    return 'De tabbladen Mensen en Groepen zijn er nog niet. Doe eerst Inrichten (docs/install.md, stap 6).'
  if (register.facts.groups.size === 0)
    return 'Er zijn nog geen groepen. Zet eerst de groepen in het tabblad Groepen.'
  if (register.brake !== undefined)
    return 'De rem staat erop: er is ineens veel veranderd. Kijk eerst in Te doen; daarna doe je dit nog eens.'
  if (register.noRoom?.has('people') === true)
    return 'In Mensen missen kopjes. Zet ze eerst terug; in Nakijken staat welke.'
  return undefined
}

/** Once a header, by the number of a column. */
async function askUnknown(
  unknown: readonly UnknownColumn[],
  { say, ask }: Talk,
): Promise<ReadonlyMap<string, Fillable | null>> {
  const answers = new Map<string, Fillable | null>()
  if (unknown.length === 0) return answers
  say(
    'Deze kolommen ken ik niet. Horen ze bij een kolom van Mensen? Typ het nummer; Enter laat de kolom weg.',
  )
  say(choosable.map((key, index) => `  ${index + 1} ${headerOf(key)}`).join('\n'))
  for (const { header, example } of unknown) {
    const said = (await ask(`${header} (er staat bijvoorbeeld ‘${example.slice(0, 40)}’): `)).trim()
    const chosen =
      choosable[Number(said) - 1] ??
      choosable.find((key) => headerOf(key).toLowerCase() === said.toLowerCase())
    answers.set(header, chosen ?? null)
    if (chosen === undefined) say('  Weggelaten.')
  }
  say('')
  return answers
}

const choosable = fillable.filter((key) => key !== 'leftOn')

/** The rows of which a person says that they are somebody else than the one they are like. Enter is: the same. */
async function askWhoIsTwo({ alike }: ImportPlan, { say, ask }: Talk): Promise<ReadonlySet<number>> {
  const areTwo = new Set<number>()
  if (alike.length > 0)
    say('\nEen paar lijken op iemand. Ja of Enter: dezelfde, dan blijft de rij weg. Nee: het zijn er twee.')
  for (const meeting of alike)
    if (readYesNo(await ask(`${askAlike(meeting)} `)) === false) areTwo.add(meeting.listed.rowNumber)
  return areTwo
}

const isYes = async (ask: Talk['ask'], question: string) => readYesNo(await ask(question)) === true
