import type { HuddelGoal, HuddelTheme, Opbouwavond } from '../../domain/huddel.ts'
import type { Start, StartTick, StartWay } from '../../domain/start.ts'

/** How the forms Start, Huddel and Opbouwavond call their options: the logs keep the same words. */
export const startWayWords = {
  alpha: 'Alpha',
  course: 'een andere missionaire cursus',
  parenting: 'een opvoedingscursus',
  dbs: 'Bijbel lezen (Discovery Bible Study)',
  other: 'iets anders',
} as const satisfies Record<StartWay, string>

/** Without commas: several of them stand in one cell. */
export const startTickWords = {
  'flyer-made': 'De flyer is klaar',
  facebook: 'Het staat op Facebook',
  'local-paper': 'Het staat in een wijkkrant of een ander kanaal',
  'drop-off': 'Flyers liggen bij een school of een andere organisatie',
  'day-asked': 'We vroegen de genodigden welke dag en tijd hun past',
} as const satisfies Record<StartTick, string>

export const startDecisionWords = {
  'go-on': 'we gaan door',
  stop: 'we stoppen na de vijfde avond',
  other: 'iets anders',
} as const satisfies Record<NonNullable<Start['decision']>['what'], string>

export const huddelThemeWords = {
  mission: 'missie',
  discipleship: 'discipelschap',
  leadership: 'leiderschap',
  multiplication: 'vermenigvuldiging',
  free: 'wat er leeft in de groepen',
} as const satisfies Record<HuddelTheme, string>

export const goalOutcomeWords = {
  done: 'gedaan',
  partly: 'deels',
  not: 'niet',
} as const satisfies Record<NonNullable<HuddelGoal['previous']>, string>

export const opbouwavondKindWords = {
  opbouwavond: 'opbouwavond',
  'team-training': 'teamtraining',
} as const satisfies Record<Opbouwavond['kind'], string>

/** What was done on an opbouwavond (norms 78 and 99c); without commas, as the ticks of Start. */
export const opbouwavondActivities = ['visie', 'verdieping', 'gebed', 'avondmaal', 'iets anders'] as const
