/** A form like the one that a member fills in at the end of an evening, for tests of its page. */
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'

export const names = [
  'Bram',
  'Daniël',
  'Esther',
  'Hanneke',
  'Joke',
  'Kees',
  'Lia',
  'Mo',
  'Noor',
  'Samira',
  'Tim',
  'Yusuf',
] as const

export const ids = {
  held: '0a1b2c01',
  date: '0a1b2c02',
  present: '0a1b2c03',
  guests: '0a1b2c04',
  children: '0a1b2c05',
  did: '0a1b2c06',
  more: '0a1b2c07',
  study: '0a1b2c08',
  food: '0a1b2c09',
  tasks: '0a1b2c0a',
  agreed: '0a1b2c0b',
} as const

const choice = (
  type: string,
  values: readonly (string | forms_v1.Schema$Option)[],
): forms_v1.Schema$Question => ({
  choiceQuestion: { type, options: values.map((value) => (typeof value === 'string' ? { value } : value)) },
})
const numbers = (to: number) => Array.from({ length: to + 1 }, (_, number) => String(number))

const ask = (
  title: string,
  questionId: string,
  question: forms_v1.Schema$Question,
  description?: string,
) => ({
  title,
  ...(description ? { description } : {}),
  questionItem: { question: { questionId, ...question } },
})

export const items: readonly forms_v1.Schema$Item[] = [
  ask('Zijn jullie bij elkaar gekomen?', ids.held, {
    required: true,
    ...choice('RADIO', [
      'Ja',
      'Nee, vakantie of feestdag',
      'Nee, ziekte of te weinig mensen',
      'Nee, iets anders',
    ]),
  }),
  ask('Op welke dag?', ids.date, { dateQuestion: { includeYear: true } }, 'Leeg = vandaag.'),
  ask('Wie waren er?', ids.present, choice('CHECKBOX', names)),
  ask(
    'Hoeveel gasten die niet op de lijst staan?',
    ids.guests,
    choice('DROP_DOWN', numbers(10)),
    'Alleen het aantal. Wil een gast op de lijst? Laat hem of haar de Welkom-kaart scannen.',
  ),
  ask('Hoeveel kinderen (t/m 15 jaar)?', ids.children, choice('DROP_DOWN', numbers(15))),
  ask(
    'Wat deden we?',
    ids.did,
    choice('CHECKBOX', [
      'Samen gegeten',
      'Uit de Bijbel gelezen',
      'Gebeden voor elkaar en voor mensen om ons heen',
      'Verteld waar we als groep voor gaan',
      'Niets hiervan',
    ]),
  ),
  ask(
    'Nu ook de taken voor de volgende keer?',
    ids.more,
    choice('RADIO', [
      { value: 'Nee, versturen', goToAction: 'SUBMIT_FORM' },
      { value: 'Ja, nog 20 seconden', goToSectionId: '0a1b2cff' },
    ]),
  ),
  { itemId: '0a1b2cff', title: 'Volgende keer', description: 'Alles mag leeg blijven.', pageBreakItem: {} },
  ask('Wie leidde de Bijbelstudie?', ids.study, choice('DROP_DOWN', names)),
  ask('Volgende keer: eten', ids.food, choice('DROP_DOWN', names)),
  ask('Wie heeft nog een andere taak?', ids.tasks, choice('CHECKBOX', names)),
  ask(
    'Wat spraken we als groep af?',
    ids.agreed,
    { textQuestion: { paragraph: true } },
    'Geen namen, geen gebedspunten.',
  ),
]
