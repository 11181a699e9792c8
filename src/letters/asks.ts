/** What a letter asks of its reader, the most urgent first. */
import { addDays, daysBetween, monthOf, type Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { FindingKey } from '../domain/readiness.ts'
import type { Standing } from '../domain/standing.ts'
import type { Ask } from './content.ts'
import type { LetterLinks } from './links.ts'
import { namesFor, type Names } from './names.ts'
import { sayDate, sayList, weekdayWord } from './wording.ts'

/** All that could be asked about one group; a letter takes the first three. */
export function asksFor(
  standing: Standing,
  facts: Facts,
  links: LetterLinks,
  readers: readonly PersonId[],
): readonly Ask[] {
  const names = namesFor(standing, facts)
  const leads = readers.some((reader) => standing.leaders.includes(reader))
  const asks = [
    missingEvening(standing, names, links),
    thirdEvening(standing),
    ...(leads ? [trainee(standing, names), coaching(standing, facts, names), multiplying(standing, names)] : []),
  ]
  return asks.filter((ask) => ask !== undefined)
}

function missingEvening(standing: Standing, names: Names, links: LetterLinks): Ask | undefined {
  const { unreported, group } = standing
  const day = unreported.at(-1)
  if (day === undefined) return undefined
  const href = links.evening(group.id, day, 'report')
  return {
    key: `evening@${day}`,
    text: `Hoe was ${sayMissing(unreported)}? ${afterMissing(unreported.length, names)}`.trim(),
    ...(href === undefined ? {} : { button: { label: `Vul ${sayDate(day)} in`, href } }),
  }
}

const sayMissing = (days: readonly Day[]): string =>
  days.length <= 3 ? sayList(days.map(sayDate)) : `${sayDate(days.at(-1) ?? ('' as Day))} (en ${days.length - 1} keer daarvoor)`

/** The coach hears of a second missing evening, and the leader hears that beforehand. */
function afterMissing(missing: number, names: Names): string {
  if (names.coach === undefined) return ''
  return missing === 1
    ? `Missen we er twee, dan vragen we ${names.coach} even mee te kijken.`
    : `We vragen ${names.coach} even met je mee te kijken.`
}

/** «Bespreek op de 3e avond of de groep verder wil» */
function thirdEvening({ status, held, next, today }: Standing): Ask | undefined {
  if (status !== 'start' || held.length !== 2 || next === undefined || next.calledOff) return undefined
  if (next.day > addDays(today, 7)) return undefined
  return {
    key: `third@${next.day}`,
    text: `${weekdayWord(next.day)} is jullie derde avond. Bespreek je samen of jullie hierna verder willen?`,
  }
}

function trainee(standing: Standing, names: Names): Ask | undefined {
  if (stateOf(standing, 'trainee') !== 'missed') return undefined
  const talk = names.coach === undefined ? '' : ` Denk er eens over na met ${names.coach}.`
  return {
    key: `trainee@${monthOf(standing.today)}`,
    text: `Er is nog niemand die met je meeloopt om straks zelf een groep te leiden. Wie zou je vragen?${talk}`,
  }
}

function coaching({ lastTalk, group, today, ...standing }: Standing, facts: Facts, names: Names): Ask | undefined {
  if (names.coach === undefined || (lastTalk?.nextDay !== undefined && lastTalk.nextDay >= today)) return undefined
  const finding = standing.readiness.findings.find(({ key }) => key === 'coached')
  if (finding === undefined || finding.state === 'off') return undefined
  const late = lastTalk !== undefined && daysBetween(lastTalk.day, today) > facts.norms.coachingEveryDays
  if (!late && finding.state !== 'missed') return undefined
  const spoken =
    lastTalk === undefined
      ? `Van een gesprek met ${names.discreet ? names.coach : `coach ${names.coach}`} weten we nog niets.`
      : `Je sprak ${names.discreet ? names.coach : `coach ${names.coach}`} het laatst op ${sayDate(lastTalk.day)}.`
  return {
    key: `coach@${monthOf(today)}`,
    text: `${spoken} Prik je deze week een datum?`,
    ...(group.coach?.email === undefined
      ? {}
      : { button: { label: `Mail ${names.coach}`, href: mailto(group.coach.email, names) } }),
  }
}

function multiplying({ readiness, group, today }: Standing, names: Names): Ask | undefined {
  const talk = names.coach === undefined ? 'samen' : `met ${names.coach}`
  const key = `${readiness.advice ?? 'none'}@${monthOf(today)}`
  if (readiness.advice === 'plan-now' || (readiness.verdict === 'ready' && group.targetDate === undefined))
    return { key: `second@${monthOf(today)}`, text: `Jullie kunnen aan een tweede groep gaan denken. Plan je daar ${talk} een avond voor?` }
  if (readiness.advice === 'set-target-date')
    return { key, text: `Wanneer hopen jullie met een tweede groep te beginnen? Spreek je ${talk} een datum af?` }
  if (readiness.advice === 'talk-with-coach')
    return { key, text: `Jullie zijn al een tijd samen. Praat je ${talk} eens door hoe het verder gaat?` }
  return undefined
}

const stateOf = ({ readiness }: Standing, key: FindingKey) =>
  readiness.findings.find((finding) => finding.key === key)?.state

const mailto = (email: string, { group }: Names): string =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(`${group}: een datum prikken`)}`
