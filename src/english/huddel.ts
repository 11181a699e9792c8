import type { HuddelWords } from '../language/huddel-words.ts'
import { capital, fullStop } from '../language/words.ts'
import { sayDate, sayDay, sayTime } from './days.ts'

const themes: HuddelWords['themes'] = {
  mission: 'mission',
  discipleship: 'discipleship',
  leadership: 'leadership',
  multiplication: 'multiplication',
  free: 'what lives in the groups',
}

const parts: HuddelWords['parts'] = {
  'family-talk': 'Family time',
  training: 'Training in leadership',
  groups: 'Separate fixed groups',
}

export const huddel: HuddelWords = {
  themes,
  parts,
  fillIn: 'Fill in Huddel',
  line: 'Only for who belongs to the huddel, please don’t forward',
  subject: (day, time) => `Huddel: ${sayDay(day)} at ${sayTime(time)}`,
  preheader: (theme) => `The theme is ${themes[theme]}.`,
  when: (day, time) => `${capital(sayDay(day))} at ${sayTime(time)} there’s another huddel.`,
  theme: (theme, last) =>
    last === undefined
      ? `The theme that is due is ${themes[theme]}. Something that lives in your group is fine too.`
      : `The theme that is due is ${themes[theme]}, last used on ${sayDate(last)}. Something that lives in your group is fine too.`,
  leads: (name) => fullStop(`It’s led by ${name}`),
  youLead: 'You’re leading this time.',
  ownGoal: (goal) => `Your previous goal was: “${goal}” What became of it?`,
  agenda: 'What it looks like',
  agendaItem: (from, until, part) => `${from}–${until} ${parts[part]}`,
  inTheGroups: 'In the groups',
  goalsOfOthers: 'The previous goals of the others',
  calendar: 'Huddel evening',
  reportSubject: (day) => `Huddel of ${sayDate(day)}: a report to send`,
  reportPreheader: 'It is ready; you send it, if you like.',
  reportAsk:
    'Below the line is a short report of the huddel. Would you like to send it to those who came? It’s optional, and you can change anything.',
  reportTo: (addresses, people) =>
    addresses === people
      ? `This report goes to the ${people === 1 ? 'other one' : `${people} others`} who came.`
      : `This report goes to ${addresses} of the ${people} others who came; of the rest we have no address that we may use.`,
  sendReport: 'Send the report',
  goalsMissing: (missing, people) =>
    missing === people
      ? 'Nobody has written down a goal yet; that can still be done in the form Huddel.'
      : `${missing} of the ${people} ${missing === 1 ? 'has' : 'have'} not written down a goal yet; that can still be done in the form Huddel.`,
  mailSubject: (day) => `Report of the huddel of ${sayDate(day)}`,
  reportTheme: (theme) => `The theme was ${themes[theme]}.`,
  lines: 'What we saw',
  everyone: 'What everyone takes along',
  personal: (name, sentence, goal) =>
    [
      `${name}:`,
      ...(sentence === undefined ? [] : [`“${sentence}”`]),
      ...(goal === undefined ? [] : [sentence === undefined ? goal : `Goal: ${goal}`]),
    ].join(' '),
  next: (day, leader) => {
    const when = day === undefined ? 'Next time' : `The next one is on ${sayDay(day)}`
    if (leader === undefined) return day === undefined ? '' : `${when}.`
    return fullStop(day === undefined ? `${when} it is led by ${leader}` : `${when}, led by ${leader}`)
  },
}
