import type { Day } from '../domain/day.ts'
import { norms, type Norm, type NormKey, type NormValues } from '../domain/norms.ts'
import type { Choices } from './choices.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { nearest } from './nearest.ts'
import { normLabels } from './norm-labels.ts'
import { matchable } from './plain-text.ts'
import type { Problem } from './problem.ts'
import { readNumber, readTime } from './read-cell.ts'
import { readDay } from './read-day.ts'
import type { ReadTab } from './read-tab.ts'
import { readYearly, type WinterRest } from './winter-rest.ts'

type SettingsRow = RowOfTab<Tabs['settings']>

export interface Settings {
  readonly norms: NormValues
  readonly choices: Omit<Choices, 'brakeReleased'>
  /** The rest around Christmas, every winter; absent: none. */
  readonly winter?: WinterRest
  readonly problems: readonly Problem[]
}

const normKeys = Object.keys(norms) as NormKey[]

/** The line of the FAQ, and its words where it has any. */
const noteOf = ({ line, quote }: Norm) =>
  quote === '' ? `Afspraak van de beweging (${line}).` : `«${quote}» (${line})`

/** Every row of Instellingen as it begins: what the coordinators choose, then every number of the movement. */
export const settingsRows: readonly Required<SettingsRow>[] = [
  {
    id: 'letters',
    label: 'Brieven',
    value: 'alleen naar mij',
    note: 'uit, alleen naar mij (de coördinator leest ze eerst zelf) of aan.',
  },
  { id: 'movement', label: 'Naam van de beweging', value: '', note: 'Staat onder de brieven en in Welkom.' },
  { id: 'coordinator', label: 'Coördinator', value: '', note: 'De naam onder de brieven.' },
  {
    id: 'coordinatorEmail',
    label: 'E-mail van de coördinator',
    value: '',
    note: 'Hier komen antwoorden aan, het liefst in een gedeelde mailbox.',
  },
  { id: 'deputy', label: 'Vervanger', value: '', note: 'Wie het waarneemt bij vakantie of ziekte.' },
  { id: 'deputyEmail', label: 'E-mail van de vervanger', value: '', note: 'Gaat voor in die dagen.' },
  { id: 'deputyFrom', label: 'Vervanger van', value: '', note: 'De eerste dag, bijvoorbeeld 12-7-2027.' },
  { id: 'deputyTo', label: 'Vervanger tot en met', value: '', note: 'De laatste dag.' },
  {
    id: 'brakeAbove',
    label: 'Rem bij meer dan',
    value: '10',
    note: 'Veranderen er meer mensen tegelijk, dan vragen we het eerst in Te doen.',
  },
  {
    id: 'seekerMonths',
    label: 'Namen bewaren (maanden)',
    value: '6',
    note: 'Zo lang na het laatste bezoek blijft de naam van een zoeker staan.',
  },
  {
    id: 'winterFrom',
    label: 'Kerstpauze vanaf',
    value: '24-12',
    note: 'Elke winter, voor alle groepen: dan verwachten we geen avonden. Leeg: geen kerstpauze.',
  },
  {
    id: 'winterTo',
    label: 'Kerstpauze tot en met',
    value: 'eerste zondag na 1 januari',
    note: 'Een dag zoals 3-1, of: eerste zondag na 1 januari.',
  },
  {
    id: 'showAsOf',
    label: 'Toon de stand van',
    value: '',
    note: 'Een dag van vroeger: dan tekenen we Overzicht en Vermenigvuldigen zoals het toen stond. Leeg: vandaag.',
  },
  {
    id: 'huddelTime',
    label: 'De huddel begint om',
    value: '19.30',
    note: 'De agenda in de brief over de huddel schuift mee.',
  },
  {
    id: 'caretaker',
    label: 'Wie het onderhoudt',
    value: '',
    note: 'Wie je belt als er dagenlang niets bijgewerkt is: een naam en een nummer.',
  },
  {
    id: 'scriptAudience',
    label: 'Menu',
    value: '',
    note: 'Vult zichzelf: hieraan kennen we het menu Missiegroepen van dit register.',
  },
  ...normKeys.map((key) => ({
    id: `norm.${key}`,
    label: normLabels[key],
    value: String(norms[key].value).replace('.', ','),
    note: noteOf(norms[key]),
  })),
]

