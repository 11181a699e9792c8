/** Subject and preheader: the fact itself, in words that may stand on a lock screen at work. */
import type { Facts } from '../domain/facts.ts'
import type { Standing } from '../domain/standing.ts'
import { capital, sayDate, sayList, sayTime } from '../dutch/dutch.ts'
import type { LetterContent } from './content.ts'
import type { LetterGroup } from './content-of.ts'
import { eveningPart, nobody, peopleAt } from './evening-part.ts'
import { sayFew, sayWhen } from './wording.ts'

/** «Overvecht: morgen 19.30 uur, nog één vraag» */
export function subjectOf(
  groups: readonly LetterGroup[],
  { asks, evenings }: Pick<LetterContent, 'asks' | 'evenings'>,
): string {
  const asked = asks.length
  const [first] = groups
  if (first === undefined) return ''
  const others =
    groups.length === 1 ? '' : ` en ${groups.length === 2 ? 'nog een groep' : `${groups.length - 1} groepen`}`
  const when = saysEvening(first.standing)
  const question =
    asked === 0
      ? undefined
      : `${when === undefined ? '' : 'nog '}${sayFew(asked)} ${asked === 1 ? 'vraag' : 'vragen'}`
  const tasks = evenings[0]?.tasks ?? []
  const arranged =
    asked === 0 && tasks.length > 0 && tasks.every(({ who }) => who !== nobody) ? 'alles geregeld' : undefined
  const fact = [when, question, arranged].filter((part) => part !== undefined).join(', ')
  return `${capital(first.names.group)}${others}: ${fact === '' ? 'hoe het gaat' : fact}`
}

function saysEvening({ next, today, group, pause }: Standing): string | undefined {
  if (next === undefined) return pause && `pauze tot en met ${sayDate(pause.to)}`
  const when = sayWhen(next.day, today, group.time)
  if (next.calledOff) return `${when} niet`
  return group.time === undefined ? when : `${when} ${sayTime(group.time)}`
}

/** «Bijbelstudie en eten zijn geregeld.» */
export function preheaderOf(groups: readonly LetterGroup[], facts: Facts): string {
  const [first] = groups
  if (first === undefined) return ''
  const { tasks } = eveningPart(first.standing, facts, { evening: () => undefined })
  if (first.names.discreet && tasks.length > 0)
    return tasks.some(({ who }) => who === nobody) ? 'Nog niet alles is geregeld.' : 'Alles is geregeld.'
  const done = tasks.filter(({ who }) => who !== nobody).map(({ task }) => task)
  if (done.length > 0) return `${capital(sayList(done))} ${done.length === 1 ? 'is' : 'zijn'} geregeld.`
  const people = first.standing.lastHeld && peopleAt(first.standing.lastHeld)
  return people === undefined
    ? 'In twintig seconden op de hoogte.'
    : `Vorige keer waren jullie met ${people}.`
}
