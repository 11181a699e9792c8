/** The draft of a report of a huddel (norm 106h): whoever led it gets it ready, and sends it, «eventueel», to who were there. */
import type { Huddel } from '../../domain/huddel.ts'
import type { Person } from '../../domain/person.ts'
import type { Speech } from '../../language/speech.ts'
import { capital } from '../../language/words.ts'
import type { Letter } from '../../ports.ts'
import { footerFor } from '../footer.ts'
import { tidy } from '../forwardable.ts'
import { greetingFor } from '../greeting.ts'
import { noteLetter, type Block } from '../note.ts'
import type { HuddelNames } from './names.ts'

export interface ReportInput {
  /** Who led it. */
  readonly reader: Person
  readonly huddel: Huddel
  readonly names: HuddelNames
  /** Of those who were there, without the reader. */
  readonly addresses: readonly string[]
  readonly speech: Speech
  readonly coordinator: { readonly name: string }
  readonly form?: string
  readonly unsubscribe?: string
  readonly hour: number
}

export function huddelReport(input: ReportInput): Letter {
  const { reader, huddel, names, addresses, speech, coordinator, form, hour } = input
  const { huddel: words } = speech.letter
  const attended = huddel.attended ?? []
  const missing = attended.filter(
    (person) => !huddel.goals.some((goal) => goal.person === person && goal.goal !== undefined),
  ).length
  const others = attended.filter((person) => person !== reader.id).length
  const blocks = reportBlocks(huddel, names, speech)
  // What is in the link may not be forwarded either.
  const sending: readonly Block[] =
    others === 0
      ? []
      : [
          {
            kind: 'ask',
            text: words.reportTo(addresses.length, others),
            ...(addresses.length === 0
              ? {}
              : { button: { label: words.sendReport, href: mailto(huddel, blocks, input) } }),
          },
        ]
  return noteLetter({
    language: speech.language,
    subject: words.reportSubject(huddel.day),
    preheader: words.reportPreheader,
    greeting: greetingFor([reader], hour, names.isDiscreet(reader.id), speech),
    blocks: [
      { kind: 'text', text: words.reportAsk },
      ...(missing === 0
        ? []
        : [{ kind: 'text', text: words.goalsMissing(missing, attended.length) } as const]),
      ...(form === undefined
        ? []
        : [{ kind: 'links', links: [{ label: words.fillIn, href: form }] } as const]),
    ],
    below: { line: words.line, blocks: [...sending, ...blocks] },
    footer: footerFor(speech, coordinator, names.isDiscreet(reader.id), input.unsubscribe),
  })
}

/** What stands in a report: words only. */
type Said = Extract<Block, { readonly kind: 'text' | 'heading' | 'list' }>

/** At most a sentence a person, at most two lines, the goals, and who leads the next one. */
function reportBlocks(huddel: Huddel, names: HuddelNames, speech: Speech): readonly Said[] {
  const { huddel: words, names: nameWords } = speech.letter
  const personal = huddel.goals.flatMap(({ person, sentence, goal }) =>
    sentence === undefined && goal === undefined
      ? []
      : [
          words.personal(
            names.called(person) ?? capital(nameWords.someone),
            sentence && firstSentence(sentence),
            goal && tidy(goal, longestGoal),
          ),
        ],
  )
  const next = words.next(huddel.nextDay, huddel.nextLeader && names.called(huddel.nextLeader))
  return [
    ...(huddel.theme === undefined ? [] : [{ kind: 'text' as const, text: words.reportTheme(huddel.theme) }]),
    ...listed(
      words.lines,
      huddel.lines.slice(0, 2).map((line) => tidy(line, longestGoal)),
    ),
    ...listed(words.everyone, personal),
    ...(next === '' ? [] : [{ kind: 'text' as const, text: next }]),
  ]
}

const listed = (heading: string, items: readonly string[]): readonly Said[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ]

/** Nobody sees another's address. A report too long for a link is copied from the letter. */
function mailto(huddel: Huddel, blocks: readonly Said[], { addresses, speech }: ReportInput): string {
  const { huddel: words } = speech.letter
  const body = encodeURIComponent(`${words.line}\n\n${blocks.flatMap(plain).join('\n')}`)
  const to = addresses.map((address) => encodeURIComponent(address).replaceAll('%40', '@')).join(',')
  const subject = encodeURIComponent(words.mailSubject(huddel.day))
  return `mailto:?bcc=${to}&subject=${subject}${body.length > longestBody ? '' : `&body=${body}`}`
}

function plain(block: Said): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return [block.text, '']
    case 'list':
      return [...block.items.map((item) => `- ${item}`), '']
  }
}

/** «1 zin» (norm 106d) */
const firstSentence = (text: string): string =>
  tidy(/^.*?[.!?](?=\s|$)/su.exec(text.trim())?.[0] ?? text, longestGoal)

const longestGoal = 200
const longestBody = 4000
