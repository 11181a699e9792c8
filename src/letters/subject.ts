/** Subject and preheader: the fact itself, in words that may stand on a lock screen at work. */
import type { Facts } from '../domain/facts.ts'
import type { Standing } from '../domain/standing.ts'
import type { Speech } from '../language/speech.ts'
import { capital } from '../language/words.ts'
import type { LetterContent } from './content.ts'
import type { LetterGroup } from './content-of.ts'
import { eveningPart, peopleAt } from './evening-part.ts'
import { isAtRest } from './rest.ts'
import { whenOf } from './wording.ts'

/** «Overvecht: morgen 19.30 uur, nog één vraag» */
export function subjectOf(
  groups: readonly LetterGroup[],
  { asks, evenings }: Pick<LetterContent, 'asks' | 'evenings'>,
  speech: Speech,
): string {
  const [first] = groups
  if (first === undefined) return ''
  const words = speech.letter.subject
  const when = saysEvening(first.standing, speech)
  const tasks = evenings[0]?.tasks ?? []
  const arranged = tasks.length > 0 && tasks.every(({ who }) => who !== speech.letter.names.nobodyYet)
  const rest =
    asks.length > 0
      ? words.questions(asks.length, when === undefined)
      : arranged
        ? words.allArranged
        : undefined
  const fact = [when, rest].filter((part) => part !== undefined).join(', ')
  const whose = words.groups(capital(first.names.group), groups.length - 1)
  return `${whose}: ${fact === '' ? words.howItGoes : fact}`
}

function saysEvening(standing: Standing, { letter: { subject } }: Speech): string | undefined {
  const {
    next,
    today,
    group: { time },
    pause,
  } = standing
  if (pause !== undefined && isAtRest(standing))
    return pause.holiday === true ? subject.holiday : subject.pause(pause.to)
  if (next === undefined) return undefined
  const when = whenOf(next.day, today, time)
  if (next.calledOff) return subject.calledOff(when)
  return subject.evening({ when, ...(time === undefined ? {} : { time }) })
}

/** «Bijbelstudie en eten zijn geregeld.» */
export function preheaderOf(groups: readonly LetterGroup[], facts: Facts, speech: Speech): string {
  const [first] = groups
  if (first === undefined) return ''
  const words = speech.letter.subject.preheader
  const { tasks } = eveningPart(first.standing, facts, { evening: () => undefined }, speech)
  const done = tasks.filter(({ who }) => who !== speech.letter.names.nobodyYet).map(({ task }) => task)
  if (first.names.discreet && tasks.length > 0)
    return done.length < tasks.length ? words.discreetOpen : words.discreetArranged
  if (done.length > 0) return words.tasksArranged(done)
  const people = first.standing.lastHeld && peopleAt(first.standing.lastHeld)
  return people === undefined ? words.otherwise : words.lastTime(people)
}
