/** What a letter asks of its reader, the most urgent first. */
import { attentionOf, isConfidential, type Attention, type MatterKind } from '../domain/attention.ts'
import { monthOf, type Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Standing } from '../domain/standing.ts'
import { sayDate, sayList, sayToLeader } from '../dutch/dutch.ts'
import type { Ask, Link } from './content.ts'
import type { LetterLinks } from './links.ts'
import { namesFor, type Names } from './names.ts'

/** All that could be asked about one group above the line; a letter takes the first three. */
export function asksFor(
  standing: Standing,
  facts: Facts,
  links: LetterLinks,
  readers: readonly PersonId[],
): readonly Ask[] {
  const names = namesFor(standing, facts)
  const leads = readers.some((reader) => standing.leaders.includes(reader))
  return attentionOf(standing, facts)
    .filter(({ whom, kind }) => whom === 'leader' && !below.has(kind) && (leads || forTrainees.has(kind)))
    .map((attention) => ({
      key: keyOf(attention, standing),
      group: standing.group.id,
      oncePerMonth: seldom.has(attention.kind),
      text: textOf(attention, names),
      ...buttonOf(attention, standing, names, links),
    }))
}

/** Whether it is asked again and again until it is done. */
export const isWeekly = ({ key }: Ask): boolean => key.startsWith('evenings-unreported' satisfies MatterKind)

/** What is about what people believe or signed, asked of the leader below the line only. */
export const confidentialAsks = (standing: Standing, facts: Facts, names: Names): readonly string[] =>
  attentionOf(standing, facts)
    .filter(({ whom, kind }) => whom === 'leader' && isConfidential(kind))
    .map((attention) => sayToLeader(attention, names.discreet ? undefined : names.called))

function textOf(attention: Attention, names: Names): string {
  switch (attention.kind) {
    case 'evenings-unreported':
      return `${sayMissing(attention.days)} ${afterMissing(attention.days.length, names)}`.trim()
    case 'talk-due':
      return attention.last === undefined
        ? `Je sprak ${saidCoach(names)} nog niet. Prik je deze week een datum?`
        : `Je sprak ${saidCoach(names)} het laatst op ${sayDate(attention.last)}. Prik je deze week een datum?`
    case 'no-leader':
    case 'no-trainee':
    case 'no-coach':
    case 'go-on-or-stop':
    case 'plan-multiplication':
    case 'talk-about-clock':
    case 'set-target-date':
    case 'meal':
    case 'tasks':
    case 'faith-unknown':
    case 'unsigned':
    case 'consent':
    case 'incomplete':
      return sayToLeader(attention)
  }
}

function sayMissing(days: readonly Day[]): string {
  const newest = days.at(-1)
  if (newest === undefined || days.length === 1)
    return `Van ${days.map(sayDate).join('')} weten we nog niets.`
  return days.length <= 3
    ? `Van ${sayDates(days)} weten we nog niets. Begin gerust met de laatste.`
    : `Van ${sayDate(newest)} en ${days.length - 1} avonden daarvoor weten we nog niets. Begin gerust met de laatste.`
}

/** «10 en 17 november»: a month that stays the same is said once. */
const sayDates = (days: readonly Day[]): string =>
  sayList(
    days.map((day, index) => {
      const next = days[index + 1]
      return next !== undefined && monthOf(next) === monthOf(day)
        ? String(Number(day.slice(8)))
        : sayDate(day)
    }),
  )

/** The coach hears of a second missing evening, and the leader hears that beforehand. */
function afterMissing(missing: number, names: Names): string {
  if (names.coach === undefined) return ''
  return missing === 1
    ? `Missen we er twee, dan kijkt ${names.coach} even met je mee.`
    : `${names.coach === 'je coach' ? 'Je coach' : names.coach} kijkt even met je mee.`
}

const saidCoach = ({ discreet, coach }: Names): string =>
  discreet || coach === undefined ? 'je coach' : `coach ${coach}`

function buttonOf(
  attention: Attention,
  { group }: Standing,
  names: Names,
  links: LetterLinks,
): { readonly button?: Link } {
  if (attention.kind === 'evenings-unreported') {
    const day = attention.days.at(-1)
    const href = day && links.evening(group.id, day, 'report')
    return day === undefined || href === undefined
      ? {}
      : { button: { label: `Vul ${sayDate(day)} in`, href } }
  }
  const email = group.coach?.email
  // An address is a name too.
  if (!withCoach.has(attention.kind) || email === undefined || names.coach === undefined || names.discreet)
    return {}
  return { button: { label: `Mail ${names.coach}`, href: mailto(email, names) } }
}

/** An evening is asked for until it is told; whatever else, in another month it is news again. */
const keyOf = (attention: Attention, { today }: Standing): string =>
  attention.kind === 'evenings-unreported'
    ? `${attention.kind}@${attention.days.at(-1) ?? ''}`
    : `${attention.kind}@${monthOf(today)}`

const mailto = (email: string, { group }: Names): string =>
  `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?subject=${encodeURIComponent(`${group}: een datum prikken`)}`

/** Who believes what stands below the line, and so does what would be asked nearly every week. */
const below: ReadonlySet<MatterKind> = new Set([
  'faith-unknown',
  'unsigned',
  'consent',
  'tasks',
] satisfies MatterKind[])

/** A trainee helps with the evenings; the rest is between the leader and the coach. */
const forTrainees: ReadonlySet<MatterKind> = new Set([
  'evenings-unreported',
  'go-on-or-stop',
  'meal',
  'no-leader',
] satisfies MatterKind[])

/** Nobody answers these within a week; asked every week they would not be read any more. */
const seldom: ReadonlySet<MatterKind> = new Set([
  'no-trainee',
  'set-target-date',
  'plan-multiplication',
] satisfies MatterKind[])

const withCoach: ReadonlySet<MatterKind> = new Set(['talk-due', 'plan-multiplication'] satisfies MatterKind[])
