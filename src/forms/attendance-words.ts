import type { Language } from '../domain/language.ts'
import type { Activity, CancelReason, Task } from '../domain/meeting.ts'
import type { Outcome } from '../domain/outcome.ts'

/** All that Aanwezigheid says but its title, which is the same in every language: leaders know it by that. */
export interface AttendanceWords {
  readonly intro: string
  readonly confirmation: string
  readonly held: { readonly title: string; readonly options: Readonly<Record<'yes' | CancelReason, string>> }
  readonly day: Helped
  readonly present: string
  readonly guests: Helped
  readonly children: string
  readonly activities: {
    readonly title: string
    readonly options: Readonly<Record<Activity, string>>
    readonly none: string
  }
  readonly more: { readonly title: string; readonly no: string; readonly yes: string }
  /** Above the second page. */
  readonly nextTime: string
  readonly ledBy: string
  readonly tasks: Readonly<Record<Task, string>>
  /** Only where something was agreed the time before. */
  readonly previous: {
    title(agreed: string): string
    readonly options: Readonly<Record<Outcome, string>>
  }
  readonly agreement: string
}

interface Helped {
  readonly title: string
  readonly help: string
}

const dutch = {
  intro: 'Duurt nog geen minuut. Weet je iets niet? Laat het leeg.',
  confirmation:
    'Dank je wel, het staat genoteerd. Foutje? Vul het nog een keer in; alleen wat je dan invult, verandert.',
  held: {
    title: 'Zijn jullie bij elkaar gekomen?',
    options: {
      yes: 'Ja',
      holiday: 'Nee, vakantie of feestdag',
      'too-few': 'Nee, ziekte of te weinig mensen',
      other: 'Nee, iets anders',
    },
  },
  day: { title: 'Op welke dag?', help: 'Leeg = vandaag.' },
  present: 'Wie waren er?',
  guests: {
    title: 'Hoeveel gasten die niet op de lijst staan?',
    help: 'Alleen het aantal. Wil een gast op de lijst? Laat hem of haar de Welkom-kaart scannen.',
  },
  children: 'Hoeveel kinderen (t/m 15 jaar)?',
  activities: {
    title: 'Wat deden we?',
    options: {
      meal: 'Samen gegeten',
      bible: 'Uit de Bijbel gelezen',
      prayer: 'Gebeden voor elkaar en voor mensen om ons heen',
      vision: 'Verteld waar we als groep voor gaan',
    },
    none: 'Niets hiervan',
  },
  more: {
    title: 'Nu ook de taken voor de volgende keer?',
    no: 'Nee, versturen',
    yes: 'Ja, nog 20 seconden',
  },
  nextTime: 'De volgende keer',
  ledBy: 'Wie leidde de Bijbelstudie?',
  tasks: {
    bible: 'Volgende keer: Bijbelstudie',
    host: 'Volgende keer: gastheer/gastvrouw',
    meal: 'Volgende keer: eten',
    children: 'Volgende keer: kinderen',
    other: 'Wie heeft nog een andere taak?',
  },
  previous: {
    title: (agreed) => `Vorige keer spraken jullie af: ‘${agreed}’. Is dat gelukt?`,
    options: { done: 'Ja', partly: 'Deels', not: 'Nee' },
  },
  agreement: 'Wat spraken we als groep af? Geen namen, geen gebedspunten.',
} as const satisfies AttendanceWords

const english = {
  intro: 'Attendance. Takes less than a minute. Don’t know something? Leave it empty.',
  confirmation:
    'Thank you, it has been noted. Made a mistake? Fill it in again; only what you fill in then will change.',
  held: {
    title: 'Did you meet?',
    options: {
      yes: 'Yes',
      holiday: 'No, holidays',
      'too-few': 'No, illness or too few people',
      other: 'No, something else',
    },
  },
  day: { title: 'On which day?', help: 'Empty = today.' },
  present: 'Who was there?',
  guests: {
    title: 'How many guests who aren’t on the list?',
    help: 'Only the number. Would a guest like to be on the list? Let them scan the Welkom card.',
  },
  children: 'How many children (up to 15 years old)?',
  activities: {
    title: 'What did we do?',
    options: {
      meal: 'Ate together',
      bible: 'Read from the Bible',
      prayer: 'Prayed for each other and for people around us',
      vision: 'Talked about what our group is here for',
    },
    none: 'None of these',
  },
  more: { title: 'The tasks for next time as well?', no: 'No, send', yes: 'Yes, 20 more seconds' },
  nextTime: 'Next time',
  ledBy: 'Who led the Bible study?',
  tasks: {
    bible: 'Next time: Bible study',
    host: 'Next time: host',
    meal: 'Next time: food',
    children: 'Next time: children',
    other: 'Who has another task?',
  },
  previous: {
    title: (agreed) => `Last time you agreed: ‘${agreed}’. Did it work out?`,
    options: { done: 'Yes', partly: 'Partly', not: 'No' },
  },
  agreement: 'What did we agree as a group? No names, no prayer points.',
} as const satisfies AttendanceWords

/** A group's language may change: answers are read by the words of each. The register keeps the Dutch ones. */
export const attendanceWords = { nl: dutch, en: english } as const satisfies Record<Language, AttendanceWords>
