import type { Finding, FindingKey, FindingState, ReadinessVerdict } from '../domain/readiness.ts'
import { sayDuration } from './days.ts'
import { capital, count } from './words.ts'

/** What a finding is called above a column. */
export const findingTitle = (key: FindingKey): string => titles[key]

/** One sentence: what was counted and what the norm is, or what has to be known before anything can be said. */
export const sayFinding = (finding: Finding): string => {
  if (finding.state === 'unknown') return sayUnknown(finding)
  if (finding.count === undefined) return sayOpen(finding)
  return counted[finding.key](finding, finding.count)
}

/** How a verdict is called. */
export const verdictWords = {
  ready: 'ready',
  nearly: 'nearly',
  'not-yet': 'not yet',
  unknown: 'not enough known',
} as const satisfies Record<ReadinessVerdict, string>

/** A verdict as the beginning of a conversation, not the end of one. */
export const sayVerdict = (verdict: ReadinessVerdict): string => verdictSentences[verdict]

/** The state of a finding in a word, for a cell or beside a bar. */
export const stateWords = {
  met: 'yes',
  missed: 'no',
  unknown: 'unknown',
  growing: 'growing',
  fruit: 'fruit',
  off: 'not now',
} as const satisfies Record<FindingState, string>

/** Stands wherever a verdict is shown: only the twelve is the text's own condition (E13). */
export const ourReading =
  'Only the 12 committed participants are named in the movement’s text itself as a condition for multiplying; the rest is how we read that text.'

const titles = {
  trainee: 'Trainee',
  committed: 'Committed participants',
  dragers: 'Dragers',
  seekers: 'Seekers',
  seekerShare: 'Half seekers',
  signed: 'Signed',
  coached: 'Coaching talks',
  huddel: 'To the huddel together',
  meals: 'Meals together',
  tasks: 'Tasks shared out',
  multiplied: 'Time to multiply',
} as const satisfies Record<FindingKey, string>

const verdictSentences = {
  ready: 'You can start thinking about a second group.',
  nearly: 'A few more committed participants, and you can start thinking about a second group.',
  'not-yet': 'A second group still has time to grow.',
  unknown: 'Not enough has been filled in yet to say whether a second group is in sight.',
} as const satisfies Record<ReadinessVerdict, string>

type Say = (finding: Finding, counted: number) => string

const counted = {
  trainee: ({ state, norm }, n) => {
    if (n === 0) return `There is no trainee yet; the norm is ${norm}.`
    const trainees = n === 1 ? 'There is a trainee' : `There are ${n} trainees`
    if (n < norm) return `${trainees}; the norm is ${norm}.`
    return state === 'missed' ? `${trainees}, but no leader now; it takes both.` : `${trainees}.`
  },
  committed: ({ norm }, n) => {
    const people =
      n === 0 ? 'No committed participants yet' : count(n, 'committed participant', 'committed participants')
    return `${people}; from ${norm} on, a group can think about a second group.`
  },
  dragers: (finding, n) => regulars(finding, n, 'drager', 'dragers'),
  seekers: (finding, n) => regulars(finding, n, 'seeker', 'seekers'),
  seekerShare: ({ state, of = 0, norm }, n) => {
    if (state === 'fruit')
      return `${n} of the ${of} ${n === 1 ? 'is a seeker' : 'are seekers'}: under half, because of fruit. Time to invite new seekers.`
    const share = norm === 0.5 ? 'at least half' : `at least ${Math.ceil(norm * of)} of the ${of}`
    const seekers = n === 0 ? 'None' : String(n)
    return `${seekers} of the ${of} people who come regularly ${n === 1 ? 'is a seeker' : 'are seekers'}; the norm is ${share}.`
  },
  signed: ({ state, norm }, n) => {
    const signed =
      n === 0 ? 'Nobody has signed as a drager yet' : `${n} signed as ${n === 1 ? 'a drager' : 'dragers'}`
    return `${signed}; ${state === 'growing' ? `a young group may grow towards ${norm}` : `the norm is ${norm}`}.`
  },
  coached: ({ state, norm }, n) => {
    const talks = n === 0 ? 'No coaching talk yet' : count(n, 'coaching talk', 'coaching talks')
    if (state === 'growing') return `${talks}; a group that has just started doesn’t need one yet either.`
    return `${talks} in the past year; the norm is ${norm}.`
  },
  huddel: ({ state, of = 0, norm }, n) => {
    const together = `Leader and trainee were together at ${n} of the ${of} huddels`
    return state === 'missed' ? `${together}; one of the two missed the last ${norm}.` : `${together}.`
  },
  meals: ({ norm }, n) => {
    const meals = n === 0 ? 'No meal together last month' : `${count(n, 'meal', 'meals')} together last month`
    return `${meals}; the norm is ${norm} a month.`
  },
  tasks: ({ of = 0, norm }, n) => {
    if (n >= of) return `Everyone who was there had a task for the next time (${n} of the ${of}).`
    const people = n === 0 ? 'None' : String(n)
    const wanted = norm === 1 ? 'everyone' : `${Math.ceil(norm * of)} of the ${of}`
    return `${people} of the ${of} who were there had a task for the next time; the norm is ${wanted}.`
  },
  multiplied: ({ norm }, days) =>
    `${capital(sayDuration(days))} since the start or the last multiplication; the norm is after a year, and at the latest after ${
      norm === 730 ? 'two' : `${norm} days`
    }.`,
} as const satisfies Record<FindingKey, Say>

