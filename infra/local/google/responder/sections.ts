/** A form as its responder walks through it: a page per section, and where each page leads. */
import type { Form, Item, Option } from '../forms/form.ts'
import type { Answers } from '../forms/response-table.ts'

export interface Section {
  readonly index: number
  /** The page break that begins it; the first section has none. */
  readonly id?: string
  readonly title?: string
  readonly description?: string
  readonly items: readonly Item[]
}

export type Next = { readonly kind: 'section'; readonly index: number } | { readonly kind: 'submit' }

export function sectionsOf(form: Form): readonly Section[] {
  const sections: Section[] = [{ index: 0, items: [] }]
  for (const item of form.items) {
    const last = sections.length - 1
    const { items, ...head } = sections[last] ?? { index: 0, items: [] }
    if (!item.pageBreakItem) sections[last] = { ...head, items: [...items, item] }
    else sections.push({ index: sections.length, items: [], id: item.itemId, ...headOf(item) })
  }
  return sections
}

const headOf = ({ title, description }: Item) => ({
  ...(title === undefined ? {} : { title }),
  ...(description === undefined ? {} : { description }),
})

/**
 * Where a page leads with these answers: the last option with a place to go decides, and otherwise the next page.
 * From the last page one can only send.
 */
export function nextOf(sections: readonly Section[], index: number, answers: Answers): Next {
  if (index >= sections.length - 1) return { kind: 'submit' }
  const led = (sections[index]?.items ?? []).flatMap((item) => chosenWithGoTo(item, answers)).at(-1)
  if (led?.goToAction === 'SUBMIT_FORM') return { kind: 'submit' }
  if (led?.goToAction === 'RESTART_FORM') return { kind: 'section', index: 0 }
  const target = led?.goToSectionId ? sections.findIndex((section) => section.id === led.goToSectionId) : -1
  return { kind: 'section', index: target === -1 ? index + 1 : target }
}

function chosenWithGoTo(item: Item, answers: Answers): readonly Option[] {
  const question = item.questionItem?.question
  const options = question?.choiceQuestion?.options ?? []
  const [answer] = (question && answers[question.questionId]) ?? []
  if (answer === undefined) return []
  const chosen = options.find((option) => option.value === answer) ?? options.find((option) => option.isOther)
  return chosen && (chosen.goToAction ?? chosen.goToSectionId) ? [chosen] : []
}
