import type { Outcome } from '../../domain/outcome.ts'
import { choice, dayColumn, id, list, moment, number, text } from './column.ts'
import {
  goalOutcomeWords,
  huddelThemeWords,
  opbouwavondKindWords,
  startDecisionWords,
  startWayWords,
} from './form-words.ts'
import { tab } from './tab.ts'

/** What the comparison of the masters with the past keeps: the dated rows of which every past date is a fold. */
export const history = tab({
  key: 'history',
  title: 'Geschiedenis',
  kind: 'log',
  shown: 'hidden',
  columns: {
    seenAt: moment('Gezien op', { required: true }),
    /** `place` or `signedOn` of a person in a group, `consent` of a person, `status` of a group, `name` of either. */
    field: choice(
      'Wat',
      {
        place: 'plek',
        consent: 'toestemming',
        signedOn: 'getekend',
        status: 'status',
        name: 'naam',
      },
      { required: true },
    ),
    name: text('Wie of welke groep'),
    person: id('Persoon-ID'),
    group: id('Groep-ID'),
    from: text('Van'),
    to: text('Naar'),
    asOf: dayColumn('Per', { required: true }),
    /** The date column beside it as it stood then: it counts for the next change only if it was changed too. */
    typed: dayColumn('Datum zoals ingevuld', { hidden: true }),
    source: text('Waardoor'),
    correction: text('Correctie', {
      note: 'Klopt de datum niet? Zet hier de goede, of «vervalt» als dit nooit gebeurd is.',
    }),
  },
})

const response = {
  responseId: id('Antwoord-ID', { required: true }),
  formId: id('Formulier-ID', { required: true }),
  /** Google's own string, to the microsecond: never turned into a date. */
  submittedAt: text('Ingestuurd (UTC)', { required: true }),
}

/** What became of something that was agreed. */
export const outcomeWords = { done: 'gedaan', partly: 'deels', not: 'niet' } as const satisfies Record<
  Outcome,
  string
>

/** By the seal it is seen that a hand changed a row: see `seal.ts`. */
const seal = id('Zegel', { hidden: true, note: 'Vult zichzelf. Niet veranderen.' })

export const signups = tab({
  key: 'signups',
  title: 'Aanmeldingen',
  kind: 'log',
  shown: 'hidden',
  columns: {
    ...response,
    day: dayColumn('Datum'),
    groupName: text('Groep'),
    name: text('Roepnaam'),
    contact: text('Telefoon of e-mail'),
    place: text('Wat past bij jou'),
    consentText: text('Tekst van de toestemming'),
    groupId: id('Groep-ID'),
    personId: id('Persoon-ID'),
    problem: text('Niet begrepen'),
    correction: text('Correctie', { note: '«vervalt» laat deze rij niet meetellen.' }),
    seal,
  },
})

/** A row a response, every answer as it was given: an empty cell is a question that was not answered. */
export const meetings = tab({
  key: 'meetings',
  title: 'Bijeenkomsten',
  kind: 'log',
  shown: 'hidden',
  columns: {
    ...response,
    groupName: text('Groep'),
    day: dayColumn('Datum'),
    dayInferred: text('Datum afgeleid'),
    held: choice('Bij elkaar gekomen', {
      yes: 'ja',
      holiday: 'nee, vakantie of feestdag',
      'too-few': 'nee, ziekte of te weinig mensen',
      other: 'nee, iets anders',
    }),
    present: text('Wie waren er', { echo: true }),
    guests: number('Gasten'),
    children: number('Kinderen'),
    activities: text('Wat deden we'),
    ledBy: text('Leidde de Bijbelstudie', { echo: true }),
    nextBible: text('Volgende keer: Bijbelstudie', { echo: true }),
    nextHost: text('Volgende keer: gastheer of gastvrouw', { echo: true }),
    nextMeal: text('Volgende keer: eten', { echo: true }),
    nextChildren: text('Volgende keer: kinderen', { echo: true }),
    nextOther: text('Volgende keer: andere taak', { echo: true }),
    agreement: text('Afspraak'),
    previousAgreement: choice('Vorige afspraak', outcomeWords),
    extra: text('Extra vraag'),
    groupId: id('Groep-ID'),
    presentIds: list('Aanwezig-IDs'),
    ledById: id('Bijbelstudie-ID'),
    nextBibleId: list('Volgende Bijbelstudie-IDs'),
    nextHostId: list('Volgende gastheer-IDs'),
    nextMealId: list('Volgende eten-IDs'),
    nextChildrenId: list('Volgende kinderen-IDs'),
    nextOtherIds: list('Volgende andere taak-IDs'),
    problem: text('Niet begrepen'),
    correction: text('Correctie', {
      note: 'Een andere datum, of «vervalt». Antwoorden verbeter je met Verbeteren in Aanwezigheid.',
    }),
    seal,
  },
})

