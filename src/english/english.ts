/** How the register speaks English: days, numbers, findings, changes and asks. What reads it imports from here. */
export { sayAttention, sayOfGroup, sayToLeader } from './asks.ts'
export { sayChange, sayWho } from './changes.ts'
export {
  sayDate,
  sayDay,
  sayDigits,
  sayDuration,
  sayFullDate,
  sayMonth,
  sayShortDay,
  sayTime,
  sayWeekday,
} from './days.ts'
export { sayForecast } from './forecast.ts'
export { findingTitle, ourReading, sayFinding, sayVerdict, stateWords, verdictWords } from './findings.ts'
export { translated } from './quotes.ts'
export { startStepNames } from './start-steps.ts'
export { sayList, sayPeople } from './words.ts'
