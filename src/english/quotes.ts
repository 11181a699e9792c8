import type { alphaTip } from '../domain/coaching-questions.ts'
import type { huddelQuotes } from '../domain/huddel-agenda.ts'
import type { norms } from '../domain/norms.ts'

/**
 * A sentence of the movement in English. Its texts are Dutch and are quoted word for word; this is our own translation,
 * and stands beside the quote, never instead of it. Undefined of a sentence that is not quoted in letters.
 */
export const translated = (quote: string): string | undefined => all.get(quote)

/** The sentence behind the number in a letter, by the sentence as the movement wrote it. */
const norm = {
  'in principe als de groep uit minstens 12 enigszins gecommitteerde deelnemers bestaat':
    'in principle once the group consists of at least 12 somewhat committed participants',
} as const satisfies Readonly<Record<(typeof norms)['committed']['quote'], string>>

/** Every question of a coaching talk. */
const questions = {
  'Hoe helder is voor de dragers van jullie groep de visie?':
    'How clear is the vision to the dragers of your group?',
  'Komt die regelmatig terug?': 'Does it come back regularly?',
  'Hoe zorgen jullie dat je genoeg zoekers bereikt?': 'How do you make sure you reach enough seekers?',
  'Is minstens de helft van de groep zoekers?': 'Is at least half of the group seekers?',
  'Hoe gaat het met de afspraken die jullie als MCG hebben gemaakt?':
    'How are the agreements going that you made as an MCG?',
  'Lig je op schema?': 'Are you on schedule?',
  'Gaat het volgens wens met je jaarplannen?': 'Are your plans for the year going as you hoped?',
  'Hoe bidden jouw dragers voor de zoekers om hen heen?':
    'How do your dragers pray for the seekers around them?',
  'Op welke momenten zie je in jouw groep dat mensen iets van God (kunnen) ervaren?':
    'At which moments do you see that people in your group (can) experience something of God?',
  'Hoe bidden jullie tijdens de missie groep?': 'How do you pray during the missiegroep?',
  'Hoe gaat het met het trainen van jouw trainee?': 'How is the training of your trainee going?',
  'Doet die mee met de huddel?': 'Does he or she take part in the huddel?',
  'Hoe vaak komen als MCG bij elkaar?': 'How often do you come together as an MCG?',
  'Zou het helpen om dit wekelijks te doen?': 'Would it help to do this every week?',
  'Heb je minstens 4 dragers?': 'Do you have at least 4 dragers?',
  'Worden de taken goed verdeeld aan het eind van elke bijeenkomst?':
    'Are the tasks shared out well at the end of each meeting?',
  'Kom je ook wel eens apart met de dragers en andere gelovigen bij elkaar voor visie, verdieping, gebed, avondmaal etc.?':
    'Do you sometimes also meet separately with the dragers and other believers for vision, going deeper, prayer, communion etc.?',
  'Hoe gaat je DBS?': 'How is your DBS going?',
  'Heb je verder iets van ons nodig om daarin getraind te worden?':
    'Do you need anything else from us to be trained in that?',
  'Lukt het om regelmatig (minstens 1 keer per maand) samen te eten?':
    'Do you manage to eat together regularly (at least once a month)?',
  'Hoe is de verbondenheid buiten de missie groepen om?':
    'How connected are people outside the missiegroep evenings?',
  'Zien mensen elkaar ook op andere momenten?': 'Do people see each other at other times too?',
  'Doen ze samen leuke dingen zoals bijv. het vieren van een verjaardag?':
    'Do they do fun things together, such as celebrating a birthday?',
} as const

const tips = {
  'Tip: doe iets met Alpha of een missionaire cursus': 'Tip: do something with Alpha or a missionary course',
} as const satisfies Readonly<Record<typeof alphaTip, string>>

/** What is said and done at a huddel. */
const huddel = {
  'mooie verhalen, dopelingen, DNA, upcoming events, bemoedigingen':
    'beautiful stories, people who were baptised, DNA, upcoming events, encouragements',
  'Wat heb je met jouw punt gedaan?': 'What have you done with your point?',
  'Welke huddel doen we deze keer? Iets uit Bijbel betrekken. Huddel opdragen aan God':
    'Which huddel do we do this time? Bring in something from the Bible. Dedicate the huddel to God',
  'Stilte en luisteren naar God. Wat komt er bij jou uit?':
    'Silence and listening to God. What comes out of it for you?',
  'Iedereen deelt punt, alleen verhelderingsvragen, geen opmerkingen':
    'Everyone shares their point; only questions to clarify, no comments',
  'Wat kunnen we aan jou teruggeven?': 'What can we give back to you?',
  'Iedereen formuleert een SMART doel voor de volgende keer': 'Everyone words a SMART goal for the next time',
  'Je bidt kort voor je rechterbuurman/ vrouw of er wordt centraal gebeden':
    'You pray briefly for the person on your right, or there is one prayer for all',
} as const satisfies Readonly<Record<(typeof huddelQuotes)[keyof typeof huddelQuotes][number], string>>

const all: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...norm, ...questions, ...tips, ...huddel }),
)
