/**
 * The coordinator's letter, on Monday at seven: what in Te doen is theirs, in words, when there is anything new; and once
 * a month «alles goed», so that silence never has to be trusted longer than that.
 */
import { addDays, monthOf, weekdayOf, weekOf, type Day } from '../../domain/day.ts'
import { hourOnTheWall, onTheWall } from '../../domain/moment.ts'
import { dutch } from '../../dutch/speech.ts'
import type { Letter } from '../../ports.ts'
import { tasksOf, type Task } from '../../views/task.ts'
import { isForwardable, tidy } from '../forwardable.ts'
import { greetingFor } from '../greeting.ts'
import { ownsPrefix, type LetterContext, type LetterKind } from '../kind.ts'
import { noteLetter, type Block } from '../note.ts'

export const coordinator: LetterKind = {
  name: 'coordinator',
  owns: ownsPrefix('coordinator'),
  due(context) {
    const { register, now, zone } = context
    const { day, time } = onTheWall(now, zone)
    const to = register.choices.coordinator.email ?? ''
    const isMoment = (weekdayOf(day) === 1 && time >= hour) || (weekdayOf(day) === 2 && time < hour)
    if (to === '' || !isMoment) return []
    const key = keyOn(day)
    return register.sent.has(key) ? [] : [{ key, to }]
  },
  write(keys, context) {
    const { register, now, zone } = context
    const to = register.choices.coordinator.email ?? ''
    const key = keyOn(onTheWall(now, zone).day)
    if (to === '' || !keys.includes(key)) return []
    const tasks = ownTasks(context)
    const problems = register.problems.length
    const told = [...tasks.map(wordOf), ...(problems === 0 ? [] : ['review'])].sort().join(' ')
    return [
      {
        key,
        kind: 'coordinator',
        to,
        names: [tidy(register.choices.coordinator.name, 40)],
        discreet: false,
        told,
        letter: isWanted(told, context) ? letterOf(tasks, problems, context) : 'quiet',
      },
    ]
  },
}

const hour = '07:00'
const keyOn = (day: Day): string => `coordinator:${weekOf(addDays(day, 1 - weekdayOf(day)))}`

const ownTasks = ({ register, standings, now, zone, links }: LetterContext): readonly Task[] => {
  const input = {
    register,
    standings,
    now,
    zone,
    today: onTheWall(now, zone).day,
    links: {
      improve: (...[group, day]: readonly [Parameters<typeof links.evening>[0], Day]) =>
        links.evening(group, day, 'correct'),
    },
  }
  return standings
    .flatMap((standing) => tasksOf(standing, input))
    .filter(({ whom }) => whom.includes('coordinator'))
    .sort((one, other) => one.rank - other.rank)
}

/** What is to be done, without a name: a group, and how urgent it is. */
const wordOf = ({ standing, rank }: Task): string => `${standing.group.id}=${rank}`

/** When there is something new, or nothing was written this month. */
function isWanted(told: string, { register, now, zone }: LetterContext): boolean {
  const month = monthOf(onTheWall(now, zone).day)
  const earlier = [...register.sent.values()].filter(({ kind }) => kind === 'coordinator')
  const known = new Set(earlier.at(-1)?.told?.split(' '))
  const hasNews = told !== '' && told.split(' ').some((word) => !known.has(word))
  const wroteThisMonth = earlier.some(
    ({ at, outcome }) =>
      at !== undefined &&
      outcome !== 'quiet' &&
      outcome !== 'refused' &&
      monthOf(onTheWall(at, zone).day) === month,
  )
  return hasNews || !wroteThisMonth
}

function letterOf(
  tasks: readonly Task[],
  problems: number,
  { register, now, zone, links, standings }: LetterContext,
): Letter {
  const { coordinator: reader, movement } = register.choices
  const number = tasks.length + (problems === 0 ? 0 : 1)
  const whose = tidy(movement === '' || !isForwardable(movement) ? 'Missiegroepen' : movement, 40)
  const [above = [], below = []] = [true, false].map((may) =>
    tasks.filter(({ what }) => isForwardable(what) === may),
  )
  return noteLetter({
    language: 'nl',
    subject: number === 0 ? `${whose}: alles goed` : `${whose}: ${few(number)} voor jou`,
    preheader: number === 0 ? 'Er hoeft nu niets.' : 'Te doen, in een halve minuut.',
    greeting: greetingFor([reader], hourOnTheWall(now, zone), false, dutch),
    blocks:
      number === 0
        ? [
            {
              kind: 'text',
              strong: true,
              text: `Alles goed: bij ${groups(standings.length)} hoef jij nu niets te doen.`,
            },
            {
              kind: 'text',
              text: 'Je hoort het op maandag zodra er iets is, en anders over een maand weer.',
            },
            { kind: 'links', links: [{ label: 'Open het register', href: links.register }] },
          ]
        : [
            ...byGroup(above),
            ...(above.length > most
              ? [{ kind: 'text', text: `En nog ${above.length - most}; de rest staat in Te doen.` } as const]
              : []),
            ...(problems === 0 ? [] : [{ kind: 'text', text: sayProblems(problems) } as const]),
            {
              kind: 'ask',
              text: 'Alles staat in Te doen, met bij elke regel waar het te doen is.',
              button: { label: 'Open Te doen', href: links.register },
            },
          ],
    ...(below.length === 0
      ? {}
      : { below: { line: 'Alleen voor jou, liever niet doorsturen', blocks: byGroup(below) } }),
    footer: {
      answer:
        'Je krijgt deze brief omdat je in Instellingen staat als coördinator. Op vakantie? Vul daar een vervanger in.',
    },
  })
}

/** The most urgent, those of one group together. */
const byGroup = (tasks: readonly Task[]): readonly Block[] =>
  [...Map.groupBy(tasks.slice(0, most), ({ standing }) => standing.group)].flatMap(([group, own]) => [
    {
      kind: 'heading',
      text: group.discreet || !isForwardable(group.name) ? 'Een groep' : tidy(group.name, 40),
    },
    { kind: 'list', items: own.map(({ what }) => what) },
  ])

const sayProblems = (number: number): string =>
  number === 1
    ? 'In Nakijken wacht één regel op een blik.'
    : `In Nakijken wachten ${number} regels op een blik.`

const few = (number: number): string => (number === 1 ? 'één ding' : `${number} dingen`)
const groups = (number: number): string => (number === 1 ? 'de groep' : `de ${number} groepen`)

/** More than this is no letter but a list. */
const most = 7