export const talks = tab({
  key: 'talks',
  title: 'Coachgesprekken',
  kind: 'log',
  shown: 'hidden',
  columns: {
    ...response,
    groupName: text('Groep'),
    day: dayColumn('Datum'),
    values: text('Besproken waarden'),
    agreement1: text('Afspraak 1'),
    agreement2: text('Afspraak 2'),
    agreement3: text('Afspraak 3'),
    nextDay: dayColumn('Volgend gesprek', { ahead: true }),
    training: text('Trainingsvraag'),
    previous1: choice('Vorige afspraak 1', outcomeWords),
    previous2: choice('Vorige afspraak 2', outcomeWords),
    previous3: choice('Vorige afspraak 3', outcomeWords),
    groupId: id('Groep-ID'),
    problem: text('Niet begrepen'),
    correction: text('Correctie', { note: 'Een andere datum, of «vervalt».' }),
    seal,
  },
})

/** The huddel itself and somebody's own goal are answers to one form, and may stand in one row. */
export const huddels = tab({
  key: 'huddels',
  title: 'Huddels',
  kind: 'log',
  shown: 'hidden',
  columns: {
    ...response,
    day: dayColumn('Datum'),
    present: text('Wie waren er', { echo: true }),
    theme: choice('Thema', huddelThemeWords),
    ledBy: text('Leidde de huddel', { echo: true }),
    lines: text('Lijnen'),
    nextLeader: text('Volgende keer leidt', { echo: true }),
    nextDay: dayColumn('Volgende huddel', { ahead: true }),
    who: text('Wie ben je', { echo: true }),
    goalDay: dayColumn('Doel bij de huddel van'),
    previous: choice('Vorig doel', goalOutcomeWords),
    goal: text('Doel'),
    by: dayColumn('Doel voor', { ahead: true }),
    sentence: text('Teruggekregen zin'),
    presentIds: list('Aanwezig-IDs'),
    ledById: id('Leidde-ID'),
    nextLeaderId: id('Volgende leider-ID'),
    personId: id('Persoon-ID'),
    problem: text('Niet begrepen'),
    correction: text('Correctie', { note: 'Een andere datum, of «vervalt».' }),
    seal,
  },
})

export const starts = tab({
  key: 'starts',
  title: 'Starts',
  kind: 'log',
  shown: 'hidden',
  columns: {
    ...response,
    groupName: text('Groep'),
    way: choice('Beginnen met', startWayWords),
    prayerSince: dayColumn('Gebed sinds'),
    prayerMoment: dayColumn('Gebedsmoment', { ahead: true }),
    flyersOn: dayColumn('Flyers op'),
    flyers: number('Flyers'),
    alphaOn: dayColumn('Alpha aangemeld op'),
    invitees: number('Mensen om uit te nodigen'),
    ticks: text('Gedaan'),
    topics: text('Onderwerpen'),
    decision: choice('Na de derde avond', startDecisionWords),
    decisionOn: dayColumn('Besloten op'),
    groupId: id('Groep-ID'),
    problem: text('Niet begrepen'),
    correction: text('Correctie', { note: '«vervalt» laat deze rij niet meetellen.' }),
    seal,
  },
})

