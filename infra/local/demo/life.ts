import { addDays, addMonths, type Day } from '../../../src/domain/day.ts'
import { amsterdam, momentAt } from '../../../src/domain/moment.ts'
import { places } from '../../../src/domain/place.ts'
import { coreValues, outcomeLabels } from '../../../src/forms/coaching-form.ts'
import { personIdOf } from '../../../src/forms/person-id.ts'
import { placeWords } from '../../../src/register/description/masters.ts'
import { coachingAgreements, roles } from './cast.ts'
import { evening, isEvening, restsOf } from './evening.ts'
import { bornGroup, bornSoul, groupRow, personRow, typed, type LivingGroup, type Soul } from './people.ts'
import { seeded, type Seeded } from '../seeded.ts'
import { slips } from './slips.ts'
import { together } from './together.ts'
import type { Chapter, Edit, Filled, MasterTab, Story, Typed } from './story.ts'

/** Writes down what the coordinator does on a day. */
export interface Hand {
  row(on: Day, tab: MasterTab, values: Typed): void
  cells(on: Day, tab: MasterTab, id: string, values: Typed): void
}

/**
 * Fourteen months of the movement up to `today` (that day excluded), the same for the same day and seed. What happens
 * is told as the people themselves tell it: cells that the coordinator types and forms that somebody fills in.
 */
