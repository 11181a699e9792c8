/** The weekly letter as HTML. */
import type { LetterWords } from '../../language/letter-words.ts'
import type { Speech } from '../../language/speech.ts'
import { capital } from '../../language/words.ts'
import type { AppText, Ask, EveningPart, LetterContent, Link } from '../content.ts'
import { speechOf } from '../speech.ts'
import { buttonTable, font, frameHtml, headingHtml, lineRow, paragraph, quietLink, small } from './frame.ts'
import { nothing, piece, raw, type Piece } from './markup.ts'
import { palette } from './palette.ts'
import { standingHtml } from './standing-html.ts'

export function htmlOf(content: LetterContent): string {
  const { language, subject, preheader, line, standings, appTexts, footer } = content
  const speech = speechOf(language)
  return frameHtml({
    language,
    subject,
    preheader,
    rows: [
      piece`<tr><td class="pad text" style="padding:28px 36px 8px;${font}">
${above(content, speech)}
</td></tr>`,
      lineRow(line),
      piece`<tr><td class="pad text" style="padding:4px 36px 12px;${font}">
${standings.map((each) => standingHtml(each, speech.letter.standing))}
</td></tr>`,
      ...appTexts.map((each) => appText(each, speech)),
    ],
    footer,
  })
}

const above = (
  { greeting, introduction, evenings, asks, links, appTexts }: LetterContent,
  speech: Speech,
): Piece => piece`
${paragraph(greeting)}
${introduction === undefined ? nothing : paragraph(introduction)}
${evenings.map(evening)}
${asks.length === 0 ? nothing : asksTable(asks, speech)}
${smallLinks(links, appTexts, speech.letter)}`

const evening = ({
  heading,
  next,
  tasks,
  last,
  corrected,
  improve,
  fruit,
  agreement,
}: EveningPart): Piece => piece`
${heading === undefined ? nothing : headingHtml(heading)}
${next === undefined ? nothing : piece`<p style="margin:0 0 12px;font-size:19px;line-height:27px;font-weight:bold;">${next}</p>`}
${tasks.length === 0 ? nothing : tasksTable(tasks)}
${last === undefined ? nothing : piece`<p style="margin:0 0 12px;">${last}${improve === undefined ? nothing : piece` ${quietLink(improve)}`}</p>`}
${[corrected, fruit, agreement].map((said) => (said === undefined ? nothing : paragraph(said)))}`

const tasksTable = (tasks: EveningPart['tasks']): Piece => piece`
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 14px;">
${tasks.map(
  ({ task, who }) =>
    piece`<tr><td class="quiet" style="padding:1px 16px 1px 0;${font}color:${palette.quiet};">${capital(task)}</td><td class="text" style="padding:1px 0;${font}">${who}</td></tr>`,
)}
</table>`

const asksTable = (asks: readonly Ask[], { language, letter }: Speech): Piece => piece`
<table role="presentation" class="soft" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${palette.soft}" style="margin:6px 0 16px;background:${palette.soft};">
<tr><td class="text" style="padding:16px 18px 4px;${font}"><strong class="link" style="${small}color:${palette.accent};letter-spacing:.6px;">${letter.asks.heading(asks.length).toLocaleUpperCase(language)}</strong></td></tr>
${asks.map(ask)}
<tr><td style="font-size:0;line-height:0;height:6px;">&nbsp;</td></tr>
</table>`

const ask = ({ text, button }: Ask): Piece => piece`
<tr><td class="text" style="padding:2px 18px 12px;${font}">${text}${button === undefined ? nothing : buttonTable(button)}</td></tr>`

function smallLinks(
  links: readonly Link[],
  appTexts: readonly AppText[],
  { share: words }: LetterWords,
): Piece {
  const all = [
    ...links,
    ...appTexts.map(({ heading, share }) => ({
      label: heading === undefined ? words.label : `${words.label} (${heading})`,
      href: share,
    })),
  ]
  if (all.length === 0) return nothing
  const between = raw(all.length > 2 ? '<br>' : ' &nbsp;·&nbsp; ')
  return piece`<p style="margin:0 0 16px;${small}">${all.map(
    (each, index) => piece`${index === 0 ? nothing : between}${quietLink(each)}`,
  )}</p>`
}

const appText = (
  { heading, text, language: of }: AppText,
  { language, letter: { share } }: Speech,
): Piece => piece`
<tr><td class="pad line" style="padding:16px 36px 18px;border-top:1px solid ${palette.line};">
<p class="quiet" style="margin:0 0 8px;${small}color:${palette.quiet};">${share.label}${heading === undefined ? '' : ` (${heading})`}, ${share.toCopy}</p>
<table role="presentation" class="soft" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${palette.soft}" style="background:${palette.soft};">
<tr><td class="text"${of === language ? nothing : piece` lang="${of}"`} style="padding:12px 16px;${font}">${text}</td></tr>
</table>
</td></tr>`