export const opbouwavonden = tab({
  key: 'opbouwavonden',
  title: 'Opbouwavonden',
  kind: 'log',
  shown: 'hidden',
  columns: {
    ...response,
    groupName: text('Groep'),
    day: dayColumn('Datum'),
    eveningKind: choice('Soort', opbouwavondKindWords),
    what: text('Wat deden we'),
    attended: number('Hoeveel mensen'),
    decision: text('Besluit'),
    groupId: id('Groep-ID'),
    problem: text('Niet begrepen'),
    correction: text('Correctie', { note: 'Een andere datum, of «vervalt».' }),
    seal,
  },
})

export const formKindWords = {
  attendance: 'Aanwezigheid',
  welcome: 'Welkom',
  coaching: 'Coachgesprek',
  start: 'Start',
  huddel: 'Huddel',
  opbouwavond: 'Opbouwavond',
} as const

/** Each form (a row of kind `form`), and each option label ever shown with whom it means and since when. */
export const forms = tab({
  key: 'forms',
  title: 'Formulieren',
  kind: 'log',
  shown: 'hidden',
  columns: {
    at: moment('Sinds', { required: true }),
    row: choice(
      'Soort rij',
      {
        form: 'formulier',
        label: 'keuze',
        shown: 'bijgewerkt',
        state: 'toestand',
        watch: 'wekker',
        retired: 'vervallen',
      },
      { required: true },
    ),
    formId: id('Formulier-ID', { required: true }),
    formKind: choice('Formulier', formKindWords),
    groupId: id('Groep-ID'),
    /** The form's public address, from Google's own `responderUri`. */
    address: text('Adres'),
    /** The code of the short address. */
    code: text('Code'),
    label: text('Keuze'),
    personId: id('Persoon-ID'),
    watchId: id('Wekker-ID'),
    /** Of a row `shown`: a mark of all that the form was made to show. */
    shows: text('Toont'),
    /** Of a row `state` how the form stands; of a row `watch` whether its watch could be renewed. */
    state: choice('Toestand', {
      well: 'in orde',
      gone: 'weg',
      unpublished: 'niet gepubliceerd',
      closed: 'neemt geen antwoorden aan',
      failed: 'mislukt',
    }),
    problem: text('Wat eraan scheelt'),
    correction: text('Correctie'),
  },
})

export const letters = tab({
  key: 'letters',
  title: 'Brieven',
  kind: 'log',
  shown: 'hidden',
  columns: {
    at: moment('Verstuurd op', { required: true }),
    /** Of the weekly letter week, group and recipient; of another its kind and what it is about. */
    letterKey: id('Brief-ID', { required: true }),
    letterKind: choice('Soort', {
      weekly: 'weekbrief',
      reminder: 'herinnering',
      coordinator: 'coördinatorbrief',
      coach: 'coachbrief',
      prepare: 'voorbereiding',
      agreements: 'afspraken',
      huddel: 'huddel',
      'huddel-report': 'huddelverslag',
      stopped: 'afgemeld',
      resumed: 'weer aangemeld',
      bounced: 'niet aangekomen',
      complained: 'als spam gemeld',
      /** A person said that this address is right. */
      checked: 'adres nagekeken',
    }),
    groupId: id('Groep-ID'),
    personId: id('Persoon-ID'),
    to: text('Aan'),
    subject: text('Onderwerp'),
    outcome: choice('Uitkomst', {
      sent: 'verstuurd',
      refused: 'geweigerd',
      unknown: 'onbekend',
      quiet: 'niets te melden',
      rehearsed: 'alleen naar mij',
    }),
    messageId: id('Bericht-ID'),
    /** What the letter told, so that the next one knows whether anything changed. */
    told: text('Inhoud (kort)'),
    problem: text('Wat eraan scheelt'),
    correction: text('Correctie'),
  },
})
