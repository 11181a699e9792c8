/** From the first page to sending, along the way that the answers choose; what lies beside that way is not kept. */
import type { Answers } from '../forms/response-table.ts'
import type { Checked } from './check.ts'
import { checkSection } from './check.ts'
import type { GivenAnswers } from './given.ts'
import type { Section } from './sections.ts'
import { nextOf } from './sections.ts'

export type Walk =
  | { readonly kind: 'done'; readonly answers: Answers }
  /** A page that is not in order, or one that the answers lead back to: it has to be shown. */
  | { readonly kind: 'stopped'; readonly history: readonly number[]; readonly problems: Checked['problems'] }

export function walk(sections: readonly Section[], given: GivenAnswers): Walk {
  const history: number[] = []
  let answers: Answers = {}
  let index = 0
  for (;;) {
    const section = sections[index]
    if (!section) return { kind: 'done', answers }
    const again = history.indexOf(index)
    if (again !== -1) return { kind: 'stopped', history: history.slice(0, again + 1), problems: {} }
    history.push(index)
    const checked = checkSection(section, given)
    if (Object.keys(checked.problems).length > 0)
      return { kind: 'stopped', history, problems: checked.problems }
    answers = { ...answers, ...checked.answers }
    const next = nextOf(sections, index, answers)
    if (next.kind === 'submit') return { kind: 'done', answers }
    index = next.index
  }
}

/** The page after the last of `history`, or `submit`; a page seen before is gone back to. */
export function stepOn(
  sections: readonly Section[],
  history: readonly number[],
  answers: Answers,
): readonly number[] | 'submit' {
  const next = nextOf(sections, history.at(-1) ?? 0, answers)
  if (next.kind === 'submit') return 'submit'
  const again = history.indexOf(next.index)
  return again === -1 ? [...history, next.index] : history.slice(0, again + 1)
}
