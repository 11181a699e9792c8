/** A short letter as HTML. */
import type { Block, Note } from '../note.ts'
import { buttonTable, font, frameHtml, headingHtml, lineRow, paragraph, quietLink, small } from './frame.ts'
import { nothing, piece, raw, type Piece } from './markup.ts'
import { palette } from './palette.ts'

export const noteHtml = ({ language, subject, preheader, greeting, blocks, below, footer }: Note): string =>
  frameHtml({
    language,
    subject,
    preheader,
    rows: [
      piece`<tr><td class="pad text" style="padding:28px 36px 8px;${font}">
${paragraph(greeting)}${blocks.map(blockHtml)}
</td></tr>`,
      ...(below === undefined
        ? []
        : [
            lineRow(below.line),
            piece`<tr><td class="pad text" style="padding:4px 36px 12px;${font}">
${below.blocks.map(blockHtml)}
</td></tr>`,
          ]),
    ],
    footer,
  })

function blockHtml(block: Block): Piece {
  switch (block.kind) {
    case 'text':
      return block.strong
        ? piece`<p style="margin:0 0 12px;font-size:19px;line-height:27px;font-weight:bold;">${block.text}</p>`
        : paragraph(block.text)
    case 'heading':
      return headingHtml(block.text)
    case 'list':
      return piece`<ul style="margin:0 0 14px;padding:0 0 0 20px;">${block.items.map(
        (item) => piece`<li class="text" style="margin:0 0 6px;${font}">${item}</li>`,
      )}</ul>`
    case 'ask':
      return piece`
<table role="presentation" class="soft" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${palette.soft}" style="margin:6px 0 16px;background:${palette.soft};">
<tr><td class="text" style="padding:16px 18px;${font}">${block.text}${block.button === undefined ? nothing : buttonTable(block.button)}</td></tr>
</table>`
    case 'links':
      return piece`<p style="margin:0 0 16px;${small}">${block.links.map(
        (each, index) => piece`${index === 0 ? nothing : raw('<br>')}${quietLink(each)}`,
      )}</p>`
  }
}