/** What Instellingen says. What is empty, unknown or impossible keeps its default, and an odd one is named. */
export function readSettings(tab: ReadTab<SettingsRow>, today: Day): Settings {
  const problems: Problem[] = []
  const found = new Map<string, { readonly value: string; readonly rowNumber: number }>()
  for (const { rowNumber, values } of tab.rows) {
    const key = idOf(values)
    if (key === undefined) problems.push(unknownSetting(rowNumber, values.label ?? ''))
    else if (found.has(key)) problems.push(twice(rowNumber, values.label ?? key))
    else found.set(key, { value: values.value ?? '', rowNumber })
  }
  const textOf = (key: string) => {
    const value = found.get(key)?.value ?? ''
    return value === '' ? undefined : value
  }
  const numberOf = (key: string, fallback: number, fits: (value: number) => boolean) => {
    const row = found.get(key)
    if (row === undefined || row.value === '') return fallback
    const value = readNumber(row.value)
    if (value !== undefined && fits(value)) return value
    problems.push(oddNumber(row.rowNumber, row.value, fallback))
    return fallback
  }
  const lettersRow = found.get('letters')
  const letters = lettersWords[matchable(lettersRow?.value)]
  if (lettersRow !== undefined && lettersRow.value !== '' && letters === undefined)
    problems.push(oddLetters(lettersRow.rowNumber, lettersRow.value))
  const huddelRow = found.get('huddelTime')
  const huddelTime = readTime(cellOf(huddelRow?.value))
  if (huddelRow !== undefined && huddelRow.value !== '' && huddelTime === undefined)
    problems.push(oddTime(huddelRow.rowNumber, huddelRow.value))
  const yearlyOf = (key: 'winterFrom' | 'winterTo') => {
    const initial = settingsRows.find(({ id }) => id === key)?.value ?? ''
    const row = found.get(key)
    const read = row === undefined ? undefined : readYearly(row.value, today)
    if (row === undefined || read !== undefined) return read
    if (row.value === '') return undefined
    problems.push(oddYearly(row.rowNumber, row.value, initial))
    return readYearly(initial, today)
  }
  const asOfRow = found.get('showAsOf')
  const asOf = asOfRow === undefined ? undefined : readPastDay(asOfRow.value, today)
  if (asOfRow !== undefined && asOfRow.value !== '' && asOf === undefined)
    problems.push(oddAsOf(asOfRow.rowNumber, asOfRow.value))
  const [winterFrom, winterTo] = [yearlyOf('winterFrom'), yearlyOf('winterTo')]
  const values = Object.fromEntries(
    normKeys.map((key) => [key, numberOf(`norm.${key}`, norms[key].value, fitsNorm(key))]),
  ) as NormValues
  return {
    norms: values,
    choices: {
      letters: letters ?? 'to-me',
      movement: textOf('movement') ?? '',
      coordinator: coordinatorOn(today, textOf),
      brakeAbove: numberOf('brakeAbove', 10, (value) => Number.isInteger(value) && value >= 0),
      seekerMonths: numberOf('seekerMonths', 6, (value) => value > 0 && value <= 120),
      ...(asOf !== undefined && asOf < today && { showAsOf: asOf }),
      ...(huddelTime !== undefined && { huddelTime }),
      scriptAudiences: (textOf('scriptAudience') ?? '').split(/[\s,;]+/).filter((each) => each !== ''),
    },
    ...(winterFrom !== undefined && winterTo !== undefined && { winter: { from: winterFrom, to: winterTo } }),
    problems,
  }
}

/** The deputy in their days, otherwise the coordinator. */
function coordinatorOn(today: Day, textOf: (key: string) => string | undefined): Choices['coordinator'] {
  const dayIn = (key: string) => {
    const text = textOf(key)
    const reading =
      text === undefined ? undefined : readDay(/^\d{5}$/.test(text) ? Number(text) : text, today, true)
    return reading !== undefined && 'day' in reading ? reading.day : undefined
  }
  const [from, to] = [dayIn('deputyFrom'), dayIn('deputyTo')]
  const deputy = textOf('deputy')
  if (deputy !== undefined && from !== undefined && from <= today && (to === undefined || today <= to))
    return named(deputy, textOf('deputyEmail') ?? textOf('coordinatorEmail'))
  return named(textOf('coordinator') ?? '', textOf('coordinatorEmail'))
}