function regulars({ state, norm }: Finding, n: number, one: string, many: string): string {
  const come =
    n === 0
      ? `No ${one} comes regularly yet`
      : `${count(n, one, many)} ${n === 1 ? 'comes' : 'come'} regularly`
  return `${come}; ${state === 'growing' ? `a young group may grow towards ${norm}` : `the norm is ${norm}`}.`
}

/** What does not apply now, or is too early to count. */
function sayOpen({ key, norm }: Finding): string {
  switch (key) {
    case 'committed':
      return 'In the first five evenings we don’t ask anyone to commit yet.'
    case 'meals':
      return 'No meal together was needed last month: there was a break, or the group was just starting.'
    case 'dragers':
    case 'seekers':
      return `A young group may grow towards ${norm} ${key}.`
    case 'trainee':
    case 'seekerShare':
    case 'signed':
    case 'coached':
    case 'huddel':
    case 'tasks':
    case 'multiplied':
      return `${titles[key]}: that doesn’t apply now.`
  }
}

function sayUnknown(finding: Finding): string {
  const { key, atLeast, change } = finding
  const what = `We don’t know yet ${unknowns[key]}`
  const sure = atLeast === undefined || atLeast === 0 ? what : `${what} (at least ${atLeast})`
  return change?.kind === 'tell' ? `${sure}: ${needs[change.what]}.` : `${sure}.`
}

const unknowns = {
  trainee: 'whether there is a trainee',
  committed: 'how many committed participants there are',
  dragers: 'how many dragers come regularly',
  seekers: 'how many seekers come regularly',
  seekerShare: 'whether at least half are seekers',
  signed: 'how many have signed',
  coached: 'whether there were enough coaching talks',
  huddel: 'whether leader and trainee go to the huddel together',
  meals: 'whether there was a meal together last month',
  tasks: 'whether the tasks for the next time were shared out',
  multiplied: 'how long the group has been going',
} as const satisfies Record<FindingKey, string>

const needs = {
  evenings: 'more evenings need to be filled in first',
  faith: 'for someone who comes regularly it isn’t filled in yet whether they believe',
  guests: 'guests who aren’t on the list come regularly',
  'first-evening': 'fill in the first evening in Groepen',
  tasks: 'after an evening, fill in the tasks for the next time too',
  activities: 'after an evening, fill in what you did too',
  huddels: 'who was at the last huddels isn’t filled in',
} as const
