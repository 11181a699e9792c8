import type { Group } from '../domain/group.ts'
import { startDecisionWords, startTickWords, startWayWords } from '../register/description/form-words.ts'
import { asked, type BothLanguages } from './both-languages.ts'
import type { FormDescription } from './form-description.ts'
import { groupQuestion } from './group-question.ts'
import { capitals, options } from './wording.ts'

/**
 * What a leader tells of a beginning, on the way to the first evening and in the first five. It is filled in more than
 * once, each time with what is new: whatever is left empty stays as it was.
 */
export function startForm(groups: readonly Group[]): FormDescription {
  return {
    kind: 'start',
    title: 'Start van een groep',
    intro: `${intro.title}\n${intro.english}`,
    sections: [
      {
        key: 'which',
        questions: [
          ...groupQuestion(groups, asked(words.group)),
          {
            kind: 'choice',
            key: 'about',
            ...asked(words.about),
            options: [
              { label: startPages.before, goTo: { section: 'before' } },
              { label: startPages.evenings, goTo: { section: 'evenings' } },
            ],
          },
        ],
      },
      {
        key: 'before',
        title: startPages.before,
        intro: '«Alles begint met gebed.»',
        questions: [
          { kind: 'choice', key: 'way', ...asked(words.way), options: options(capitals(startWayWords)) },
          { kind: 'day', key: 'prayerSince', ...asked(words.prayerSince) },
          { kind: 'day', key: 'prayerMoment', ...asked(words.prayerMoment) },
          { kind: 'text', key: 'invitees', ...asked(words.invitees) },
          { kind: 'text', key: 'flyers', ...asked(words.flyers) },
          { kind: 'day', key: 'flyersOn', ...asked(words.flyersOn) },
          { kind: 'day', key: 'alphaOn', ...asked(words.alphaOn) },
          {
            kind: 'ticks',
            key: 'ticks',
            ...asked(words.ticks),
            options: options(Object.values(startTickWords)),
          },
        ],
      },
      {
        key: 'evenings',
        title: startPages.evenings,
        questions: [
          { kind: 'text', key: 'topics', ...asked(words.topics), long: true },
          {
            kind: 'choice',
            key: 'decision',
            ...asked(words.decision),
            options: options(capitals(startDecisionWords)),
          },
          { kind: 'day', key: 'decisionOn', ...asked(words.decisionOn) },
        ],
      },
    ],
    confirmation:
      'Dank je wel, het staat genoteerd. Is er later iets nieuws? Vul het nog een keer in; alleen wat je dan invult, verandert.\n\nThank you, it has been noted. Is there news later? Fill it in again; only what you fill in then will change.',
  }
}

/** The two pages; a letter leads to one of them. */
export const startPages = {
  before: 'De weg naar de eerste avond',
  evenings: 'De eerste vijf avonden',
} as const

const intro = {
  title: 'Vul in wat nieuw is. De rest mag leeg blijven, en blijft zoals het was.',
  english: 'Fill in what is new. The rest may stay empty, and stays as it was.',
}

const words = {
  group: { title: 'Welke groep?', english: 'Which group?' },
  about: {
    title: 'Waar gaat het over?',
    english: 'What is it about? First: the way to the first evening. Second: the first five evenings.',
  },
  way: {
    title: 'Waarmee beginnen jullie?',
    english:
      'What do you begin with? Alpha, another course, a parenting course, reading the Bible, something else.',
  },
  prayerSince: {
    title: 'Sinds wanneer bidden jullie ervoor?',
    english: 'Since when have you been praying for it?',
  },
  prayerMoment: {
    title: 'Wanneer is er een gezamenlijk gebedsmoment?',
    help: 'Is er nog een? Vul het formulier dan nog een keer in: ze tellen bij elkaar op.',
    english: 'When do you pray for it together? One more? Fill in the form again: they add up.',
  },
  invitees: {
    title: 'Hoeveel mensen kunnen jullie samen uitnodigen?',
    help: 'Alleen het aantal, geen namen.',
    english: 'How many people can you invite together? Only the number, no names.',
  },
  flyers: {
    title: 'Hoeveel flyers zijn er op één dag verspreid?',
    help: 'Alleen het aantal.',
    english: 'How many flyers were handed out on one day? Only the number.',
  },
  flyersOn: {
    title: 'Op welke dag was dat?',
    help: 'Leeg = vandaag.',
    english: 'On which day was that? Empty = today.',
  },
  alphaOn: {
    title: 'Alleen bij Alpha: wanneer is het aangemeld bij Alpha Nederland?',
    english: 'Only with Alpha: when was it registered with Alpha Nederland?',
  },
  ticks: {
    title: 'Wat is er al gedaan?',
    english:
      'What has been done? The flyer is ready · it is on Facebook · in a local paper · flyers lie at a school · we asked which day suits the people invited.',
  },
  topics: {
    title: 'Over welke onderwerpen gaan de vijf avonden?',
    help: 'Elk onderwerp op een eigen regel.',
    english: 'What are the five evenings about? Each topic on a line of its own.',
  },
  decision: {
    title: 'Op de derde avond: gaan jullie verder?',
    help: 'Stoppen na vijf avonden is ook een goed einde.',
    english: 'On the third evening: do you go on? Stopping after five is a good end too.',
  },
  decisionOn: {
    title: 'Wanneer spraken jullie dat af?',
    help: 'Leeg = vandaag.',
    english: 'When did you agree on that? Empty = today.',
  },
} as const satisfies Readonly<Record<string, BothLanguages>>
