/** What stands on the agenda of a huddel, in the movement's own words (norms 104-106). */

export const huddelParts = ['family-talk', 'training', 'groups'] as const
/** «Family talk», «Training over leiderschap», «Aparte vaste groepen» (norm 104). */
export type HuddelPart = (typeof huddelParts)[number]

export interface AgendaItem {
  readonly part: HuddelPart
  /** On the wall, `HH:MM`. */
  readonly from: string
  readonly until: string
  /** What is said or done in it, word for word. */
  readonly quotes: readonly string[]
}

/** «19.30-19.45 Family talk» and on: 15, 20 and 75 minutes from whatever time it begins. */
export function huddelAgenda(begins: string = huddelBegins): readonly AgendaItem[] {
  let at = minutesOf(begins)
  return huddelParts.map((part) => {
    const from = at
    at += minutes[part]
    return { part, from: clockOf(from), until: clockOf(at), quotes: huddelQuotes[part] }
  })
}

export const huddelBegins = '19:30'

const minutes = { 'family-talk': 15, training: 20, groups: 75 } as const satisfies Record<HuddelPart, number>

export const huddelQuotes = {
  'family-talk': ['mooie verhalen, dopelingen, DNA, upcoming events, bemoedigingen'],
  training: [],
  groups: [
    'Wat heb je met jouw punt gedaan?',
    'Welke huddel doen we deze keer? Iets uit Bijbel betrekken. Huddel opdragen aan God',
    'Stilte en luisteren naar God. Wat komt er bij jou uit?',
    'Iedereen deelt punt, alleen verhelderingsvragen, geen opmerkingen',
    'Wat kunnen we aan jou teruggeven?',
    'Iedereen formuleert een SMART doel voor de volgende keer',
    'Je bidt kort voor je rechterbuurman/ vrouw of er wordt centraal gebeden',
  ],
} as const satisfies Record<HuddelPart, readonly string[]>

function minutesOf(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}

const clockOf = (at: number): string =>
  `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
