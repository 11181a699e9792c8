/** The letter that a leader or trainee gets in a week: the next evening first, at most three questions, and how it goes. */
import type { Letter } from '../ports.ts'
import { isWeekly } from './asks.ts'
import type { LetterContent } from './content.ts'
import { allAsks, contentOf } from './content-of.ts'
import { htmlOf } from './html/letter-html.ts'
import type { LetterInput } from './letter-input.ts'
import { textOf } from './letter-text.ts'
import { isAtRest } from './rest.ts'
import { hasNews, tellingOf, wasToldOfRest } from './told.ts'

/** 'quiet' when nothing changed since the last letter and nothing is asked. */
export function weeklyLetter(input: LetterInput): Letter | 'quiet' {
  const content = contentOf(input)
  if (!isWanted(input, content)) return 'quiet'
  return { subject: content.subject, text: textOf(content), html: htmlOf(content) }
}

/** What this week's letter tells, to be kept in Brieven for the next one; of a quiet letter too. */
export const toldOf = (input: LetterInput): string => telling(input, contentOf(input))

/**
 * An evening that was not filled in is asked for every week; whatever else, when it is news. Whoever was told of a rest
 * is left in peace until it is over.
 */
const isWanted = (input: LetterInput, content: LetterContent): boolean =>
  input.standings.some((standing) => !isAtRest(standing) || !wasToldOfRest(standing, input.told)) &&
  (content.asks.some(isWeekly) || input.told === undefined || hasNews(telling(input, content), input.told))

const telling = (input: LetterInput, { asks }: LetterContent): string =>
  tellingOf(input.standings, allAsks(input), asks, input.told)
