import type {
  AppTextWords,
  AskWords,
  EveningWords,
  LetterWords,
  NameWords,
  ReminderWords,
  ShareWords,
  StandingWords,
  SubjectWords,
  TopWords,
  When,
} from '../language/letter-words.ts'
import { coaching } from './coaching.ts'
import { huddel } from './huddel.ts'
import { sayDate, sayDates, sayDay, sayTime, sayWeekday } from './days.ts'
import { capital, count, fullStop, sayList, sayTheirs } from './words.ts'

const names: NameWords = {
  yourGroup: 'your group',
  yourCoach: 'your coach',
  someone: 'someone',
  nobodyYet: 'nobody yet',
  arranged: 'arranged',
  andOthers: (named, others) => `${named.join(', ')} and ${others} others`,
  // Groepen is kept in Dutch.
  typedHosts: (typed) => typed.replaceAll(' en ', ' and '),
}

const top: TopWords = {
  greeting: (hour) => (hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'),
  introduction:
    'Your first letter: one a week at most, sometimes a reminder. No letter means: nothing needed.',
  callOff: (when) => `call off ${sayWhen(when)}`,
  line: (others) => `Only for ${sayList(['you', ...others])}, please don’t forward`,
  answer: (coordinator) =>
    coordinator === undefined
      ? 'Something not right? Just reply to this email.'
      : `Something not right? Just reply to this email, and ${coordinator} will read it.`,
  stop: 'Prefer no more letters? Click here',
}

const subject: SubjectWords = {
  groups: (first, others) =>
    others === 0 ? first : `${first} and ${others === 1 ? 'one other group' : `${others} other groups`}`,
  evening: ({ when, time }) => (time === undefined ? sayWhen(when) : `${sayWhen(when)} ${sayTime(time)}`),
  calledOff: (when) => `no meeting ${on(when)}`,
  pause: (until) => `on a break until ${sayDate(until)}`,
  holiday: 'happy holidays',
  questions: (asked) => `${few[asked] ?? String(asked)} ${asked === 1 ? 'question' : 'questions'}`,
  allArranged: 'all arranged',
  howItGoes: 'how it’s going',
  preheader: {
    discreetArranged: 'Everything is arranged.',
    discreetOpen: 'Not everything is arranged yet.',
    tasksArranged: (tasks) => `Arranged: ${sayList(tasks)}.`,
    lastTime: (people) => `Last time ${people} of you came.`,
    otherwise: 'Up to date in twenty seconds.',
  },
}

const evening: EveningWords = {
  pause: (until) => `You’re on a break up to and including ${sayDate(until)}.`,
  rest: ({ from, until, holiday }) => {
    const holidays = `Happy holidays, we’ll hear from you after ${sayDate(until)}.`
    if (from !== undefined)
      return holiday
        ? `From ${sayDay(from)} there are no evenings. ${holidays}`
        : `From ${sayDay(from)} you’re on a break; we’ll hear from you after ${sayDate(until)}.`
    return holiday
      ? holidays
      : `You’re on a break up to and including ${sayDate(until)}; we’ll gladly hear from you after that.`
  },
  calledOff: (when) => `There’s no meeting ${onInFull(when)}.`,
  next: ({ when, time, hosts }) => {
    const at = time === undefined ? '' : ` at ${sayTime(time)}`
    const where = hosts === undefined ? 'you’re meeting again' : `you’re at ${sayTheirs(hosts)}`
    return fullStop(`${capital(onInFull(when))}${at}, ${where}`)
  },
  tasks: { bible: 'Bible study', meal: 'food', children: 'children' },
  discreetBible: 'leading the evening',
  last: ({ day, people, children }) => {
    if (people === undefined) return `Last time (${sayDate(day)}) has been noted.`
    const plus = children === 0 ? '' : `, plus ${count(children, 'child', 'children')}`
    return `Last time (${sayDate(day)}) ${people} of you came${plus}.`
  },
  thanks: 'Thanks for filling it in!',
  corrected: ({ day, people, children, before }) => {
    if (people === undefined) return `Corrected: you didn’t meet on ${sayDate(day)} after all.`
    return people === before.people
      ? `Corrected: there ${children === 1 ? 'was' : 'were'} ${count(children, 'child', 'children')} on ${sayDate(day)}, not ${before.children}.`
      : `Corrected: ${people} of you came on ${sayDate(day)}, not ${before.people}.`
  },
  fruit: (on, name) =>
    `On ${sayDate(on)} a new group began out of yours${name === undefined ? '' : `: ${name}`}. That is fruit to be thankful for!`,
  improve: 'Correct this',
  improveBelow: '(Not right? See the bottom.)',
  agreed: (agreement) => `Agreed: ${agreement}.`,
}

const asks: AskWords = {
  heading: (asked) => `${capital(few[asked] ?? String(asked))} ${asked === 1 ? 'question' : 'questions'}`,
  unreported: (days) => {
    const [newest] = days.slice(-1)
    if (newest === undefined || days.length === 1)
      return `We haven’t heard about ${days.map(sayDate).join('')} yet.`
    return days.length <= 3
      ? `We haven’t heard about ${sayDates(days)} yet. Feel free to start with the last one.`
      : `We haven’t heard about ${sayDate(newest)} and the ${days.length - 1} evenings before it. Feel free to start with the last one.`
  },
  coachHelps: (missing, coach) =>
    missing === 1
      ? `If we miss two, ${coach} will take a look with you.`
      : `${coach === names.yourCoach ? capital(coach) : coach} will take a look with you.`,
  talkDue: (coach, last) => {
    const whom = coach === undefined ? 'your coach' : `coach ${coach}`
    return last === undefined
      ? `You haven’t spoken with ${whom} yet. Could you set a date this week?`
      : `You last spoke with ${whom} on ${sayDate(last)}. Could you set a date this week?`
  },
  fillInStart: 'Fill in Start',
  fillIn: (day) => `Fill in ${sayDate(day)}`,
  mailTo: (coach) => `Email ${coach}`,
  mailSubject: (group) => `${group}: setting a date`,
}

const appText: AppTextWords = {
  calledOff: (day) => `We’re skipping ${sayDay(day)}. See you next time!`,
  next: ({ when, time, hosts }) => {
    const at = time === undefined ? '' : ` at ${sayTime(time)}`
    return `See you ${on(when)}${at}${hosts === undefined ? '' : `, at ${sayTheirs(hosts)}`}!`
  },
  duties: {
    meal: { one: 'is cooking', more: 'are cooking' },
    bible: { one: 'is leading the Bible study', more: 'are leading the Bible study' },
    children: { one: 'is looking after the children', more: 'are looking after the children' },
  },
  whoCooks: 'Who can take care of the food?',
  whoLeads: 'Who can lead the Bible study?',
  bringSomeone: 'Feel free to bring someone along.',
}

const share: ShareWords = {
  label: 'Text for the group app',
  below: 'see the bottom',
  copyFreely: 'feel free to copy',
  toCopy: 'to copy',
}

const standing: StandingWords = {
  afterEvenings: (evenings) =>
    `Once ${evenings} evenings have been filled in, we’ll show here how the group is doing.`,
  beforeStart: (evenings) =>
    `You’re starting with ${evenings} evenings. After that we’ll look together at how to go on.`,
  duringStart: (held, of) =>
    `You’ve had ${held} of the first ${of} evenings. After that we’ll show here how the group is doing.`,
  regulars: ({ dragers, seekers, everyone, unsure }) => {
    const counted = `${count(dragers, 'drager', 'dragers')} and ${count(seekers, 'seeker', 'seekers')}`
    const together = everyone === undefined ? '' : ` (${everyone} people in all)`
    const come = dragers + seekers === 1 ? 'comes' : 'come'
    return `${unsure ? `At least ${counted}` : counted} ${come} regularly${together}.`
  },
  committed: ({ count: number, wanted, unsure, trainee, ready }) => {
    const said = `${unsure ? 'At least ' : ''}${count(number, 'committed participant', 'committed participants')}`
    if (number < wanted) return `${said}; from ${wanted} on, you can start thinking about a second group.`
    if (!trainee) return `${said}: enough for a second group, as soon as someone trains for it.`
    return ready
      ? `${said} and a trainee: you can start thinking about a second group!`
      : `${said} and a trainee: a second group is coming into sight.`
  },
  guests: (guests) =>
    guests === 1
      ? 'Usually 1 guest who isn’t on the list comes too.'
      : `Usually ${guests} guests who aren’t on the list come too.`,
  reported: (reported, expected) => `We know this from ${reported} of the ${expected} evenings.`,
  bars: { dragers: 'Dragers', seekers: 'Seekers', committed: 'Committed participants' },
  atLeast: (number) => `at least ${number}`,
  norm: (norm, growing) => `${growing ? 'growing to' : 'aim'} ${norm}`,
  explanation: (visits, evenings) =>
    `Regularly means at least ${visits} of the last ${evenings} evenings, committed means half or more. A drager is someone who helps to carry the group.`,
  evenings: 'Number of people on recent evenings',
  quoteBehind: (number) => `Where that ${number} comes from`,
  toTalkOver: 'To talk over',
  translationOf: 'our translation of',
}

const reminder: ReminderWords = {
  subject: (groups, inEvening) => {
    const [only] = groups
    const how = `how was ${inEvening ? 'last night' : 'yesterday'}?`
    return groups.length === 1 && only !== undefined ? `${only}: ${how}` : capital(how)
  },
  preheader: 'Filling it in takes less than a minute.',
  happened: (day, inEvening) =>
    `${inEvening ? 'Last night' : 'Yesterday'} (${sayDay(day)}) you were to meet. We don’t know yet how it went.`,
  ask: 'Could you fill in who was there? Not sure about something? Leave it blank.',
  calledOff: 'We didn’t meet',
  once: 'Just filled it in? Then there’s nothing to do. This is the only reminder; if you can’t manage now, the question will be in your next letter.',
}

export const letter: LetterWords = {
  names,
  top,
  subject,
  evening,
  asks,
  appText,
  share,
  standing,
  reminder,
  coaching,
  huddel,
}

/** «tomorrow», or the day of the week when it lies within a week, or the whole day: as people name an evening to come. */
function sayWhen({ near, day }: When): string {
  switch (near) {
    case 'today':
      return 'today'
    case 'tonight':
      return 'tonight'
    case 'tomorrow':
      return 'tomorrow'
    case 'this-week':
      return sayWeekday(day)
    case 'later':
      return sayDay(day)
  }
}

/** «tomorrow», «on Thursday» */
const on = (when: When): string => (isNear(when) ? sayWhen(when) : `on ${sayWhen(when)}`)

/** «tomorrow, Tuesday 24 November», «on Thursday 26 November» */
const onInFull = (when: When): string =>
  isNear(when) ? `${sayWhen(when)}, ${sayDay(when.day)}` : `on ${sayDay(when.day)}`

const isNear = ({ near }: When): boolean => near !== 'this-week' && near !== 'later'

/** «one» up to «three» in letters, further in digits. */
const few = ['no', 'one', 'two', 'three']
