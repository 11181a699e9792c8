import { forms, history, huddels, letters, meetings, opbouwavonden, signups, starts, talks } from './logs.ts'
import { exceptions, groups, pauses, people, schoolHolidays, settings } from './masters.ts'
import {
  attendance,
  familyTree,
  multiplication,
  overview,
  review,
  splitTrial,
  startTrack,
  todo,
} from './views.ts'

/** Every tab of the register, in the order in which people see them. */
export const tabs = {
  overview,
  todo,
  groups,
  people,
  attendance,
  review,
  multiplication,
  familyTree,
  startTrack,
  schoolHolidays,
  pauses,
  settings,
  history,
  signups,
  meetings,
  talks,
  huddels,
  starts,
  opbouwavonden,
  forms,
  letters,
  splitTrial,
  exceptions,
} as const

export type Tabs = typeof tabs
export type TabKey = keyof Tabs
/** The logs that hold a row a response: what is lost of them the forms give back. */
export const formLogs = [
  'meetings',
  'signups',
  'talks',
  'huddels',
  'starts',
  'opbouwavonden',
] as const satisfies readonly TabKey[]
export type FormLog = (typeof formLogs)[number]

/** The tabs that hold rows: all but the views. */
export type RowTabKey = {
  [Key in TabKey]: Tabs[Key]['kind'] extends 'view' ? never : Key
}[TabKey]
