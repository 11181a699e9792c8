/** How a group stands, as bars of table cells: the number stands beside each as text, so nothing depends on colour. */
import type { StandingWords } from '../../language/letter-words.ts'
import type { Bar, Quoted, StandingPart } from '../content.ts'
import { sayCount, sayNorm } from '../letter-text.ts'
import { headingHtml, paragraph } from './frame.ts'
import { nothing, piece, raw, type Piece } from './markup.ts'
import { palette } from './palette.ts'

export const standingHtml = (
  { heading, agreed, sentences, bars, explanation, evenings, quote, question }: StandingPart,
  words: StandingWords,
): Piece => piece`
${heading === undefined ? nothing : headingHtml(heading)}${agreed === undefined ? nothing : agreedHtml(agreed)}
${sentences.map((sentence) => piece`<p style="margin:0 0 10px;">${sentence}</p>`)}
${bars.length === 0 ? nothing : barsTable(bars, words)}
${explanation === undefined ? nothing : quietParagraph(explanation)}
${evenings.length < 2 ? nothing : eveningsTable(evenings, words)}
${quote === undefined ? nothing : quietParagraph(piece`${words.quoteBehind(quote.number)}: ${quotation(quote, words)}`)}
${question === undefined ? nothing : piece`<p style="margin:16px 0 14px;"><strong>${words.toTalkOver}:</strong> ${quotation(question, words)}</p>`}`

const agreedHtml = ({ text, items }: NonNullable<StandingPart['agreed']>): Piece =>
  items.length === 0
    ? paragraph(text)
    : piece`<p style="margin:0 0 6px;"><strong>${text}:</strong></p>
<ol style="margin:0 0 14px;padding:0 0 0 24px;">${items.map((item) => piece`<li style="margin:0 0 4px;">${item}</li>`)}</ol>`

/** The movement's own sentence is Dutch, and is read aloud so. */
const quotation = ({ text, original }: Quoted, { translationOf }: StandingWords): Piece =>
  original === undefined
    ? piece`‘${text}’`
    : piece`“${text}” <span class="quiet" style="font-size:14px;color:${palette.quiet};">(${translationOf} <span lang="nl">‘${original}’</span>)</span>`

const barsTable = (bars: readonly Bar[], words: StandingWords): Piece => {
  const longest = Math.max(...bars.flatMap(({ count, norm }) => [count, norm]), 1)
  return piece`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 10px;">
${bars.map((bar) => barRow(bar, longest, words))}
</table>`
}

function barRow(bar: Bar, longest: number, words: StandingWords): Piece {
  const { label, count } = bar
  const filled = Math.round((count / longest) * 100)
  return piece`<tr>
<td class="text" width="40%" style="padding:4px 10px 4px 0;${cell}">${label}</td>
<td width="32%" style="padding:4px 0;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
${filled === 0 ? nothing : piece`<td class="bar" width="${filled}%" height="12" bgcolor="${palette.bar}" style="background:${palette.bar};${flat}">&nbsp;</td>`}
${filled === 100 ? nothing : piece`<td class="rest" width="${100 - filled}%" height="12" bgcolor="${palette.barRest}" style="background:${palette.barRest};${flat}">&nbsp;</td>`}
</tr></table></td>
<td class="text" width="28%" style="padding:4px 0 4px 12px;${cell}white-space:nowrap;"><strong>${sayCount(bar, words)}</strong> <span class="quiet" style="color:${palette.quiet};">${sayNorm(bar, words)}</span></td>
</tr>`
}

function eveningsTable(evenings: StandingPart['evenings'], words: StandingWords): Piece {
  const most = Math.max(...evenings.map(({ people }) => people ?? 0), 1)
  return piece`<p style="margin:14px 0 4px;">${words.evenings}:</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px;"><tr>
${evenings.map(
  ({ day, people }) => piece`<td width="34" align="center" valign="bottom" style="padding:0 2px;">
<span class="text" style="${cell}font-weight:bold;">${people ?? '?'}</span>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" align="center"><tr><td class="bar" width="22" height="${height(people, most)}" bgcolor="${palette.bar}" style="background:${palette.bar};${flat}">&nbsp;</td></tr></table>
<span class="quiet" style="${cell}color:${palette.quiet};font-size:12px;">${day}</span></td>`,
)}
</tr></table>`
}

const height = (people: number | undefined, most: number): number =>
  people === undefined ? 1 : Math.max(Math.round((people / most) * 56), 1)

const quietParagraph = (text: string | Piece): Piece =>
  piece`<p class="quiet" style="margin:0 0 12px;font-size:14px;line-height:21px;color:${palette.quiet};">${text}</p>`

const flat = raw('font-size:0;line-height:0;')
const cell = raw(
  `font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:14px;line-height:20px;color:${palette.text};`,
)
