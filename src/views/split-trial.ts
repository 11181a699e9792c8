import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import { householdsAmong } from '../domain/split/bond.ts'
import { splitTrialOf, type CutBond, type SplitTrial, type Team } from '../domain/split.ts'
import type { Standing } from '../domain/standing.ts'
import { count, sayList } from '../dutch/dutch.ts'
import { placeWords } from '../register/description/masters.ts'
import { blank, heading, line, text } from './cells.ts'
import { namesOf, short } from './names.ts'
import { titleRow } from './title.ts'
import type { View, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/**
 * Splitsingsproef: two teams beside each other for each group of ten committed people or more, with who leads and what
 * each half still lacks. A hidden tab for coordinator and coach to think with: it decides nothing, and is never mailed.
 */
export function splitTrialView({ standings, register, today, now, zone }: ViewInput): View {
  const { facts, rowOf } = register
  const trials = standings.map((standing) => {
    const members = new Set(standing.composition.participants.map(({ person }) => person))
    const people = [...members].flatMap((id) => facts.people.get(id) ?? [])
    return { standing, trial: splitTrialOf(facts, standing.group, today, householdsAmong(people)) }
  })
  const blocks = trials.flatMap(({ standing, trial }) =>
    block(standing, trial, facts, rowOf.get(standing.group.id)),
  )
  const waiting = trials.flatMap(({ standing, trial }) => notYet(standing, trial))
  return {
    key: 'splitTrial',
    rows: [
      titleRow('Splitsingsproef', now, zone),
      [line(onlyATrial, 'attention')],
      [line(tension(facts), 'quiet')],
      ...(blocks.length === 0 ? [[], [line(nobody(facts), 'quiet')]] : blocks),
      ...(waiting.length === 0 ? [] : [[], [line(`Nog geen proef: ${sayList(waiting)}.`, 'quiet')]]),
    ],
    widths: [210, 260, 260],
    frozenRows: 1,
    frozenColumns: 1,
    charts: [],
  }
}

type Row = readonly ViewCell[]

function block(
  standing: Standing,
  trial: SplitTrial,
  facts: Facts,
  rowNumber: number | undefined,
): readonly Row[] {
  const title = heading(short(standing.group.name), {
    ...(rowNumber !== undefined && { link: { tab: 'groups', rowNumber } }),
  })
  switch (trial.kind) {
    case 'off':
    case 'too-few':
    case 'unknown':
      return []
    case 'nobody-to-lead':
      return [[], [title], [line(`Voor twee teams is nog nodig: ${sayList(trial.lacks.map(leads))}.`)]]
    case 'proposed':
      return [[], ...proposal(title, standing, trial, facts)]
    default:
      return trial satisfies never
  }
}

/** People beside each other, and under them what each half has and lacks. */
function proposal(
  title: ViewCell,
  standing: Standing,
  { teams, cut, best }: Extract<SplitTrial, { readonly kind: 'proposed' }>,
  facts: Facts,
): readonly Row[] {
  const called = namesIn(standing, facts)
  const side = (said: (team: Team) => ViewCell): Row => teams.map(said)
  const longest = Math.max(...teams.map(({ members }) => members.length))
  const { norms } = facts
  return [
    [title, ...side(({ leader }) => heading(`Team van ${called(leader)}`))],
    ...Array.from({ length: longest }, (_, index): Row => [
      index === 0 ? text('Wie', { tone: 'quiet' }) : blank,
      ...side(({ members }) => memberCell(members[index], called)),
    ]),
    [label('Samen'), ...side(({ members }) => text(count(members.length, 'mens', 'mensen')))],
    [label('Dragers'), ...side(({ dragers }) => text(`${dragers.length} van de ${norms.dragers}`))],
    [
      label('Zoekers'),
      ...side(({ seekers, unknown }) =>
        text(
          `${seekers.length} van de ${norms.seekers}${unknown.length === 0 ? '' : ` (van ${unknown.length} weten we het nog niet)`}`,
        ),
      ),
    ],
    [
      label('Kan ontvangen'),
      ...side(({ hosts }) =>
        hosts.length === 0 ? text('onbekend', { tone: 'quiet' }) : text(sayList(hosts.map(called))),
      ),
    ],
    [label('Wat er nog bij moet'), ...side(({ lacks }) => lacksCell(lacks))],
    ...cut.map((bond): Row => [label('Uit elkaar'), line(saysCut(bond, called))]),
    ...(best ? [] : [[blank, line('Dit is een goede verdeling; er kan een betere zijn.', 'quiet')]]),
  ]
}

/** Roepnamen; who took back the permission is in a team, and not named. */
function namesIn({ composition }: Standing, { people }: Facts): (id: PersonId) => string {
  const names = namesOf(
    composition.participants.map(({ person }) => person),
    people,
  )
  return (id) => (people.get(id)?.consent === 'withdrawn' ? 'iemand' : (names.get(id) ?? 'iemand'))
}

const memberCell = (
  member: Team['members'][number] | undefined,
  called: (id: PersonId) => string,
): ViewCell => (member === undefined ? blank : text(`${called(member.person)} (${placeWords[member.place]})`))

function lacksCell({ dragers, seekers }: Team['lacks']): ViewCell {
  const lacking = [
    ...(dragers === 0 ? [] : [count(dragers, 'drager', 'dragers')]),
    ...(seekers === 0 ? [] : [count(seekers, 'zoeker', 'zoekers')]),
  ]
  return lacking.length === 0
    ? text('niets meer', { tone: 'good' })
    : text(`nog ${sayList(lacking)}`, { tone: 'nearly' })
}

const saysCut = ({ bond, why }: CutBond, called: (id: PersonId) => string): string =>
  `${called(bond.one)} en ${called(bond.other)} delen een mailbox of nummer${
    why === 'lead'
      ? ', en leiden hier elk een team (of horen bij wie leidt).'
      : '; om het evenwicht staan ze hier apart.'
  }`

function notYet({ group, composition }: Standing, trial: SplitTrial): readonly string[] {
  const name = short(group.name)
  if (trial.kind === 'unknown') return [`${name} (te weinig avonden ingevuld)`]
  if (trial.kind !== 'too-few') return []
  return [`${name} (${composition.committed.length} van de ${trial.wanted} vaste deelnemers)`]
}

const label = (said: string): ViewCell => text(said, { tone: 'quiet' })

const leads = (lacking: 'leader' | 'trainee'): string => (lacking === 'leader' ? 'een leider' : 'een trainee')

const nobody = ({ norms }: Facts): string =>
  `Nog geen groep heeft ${norms.nearlyCommitted} vaste deelnemers; vanaf dan staat hier een proef.`

const onlyATrial =
  'Alleen een proef: zo zóú het kunnen. Mensen beslissen, samen en biddend. Dit gaat nooit in een brief.'

/** T1: at the number from which a group may multiply, two of them are not yet what one should be. */
function tension({ norms: { committed, dragers, seekers } }: Facts): string {
  const tooFew = committed < 2 * (dragers + seekers)
  return [
    ...(tooFew
      ? [
          `Met ${committed} mensen kunnen twee groepen niet allebei ${dragers} dragers en ${seekers} zoekers hebben: een jonge groep groeit daarnaartoe.`,
        ]
      : []),
    'Wie één mailbox of nummer deelt, blijft zo veel mogelijk bij elkaar; wie wie uitnodigde weet het register niet.',
  ].join(' ')
}
