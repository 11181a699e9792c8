import type { PersonId } from '../ids.ts'
import type { Meeting } from '../meeting.ts'
import type { Finding } from '../readiness.ts'
import { found } from './finding.ts'
import type { Subject } from './subject.ts'

/** Norm 63: everyone who was there has a task for the next time. Shown from the first evening on (31). */
export function judgeTasks(subject: Subject): Finding {
  const { window } = subject.composition
  const evening = window.findLast((meeting) => meeting.present !== undefined && hasTasks(meeting))
  const present = new Set(evening?.present ?? [])
  const tasked = new Set(Object.values(evening?.next ?? {}).flat())
  const asked = [...present].filter((person) => tasked.has(person) || !isFirstVisit(subject, person, evening))
  const of = asked.length
  if (of === 0) return found(subject, 'tasks', { state: 'unknown', change: { kind: 'tell', what: 'tasks' } })

  const count = asked.filter((person) => tasked.has(person)).length
  const wanted = Math.ceil(subject.facts.norms.tasksShare * of - 1e-9)
  if (count >= wanted) return found(subject, 'tasks', { state: 'met', count, of })
  return found(subject, 'tasks', {
    state: 'missed',
    count,
    of,
    change: { kind: 'tasks', more: wanted - count },
  })
}

/** Whether the page about the next time was answered; silence says nothing. */
const hasTasks = (meeting: Meeting) => Object.values(meeting.next).some((people) => people.length > 0)

/** Nobody is given a task on the first evening that they come, unless it is everybody's first. */
function isFirstVisit({ own }: Subject, person: PersonId, evening: Meeting | undefined): boolean {
  const first = own.held.find((meeting) => meeting.present !== undefined)
  return evening !== undefined && first !== evening && own.firstVisit.get(person) === evening.day
}
