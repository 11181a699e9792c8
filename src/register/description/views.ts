import { tab } from './tab.ts'

const view = <const Key extends string>(key: Key, title: string, shown: 'front' | 'behind' | 'hidden') =>
  tab({ key, title, kind: 'view', shown, columns: {} })

export const overview = view('overview', 'Overzicht', 'front')
export const todo = view('todo', 'Te doen', 'front')
export const attendance = view('attendance', 'Aanwezigheid', 'front')
export const multiplication = view('multiplication', 'Vermenigvuldigen', 'behind')
export const familyTree = view('familyTree', 'Stamboom', 'behind')
export const startTrack = view('startTrack', 'Startbaan', 'behind')
export const review = view('review', 'Nakijken', 'front')
export const splitTrial = view('splitTrial', 'Splitsingsproef', 'hidden')
