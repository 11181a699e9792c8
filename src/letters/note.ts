/** A short letter of a few blocks: whatever is no weekly letter is one of these. Text and HTML are written from it alike. */
import type { Language } from '../domain/language.ts'
import type { Letter } from '../ports.ts'
import type { Link } from './content.ts'
import { noteHtml } from './html/note-html.ts'

export interface Note {
  readonly language: Language
  readonly subject: string
  /** What a mailbox shows behind the subject. */
  readonly preheader: string
  /** It is taken along: printed it fits on one page. */
  readonly onePage?: true
  /** A small line above everything: for whom it is. */
  readonly top?: string
  readonly greeting: string
  /** What may be forwarded. */
  readonly blocks: readonly Block[]
  /** What may not, under a line that says so. */
  readonly below?: { readonly line: string; readonly blocks: readonly Block[] }
  readonly footer: { readonly answer: string; readonly stop?: Link }
}

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'numbered'; readonly items: readonly string[] }
  /** Questions with what is known of them. */
  | {
      readonly kind: 'answers'
      readonly answers: readonly Answered[]
    }
  | { readonly kind: 'quiet'; readonly text: string }
  /** What is asked, set apart; with at most one button. */
  | { readonly kind: 'ask'; readonly text: string; readonly button?: Link }
  | { readonly kind: 'links'; readonly links: readonly Link[] }

/** `about` stands in front of the first question of a subject. */
export interface Answered {
  readonly about?: string
  readonly question: string
  readonly answer: string
}

export const noteLetter = (note: Note): Letter => ({
  subject: note.subject,
  text: noteText(note),
  html: noteHtml(note),
})

function noteText({ language, top, greeting, blocks, below, footer }: Note): string {
  const said = (block: Block) => blockText(block, language)
  return [
    ...(top === undefined ? [] : [top]),
    greeting,
    ...blocks.map(said),
    ...(below === undefined ? [] : [`----- ${below.line} -----`, ...below.blocks.map(said)]),
    ['-- ', footer.answer, footer.stop && sayLink(footer.stop)]
      .filter((part) => part !== undefined)
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case 'text':
      return block.text
    case 'heading':
      return block.text.toLocaleUpperCase(language)
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'numbered':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n')
    case 'answers':
      return block.answers.map(answerText).join('\n')
    case 'quiet':
      return block.text
    case 'ask':
      return block.button === undefined ? block.text : `${block.text}\n${sayLink(block.button)}`
    case 'links':
      return block.links.map(sayLink).join('\n')
  }
}

const sayLink = ({ label, href }: Link): string => `${label}: ${href}`

const answerText = ({ about, question, answer }: Answered): string =>
  `${about === undefined ? '' : `${about}\n`}- ${question} ${answer}`
