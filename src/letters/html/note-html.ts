/** A short letter as HTML. */
import type { Answered, Block, Note } from '../note.ts'
import { buttonTable, font, frameHtml, headingHtml, lineRow, paragraph, quietLink, small } from './frame.ts'
import { nothing, piece, raw, type Piece } from './markup.ts'
import { palette } from './palette.ts'

export const noteHtml = ({
  language,
  subject,
  preheader,
  onePage,
  top,
  greeting,
  blocks,
  below,
  footer,
}: Note): string =>
  frameHtml({
    language,
    subject,
    preheader,
    ...(onePage === undefined ? {} : { onePage }),
    rows: [
      piece`<tr><td class="pad text" style="padding:28px 36px 8px;${font}">
${top === undefined ? nothing : quiet(top)}${paragraph(greeting)}${blocks.map(blockHtml)}
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
    case 'numbered':
      return piece`<ol style="margin:0 0 14px;padding:0 0 0 24px;">${block.items.map(
        (item) => piece`<li style="margin:0 0 4px;${font}">${item}</li>`,
      )}</ol>`
    case 'answers':
      return piece`${block.answers.map(answerHtml)}`
    case 'quiet':
      return quiet(block.text)
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

const answerHtml = ({ about, question, answer }: Answered): Piece =>
  piece`<p style="margin:0 0 6px;${small}">${about === undefined ? nothing : piece`<strong>${about}.</strong> `}<span class="quiet" style="color:${palette.quiet};">${question}</span> ${answer}</p>`

const quiet = (text: string): Piece =>
  piece`<p class="quiet" style="margin:0 0 12px;${small}color:${palette.quiet};">${text}</p>`
