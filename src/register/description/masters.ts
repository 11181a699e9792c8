import type { Consent } from '../../domain/person.ts'
import type { GroupStatus, HolidayRegion, Rhythm } from '../../domain/group.ts'
import type { Place } from '../../domain/place.ts'
import type { Weekday } from '../../domain/day.ts'
import { pauseSentences } from '../../domain/pause-sentences.ts'
import { choice, dayColumn, id, link, number, text, time, yesNo } from './column.ts'
import { tab } from './tab.ts'

export const placeWords = {
  leader: 'leider',
  trainee: 'trainee',
  drager: 'drager',
  believer: 'gelovige',
  seeker: 'zoeker',
  unknown: 'nog onbekend',
} as const satisfies Record<Place, string>

export const consentWords = {
  yes: 'ja',
  'to-ask': 'nog vragen',
  withdrawn: 'ingetrokken',
} as const satisfies Record<Consent, string>

export const statusWords = {
  start: 'start',
  running: 'loopt',
  stopped: 'gestopt',
} as const satisfies Record<GroupStatus, string>

export const rhythmWords = {
  weekly: 'wekelijks',
  fortnightly: 'om de week',
  monthly: 'maandelijks',
} as const satisfies Record<Rhythm, string>

export const weekdayWords = {
  1: 'maandag',
  2: 'dinsdag',
  3: 'woensdag',
  4: 'donderdag',
  5: 'vrijdag',
  6: 'zaterdag',
  7: 'zondag',
} as const satisfies Record<Weekday, string>

export const regionWords = {
  north: 'noord',
  middle: 'midden',
  south: 'zuid',
} as const satisfies Record<HolidayRegion, string>

export const people = tab({
  key: 'people',
  title: 'Mensen',
  kind: 'master',
  shown: 'front',
  columns: {
    name: text('Roepnaam', { required: true, note: 'De naam waarmee de groep hem of haar kent.' }),
    surname: text('Achternaam', { note: 'Mag leeg blijven; helpt om twee mensen uit elkaar te houden.' }),
    group: text('Groep', {
      required: true,
      suggests: 'groups',
      note: 'Kies een groep uit het tabblad Groepen.',
    }),
    place: choice('Plek in de groep', placeWords, {
      required: true,
      short: 'plek',
      also: {
        onbekend: 'unknown',
        dragers: 'drager',
        zoekend: 'seeker',
        gelovig: 'believer',
        christen: 'believer',
      },
      note: 'leider, trainee, drager, gelovige (gelooft, maar is geen drager), zoeker of nog onbekend. Verander gewoon de cel: wij onthouden sinds wanneer.',
    }),
    placeSince: dayColumn('Plek sinds', {
      note: 'Vul dit alleen in als de verandering eerder inging dan vandaag.',
    }),
    since: dayColumn('Erbij sinds', { note: 'De eerste keer dat hij of zij er was.' }),
    signedOn: dayColumn('Getekend op', { note: 'Wanneer hij of zij tekende als drager.' }),
    consent: choice('Toestemming', consentWords, {
      also: { nee: 'withdrawn', vragen: 'to-ask' },
      note: 'Mag de naam in het aanwezigheidslijstje? Zonder ja staat een zoeker er niet in.',
    }),
    consentOn: dayColumn('Toestemming op'),
    phone: text('Mobiel', { literal: true }),
    email: text('E-mail', { note: 'Alleen nodig voor wie een brief krijgt.' }),
    letter: text('Brief', { note: 'ja of nee, en als je wilt een dag en uur: «ja, dinsdag 8 uur».' }),
    language: text('Taal', { note: 'Leeg is Nederlands.' }),
    leftOn: dayColumn('Weg sinds', { note: 'Vul dit in als iemand niet meer komt; haal de rij niet weg.' }),
    sameAs: text('Zelfde als', {
      note: 'Staat iemand er twee keer in? Zet hier het ID van de andere rij; leegmaken maakt het ongedaan. «nee»: het zijn er twee.',
    }),
    id: id('ID', { note: 'Vult zichzelf. Niet veranderen.' }),
  },
})

