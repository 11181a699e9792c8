import type { Attention, Matter } from '../domain/attention.ts'
import type { Day } from '../domain/day.ts'
import type { Forecast } from '../domain/forecast.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Language } from '../domain/language.ts'
import type {
  Finding,
  FindingKey,
  FindingState,
  ReadinessVerdict,
  SmallestChange,
} from '../domain/readiness.ts'
import type { LetterWords } from './letter-words.ts'
import type { Names } from './names.ts'

/**
 * All that the register says to members and leaders, in one language. Dutch and English each have one of these, so that a
 * sentence which one of them lacks does not compile.
 */
export interface Speech {
  readonly language: Language

  /** «dinsdag 24 november» */
  sayDay(day: Day): string
  /** «24 november» */
  sayDate(day: Day): string
  /** «24 november 2026» */
  sayFullDate(day: Day): string
  /** «di 24 nov» */
  sayShortDay(day: Day): string
  /** «24-11» */
  sayDigits(day: Day): string
  /** «november», of a month as `2026-11`. */
  sayMonth(month: string): string
  /** «dinsdag» */
  sayWeekday(day: Day): string
  /** «19.30 uur» */
  sayTime(time: string): string
  /** «11 dagen», «7 weken», «ruim 2 jaar» */
  sayDuration(days: number): string

  /** «a, b en c» */
  sayList(items: readonly string[]): string
  /** «twee mensen», «iemand» */
  sayPeople(number: number): string
  /** «Joke en Kees», or «twee mensen» where one of them may not be named. */
  sayWho(people: readonly PersonId[], names?: Names): string

  findingTitle(key: FindingKey): string
  sayFinding(finding: Finding): string
  sayVerdict(verdict: ReadinessVerdict): string
  readonly verdictWords: Readonly<Record<ReadinessVerdict, string>>
  readonly stateWords: Readonly<Record<FindingState, string>>
  /** Stands wherever a verdict is shown: only the twelve is the text's own condition (E13). */
  readonly ourReading: string
  sayChange(change: SmallestChange, names?: Names): string
  /** When a group will be with `wanted` committed participants; undefined where there is nothing to say. */
  sayForecast(forecast: Forecast, wanted: number, today: Day): string | undefined

  sayAttention(attention: Attention, group: { readonly name: string }, names?: Names): string
  sayToLeader(matter: Matter, names?: Names): string
  sayOfGroup(matter: Matter, names?: Names): string

  /** A sentence of the movement, which speaks Dutch, as readers of this language understand it; undefined in Dutch. */
  translated(quote: string): string | undefined
  readonly letter: LetterWords
}
