/** The draft of a report, two days after a huddel, to whoever led it: they send it themselves (norm 106h, «eventueel»). */
import { addDays, type Day } from '../../domain/day.ts'
import type { Huddel } from '../../domain/huddel.ts'
import { languageFor } from '../../domain/language.ts'
import { hourOnTheWall, onTheWall } from '../../domain/moment.ts'
import type { Person } from '../../domain/person.ts'
import { tidy } from '../forwardable.ts'
import { huddelNames } from '../huddel/names.ts'
import { huddelReport } from '../huddel/report.ts'
import { ownsPrefix, type LetterContext, type LetterKind, type Outgoing } from '../kind.ts'
import { mailAddressOf } from '../mailbox.ts'
import { speechOf } from '../speech.ts'
import { groupsOf } from './huddel.ts'

export const huddelReportKind: LetterKind = {
  name: 'huddel-report',
  owns: ownsPrefix('huddel-report'),
  hours: { from: '10:00', until: '21:00' },
  due(context) {
    const { day } = onTheWall(context.now, context.zone)
    return reportable(context)
      .filter(({ huddel }) => addDays(huddel.day, daysAfter) <= day && day <= addDays(huddel.day, daysLate))
      .filter(({ key }) => !context.register.sent.has(key))
      .map(({ key, address: to }) => ({ key, to }))
  },
  write: (keys, context) =>
    reportable(context)
      .filter(({ key }) => keys.includes(key))
      .map((report) => outgoing(report, context)),
}

interface Reportable {
  readonly key: string
  readonly huddel: Huddel
  readonly reader: Person
  readonly address: string
}

/** The huddels of which there is something to tell, and whose leader can be written to. */
const reportable = ({ register: { facts } }: LetterContext): readonly Reportable[] =>
  facts.huddels.flatMap((huddel) => {
    const { day, ledBy, attended, lines, goals } = huddel
    const reader = ledBy && facts.people.get(ledBy)
    const address = reader && mailAddressOf(reader)
    const isTold = attended !== undefined && (lines.length > 0 || goals.length > 0)
    return reader === undefined || address === undefined || !isTold
      ? []
      : [{ key: keyOf(day), huddel, reader, address }]
  })

function outgoing({ key, huddel, reader, address }: Reportable, context: LetterContext): Outgoing {
  const { register, links, now, zone } = context
  const { facts, choices } = register
  const attended = huddel.attended ?? []
  const names = huddelNames(facts, [...attended, ...(huddel.nextLeader ? [huddel.nextLeader] : [])])
  const form = links.form?.('huddel')
  const unsubscribe = links.stop(reader.id)
  const addresses = attended
    // An address is a name too.
    .filter((id) => id !== reader.id && !names.isDiscreet(id))
    .flatMap((id) => {
      const person = facts.people.get(id)
      return (person && mailAddressOf(person)) ?? []
    })
  return {
    key,
    kind: 'huddel-report',
    to: address,
    names: [tidy(reader.name, 30)],
    discreet: names.isDiscreet(reader.id),
    person: reader.id,
    unsubscribe,
    letter: huddelReport({
      reader,
      huddel,
      names,
      addresses: [...new Set(addresses)],
      speech: speechOf(languageFor([reader], groupsOf([reader], context))),
      coordinator: choices.coordinator,
      ...(form === undefined ? {} : { form }),
      unsubscribe,
      hour: hourOnTheWall(now, zone),
    }),
  }
}

const keyOf = (day: Day): string => `huddel-report:${day}`

/** So that everybody had the time to write down a goal. */
const daysAfter = 2
const daysLate = 14
