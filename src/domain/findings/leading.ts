import { addDays } from '../day.ts'
import { heldUpTo, lastUpTo } from '../group-facts.ts'
import { more, observed, shareOf, untold, type FurtherFinding } from './further.ts'
import type { Subject } from './subject.ts'

/** Norm 68, the other half: in the window the Bible study was led by more than one. */
export function judgeBibleLeaders(subject: Subject): FurtherFinding {
  const { window } = subject.composition
  const led = window.flatMap(({ ledBy }) => ledBy ?? [])
  const told = { told: led.length, of: window.length }
  const count = new Set(led).size
  const norm = subject.facts.norms.bibleLeaders
  if (count >= norm) return observed(subject, 'bibleLeaders', { state: 'met', count, told })
  const silent = window.length - led.length
  if (led.length < subject.facts.norms.windowMinimum || count + silent >= norm)
    return untold(subject, 'bibleLeaders', 'second-page', { atLeast: count, told })
  return observed(subject, 'bibleLeaders', { state: 'missed', count, told, change: more(norm - count) })
}

/** Norm 87: how often the trainee led the Bible study in the window; a leader trains by letting go. */
export function judgeTraineeLeads(subject: Subject): FurtherFinding {
  const { window, participants } = subject.composition
  const trainees = new Set(
    participants.filter(({ place }) => place === 'trainee').map(({ person }) => person),
  )
  if (trainees.size === 0) return observed(subject, 'traineeLeads', { state: 'off' })
  const led = window.flatMap(({ ledBy }) => ledBy ?? [])
  const told = { told: led.length, of: window.length }
  const count = led.filter((person) => trainees.has(person)).length
  const of = led.length
  const norm = subject.facts.norms.traineeLeads
  if (count >= norm) return observed(subject, 'traineeLeads', { state: 'met', count, of, told })
  if (of < subject.facts.norms.windowMinimum || count + window.length - of >= norm)
    return untold(subject, 'traineeLeads', 'second-page', { atLeast: count, told })
  return observed(subject, 'traineeLeads', { state: 'missed', count, of, told, change: more(norm - count) })
}

/**
 * Norm 34: after the leader told the vision a few times, somebody else does each time. That one person told it twice
 * running is a hint, no more.
 */
export function judgeVisionTellers(subject: Subject): FurtherFinding {
  const { own, today, facts } = subject
  const year = heldUpTo(own, today).slice(lastUpTo(own.held, addDays(today, -365)) + 1)
  const tellers = year.flatMap(({ visionBy }) => (visionBy === undefined ? [] : [visionBy.toLowerCase()]))
  const of = tellers.length
  if (of === 0) return untold(subject, 'visionTellers', 'month-question')
  const count = new Set(tellers).size
  if (of <= facts.norms.visionByLeader)
    return observed(subject, 'visionTellers', { state: 'growing', count, of })
  const twice = tellers.at(-1) === tellers.at(-2)
  return observed(subject, 'visionTellers', {
    state: twice ? 'missed' : 'met',
    count,
    of,
    ...(twice ? { change: more(1) } : {}),
  })
}

/** Norm 74: of all the times that dragers could have been there, how many they were: together, never one by one. */
export function judgeDragersPresent(subject: Subject): FurtherFinding {
  const { composition, facts } = subject
  const { participants, dragers, enough, reported, expected } = composition
  const told = { told: reported, of: expected }
  const signed = participants.filter(({ person, since }) => dragers.includes(person) && since > 0)
  if (dragers.length === 0) return observed(subject, 'dragersPresent', { state: 'off' })
  if (!enough || signed.length === 0) return untold(subject, 'dragersPresent', 'attendance', { told })
  const count = signed.reduce((sum, { visits }) => sum + visits, 0)
  const of = signed.reduce((sum, { since }) => sum + since, 0)
  const wanted = shareOf(facts.norms.dragersPresentShare, of)
  if (count >= wanted) return observed(subject, 'dragersPresent', { state: 'met', count, of, told })
  return observed(subject, 'dragersPresent', {
    state: 'missed',
    count,
    of,
    told,
    change: more(wanted - count),
  })
}
