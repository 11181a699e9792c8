import type { Speech } from '../language/speech.ts'
import type { LetterContent } from './content.ts'
import { tidy } from './forwardable.ts'

/** Who reads the answers, without a name in a discreet group, and how such letters are stopped. */
export const footerFor = (
  { letter: { top } }: Speech,
  coordinator: { readonly name: string },
  discreet: boolean,
  unsubscribe: string | undefined,
): LetterContent['footer'] => ({
  answer: top.answer(discreet ? undefined : tidy(coordinator.name, 40)),
  ...(unsubscribe === undefined ? {} : { stop: { label: top.stop, href: unsubscribe } }),
})
