/** What letters about coaching say in English. */
import type { Counted, Missing, PreparedAnswer } from '../domain/coaching/answer.ts'
import type { Rhythm } from '../domain/group.ts'
import type { Finding } from '../domain/readiness.ts'
import type { CoachingWords, CoachWords, CopyWords, PrepareWords } from '../language/coaching-words.ts'
import { sayDate, sayDay, sayDuration, sayFullDate, sayShortDay } from './days.ts'
import { sayFinding } from './findings.ts'
import { capital, count, sayList } from './words.ts'

const prepare: PrepareWords = {
  onlyYou: 'Only for you as coach. Please don’t forward.',
  subject: (group, talk) =>
    talk?.planned === true ? `${group}: your talk on ${sayDay(talk.day)}` : `${group}: time for a talk`,
  preheader: 'One page to take along.',
  opening: (talk, today, group, leaders) => {
    const whom = leaders === undefined ? `the leader of ${group}` : `${leaders} of ${group}`
    if (talk?.planned === true) return `On ${sayDay(talk.day)} you’ll speak with ${whom}.`
    return talk === undefined || talk.day < today
      ? `It’s time for a talk with ${whom}. Could you set a date together?`
      : `It’s nearly time again for a talk with ${whom}, best before ${sayDay(talk.day)}. Could you set a date together?`
  },
  lastTime: (day) =>
    day === undefined ? 'No talk has been noted yet.' : `The last one was on ${sayDate(day)}.`,
  agreed: 'Still open',
  withheld: 'an agreement with a name in it, which stands in no email',
  nothingOpen: 'No agreements are open.',
  fillIn: 'After the talk: fill in within a minute what you agreed',
  below: 'From here on only for you',
  questions: 'To talk over',
  known: 'What we know already',
  answer: sayAnswer,
  training: (asked) => `Last time they asked for help with: ${asked}`,
  faith: (why) =>
    `${why === 'no-trainee' ? 'There is no trainee yet. Are you thinking of someone?' : 'There is a new trainee.'} The manual has five questions for that talk, under “Praten over een trainee”.`,
}

const copy: CopyWords = {
  subject: (group, coach, corrected) =>
    `${group}: ${corrected ? 'corrected, ' : ''}what you and ${coach ?? 'your coach'} agreed`,
  preheader: (nextDay) =>
    nextDay === undefined ? 'A copy for you.' : `You’ll speak again on ${sayDay(nextDay)}.`,
  opening: (day, coach, agreements) =>
    `On ${sayDay(day)} you spoke with ${coach ?? 'your coach'}. ${agreements === 'below' ? 'What you agreed stands below the line.' : agreed(agreements)}`,
  corrected: 'Something was corrected since the last email; this is what holds now.',
  settled: 'From last time',
  stillOpen: 'Still open from before',
  next: (day) =>
    `You’ll speak again on ${sayDay(day)} ${day.slice(0, 4)}. A file for your calendar comes with this email.`,
  remain: (coach) =>
    `What is still open stays in your weekly letter until it’s done. Questions? ${coach ?? 'Your coach'} would love to hear.`,
}

const coach: CoachWords = {
  subject: (only, asked) =>
    only === undefined
      ? `Your groups: ${asked === 0 ? 'how it’s going' : asked === 1 ? 'one asks something of you' : `${few[asked] ?? String(asked)} ask something of you`}`
      : `${only}: ${asked === 0 ? 'how it’s going' : 'a question for you as coach'}`,
  preheader: (groups) => (groups === 1 ? 'In two lines.' : `${groups} groups, two lines each.`),
  introduction:
    'As a coach you get this letter when something is asked, at most once a week, and otherwise once a month.',
  opening: (groups, asked) =>
    asked === 0
      ? 'Nothing is asked of you now.'
      : groups === 1
        ? 'There is one thing.'
        : 'At the top is where you’re needed first.',
  paused: (until) => `On a break up to and including ${sayDate(until)}.`,
  notYetHeld: 'No evening has been filled in yet.',
  lastEvening: (day, people) =>
    people === undefined
      ? `The last evening was on ${sayDate(day)}.`
      : `${count(people, 'person', 'people')} came on ${sayDate(day)}.`,
  good: (well) => `Good: ${well.join(', ')}.`,
  well: {
    trainee: 'a trainee',
    meals: 'a meal together',
    tasks: 'tasks shared out',
    coached: 'talks on time',
  },
  unreported: (days) =>
    `Nothing has been filled in for ${days.length} evenings, the last on ${days.slice(-1).map(sayShortDay).join('')}. Could you ring the leader?`,
  nextTalk: ({ day, planned }) =>
    planned ? `Your talk: ${sayDay(day)}.` : `Next talk best before ${sayDate(day)}.`,
  fillIn: 'Fill in a talk',
}