export function live(today: Day, seed: number, chapterDays = 21): Story {
  const dice = seeded(seed)
  const begin = addMonths(today, -14)
  const edits: Dated<Edit>[] = []
  const filled: Dated<Filled>[] = []
  const hand: Hand = {
    row: (on, tab, values) => edits.push({ on, what: { kind: 'row', tab, values } }),
    cells: (on, tab, id, values) => edits.push({ on, what: { kind: 'cells', tab, id, values } }),
  }
  const groups = roles.map((role) => bornGroup(role, today, dice))
  const mother = groups.find(({ role }) => role.twist === 'mother')
  const daughter = groups.find(({ role }) => role.twist === 'daughter')
  const rests = restsOf(begin, today)
  const pause = { from: addDays(today, -45), to: addDays(today, 18) }

  settle(hand, begin)
  for (const rest of rests) hand.row(begin, 'pauses', { ...rest, from: typed(rest.from), to: typed(rest.to) })
  for (const group of groups) {
    const opens = group.first > begin ? addDays(group.first, -28) : begin
    for (const place of places)
      for (let nth = 0; nth < (group.role.begins[place] ?? 0); nth++)
        bornSoul(group, place, earlier(addDays(group.first, nth * 11), opens), dice)
    hand.row(opens, 'groups', groupRow(group, group === daughter ? mother : undefined, today, dice))
    for (const soul of group.souls) {
      hand.row(opens, 'people', personRow(soul, group, opens, dice))
      const { signedOn } = soul
      if (signedOn !== undefined && signedOn > opens)
        hand.cells(signedOn, 'people', soul.id, { signedOn: typed(signedOn) })
    }
    if (group.role.twist === 'on-pause')
      hand.row(addDays(pause.from, -7), 'pauses', {
        group: group.role.name,
        from: typed(pause.from),
        to: typed(pause.to),
        reason: 'lange zomerpauze',
      })
  }

  for (let day = begin; day < today; day = addDays(day, 1)) {
    if (mother && day === daughter?.first) splitOff(mother, daughter, day, hand)
    for (const group of groups) {
      const resting = rests.some(({ from, to }) => from <= day && day <= to)
      const paused = group.role.twist === 'on-pause' && day >= pause.from
      if (resting || paused || !isEvening(group, day)) continue
      const newcomer = comesIn(group, day, begin, today, dice)
      if (newcomer) filled.push({ on: day, what: newcomer })
      const report = evening(group, day, newcomer ? 1 : 0, dice)
      const silent = group.role.twist === 'stopped-reporting' && day > addDays(today, -33)
      if (!silent && dice.chance(group.role.reports)) filled.push({ on: day, what: report })
      grow(group, day, dice, hand)
    }
  }
  for (const group of groups) for (const talk of talksOf(group, today, dice)) filled.push(talk)
  const resting = (on: Day) => rests.some(({ from, to }) => from <= on && on <= to)
  // With chance of its own, so that what is told here changes no evening.
  for (const told of together(groups, begin, today, resting, seeded(seed + 1))) filled.push(told)
  const last = addDays(today, -2)
  slips(groups, last, hand)
  const cuts = cutsBetween(begin, last, chapterDays, daughter ? [daughter.first] : [])
  return { chapters: chaptersOf(cuts, edits, filled) }
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

interface Dated<T> {
  readonly on: Day
  readonly what: T
}

function settle(hand: Hand, on: Day): void {
  hand.cells(on, 'settings', 'letters', { value: 'aan' })
  hand.cells(on, 'settings', 'movement', { value: 'missiegroepen' })
  hand.cells(on, 'settings', 'coordinator', { value: 'Marijke' })
  hand.cells(on, 'settings', 'coordinatorEmail', { value: 'marijke@voorbeeld.nl' })
}

/** A guest who says yes in Welkom. The next chapter's forms name them. */
function comesIn(group: LivingGroup, day: Day, begin: Day, today: Day, dice: Seeded): Filled | undefined {
  const evenings = 52
  const early = day < addDays(begin, 40) || day > addDays(today, -12)
  if (early || !dice.chance(group.role.newcomers / evenings)) return undefined
  const responseId = `welkom-${dice.letters(16)}`
  const place = dice.chance(0.8) ? 'seeker' : dice.chance(0.5) ? 'believer' : 'unknown'
  const born = bornSoul(group, place, day, dice)
  group.souls = group.souls.map((soul) =>
    soul === born ? { ...born, id: personIdOf(responseId), named: addDays(day, 22) } : soul,
  )
  return {
    form: 'welcome',
    group: group.id,
    at: momentAt(day, `21:${dice.between(10, 50)}`, amsterdam),
    responseId,
    name: born.name,
    contact: dice.chance(0.5)
      ? `06 ${dice.between(10, 99)} ${dice.between(100, 999)} ${dice.between(100, 999)}`
      : '',
    place,
  }
}

/** Seekers come to faith, believers sign, and now and then somebody stays away. The coordinator types it. */
function grow(group: LivingGroup, day: Day, dice: Seeded, hand: Hand): void {
  if (group.role.twist === 'ready') return
  for (const soul of [...group.souls]) {
    if (soul.named > day) continue
    if (soul.place === 'seeker' && soul.visits > 12 && dice.chance(0.004)) move(soul, 'believer', day, hand)
    else if (soul.place === 'believer' && soul.visits > 20 && dice.chance(0.006)) {
      soul.signedOn = day
      move(soul, 'drager', day, hand, { signedOn: typed(day) })
    } else if (soul.place === 'seeker' && dice.chance(0.0025)) {
      group.souls = group.souls.filter((other) => other !== soul)
      hand.cells(day, 'people', soul.id, { leftOn: typed(day) })
    }
  }
}

function move(soul: Soul, place: Soul['place'], on: Day, hand: Hand, more: Typed = {}): void {
  soul.place = place
  hand.cells(on, 'people', soul.id, { place: placeWords[place], placeSince: typed(on), ...more })
}

/** The second trainee of the mother leads the daughter; some go along, and their history goes with them. */
function splitOff(mother: LivingGroup, daughter: LivingGroup, on: Day, hand: Hand): void {
  const of = (place: Soul['place'], from: number, count: number) =>
    mother.souls.filter((soul) => soul.place === place).slice(from, from + count)
  const goes: readonly (readonly [Soul | undefined, Soul['place']])[] = [
    [of('trainee', 1, 1)[0], 'leader'],
    [of('drager', 3, 1)[0], 'trainee'],
    ...of('drager', 4, 2).map((soul) => [soul, 'drager'] as const),
    ...of('seeker', 4, 4).map((soul) => [soul, 'seeker'] as const),
  ]
  for (const [soul, place] of goes) {
    if (!soul) continue
    mother.souls = mother.souls.filter((other) => other !== soul)
    daughter.souls.push({ ...soul, place })
    hand.cells(on, 'people', soul.id, {
      group: daughter.role.name,
      place: placeWords[place],
      placeSince: typed(on),
      ...(place === 'leader' || place === 'trainee'
        ? {
            email: `${soul.name.toLowerCase()}.${daughter.role.name.toLowerCase()}@voorbeeld.nl`,
            letter: 'ja',
          }
        : {}),
    })
  }
}

/** The last of them plans the next one; what was agreed the time before was done, or partly, or nobody says. */
function talksOf(group: LivingGroup, today: Day, dice: Seeded): readonly Dated<Filled>[] {
  const count = group.role.talks
  return Array.from({ length: count }, (_, nth) => {
    const day = addDays(today, -dice.between(12, 40) - nth * 78)
    const at = momentAt(day, `16:${dice.between(10, 50)}`, amsterdam)
    const what: Filled = {
      form: 'coaching',
      group: group.id,
      at,
      day,
      values: coreValues.filter((_, value) => (value + nth + count) % 3 === 0),
      previous: nth === count - 1 ? [] : (outcomesOfTalks[(nth + count) % outcomesOfTalks.length] ?? []),
      agreements: [dice.pick(coachingAgreements)],
      ...(nth === 0 && count % 2 === 0 ? { nextDay: addDays(day, 84) } : {}),
    }
    return { on: day, what }
  }).filter(({ on }) => on >= group.first)
}

const outcomesOfTalks = [[outcomeLabels.done], [outcomeLabels.partly], [outcomeLabels.done], []]

/**
 * Cuts the story at `cuts`: on the morning of each the coordinator types what is due since the one before, and then
 * the forms of the days up to the next are filled in.
 */
function chaptersOf(
  cuts: readonly Day[],
  edits: readonly Dated<Edit>[],
  filled: readonly Dated<Filled>[],
): readonly Chapter[] {
  return cuts.map((cut, nth) => {
    const before = cuts[nth - 1]
    const next = cuts[nth + 1]
    return {
      from: momentAt(cut, '09:00', amsterdam),
      edits: inOrder(edits.filter(({ on }) => on <= cut && (before === undefined || on > before))),
      filled: inOrder(filled.filter(({ on }) => on >= cut && (next === undefined || on < next))),
    }
  })
}

const inOrder = <T>(dated: readonly Dated<T>[]): readonly T[] =>
  [...dated].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ what }) => what)

function cutsBetween(begin: Day, end: Day, days: number, also: readonly Day[]): readonly Day[] {
  const cuts = new Set([end, ...also.filter((cut) => cut > begin && cut < end)])
  for (let cut = begin; cut < end; cut = addDays(cut, days)) cuts.add(cut)
  return [...cuts].sort()
}
