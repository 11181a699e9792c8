import type { Matter } from '../domain/attention.ts'
import type { Day } from '../domain/day.ts'
import { sayingAttention } from '../language/attention.ts'
import type { Names } from '../language/names.ts'
import { sayWho } from './changes.ts'
import { sayDate, sayDay, sayFullDate, sayMonth, sayShortDay } from './days.ts'
import { startStepNames, startSteps } from './start-steps.ts'
import { capital, sayList } from './words.ts'

/** One ask in English: to the leader with you, to others with the name of the group in front. */
export const sayAttention = sayingAttention({ toLeader: sayToLeader, ofGroup: sayOfGroup })

/** As the leader reads it. */
export function sayToLeader(matter: Matter, names?: Names): string {
  switch (matter.kind) {
    case 'evenings-unreported':
      return matter.days.length === 1
        ? `We haven’t heard about ${dates(matter.days, sayDay)} yet. Could you still fill it in?`
        : `We haven’t heard about ${dates(matter.days, sayShortDay)} yet. Could you still fill them in?`
    case 'no-leader':
      return 'Your group has no leader at the moment. Who will take it on?'
    case 'no-trainee':
      return 'You don’t have a trainee yet. Who would you like to walk alongside?'
    case 'no-coach':
      return 'Your group has no coach at the moment. Who would you like to have?'
    case 'talk-due':
      return matter.last === undefined
        ? 'No talk with your coach has been noted yet. Could you set a date this week?'
        : `You last spoke with your coach on ${sayDate(matter.last)}. Could you set a date this week?`
    case 'start-step':
      return startSteps[matter.step](matter)
    case 'go-on-or-stop':
      if (matter.decided !== undefined) return 'Good that you talked about how to go on.'
      if (matter.held < 3) return 'Next time is your third evening: will you talk about whether to go on?'
      return matter.overdue
        ? 'The first five evenings are over. Are you going on, or stopping? Let us know.'
        : 'Have you talked about whether to go on after the fifth evening? Let us know.'
    case 'plan-multiplication':
      return 'There are enough of you, and you’ve been going for over two years. When will you start a second group?'
    case 'talk-about-clock':
      return 'You’ve been going for over two years. Could you have a quiet talk about it with your coach?'
    case 'set-target-date':
      return `You started on ${sayFullDate(matter.since)}. When do you hope to start a second group?`
    case 'meal':
      return `You haven’t had a meal together in ${sayMonth(matter.month)} yet, or it wasn’t filled in. Can you still fit one in?`
    case 'tasks':
      return `Last time ${had(matter.count, matter.of)} a task for the next time. Will you share them out together at the end?`
    case 'faith-unknown':
      return `We don’t know yet whether ${sayWho(matter.people, names)} ${they(matter.people, 'believes or is', 'believe or are')} still exploring. Do you?`
    case 'unsigned':
      return `${capital(sayWho(matter.people, names))} ${they(matter.people, 'is on the list as a drager and hasn’t', 'are on the list as dragers and haven’t')} signed yet. Could you talk about it?`
    case 'consent':
      return `Could you ask ${sayWho(matter.people, names)} whether we may keep their ${they(matter.people, 'name', 'names')}? Scanning the Welkom card is enough.`
    case 'huddel-missed':
      return `One of you missed the last ${matter.times} huddels. Will you go to the next one together?`
    case 'outward':
      return `You haven’t done anything outward for more than ${matter.days} days. What makes it hard?`
    case 'incomplete':
      return `Could you let us know ${incompleteness(matter.missing)}?`
  }
}

/** As coach or coordinator reads it, behind the name of the group. */
export function sayOfGroup(matter: Matter, names?: Names): string {
  switch (matter.kind) {
    case 'evenings-unreported':
      return `nothing has been filled in for ${dates(matter.days, sayShortDay)}. Could you ring the leader?`
    case 'no-leader':
      return 'there is no leader at the moment. Who will it be?'
    case 'no-trainee':
      return 'there is no trainee yet. Could you think with the leader about who it might be?'
    case 'no-coach':
      return 'there is no coach at the moment. Who will it be?'
    case 'talk-due':
      return matter.last === undefined
        ? `no coaching talk has been filled in yet. ${timeToTalk(matter)}`
        : `the last coaching talk was on ${sayDate(matter.last)}. ${timeToTalk(matter)}`
    case 'start-step':
      return `on the way to the start: ${startStepNames[matter.step]}. ${matter.count === undefined ? 'Nothing has been told of it yet.' : `Told so far: ${matter.count}.`}`
    case 'go-on-or-stop':
      if (matter.decided !== undefined) return decidedWords[matter.decided]
      return matter.overdue
        ? 'the first five evenings are over. Are they going on or stopping? Put it at Status in Groepen.'
        : `${matter.held} of the 5 evenings are over. On the third evening they talk about whether to go on.`
    case 'plan-multiplication':
      return `there are enough committed participants, and they’ve been going since ${sayFullDate(matter.since)}. Could you help them plan?`
    case 'talk-about-clock':
      return `they’ve been going since ${sayFullDate(matter.since)}, with too few people for a second group so far. Time for a quiet talk.`
    case 'set-target-date':
      return `they’ve been going since ${sayFullDate(matter.since)}. When do they hope to start a second group? Put it at Streefdatum.`
    case 'meal':
      return `no meal together in ${sayMonth(matter.month)} yet, or it wasn’t filled in.`
    case 'tasks':
      return `last time ${had(matter.count, matter.of)} a task for the next time.`
    case 'faith-unknown':
      return `${sayWho(matter.people, names)} ${they(matter.people, 'comes regularly, and is', 'come regularly, and are')} still marked as unknown. Ask the leader, and choose their place in Mensen.`
    case 'unsigned':
      return `${sayWho(matter.people, names)} ${they(matter.people, 'is on the list as a drager', 'are on the list as dragers')} without a date at Getekend op. Is that right?`
    case 'consent':
      return `ask ${sayWho(matter.people, names)} whether we may keep their ${they(matter.people, 'name', 'names')}, and put it at Toestemming.`
    case 'huddel-missed':
      return `leader or trainee missed the last ${matter.times} huddels. Will you ask how they are?`
    case 'outward':
      return `they haven’t done anything outward for more than ${matter.days} days. Will you ask what makes it hard: a need for a safe group, full diaries, or leaving the comfort zone?`
    case 'incomplete':
      return `Groepen doesn’t say yet ${incompleteness(matter.missing)}.`
  }
}

const decidedWords = {
  'go-on': 'they decided to go on. Set Status in Groepen to loopt.',
  stop: 'they decided to stop after the fifth evening. That is a good end; set Status in Groepen to gestopt.',
  other: 'they decided something else than going on or stopping. Set Status in Groepen to what fits.',
} as const

const dates = (days: readonly Day[], say: typeof sayDay) => sayList(days.map(say))

const they = (people: readonly unknown[], one: string, many: string) => (people.length === 1 ? one : many)

const timeToTalk = ({ overdue, dueOn }: { readonly overdue: boolean; readonly dueOn: Day }) =>
  overdue ? 'It’s time for a talk.' : `The next one is best before ${sayDate(dueOn)}.`

/** «1 of the 9 had», «nobody of the 9 had» */
const had = (number: number, of: number) =>
  number === 0 ? `none of the ${of} had` : `${number} of the ${of} had`

const incompleteness = (missing: readonly ('weekday' | 'first-evening')[]) =>
  sayList(
    missing.map((what) =>
      what === 'weekday' ? 'which day the group meets on' : 'when the first evening was',
    ),
  )