export const coaching: CoachingWords = {
  neutral: (weekday) => (weekday === undefined ? 'one of your groups' : `your ${weekday} group`),
  values: {
    visie: 'Vision',
    tegenwoordigheid: 'Presence',
    leiderschap: 'Leadership',
    toewijding: 'Commitment',
    inhoud: 'Content',
  },
  outcomes: { done: 'done', partly: 'partly', not: 'not done so far' },
  open: ({ text, madeOn, outcome }) =>
    `${text} (${sayDate(madeOn)}${outcome === undefined ? '' : `, ${coaching.outcomes[outcome]}`})`,
  settled: ({ text, outcome }) => (outcome === undefined ? text : `${text}: ${coaching.outcomes[outcome]}`),
  prepare,
  copy,
  coach,
  calendar: {
    summary: (coach, group) =>
      `Talk with ${coach ?? 'your coach'}${group === undefined ? '' : ` (${group})`}`,
    summaryForCoach: (group, leaders) =>
      `Coaching talk ${leaders === undefined ? group : `${leaders} (${group})`}`,
    fileName: (day) => `talk-${day}.ics`,
  },
  withCoach: (coach) => `With ${coach ?? 'your coach'} you agreed`,
  agreedSomething: (agreements) =>
    `You still have ${agreements === 1 ? 'one agreement' : `${few[agreements] ?? String(agreements)} agreements`} open with your coach.`,
}

/** «Yes. 5 dragers come regularly; the norm is 4.» */
function sayAnswer({ state, counted }: PreparedAnswer): string {
  const said = sayCounted(counted)
  const sentence = capital(said)
  switch (state) {
    case 'yes':
      return `Yes. ${sentence}`
    case 'no':
      return `No. ${sentence}`
    case 'partly':
      return sentence
    case 'unknown':
      return counted.kind === 'unknown' || counted.kind === 'agreements' ? `Unknown: ${said}` : sentence
  }
}

function sayCounted(counted: Counted): string {
  switch (counted.kind) {
    case 'finding':
      return sayShortly(counted.finding)
    case 'vision':
      return `On ${counted.count === 0 ? 'none' : counted.count} of the ${counted.of} evenings it was told what the group is here for.`
    case 'agreements':
      return `${sayOutcomes(counted)}.`
    case 'schedule': {
      const said = sayShortly(counted.finding)
      return counted.target === undefined ? said : `${said} They hope for ${sayFullDate(counted.target)}.`
    }
    case 'rhythm':
      return `Usually ${often(counted.days)} (the last ${counted.evenings} evenings); they chose ${meant[counted.meant]} themselves.`
    case 'opbouwavonden':
      return `${count(counted.count, 'opbouwavond', 'opbouwavonden')} in the last year; ${counted.norm} is enough, 4 is the aim.`
    case 'unknown':
      return `${missing[counted.missing]}.`
  }
}

/** As short as a page that is looked over allows; what is not sure, or takes explaining, is said in full. */
function sayShortly(finding: Finding): string {
  const { key, state, count: n, of, norm } = finding
  if (n === undefined || (state !== 'met' && state !== 'missed')) return sayFinding(finding)
  if (key === 'seekerShare' && of !== undefined && norm === 0.5)
    return `${n} of the ${of} people who come regularly; the norm is half.`
  if (key === 'dragers') return `${n} ${n === 1 ? 'comes' : 'come'} regularly; the norm is ${norm}.`
  if (key === 'tasks' && of !== undefined)
    return `Last time ${n === 0 ? 'nobody' : `${n}`} of the ${of} had a task.`
  if (key === 'meals') return `${n} last month.`
  if (key === 'multiplied' && norm === 730)
    return `${capital(sayDuration(n))} since the start or the last time; the norm is after a year, at the latest after two.`
  return sayFinding(finding)
}

function sayOutcomes({ done, partly, not, untold }: Extract<Counted, { kind: 'agreements' }>): string {
  const of = done + partly + not + untold
  const parts = [
    ...(done === 0 ? [] : [`${done} done`]),
    ...(partly === 0 ? [] : [`${partly} partly`]),
    ...(not === 0 ? [] : [`${not} not done`]),
    ...(untold === 0 ? [] : [`${untold} unknown`]),
  ]
  return untold === of
    ? `what became of the last ${of === 1 ? 'agreement' : `${of} agreements`} wasn’t filled in`
    : `of the last ${of}: ${sayList(parts)}`
}

const often = (days: number): string =>
  days <= 8 ? 'every week' : days <= 16 ? 'every other week' : `every ${days} days`

const meant = {
  weekly: 'every week',
  fortnightly: 'every other week',
  monthly: 'every month',
} as const satisfies Record<Rhythm, string>

const missing = {
  activities: 'what they did on recent evenings wasn’t filled in',
  'group-agreements': 'no agreement of the group was filled in on recent evenings',
  trainee: 'there is no trainee at the moment',
  evenings: 'more evenings need to be filled in for that',
  opbouwavonden: 'no opbouwavond has been filled in yet',
} as const satisfies Record<Missing, string>

const agreed = (agreements: number): string =>
  agreements === 0
    ? 'No new agreements were noted.'
    : agreements === 1
      ? 'This is what you agreed:'
      : `These are the ${few[agreements] ?? String(agreements)} things you agreed:`

const few = ['no', 'one', 'two', 'three']
