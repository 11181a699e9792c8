/**
 * Cards to print and cut, a sheet of A4 for each group: two for the fridge, and the Welkom card in each language. A guest
 * who holds a card can come to Welkom by it and nowhere else: the form with everybody's names has another address.
 */
import { html, raw } from 'hono/html'
import { encode } from 'uqr'
import { groupId } from '../domain/ids.ts'
import { languageOfGroup } from '../domain/language.ts'
import type { Group } from '../domain/group.ts'
import { sayList } from '../dutch/dutch.ts'
import {
  cardLanguages,
  fridgeCardWords,
  welcomeCardWords,
  type CardLanguage,
} from '../forms/welcome-card-words.ts'
import type { Addresses } from '../ports.ts'
import { presentForm } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'

/** A part of a page: its style and a sheet for every group that meets; undefined when no group has a form yet. */
export async function cardSheets(register: Register, addresses: Addresses): Promise<string | undefined> {
  const { facts, book } = register
  const hasWelcome = presentForm(book, 'welcome') !== undefined
  const sheets = [...facts.groups.values()]
    .filter(({ status }) => status !== 'stopped')
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
    .flatMap((group) => {
      const code = presentForm(book, 'attendance', group.id)?.code
      if (code === undefined) return []
      return [
        sheet(group, addresses.ofForm(code), hasWelcome ? addresses.ofWelcome(groupId(group.id)) : undefined),
      ]
    })
  return sheets.length === 0
    ? undefined
    : String(
        await html`<style>
            ${raw(style)}
          </style>
          ${sheets}`,
      )
}

const sheet = (group: Group, attendance: string, welcome: string | undefined) =>
  html`<section class="vel" lang="nl">
    ${[1, 2].map(() => fridgeCard(group, attendance))}
    ${welcome === undefined ? '' : cardLanguages.map((language) => welcomeCard(group, welcome, language))}
    <p class="rand">${group.name} · Knip langs de streepjes. ${welcome === undefined ? '' : toCheck}</p>
  </section>`

function fridgeCard(group: Group, address: string) {
  const language = languageOfGroup(group)
  const { title, text } = fridgeCardWords[language]
  return card({ language, runs: 'ltr', title, name: group.name, sentences: [text], address })
}

function welcomeCard(group: Group, address: string, language: CardLanguage) {
  const { title, text, runs } = welcomeCardWords[language]
  return card({ language, runs, title, name: group.name, sentences: text, address })
}

interface CardFace {
  readonly language: string
  readonly runs: 'ltr' | 'rtl'
  readonly title: string
  readonly name: string
  readonly sentences: readonly string[]
  readonly address: string
}

const card = ({ language, runs, title, name, sentences, address }: CardFace) =>
  html`<article class="kaart" lang="${language}" dir="${runs}">
    <div>
      <h3>${title}</h3>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <p class="groep"><bdi>${name}</bdi></p>
    </div>
    <figure>
      ${picture(address)}
      <figcaption dir="ltr">
        ${address
          .replace(/^https?:\/\//, '')
          .split('/')
          .map((part, index) => (index === 0 ? part : html`/<wbr />${part}`))}
      </figcaption>
    </figure>
  </article>`

/** One path, a run of dark squares at a time; with the quiet edge that readers need, and enough to spare for a stain. */
function picture(address: string) {
  const { data, size } = encode(address, { ecc: 'Q', border: 4 })
  const path = data
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '#' : ' '))
          .join('')
          .matchAll(/#+/g),
      ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
    )
    .join('')
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="QR-code" shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${size}v${size}h-${size}z" />
    <path d="${path}" />
  </svg>`
}

const unchecked = cardLanguages.map((language) => welcomeCardWords[language]).filter(({ toCheck }) => toCheck)
const toCheck =
  unchecked.length === 0
    ? ''
    : `${sayList(unchecked.map(({ dutchName }) => dutchName))}: nog na te kijken door iemand met deze moedertaal.`

const style = `@page{size:A4;margin:8mm}
.vel{display:grid;grid-template-columns:1fr 1fr;grid-template-rows:repeat(4,67mm) auto;width:194mm;max-width:100%;margin:0 auto 8mm;color:#1c2521;background:#fff;break-after:page;break-inside:avoid;font:9.5pt/1.3 system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Sans Arabic','Noto Sans Ethiopic',sans-serif}
.vel .kaart{display:flex;gap:3mm;align-items:center;justify-content:space-between;box-sizing:border-box;padding:3mm 4mm 3mm 5mm;border:.2mm dashed #9aa8a2;overflow:hidden;break-inside:avoid}
.vel .kaart h3{margin:0 0 1.5mm;font-size:13pt;line-height:1.2}
.vel .kaart p{margin:0 0 .8mm}
.vel .kaart .groep{margin-top:2mm;font-weight:600}
.vel .kaart figure{flex:none;width:38mm;margin:0;text-align:center}
.vel .kaart svg{display:block;width:38mm;height:38mm}
.vel .kaart figcaption{font-size:6.5pt;line-height:1.25;overflow-wrap:anywhere}
.vel .rand{grid-column:1/-1;margin:1.5mm 0 0;font-size:7pt;color:#5a636b}
@media screen and (max-width:700px){.vel{grid-template:none;width:auto}.vel .kaart{min-height:60mm}}
@media print{.vel{margin:0}.vel:last-child{break-after:auto}}`
