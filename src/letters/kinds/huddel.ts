/** The letter before a huddel, from three days before, to every leader and trainee: one a mailbox. */
import { addDays, type Day } from '../../domain/day.ts'
import { huddelPlanOf, type HuddelPlan } from '../../domain/huddel-plan.ts'
import { languageFor } from '../../domain/language.ts'
import { hourOnTheWall, onTheWall } from '../../domain/moment.ts'
import type { Person } from '../../domain/person.ts'
import { tidy } from '../forwardable.ts'
import { huddelInvitation } from '../huddel/invitation.ts'
import { huddelNames } from '../huddel/names.ts'
import { ownsPrefix, type LetterContext, type LetterKind, type Outgoing } from '../kind.ts'
import { mailAddressOf } from '../mailbox.ts'
import { speechOf } from '../speech.ts'

export const huddel: LetterKind = {
  name: 'huddel',
  owns: ownsPrefix('huddel'),
  hours: { from: '08:00', until: '21:00' },
  due(context) {
    const { day, time } = onTheWall(context.now, context.zone)
    const plan = planIn(context)
    if (plan === undefined) return []
    if (day < addDays(plan.day, -daysBefore) || (day === plan.day && time >= tooLate)) return []
    const { sent } = context.register
    return mailboxesIn(plan, context)
      .filter(({ readers }) => !readers.some((reader) => sent.has(keyOf(plan.day, reader))))
      .flatMap(({ readers: [reader], address }) =>
        reader === undefined ? [] : [{ key: keyOf(plan.day, reader), to: address }],
      )
  },
  write(keys, context) {
    const plan = planIn(context)
    if (plan === undefined) return []
    const boxes = mailboxesIn(plan, context)
    return keys.flatMap((key) => {
      const box = boxes.find(({ readers }) => readers.some((reader) => keyOf(plan.day, reader) === key))
      return box === undefined ? [] : [outgoing(key, box, plan, context)]
    })
  },
}

type Planned = HuddelPlan & { readonly day: Day }

interface Box {
  readonly address: string
  readonly readers: readonly Person[]
}

function planIn({ register, now, zone }: LetterContext): Planned | undefined {
  const { day, ...plan } = huddelPlanOf(register.facts, onTheWall(now, zone).day)
  return day === undefined ? undefined : { ...plan, day }
}

const mailboxesIn = ({ invited }: Planned, { register }: LetterContext): readonly Box[] => {
  const boxes = new Map<string, { readonly address: string; readonly readers: Person[] }>()
  for (const id of invited) {
    const person = register.facts.people.get(id)
    const address = person && mailAddressOf(person)
    if (person === undefined || address === undefined) continue
    const box = boxes.get(address.toLowerCase()) ?? { address, readers: [] }
    boxes.set(address.toLowerCase(), box)
    box.readers.push(person)
  }
  return [...boxes.values()]
}

function outgoing(key: string, { address, readers }: Box, plan: Planned, context: LetterContext): Outgoing {
  const { register, links, now, zone } = context
  const [reader] = readers
  const names = huddelNames(register.facts, plan.invited)
  const form = links.form?.('huddel')
  const { huddelTime: time } = register.choices
  const unsubscribe = reader === undefined ? {} : { unsubscribe: links.stop(reader.id) }
  return {
    key,
    kind: 'huddel',
    to: address,
    names: readers.map(({ name }) => tidy(name, 30)),
    discreet: readers.some(({ id }) => names.isDiscreet(id)),
    ...(reader === undefined ? {} : { person: reader.id }),
    ...unsubscribe,
    letter: huddelInvitation({
      readers,
      plan,
      names,
      speech: speechOf(languageFor(readers, groupsOf(readers, context))),
      ...(time === undefined ? {} : { time }),
      coordinator: register.choices.coordinator,
      ...(form === undefined ? {} : { form }),
      ...unsubscribe,
      now,
      hour: hourOnTheWall(now, zone),
      zone,
    }),
  }
}

/** The groups that these people lead or learn to lead. */
export const groupsOf = (readers: readonly Person[], { standings }: LetterContext) =>
  standings
    .filter(({ leaders, trainees }) =>
      readers.some(({ id }) => leaders.includes(id) || trainees.includes(id)),
    )
    .map(({ group }) => group)

const keyOf = (day: Day, { id }: Person): string => `huddel:${day}:${id}`

const daysBefore = 3
const tooLate = '16:00'
