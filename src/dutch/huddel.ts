import type { HuddelWords } from '../language/huddel-words.ts'
import { sayDate, sayDay, sayTime } from './days.ts'
import { capital, fullStop } from './words.ts'

const themes: HuddelWords['themes'] = {
  mission: 'missie',
  discipleship: 'discipelschap',
  leadership: 'leiderschap',
  multiplication: 'vermenigvuldiging',
  free: 'wat er leeft in de groepen',
}

const parts: HuddelWords['parts'] = {
  'family-talk': 'Family talk',
  training: 'Training over leiderschap',
  groups: 'Aparte vaste groepen',
}

const clock = (time: string) => time.replace(':', '.')

export const huddel: HuddelWords = {
  themes,
  parts,
  fillIn: 'Vul Huddel in',
  line: 'Alleen voor wie bij de huddel hoort, liever niet doorsturen',
  subject: (day, time) => `Huddel: ${sayDay(day)} om ${sayTime(time)}`,
  preheader: (theme) => `Het thema is ${themes[theme]}.`,
  when: (day, time) => `${capital(sayDay(day))} om ${sayTime(time)} is er weer huddel.`,
  theme: (theme, last) =>
    last === undefined
      ? `Aan de beurt is het thema ${themes[theme]}. Iets wat leeft in je groep mag ook.`
      : `Aan de beurt is het thema ${themes[theme]}; dat was het laatst op ${sayDate(last)}. Iets wat leeft in je groep mag ook.`,
  leads: (name) => fullStop(`De leiding heeft ${name}`),
  youLead: 'Jij leidt deze keer.',
  ownGoal: (goal) => `Je vorige doel was: «${goal}» Wat is ervan gekomen?`,
  agenda: 'Zo ziet de avond eruit',
  agendaItem: (from, until, part) => `${clock(from)}–${clock(until)} ${parts[part]}`,
  inTheGroups: 'In de groepen',
  goalsOfOthers: 'De vorige doelen van de anderen',
  calendar: 'Huddel',
  reportSubject: (day) => `Huddel van ${sayDate(day)}: een verslag om te sturen`,
  reportPreheader: 'Het ligt klaar; jij stuurt het, als je wilt.',
  reportAsk:
    'Onder de streep staat een kort verslag van de huddel. Wil je het sturen aan wie er waren? Het hoeft niet, en je mag alles veranderen.',
  reportTo: (addresses, people) =>
    addresses === people
      ? `Dit verslag gaat aan ${people === 1 ? 'de ander die er was' : `de ${people} anderen die er waren`}.`
      : `Dit verslag gaat aan ${addresses} van de ${people} anderen die er waren; van de rest hebben we geen adres dat we mogen gebruiken.`,
  sendReport: 'Stuur het verslag',
  goalsMissing: (missing, people) =>
    missing === people
      ? 'Niemand schreef nog een doel op; dat kan nog steeds in het formulier Huddel.'
      : `${missing} van de ${people} ${missing === 1 ? 'schreef' : 'schreven'} nog geen doel op; dat kan nog steeds in het formulier Huddel.`,
  mailSubject: (day) => `Verslag van de huddel van ${sayDate(day)}`,
  reportTheme: (theme) => `Het thema was ${themes[theme]}.`,
  lines: 'Wat we zagen',
  everyone: 'Wat ieder meeneemt',
  personal: (name, sentence, goal) =>
    [
      `${name}:`,
      ...(sentence === undefined ? [] : [`«${sentence}»`]),
      ...(goal === undefined ? [] : [sentence === undefined ? goal : `Doel: ${goal}`]),
    ].join(' '),
  next: (day, leader) => {
    const when = day === undefined ? 'De volgende keer' : `De volgende keer is ${sayDay(day)}`
    if (leader === undefined) return day === undefined ? '' : `${when}.`
    return fullStop(day === undefined ? `${when} leidt ${leader}` : `${when}, met ${leader} als leider`)
  },
}
