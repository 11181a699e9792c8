import { isFurther, type AnyFinding } from '../domain/explanation.ts'
import type { FindingState } from '../domain/readiness.ts'
import {
  findingTitle,
  furtherTitle,
  sayChange,
  sayFinding,
  sayFurther,
  sayFurtherChange,
} from '../dutch/dutch.ts'
import { text, unknown } from './cells.ts'
import { figureOf, furtherFigureOf } from './figure.ts'
import type { Tone, ViewCell } from './view.ts'

/** A norm of a group in a cell: the number beside the norm, with all that explains it in the note. */
export const findingCell = (finding: AnyFinding, isDue: boolean): ViewCell =>
  cellOf(finding, isDue, noteOf(finding))

/** The same where what would change it, and the words of the movement, stand in cells of their own. */
export const statedCell = (finding: AnyFinding, isDue: boolean): ViewCell =>
  cellOf(finding, isDue, sentenceOf(finding))

function cellOf(finding: AnyFinding, isDue: boolean, note: string): ViewCell {
  if (finding.state === 'off') return text('nu niet', { tone: 'quiet', align: 'center', note })
  const figure = isFurther(finding) ? furtherFigureOf(finding) : figureOf(finding)
  // Too young for this to be asked; that is known.
  if (figure === undefined && finding.state === 'growing' && isFurther(finding))
    return text('groeit', { tone: 'nearly', align: 'center', note })
  if (figure === undefined) return { ...unknown(note), align: 'center' }
  const words = [
    figure,
    ...(finding.norm === 0 ? [] : [stateWords[finding.state]]),
    isFurther(finding) ? undefined : saysExcepted(finding.excepted),
  ].filter((word) => word !== undefined)
  return text(words.join(', '), {
    tone: isDue
      ? 'nearly'
      : isFurther(finding) && finding.state === 'missed'
        ? 'nearly'
        : stateTones[finding.state],
    align: 'center',
    note,
  })
}

/** «1 met uitzondering»: whom a coordinator counts, or does not, whatever the evenings say. */
export const saysExcepted = (people: number | undefined): string | undefined =>
  people === undefined ? undefined : `${people} met uitzondering`

export const titleOf = (finding: AnyFinding): string =>
  isFurther(finding) ? furtherTitle(finding.key) : findingTitle(finding.key)

/** The smallest change that would meet the norm; empty where none is asked. People are counted, not named. */
export function changeOf(finding: AnyFinding): string {
  if (isFurther(finding))
    return finding.change === undefined ? '' : sayFurtherChange(finding.key, finding.change)
  return finding.change === undefined ? '' : sayChange(finding.change)
}

const sentenceOf = (finding: AnyFinding): string =>
  isFurther(finding) ? sayFurther(finding) : sayFinding(finding)

/** The sentence, what would change it, and the words of the movement that the norm comes from. */
const noteOf = (finding: AnyFinding): string =>
  [sentenceOf(finding), changeOf(finding), finding.quote === '' ? '' : `«${finding.quote}» (${finding.line})`]
    .filter((part) => part !== '')
    .join('\n\n')

/** Said beside the number wherever the number alone would say something else. */
const stateWords: Partial<Record<FindingState, string>> = {
  growing: 'groeit',
  fruit: 'door vrucht',
}

/** What the verdict does not hang on asks for a talk, and calls for nobody. */
const stateTones = {
  met: 'good',
  missed: 'attention',
  unknown: 'quiet',
  growing: 'nearly',
  fruit: 'good',
  off: 'quiet',
} as const satisfies Record<FindingState, Tone>
