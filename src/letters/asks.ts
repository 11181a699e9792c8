/** What a letter asks of its reader, the most urgent first. */
import { attentionOf, isConfidential, type Attention, type MatterKind } from '../domain/attention.ts'
import { monthOf } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Standing } from '../domain/standing.ts'
import type { Speech } from '../language/speech.ts'
import type { Ask, Link } from './content.ts'
import type { LetterLinks } from './links.ts'
import { namesFor, type Names } from './names.ts'

/** All that could be asked about one group above the line; a letter takes the first three. */
export function asksFor(
  standing: Standing,
  facts: Facts,
  links: LetterLinks,
  readers: readonly PersonId[],
  speech: Speech,
): readonly Ask[] {
  const names = namesFor(standing, facts, speech)
  const leads = readers.some((reader) => standing.leaders.includes(reader))
  return attentionOf(standing, facts)
    .filter(({ whom, kind }) => whom === 'leader' && !below.has(kind) && (leads || forTrainees.has(kind)))
    .map((attention) => ({
      key: keyOf(attention, standing),
      group: standing.group.id,
      oncePerMonth: seldom.has(attention.kind),
      text: textOf(attention, names, speech),
      ...buttonOf(attention, standing, names, links, speech),
    }))
}

/** Whether it is asked again and again until it is done. */
export const isWeekly = ({ key }: Ask): boolean => key.startsWith('evenings-unreported' satisfies MatterKind)

/** What is about what people believe or signed, asked of the leader below the line only. */
export const confidentialAsks = (
  standing: Standing,
  facts: Facts,
  names: Names,
  { sayToLeader }: Speech,
): readonly string[] =>
  attentionOf(standing, facts)
    .filter(({ whom, kind }) => whom === 'leader' && isConfidential(kind))
    .map((attention) => sayToLeader(attention, names.discreet ? undefined : names.called))

function textOf(attention: Attention, names: Names, { sayToLeader, letter: { asks } }: Speech): string {
  switch (attention.kind) {
    case 'evenings-unreported': {
      const said = asks.unreported(attention.days)
      // The coach hears of a second missing evening, and the leader hears that beforehand.
      return names.coach === undefined
        ? said
        : `${said} ${asks.coachHelps(attention.days.length, names.coach)}`
    }
    case 'talk-due':
      return asks.talkDue(names.discreet ? undefined : names.coach, attention.last)
    case 'no-leader':
    case 'no-trainee':
    case 'no-coach':
    case 'go-on-or-stop':
    case 'start-step':
    case 'plan-multiplication':
    case 'talk-about-clock':
    case 'set-target-date':
    case 'meal':
    case 'tasks':
    case 'faith-unknown':
    case 'unsigned':
    case 'consent':
    case 'huddel-missed':
    case 'outward':
    case 'incomplete':
      return sayToLeader(attention)
  }
}

function buttonOf(
  attention: Attention,
  { group }: Standing,
  names: Names,
  links: LetterLinks,
  { letter: { asks } }: Speech,
): { readonly button?: Link } {
  if (attention.kind === 'evenings-unreported') {
    const day = attention.days.at(-1)
    const href = day && links.evening(group.id, day, 'report')
    return day === undefined || href === undefined ? {} : { button: { label: asks.fillIn(day), href } }
  }
  if (toldInStart.has(attention.kind)) {
    const href = links.form?.('start')
    return href === undefined ? {} : { button: { label: asks.fillInStart, href } }
  }
  const email = group.coach?.email
  // An address is a name too.
  if (!withCoach.has(attention.kind) || email === undefined || names.coach === undefined || names.discreet)
    return {}
  return { button: { label: asks.mailTo(names.coach), href: mailto(email, asks.mailSubject(names.group)) } }
}

/** An evening is asked for until it is told; whatever else, in another month it is news again. */
const keyOf = (attention: Attention, { today }: Standing): string =>
  attention.kind === 'evenings-unreported'
    ? `${attention.kind}@${attention.days.at(-1) ?? ''}`
    : attention.kind === 'start-step'
      ? `${attention.kind}-${attention.step}@${monthOf(today)}`
      : `${attention.kind}@${monthOf(today)}`

const mailto = (email: string, subject: string): string =>
  `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}`

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
  'start-step',
  'meal',
  'no-leader',
] satisfies MatterKind[])

/** Nobody answers these within a week; asked every week they would not be read any more. */
const seldom: ReadonlySet<MatterKind> = new Set([
  'no-trainee',
  'set-target-date',
  'plan-multiplication',
] satisfies MatterKind[])

/** What is told in the form Start. */
const toldInStart: ReadonlySet<MatterKind> = new Set(['go-on-or-stop', 'start-step'] satisfies MatterKind[])

const withCoach: ReadonlySet<MatterKind> = new Set(['talk-due', 'plan-multiplication'] satisfies MatterKind[])
