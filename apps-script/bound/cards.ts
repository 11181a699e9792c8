import { isObject, listIn } from '../shared/ask-api.ts'
import { asking } from './asking.ts'

/** «Formulieren en QR-kaarten»: the short address of every form; what is printed are the sheets of cards that `api` made. */
export function showCards(): void {
  const title = 'Formulieren en QR-kaarten'
  asking(title, 'cards', {}, (answer) => {
    const page = HtmlService.createHtmlOutput(pageOf(listIn(answer, 'cards'), answer.body.sheets))
      .setWidth(720)
      .setHeight(560)
    SpreadsheetApp.getUi().showModalDialog(page, title)
  })
}

function pageOf(cards: readonly unknown[], sheets: unknown): string {
  const shown = cards.filter(isObject).map(({ title, address, qr }) => {
    const image = typeof qr === 'string' ? `<img alt="" src="data:image/svg+xml;base64,${escaped(qr)}">` : ''
    return `<article><h2>${escaped(title)}</h2>${image}<a href="${escaped(address)}" target="_blank">${escaped(address)}</a></article>`
  })
  const none = '<p>Er zijn nog geen formulieren. De eigenaar maakt ze met het installatiescript.</p>'
  const paper = typeof sheets === 'string' ? `<div class="papier">${sheets}</div>` : ''
  return `<style>${style}</style><div class="scherm"><button onclick="print()">Kaarten afdrukken, een vel per groep</button>${shown.length === 0 ? none : shown.join('')}</div>${paper}`
}

const escaped = (value: unknown) =>
  String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const style = `body{font:16px/1.4 sans-serif;color:#1c2521}.scherm article{display:inline-block;width:300px;margin:12px;padding:16px;
border:1px dashed #9aa8a2;border-radius:8px;text-align:center;break-inside:avoid;vertical-align:top}.scherm h2{font-size:18px;margin:0 0 8px}
.scherm img{display:block;width:220px;height:220px;margin:0 auto 8px}a{color:inherit;word-break:break-all}
.papier{display:none}@media print{.scherm{display:none}.papier{display:block}}`