export const groups = tab({
  key: 'groups',
  title: 'Groepen',
  kind: 'master',
  shown: 'front',
  columns: {
    name: text('Groep', { required: true, note: 'Een nieuwe naam mag: de oude blijven we begrijpen.' }),
    status: choice('Status', statusWords, {
      note: 'start (tot en met de eerste vijf avonden), loopt of gestopt.',
    }),
    weekday: choice('Dag', weekdayWords, {
      also: { ma: '1', di: '2', wo: '3', do: '4', vr: '5', za: '6', zo: '7' },
    }),
    time: time('Tijd', { note: 'Bijvoorbeeld 19:30.' }),
    rhythm: choice('Ritme', rhythmWords, {
      also: { week: 'weekly', tweewekelijks: 'fortnightly', '2 weken': 'fortnightly', maand: 'monthly' },
    }),
    hosts: text('Bij wie', { note: 'Roepnamen. Nooit een adres.' }),
    coach: text('Coach', { note: 'Naam, met het e-mailadres erachter: «Wim <wim@voorbeeld.nl>».' }),
    reporter: text('Wie vult in', { note: 'Roepnaam of e-mailadres. Leeg: de leider.' }),
    church: text('Kerk', { required: true }),
    targetGroup: text('Doelgroep', { note: 'In woorden. Nooit afkomst van mensen.' }),
    mission: text('Missie in één zin', { width: 320 }),
    plan: link('Plan', { note: 'Een link naar het visieplan.' }),
    firstEvening: dayColumn('Eerste avond'),
    mother: text('Komt uit groep', { suggests: 'groups' }),
    splitOn: dayColumn('Afgesplitst op'),
    targetDate: dayColumn('Streefdatum', {
      ahead: true,
      note: 'Wanneer de groep hoopt te vermenigvuldigen.',
    }),
    language: text('Taal', { note: 'Leeg is Nederlands.' }),
    holidayRegion: choice('Schoolvakantie', regionWords),
    contacts: number('Aantal contacten', { note: 'Alleen het aantal. Nooit namen.' }),
    discreet: yesNo('Discreet', { note: 'ja: geen namen van mensen in de brief.' }),
    id: id('ID', { note: 'Vult zichzelf. Niet veranderen.' }),
  },
})

export const pauses = tab({
  key: 'pauses',
  title: 'Pauzes',
  kind: 'master',
  shown: 'behind',
  columns: {
    group: text('Groep', { suggests: 'groups', note: 'Leeg geldt voor alle groepen.' }),
    from: dayColumn('Van', {
      required: true,
      ahead: true,
      note: Object.values(pauseSentences).join('\n'),
    }),
    to: dayColumn('Tot en met', { required: true, ahead: true }),
    reason: text('Reden', {
      note: 'Staat er vakantie of kerst, dan wensen we in de brief een fijne vakantie.',
    }),
  },
})

export const schoolHolidays = tab({
  key: 'schoolHolidays',
  title: 'Schoolvakanties',
  kind: 'master',
  shown: 'behind',
  columns: {
    name: text('Vakantie', { required: true }),
    region: choice('Regio', { ...regionWords, all: 'allemaal' }, { required: true }),
    from: dayColumn('Van', { required: true, ahead: true }),
    to: dayColumn('Tot en met', { required: true, ahead: true }),
    rest: yesNo('Groepen rusten', { note: 'ja: dan verwachten we geen avonden.' }),
  },
})

/** Where figures about somebody are not what a coordinator knows: a word of theirs, dated and with its reason. */
export const exceptions = tab({
  key: 'exceptions',
  title: 'Uitzonderingen',
  kind: 'master',
  shown: 'hidden',
  columns: {
    person: text('Wie', {
      required: true,
      short: 'naam',
      note: 'De roepnaam zoals in Mensen, zo nodig met achternaam.',
    }),
    group: text('Groep', { required: true, suggests: 'groups' }),
    counts: yesNo('Telt als vaste deelnemer', {
      required: true,
      note: 'ja of nee, wat de avonden ook zeggen.',
    }),
    reason: text('Omdat', {
      required: true,
      note: 'Kort en zakelijk: «werkt in ploegendienst». Niets over geloof of gezondheid.',
    }),
    from: dayColumn('Vanaf', { required: true }),
    to: dayColumn('Tot en met', { ahead: true, note: 'Leeg: tot je de rij weghaalt.' }),
  },
})

export const settings = tab({
  key: 'settings',
  title: 'Instellingen',
  kind: 'master',
  shown: 'behind',
  columns: {
    label: text('Instelling', { required: true, width: 360 }),
    value: text('Waarde', { width: 220 }),
    note: text('Uitleg', { width: 640 }),
    id: id('ID', { hidden: true }),
  },
})
