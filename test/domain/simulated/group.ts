import { addDays, day, type Day } from '../../../src/domain/day.ts'
import type { Facts } from '../../../src/domain/facts.ts'
import type { Group } from '../../../src/domain/group.ts'
import { groupId, personId, type PersonId } from '../../../src/domain/ids.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import type { Stay } from '../../../src/domain/person.ts'
import { aGroup, evening, factsOf } from '../build.ts'
import { createDice, type Dice } from './dice.ts'
import type { Story } from './stories.ts'

/** Four years of one group, as the register would have come to know it. */
export interface SimulatedGroup {
  readonly facts: Facts
  readonly group: Group
  readonly begin: Day
  readonly weeks: number
}

/** Somebody in the story: how often they come, and until when. */
interface Life {
  readonly person: PersonId
  readonly household: number
  readonly first: number
  /** The chance of coming on an evening. */
  readonly faithful: number
  /** Evenings after which they do not come again, for who does not come to stay. */
  readonly tries: number
  visits: number
  gone?: number
}

const weeks = 208
const begin = day('2022-09-06')

export function simulate(story: Story, seed: number): SimulatedGroup {
  const dice = createDice(seed)
  const lives: Life[] = []
  const meetings: Meeting[] = []
  const splitAt = story.split === undefined ? undefined : dice.between(45, 110)
  const pace = 0.35 * 7 ** dice.roll()
  let households = 0
  const arrive = (week: number, adults: number, toStay: boolean) => {
    households++
    const faithful = 0.4 + 0.58 * dice.roll()
    const tries = toStay || dice.happens(story.stays) ? Number.POSITIVE_INFINITY : dice.between(1, 4)
    for (let adult = 0; adult < adults; adult++) {
      const person = personId(`p-${lives.length}`)
      lives.push({ person, household: households, first: week, faithful, tries, visits: 0 })
    }
  }
  for (let left = story.begins(dice); left > 0; left--) arrive(0, 1, true)

  for (let week = 0; week < weeks; week++) {
    const here = lives.filter((life) => life.gone === undefined)
    const newcomers = week === 0 ? [] : story.newcomers({ week, size: here.length, pace, dice })
    for (const adults of newcomers) arrive(week, adults, false)
    if (week === splitAt) leaveAtOnce(here, story.split?.share ?? 0, week, dice)
    for (const life of here) if (dice.happens(story.leaves)) life.gone ??= week
    if (isHoliday(week, story.summer) || dice.happens(0.04)) continue
    meetings.push(eveningIn(week, story, lives, dice))
  }

  const daughter =
    story.split?.told === true && splitAt !== undefined
      ? [aGroup({ name: 'Dochter', mother: group.id, splitOn: addDays(begin, 7 * splitAt) })]
      : []
  return {
    facts: factsOf({ groups: [group, ...daughter], stays: lives.map(stayOf), meetings }),
    group,
    begin,
    weeks,
  }
}

const group = aGroup({ firstEvening: begin, id: groupId('g-overvecht') })

function eveningIn(week: number, story: Story, lives: readonly Life[], dice: Dice): Meeting {
  const thin = isHoliday(week - 2, story.summer) || isHoliday(week + 2, story.summer) ? 0.7 : 1
  const ill = new Set<number>()
  for (const { household } of lives) if (dice.happens(0.06)) ill.add(household)
  const present: PersonId[] = []
  for (const life of lives) {
    if (life.gone !== undefined || ill.has(life.household) || !dice.happens(life.faithful * thin)) continue
    present.push(life.person)
    life.visits++
    if (life.visits >= life.tries) life.gone = week + 1
  }
  const on = addDays(begin, 7 * week)
  return dice.happens(0.05) ? evening(on) : evening(on, { present })
}

/** The first year begins in September: weeks 43 to 49 are July and August, week 16 is Christmas. */
function isHoliday(week: number, summer: number): boolean {
  const ofYear = ((week % 52) + 52) % 52
  return (ofYear >= 43 && ofYear < 43 + summer) || ofYear === 16 || ofYear === 17
}

function leaveAtOnce(here: readonly Life[], share: number, week: number, dice: Dice): void {
  for (const life of here) if (dice.happens(share)) life.gone = week
}

/** Who left stands in the list until the coordinator notices, some weeks later. */
const stayOf = (life: Life): Stay => ({
  person: life.person,
  group: group.id,
  place: 'seeker',
  from: addDays(begin, 7 * life.first),
  ...(life.gone === undefined ? {} : { until: addDays(begin, 7 * (life.gone + 6)) }),
})
