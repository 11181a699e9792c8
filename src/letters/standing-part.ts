/** How a group stands, below the line: a few sentences, bars with their numbers, and a question to talk over. */
import type { Facts } from '../domain/facts.ts'
import { norms, type NormKey } from '../domain/norms.ts'
import type { Standing } from '../domain/standing.ts'
import type { Bar, StandingPart } from './content.ts'
import { peopleAt } from './evening-part.ts'
import { count } from './wording.ts'

export function standingPart(standing: Standing, facts: Facts): StandingPart {
  const { composition, status } = standing
  if (status === 'start' || !composition.enough)
    return { sentences: [saysStart(standing, facts)], bars: [], evenings: eveningsOf(standing) }
  return {
    sentences: [saysRegulars(standing), saysCommitted(standing, facts), saysGuests(standing), saysReported(standing)].filter(
      (sentence) => sentence !== '',
    ),
    bars: barsFor(standing, facts),
    explanation: explains(facts),
    evenings: eveningsOf(standing),
    quote: norms.committed.quote,
  }
}

function saysStart({ status, held }: Standing, facts: Facts): string {
  const evenings = facts.norms.startEvenings
  if (status === 'start' && held.length <= evenings)
    return held.length === 0
      ? `Jullie beginnen met ${evenings} avonden. Daarna kijken we samen hoe het verder gaat.`
      : `Jullie hebben ${held.length} van de eerste ${evenings} avonden gehad. Daarna laten we zien hoe de groep ervoor staat.`
  return `Na ${facts.norms.windowMinimum} ingevulde avonden laten we hier zien hoe de groep ervoor staat.`
}

/** «5 dragers en 4 zoekers komen geregeld (samen met anderen 11 mensen).» */
function saysRegulars({ composition }: Standing): string {
  const { activeDragers, seekers, participants } = composition
  const everyone = participants.filter(({ regular }) => regular).length
  const named = activeDragers.length + seekers.length
  const together = everyone > named ? ` (samen met anderen ${everyone} mensen)` : ''
  const verb = named === 1 ? 'komt' : 'komen'
  return `${count(activeDragers.length, 'drager', 'dragers')} en ${count(seekers.length, 'zoeker', 'zoekers')} ${verb} geregeld${together}.`
}

function saysCommitted({ composition, trainees, readiness }: Standing, facts: Facts): string {
  const committed = composition.committed.length
  const wanted = facts.norms.committed
  const said = count(committed, 'vaste deelnemer', 'vaste deelnemers')
  if (committed < wanted) return `${said}; vanaf ${wanted} kunnen jullie aan een tweede groep gaan denken.`
  if (trainees.length === 0) return `${said}: genoeg voor een tweede groep, zodra iemand zich daarvoor laat opleiden.`
  return readiness.verdict === 'ready'
    ? `${said} en een trainee: jullie kunnen aan een tweede groep gaan denken.`
    : `${said} en een trainee: een tweede groep komt in zicht.`
}

function saysGuests({ composition: { usualGuests = 0 } }: Standing): string {
  if (usualGuests < 1) return ''
  const guests = Math.round(usualGuests)
  return `Daarbij ${guests === 1 ? 'komt' : 'komen'} er meestal ${count(guests, 'gast', 'gasten')} die niet op de lijst ${guests === 1 ? 'staat' : 'staan'}.`
}

const saysReported = ({ composition: { reported, expected } }: Standing): string =>
  reported >= expected ? '' : `Dit weten we uit ${reported} van de ${expected} avonden.`

function barsFor({ composition }: Standing, facts: Facts): readonly Bar[] {
  const bar = (label: string, people: readonly unknown[], norm: NormKey): Bar => ({
    label,
    count: people.length,
    norm: facts.norms[norm],
  })
  return [
    bar('Dragers', composition.activeDragers, 'dragers'),
    bar('Zoekers', composition.seekers, 'seekers'),
    bar('Vaste deelnemers', composition.committed, 'committed'),
  ]
}

const explains = ({ norms: { regularVisits, windowMeetings } }: Facts): string =>
  `Geregeld is minstens ${regularVisits} van de laatste ${windowMeetings} avonden. Vast is de helft of vaker.`

const eveningsOf = ({ held }: Standing): StandingPart['evenings'] =>
  held.slice(-8).map((meeting) => ({ day: `${Number(meeting.day.slice(8))}-${Number(meeting.day.slice(5, 7))}`, people: peopleAt(meeting) }))
