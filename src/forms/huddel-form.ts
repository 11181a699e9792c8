import { goalOutcomeWords, huddelThemeWords } from '../register/description/form-words.ts'
import { asked, type BothLanguages } from './both-languages.ts'
import type { FormDescription, Question } from './form-description.ts'
import { capitals, options } from './wording.ts'

/**
 * What is told of the monthly huddel: once of the evening itself, and by each of them their own goal. `names` are the
 * labels of all leaders and trainees; only they have its link.
 */
export function huddelForm(names: readonly string[]): FormDescription {
  const people = options([...names].sort(inDutch))
  const list = (key: string, said: BothLanguages, required?: true): readonly Question[] =>
    people.length === 0
      ? []
      : [
          {
            kind: 'choice',
            look: 'list',
            key,
            ...asked(said),
            ...(required && { required }),
            options: people,
          },
        ]
  return {
    kind: 'huddel',
    title: 'Huddel',
    intro: `${intro.title}\n${intro.english}`,
    sections: [
      {
        key: 'which',
        questions: [
          {
            kind: 'choice',
            key: 'about',
            ...asked(words.about),
            required: true,
            options: [
              { label: huddelPages.huddel, goTo: { section: 'huddel' } },
              { label: huddelPages.goal, goTo: { section: 'goal' } },
            ],
          },
        ],
      },
      {
        key: 'huddel',
        title: huddelPages.huddel,
        questions: [
          { kind: 'day', key: 'day', ...asked(words.day) },
          ...(people.length === 0
            ? []
            : [{ kind: 'ticks' as const, key: 'present', ...asked(words.present), options: people }]),
          {
            kind: 'choice',
            key: 'theme',
            ...asked(words.theme),
            options: options(capitals(huddelThemeWords)),
          },
          ...list('ledBy', words.ledBy),
          { kind: 'text', key: lineKeys[0], ...asked(words.line1) },
          { kind: 'text', key: lineKeys[1], ...asked(words.line2) },
          ...list('nextLeader', words.nextLeader),
          { kind: 'day', key: 'nextDay', ...asked(words.nextDay) },
          {
            kind: 'choice',
            key: 'more',
            ...asked(words.more),
            required: true,
            options: [
              { label: 'Nee, versturen', goTo: 'submit' },
              { label: 'Ja, mijn eigen doel', goTo: { section: 'goal' } },
            ],
          },
        ],
      },
      {
        key: 'goal',
        title: huddelPages.goal,
        questions: [
          ...list('who', words.who, true),
          { kind: 'day', key: 'goalDay', ...asked(words.goalDay) },
          {
            kind: 'choice',
            key: 'previous',
            ...asked(words.previous),
            options: options(capitals(goalOutcomeWords)),
          },
          { kind: 'text', key: 'goal', ...asked(words.goal), long: true },
          { kind: 'day', key: 'by', ...asked(words.by) },
          { kind: 'text', key: 'sentence', ...asked(words.sentence) },
        ],
      },
    ],
    confirmation:
      'Dank je wel, het staat genoteerd. Foutje? Vul het nog een keer in; alleen wat je dan invult, verandert.\n\nThank you, it has been noted. Made a mistake? Fill it in again; only what you fill in then will change.',
  }
}

export const huddelPages = { huddel: 'De huddel zelf', goal: 'Mijn eigen doel' } as const

/** «formuleert 1 of 2 lijnen» (norm 106d) */
export const lineKeys = ['line1', 'line2'] as const

const intro = {
  title: 'Eén iemand vult de huddel zelf in, en ieder het eigen doel. Weet je iets niet? Laat het leeg.',
  english:
    'One of you fills in the huddel itself, and everyone their own goal. Don’t know something? Leave it empty.',
}

const words = {
  about: {
    title: 'Wat wil je invullen?',
    english: 'What would you like to fill in? First: the huddel itself. Second: my own goal.',
  },
  day: { title: 'Wanneer was de huddel?', help: 'Leeg = vandaag.', english: 'When was it? Empty = today.' },
  present: { title: 'Wie waren er?', english: 'Who was there?' },
  theme: {
    title: 'Wat was het thema?',
    english:
      'What was it about? Mission, discipleship, leadership, multiplication, or what lives in the groups.',
  },
  ledBy: {
    title: 'Wie leidde de huddel?',
    help: 'Was het iemand anders? Laat het leeg.',
    english: 'Who led it? Somebody else? Leave it empty.',
  },
  line1: {
    title: 'Welke lijn zag je?',
    help: 'Eén zin, zonder namen.',
    english: 'Which line did you see? One sentence, no names.',
  },
  line2: { title: 'En nog een lijn?', help: 'Hoeft niet.', english: 'And another one? Optional.' },
  nextLeader: { title: 'Wie leidt de volgende keer?', english: 'Who leads next time?' },
  nextDay: { title: 'Wanneer is de volgende huddel?', english: 'When is the next huddel?' },
  more: { title: 'Nu ook je eigen doel?', english: 'Your own goal as well? First: no, send. Second: yes.' },
  who: { title: 'Wie ben je?', english: 'Who are you?' },
  goalDay: {
    title: 'Van welke huddel?',
    help: 'Leeg = de laatste.',
    english: 'Of which huddel? Empty = the last one.',
  },
  previous: {
    title: 'Wat is er van je vorige doel gekomen?',
    english: 'What became of your previous goal? Done, partly, not.',
  },
  goal: {
    title: 'Wat is je doel voor de volgende keer?',
    help: 'Zo concreet als je kunt: wat, hoeveel, wanneer. Zonder namen van anderen.',
    english: 'What is your goal for next time? As concrete as you can. No names of others.',
  },
  by: {
    title: 'Wanneer is het klaar?',
    help: 'Leeg = de volgende huddel.',
    english: 'When is it done? Empty = the next huddel.',
  },
  sentence: {
    title: 'Welke zin kreeg je terug?',
    help: 'Hoeft niet.',
    english: 'Which sentence did the others give back to you? Optional.',
  },
} as const satisfies Readonly<Record<string, BothLanguages>>

const inDutch = new Intl.Collator('nl', { numeric: true }).compare
