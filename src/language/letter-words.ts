import type { Day } from '../domain/day.ts'
import type { CoachingWords } from './coaching-words.ts'
import type { HuddelWords } from './huddel-words.ts'

/** What only letters say, part by part, in the order in which they say it. */
export interface LetterWords {
  readonly names: NameWords
  readonly top: TopWords
  readonly subject: SubjectWords
  readonly evening: EveningWords
  readonly asks: AskWords
  readonly appText: AppTextWords
  readonly share: ShareWords
  readonly standing: StandingWords
  readonly reminder: ReminderWords
  readonly coaching: CoachingWords
  readonly huddel: HuddelWords
}

/** An evening as people name it from today: «morgen», «donderdag», «donderdag 3 december». */
export interface When {
  readonly near: 'today' | 'tonight' | 'tomorrow' | 'this-week' | 'later'
  readonly day: Day
}

/** Where an evening is, and when. */
export interface EveningToCome {
  readonly when: When
  readonly time?: string
  /** Who receives the group, as it stands in a sentence. */
  readonly hosts?: string
}

/** What people and groups are called that are not named. */
export interface NameWords {
  readonly yourGroup: string
  readonly yourCoach: string
  readonly someone: string
  readonly nobodyYet: string
  /** The task has somebody, who is not named. */
  readonly arranged: string
  /** «Kees, Lia en 3 anderen» */
  andOthers(named: readonly string[], others: number): string
  /** The hosts of a group as typed: «Kees en Lia». */
  typedHosts(typed: string): string
}

export interface TopWords {
  greeting(hour: number): string
  /** In somebody's first letter. */
  readonly introduction: string
  /** A small link under the questions: the evening is called off. */
  callOff(when: When): string
  /** Between what may be forwarded and what may not; `others` read it too. */
  line(others: readonly string[], readers: number): string
  /** Without a name in a discreet group. */
  answer(coordinator?: string): string
  readonly stop: string
}

export interface SubjectWords {
  /** «Overvecht en nog een groep» */
  groups(first: string, others: number): string
  evening(evening: Omit<EveningToCome, 'hosts'>): string
  calledOff(when: When): string
  pause(until: Day): string
  /** In the letter that wishes a holiday. */
  readonly holiday: string
  /** «nog één vraag», behind an evening; «één vraag», alone. */
  questions(asked: number, alone: boolean): string
  readonly allArranged: string
  readonly howItGoes: string
  readonly preheader: {
    readonly discreetArranged: string
    readonly discreetOpen: string
    tasksArranged(tasks: readonly string[]): string
    lastTime(people: number): string
    readonly otherwise: string
  }
}

export interface EveningWords {
  pause(until: Day): string
  /** «Fijne vakantie, we horen je na 3 januari»; `from` is absent once it began. */
  rest(rest: { readonly from?: Day; readonly until: Day; readonly holiday: boolean }): string
  calledOff(when: When): string
  next(evening: EveningToCome): string
  /** In the order in which the form asks them; the host stands in the sentence above. */
  readonly tasks: Readonly<Record<'bible' | 'meal' | 'children', string>>
  /** What leading the Bible study is called in a discreet group. */
  readonly discreetBible: string
  /** `people` is absent when nobody was ticked. */
  last(last: { readonly day: Day; readonly people?: number; readonly children: number }): string
  readonly thanks: string
  /** An evening that was told otherwise before; `people` is absent when it turned out not to have been held. */
  corrected(evening: {
    readonly day: Day
    readonly people?: number
    readonly children: number
    readonly before: { readonly people: number; readonly children: number }
  }): string
  /** A group that began out of the reader's own; `name` is absent where it may not be said. */
  fruit(on: Day, name: string | undefined): string
  /** The link that corrects what was reported. */
  readonly improve: string
  /** In the plain text, where that link stands at the bottom. */
  readonly improveBelow: string
  agreed(agreement: string): string
}

export interface AskWords {
  /** «Twee vragen» */
  heading(asks: number): string
  /** Evenings of which nothing was told, the oldest first. */
  unreported(days: readonly Day[]): string
  /** What the coach will do, or does, when evenings are missing. `coach` may be `NameWords.yourCoach`. */
  coachHelps(missing: number, coach: string): string
  /** `coach` is absent where the coach is not named. */
  talkDue(coach: string | undefined, last: Day | undefined): string
  fillIn(day: Day): string
  /** A button that leads to the form Start. */
  readonly fillInStart: string
  mailTo(coach: string): string
  mailSubject(group: string): string
}

/** What a group reads in its own app: in the language of the group. */
export interface AppTextWords {
  calledOff(day: Day): string
  next(evening: EveningToCome): string
  /** «kookt», or «koken» of more people. */
  readonly duties: Readonly<
    Record<'bible' | 'meal' | 'children', { readonly one: string; readonly more: string }>
  >
  readonly whoCooks: string
  readonly whoLeads: string
  readonly bringSomeone: string
}

/** What a leader reads around the text for the app. */
export interface ShareWords {
  readonly label: string
  /** In the plain text: where it stands. */
  readonly below: string
  readonly copyFreely: string
  readonly toCopy: string
}

/** How a group stands, below the line. */
export interface StandingWords {
  /** Too few evenings to say anything. */
  afterEvenings(evenings: number): string
  beforeStart(evenings: number): string
  duringStart(held: number, of: number): string
  /** `everyone` is absent when these are all who come. */
  regulars(come: {
    readonly dragers: number
    readonly seekers: number
    readonly everyone?: number
    readonly unsure: boolean
  }): string
  committed(committed: {
    readonly count: number
    readonly wanted: number
    readonly unsure: boolean
    readonly trainee: boolean
    readonly ready: boolean
  }): string
  guests(guests: number): string
  reported(reported: number, expected: number): string
  readonly bars: Readonly<Record<'dragers' | 'seekers' | 'committed', string>>
  atLeast(count: number): string
  norm(norm: number, growing: boolean): string
  explanation(visits: number, evenings: number): string
  readonly evenings: string
  quoteBehind(number: number): string
  readonly toTalkOver: string
  /** Behind a translated sentence, before the sentence itself. */
  readonly translationOf: string
}

/** The one reminder, the morning after an evening of which nothing was told. */
export interface ReminderWords {
  /** Of one group; of more without a name. `evening`: it began at five or later. */
  subject(groups: readonly string[], evening: boolean): string
  readonly preheader: string
  /** «Gisteravond (dinsdag 24 november) kwamen jullie bij elkaar, als alles ging zoals gepland.» */
  happened(day: Day, evening: boolean): string
  readonly ask: string
  readonly calledOff: string
  /** That this is the only one, and that whoever just did it need do nothing. */
  readonly once: string
}