const named = (name: string, email: string | undefined): Choices['coordinator'] => ({
  name,
  ...(email !== undefined && { email }),
})

const idOf = ({ id, label }: SettingsRow): string | undefined => {
  if (id !== undefined && settingsRows.some((row) => row.id === id)) return id
  const read = matchable(label)
  return settingsRows.find((row) => matchable(row.label) === read)?.id
}

/** A share lies between nothing and all; a number of people, days or visits is whole. */
const fitsNorm = (key: NormKey) => (given: number) =>
  key.endsWith('Share') ? given >= 0 && given <= 1 : Number.isInteger(given) && given >= 0 && given <= 10_000

const lettersWords: Readonly<Partial<Record<string, Choices['letters']>>> = {
  uit: 'off',
  'alleen naar mij': 'to-me',
  'naar mij': 'to-me',
  aan: 'on',
}

const unknownSetting = (rowNumber: number, label: string): Problem => {
  const near = nearest(
    matchable(label),
    settingsRows.map((row) => matchable(row.label)),
  )
  const meant = settingsRows.find((row) => matchable(row.label) === near)?.label
  return {
    tab: 'settings',
    rowNumber,
    column: 'Instelling',
    read: label,
    sentence: `De instelling ‘${label}’ ken ik niet. Tot dan telt deze rij niet mee.`,
    ...(meant !== undefined && { suggestion: `Bedoel je ${meant}?` }),
  }
}

const twice = (rowNumber: number, label: string): Problem => ({
  tab: 'settings',
  rowNumber,
  sentence: `De instelling ‘${label}’ staat er twee keer. Tot dan telt de bovenste.`,
  suggestion: 'Haal een van de twee weg.',
})

const oddNumber = (rowNumber: number, read: string, fallback: number): Problem => ({
  tab: 'settings',
  rowNumber,
  column: 'Waarde',
  read,
  sentence: `Het getal ‘${read}’ kan hier niet. Tot dan rekenen we met ${String(fallback).replace('.', ',')}.`,
  suggestion: 'Zet er een heel getal, of bij een deel iets tussen 0 en 1 (0,5 is de helft).',
})

function readPastDay(text: string, today: Day): Day | undefined {
  const reading = readDay(/^\d{5}$/.test(text) ? Number(text) : text, today)
  return reading !== undefined && 'day' in reading && reading.day <= today ? reading.day : undefined
}

const oddAsOf = (rowNumber: number, read: string): Problem => ({
  tab: 'settings',
  rowNumber,
  column: 'Waarde',
  read,
  sentence: `‘${read}’ is geen dag van vroeger. Tot dan tonen we hoe het vandaag staat.`,
  suggestion: 'Schrijf een dag als 12-3-2026, of maak de cel leeg.',
})

const oddYearly = (rowNumber: number, read: string, initial: string): Problem => ({
  tab: 'settings',
  rowNumber,
  column: 'Waarde',
  read,
  sentence: `Deze dag van de kerstpauze, ‘${read}’, begrijp ik niet. Tot dan rekenen we met ${initial}.`,
  suggestion: 'Schrijf de dag als 24-12, of maak de cel leeg: dan is er geen kerstpauze.',
})

/** A time that was typed as one comes as the number that it is. */
const cellOf = (value = '') => (/^\d*[.,]\d+$/.test(value) ? Number(value.replace(',', '.')) : value)

const oddTime = (rowNumber: number, read: string): Problem => ({
  tab: 'settings',
  rowNumber,
  column: 'Waarde',
  read,
  sentence: `De tijd ‘${read}’ begrijp ik niet. Tot dan begint de huddel om 19.30 uur.`,
  suggestion: 'Schrijf de tijd als 19.30.',
})

const oddLetters = (rowNumber: number, read: string): Problem => ({
  tab: 'settings',
  rowNumber,
  column: 'Waarde',
  read,
  sentence: `‘${read}’ ken ik niet bij Brieven. Tot dan gaan brieven alleen naar de coördinator.`,
  suggestion: 'Kies uit: uit, alleen naar mij, aan.',
})
