/** How the register speaks Dutch: days, numbers, findings, changes and asks. What reads it imports from here. */
export { sayAttention, sayOfGroup, sayToLeader } from './asks.ts'
export { sayChange, sayWho } from './changes.ts'
export {
  sayDate,
  sayDay,
  sayDigits,
  sayDuration,
  sayFullDate,
  sayMoment,
  sayMonth,
  sayShortDay,
  sayTime,
  sayWeekday,
} from './days.ts'
export { findingTitle, ourReading, sayFinding, sayVerdict, stateWords, verdictWords } from './findings.ts'
export { sayForecast } from './forecast.ts'
export { furtherTitle, sayFurther, sayFurtherChange } from './further-findings.ts'
export type { Names } from '../language/names.ts'
export { startStepNames } from './start-steps.ts'
export { capital, count, fullStop, sayList, sayPeople } from './words.ts'
