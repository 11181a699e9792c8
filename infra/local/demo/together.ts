import { addDays, addMonths, daysBetween, weekdayOf, type Day } from '../../../src/domain/day.ts'
import { huddelThemes } from '../../../src/domain/huddel.ts'
import { amsterdam, momentAt } from '../../../src/domain/moment.ts'
import type { Seeded } from '../seeded.ts'
import type { LivingGroup, Soul } from './people.ts'
import type { Filled } from './story.ts'

interface Told {
  readonly on: Day
  readonly what: Filled
}

/**
 * What the movement does beside the evenings of its groups: a huddel a month of leaders and trainees with the goals they
 * set themselves, evenings apart, and how the youngest group began.
 */
export function together(
  groups: readonly LivingGroup[],
  begin: Day,
  today: Day,
  rests: (day: Day) => boolean,
  dice: Seeded,
): readonly Told[] {
  return [
    ...huddels(groups, begin, today, rests, dice),
    ...groups.flatMap((group) => [...opbouwavonden(group, begin, today, dice), ...beginnings(group, today)]),
  ]
}

function huddels(
  groups: readonly LivingGroup[],
  begin: Day,
  today: Day,
  rests: (day: Day) => boolean,
  dice: Seeded,
): readonly Told[] {
  const days = secondThursdays(addMonths(begin, 1), addMonths(today, 2)).filter((day) => !rests(day))
  return days.flatMap((day, nth) => {
    if (day >= addDays(today, -2)) return []
    const leading = groups.flatMap(({ souls }) => souls.filter((soul) => leads(soul) && soul.since <= day))
    const came = leading.filter(() => dice.chance(0.8))
    const at = (hour: number) => momentAt(day, `${hour}:${dice.between(10, 50)}`, amsterdam)
    const theme = huddelThemes[nth % 4]
    const [leader, next] = [dice.pick(leading), dice.pick(leading)]
    const nextDay = days[nth + 1]
    const evening: Told = {
      on: day,
      what: {
        form: 'huddel',
        at: at(21),
        day,
        present: came.map(({ id }) => id),
        ...(theme === undefined ? {} : { theme }),
        ledBy: leader.id,
        lines: [dice.pick(lines)],
        nextLeader: next.id,
        ...(nextDay === undefined ? {} : { nextDay }),
      },
    }
    const goals = came
      .filter(() => dice.chance(0.75))
      .map((soul): Told => ({
        on: day,
        what: {
          form: 'huddel',
          at: at(22),
          own: {
            person: soul.id,
            goal: dice.pick(goalsOfPeople),
            ...(nth === 0 ? {} : { previous: dice.pick(['done', 'done', 'partly', 'not'] as const) }),
            ...(dice.chance(0.5) ? { sentence: dice.pick(sentences) } : {}),
          },
        },
      }))
    return [evening, ...goals]
  })
}

function opbouwavonden(group: LivingGroup, begin: Day, today: Day, dice: Seeded): readonly Told[] {
  const wanted = group.role.monthsOld < 6 ? 0 : dice.between(0, 3)
  return Array.from({ length: wanted }, (_, nth): Told => {
    const day = addDays(today, -dice.between(20, 60) - nth * 100)
    return {
      on: day,
      what: {
        form: 'opbouwavond',
        group: group.id,
        at: momentAt(day, `22:${dice.between(10, 50)}`, amsterdam),
        day,
        what: ['Visie', 'Gebed', ...(dice.chance(0.4) ? ['Avondmaal'] : [])],
        attended: dice.between(4, 8),
      },
    }
  }).filter(({ on }) => on > addDays(group.first, 60) && on > begin)
}

/** Told a few days before the first evening, of the weeks before it. */
function beginnings({ role, first, id }: LivingGroup, today: Day): readonly Told[] {
  if (role.twist !== 'first-five' || daysBetween(first, today) < 0) return []
  const on = addDays(first, -4)
  const at = momentAt(on, '20:15', amsterdam)
  return [
    {
      on,
      what: {
        form: 'start',
        group: id,
        at,
        answers: {
          prayerSince: [addDays(first, -24)],
          prayerMoment: [addDays(first, -15)],
          way: ['Alpha'],
          alphaOn: [addDays(first, -20)],
          invitees: ['34'],
          flyers: ['1.200'],
          flyersOn: [addDays(first, -9)],
          ticks: ['De flyer is klaar', 'We vroegen de genodigden welke dag en tijd hun past'],
        },
      },
    },
    {
      on,
      what: {
        form: 'start',
        group: id,
        at: momentAt(on, '20:25', amsterdam),
        answers: {
          prayerMoment: [addDays(first, -5)],
          topics: ['Wie is Jezus?\nWaarom bidden?\nVergeving\nHoop\nHoe verder?'],
        },
      },
    },
  ]
}

const leads = ({ place }: Soul) => place === 'leader' || place === 'trainee'

function secondThursdays(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let month = `${from.slice(0, 7)}-08` as Day; month <= to; month = addMonths(month, 1))
    days.push(addDays(month, (4 - weekdayOf(month) + 7) % 7))
  return days
}

const lines = [
  'We mogen klein beginnen.',
  'Luisteren komt voor uitleggen.',
  'Rust is ook een vrucht.',
  'Wie je uitnodigt, mag nee zeggen.',
] as const

const goalsOfPeople = [
  'Voor eind van de maand twee buren te eten vragen.',
  'Elke woensdag een kwartier wandelen en bidden.',
  'Mijn trainee leidt twee avonden, en we bespreken ze na.',
  'Deze maand één keer koffie met de conciërge.',
  'De taken aan het eind van elke avond verdelen.',
] as const

const sentences = [
  'Je hoeft het niet alleen te dragen.',
  'Begin met wat er al is.',
  'Wees niet bang voor stilte.',
] as const
