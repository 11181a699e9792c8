/** What every letter stands in for mail programs: one column, tables, inline styles, nothing from elsewhere. */
import type { Language } from '../../domain/language.ts'
import type { Link } from '../content.ts'
import { nothing, piece, raw, type Piece } from './markup.ts'
import { darkStyles, palette, printStyles } from './palette.ts'

export interface Frame {
  readonly language: Language
  readonly subject: string
  /** What a mailbox shows behind the subject. */
  readonly preheader: string
  /** Printed it fits on one page. */
  readonly onePage?: true
  /** The rows of the one column. */
  readonly rows: readonly Piece[]
  readonly footer: { readonly answer: string; readonly stop?: Link }
}

export const frameHtml = ({ language, subject, preheader, onePage, rows, footer }: Frame): string =>
  String(piece`<!doctype html>
<html lang="${language}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${subject}</title>
<style>${raw(darkStyles)}${onePage === undefined ? nothing : raw(printStyles)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${palette.ground};-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:${palette.ground};">${preheader}${raw('&#847;&zwnj;&nbsp;'.repeat(60))}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${palette.ground}" style="background:${palette.ground};">
<tr><td class="edge" align="center" style="padding:24px 12px;">
<table role="presentation" class="paper" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="${palette.paper}" style="width:100%;max-width:600px;background:${palette.paper};">
${rows}
<tr><td class="pad quiet line" style="padding:18px 36px 26px;${small}color:${palette.quiet};border-top:1px solid ${palette.line};">
${footer.answer}${footer.stop === undefined ? nothing : piece`<br>${quietLink(footer.stop)}`}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`)

/** Between what may be forwarded and what may not. */
export const lineRow = (line: string): Piece => piece`
<tr><td class="pad quiet line" style="padding:14px 36px;${small}color:${palette.quiet};border-top:2px dashed ${palette.line};">${line}</td></tr>`

export const headingHtml = (text: string): Piece =>
  piece`<h2 class="link" style="margin:18px 0 6px;font-size:16px;line-height:24px;color:${palette.accent};">${text}</h2>`

export const paragraph = (text: string): Piece => piece`<p style="margin:0 0 12px;">${text}</p>`

export const quietLink = ({ label, href }: Link): Piece =>
  piece`<a class="link" href="${href}" style="${small}color:${palette.accent};text-decoration:underline;">${label}</a>`

/** Outlook pads no link, so there the cell is padded (`mso-padding-alt`, which nobody else reads). */
export const buttonTable = ({ label, href }: Link): Piece => piece`
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:12px 0 4px;">
<tr><td bgcolor="${palette.accent}" style="background:${palette.accent};border-radius:6px;mso-padding-alt:12px 22px;"><a href="${href}" style="display:inline-block;padding:12px 22px;${font}font-weight:bold;color:${palette.onAccent};text-decoration:none;border-radius:6px;"><span style="color:${palette.onAccent};">${label}</span></a></td></tr>
</table>`

const family = `font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;`
export const font = raw(`${family}font-size:16px;line-height:24px;color:${palette.text};`)
export const small = raw(`${family}font-size:14px;line-height:21px;`)
