/** The letter as HTML for mail programs: one column, tables, inline styles, nothing from elsewhere. */
import type { LetterWords } from '../../language/letter-words.ts'
import type { Speech } from '../../language/speech.ts'
import { capital } from '../../language/words.ts'
import type { AppText, Ask, EveningPart, LetterContent, Link } from '../content.ts'
import { speechOf } from '../speech.ts'
import { nothing, piece, raw, type Piece } from './markup.ts'
import { darkStyles, palette } from './palette.ts'
import { standingHtml } from './standing-html.ts'

export function htmlOf(content: LetterContent): string {
  const { language, subject, preheader, line, standings, appTexts, footer } = content
  const speech = speechOf(language)
  return String(piece`<!doctype html>
<html lang="${language}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${subject}</title>
<style>${raw(darkStyles)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${palette.ground};-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:${palette.ground};">${preheader}${raw('&#847;&zwnj;&nbsp;'.repeat(60))}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${palette.ground}" style="background:${palette.ground};">
<tr><td class="edge" align="center" style="padding:24px 12px;">
<table role="presentation" class="paper" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="${palette.paper}" style="width:100%;max-width:600px;background:${palette.paper};">
<tr><td class="pad text" style="padding:28px 36px 8px;${font}">
${above(content, speech)}
</td></tr>
<tr><td class="pad quiet line" style="padding:14px 36px;${small}color:${palette.quiet};border-top:2px dashed ${palette.line};">${line}</td></tr>
<tr><td class="pad text" style="padding:4px 36px 12px;${font}">
${standings.map((each) => standingHtml(each, speech.letter.standing))}
</td></tr>
${appTexts.map((each) => appText(each, speech))}
<tr><td class="pad quiet line" style="padding:18px 36px 26px;${small}color:${palette.quiet};border-top:1px solid ${palette.line};">
${footer.answer}${footer.stop === undefined ? nothing : piece`<br>${quietLink(footer.stop)}`}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`)
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

const evening = ({ heading, next, tasks, last, improve, agreement }: EveningPart): Piece => piece`
${heading === undefined ? nothing : piece`<h2 class="link" style="margin:18px 0 6px;font-size:16px;line-height:24px;color:${palette.accent};">${heading}</h2>`}
${next === undefined ? nothing : piece`<p style="margin:0 0 12px;font-size:19px;line-height:27px;font-weight:bold;">${next}</p>`}
${tasks.length === 0 ? nothing : tasksTable(tasks)}
${last === undefined ? nothing : piece`<p style="margin:0 0 12px;">${last}${improve === undefined ? nothing : piece` ${quietLink(improve)}`}</p>`}
${agreement === undefined ? nothing : paragraph(agreement)}`

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

/** A padded cell: Outlook paints the cell, everyone else the link. */
const buttonTable = ({ label, href }: Link): Piece => piece`
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:12px 0 4px;">
<tr><td bgcolor="${palette.accent}" style="background:${palette.accent};border-radius:6px;"><a href="${href}" style="display:inline-block;padding:12px 22px;${font}font-weight:bold;color:${palette.onAccent};text-decoration:none;border-radius:6px;"><span style="color:${palette.onAccent};">${label}</span></a></td></tr>
</table>`

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

const paragraph = (text: string): Piece => piece`<p style="margin:0 0 12px;">${text}</p>`

const quietLink = ({ label, href }: Link): Piece =>
  piece`<a class="link" href="${href}" style="${small}color:${palette.accent};text-decoration:underline;">${label}</a>`

const family = `font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;`
const font = raw(`${family}font-size:16px;line-height:24px;color:${palette.text};`)
const small = raw(`${family}font-size:14px;line-height:21px;`)
