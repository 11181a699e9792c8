import type { Day } from '../domain/day.ts'
import { sayDate } from '../dutch/dutch.ts'
import { correctionOf } from './correction.ts'
import { tabs, type FormLog } from './description/workbook.ts'
import type { Problem } from './problem.ts'
import type { ReadRow, ReadTab } from './read-tab.ts'

interface SealedRow {
  readonly responseId?: string
  readonly formId?: string
  readonly submittedAt?: string
  readonly day?: Day
  readonly groupName?: string
  readonly correction?: string
}

export interface SealedLog<Row> {
  /** The log with the rows that count: an edited one only while it is the only one of its response. */
  readonly tab: ReadTab<Row>
  /** The rows that are as they were written; the responses of the others are asked for again. */
  readonly whole: readonly ReadRow<Row>[]
  readonly problems: readonly Problem[]
}

/** A log of responses with what a hand changed in it set apart: by the next night the form brings the row back. */
export function sealedLog<Row extends SealedRow>(
  key: FormLog,
  tab: ReadTab<Row>,
  today: Day,
): SealedLog<Row> {
  const { broken } = tab
  if (broken.size === 0) return { tab, whole: tab.rows, problems: [] }
  const [edited, whole] = [
    tab.rows.filter(({ rowNumber }) => broken.has(rowNumber)),
    tab.rows.filter(({ rowNumber }) => !broken.has(rowNumber)),
  ]
  const standing = new Set(whole.flatMap(({ values }) => namesOf(values)))
  const isBack = ({ values }: ReadRow<Row>) => namesOf(values).some((name) => standing.has(name))
  const rows = [...corrected(whole, edited), ...edited.filter((row) => !isBack(row))]
  const unseen = edited.filter(({ values }) => !isLookedAt(values.correction, today))
  return {
    tab: { ...tab, rows },
    whole,
    problems:
      unseen.length > mostLines
        ? [manyEdited(key, unseen)]
        : unseen.map((row) => line(key, row, isBack(row))),
  }
}

/** A response is known by its ID, and by its form and moment: a hand seldom changes both. */
const namesOf = ({ responseId, formId, submittedAt }: SealedRow): readonly string[] => [
  ...(responseId === undefined ? [] : [responseId]),
  ...(formId === undefined || submittedAt === undefined ? [] : [`${formId} ${submittedAt}`]),
]

/** What a person wrote in Correctie of a row that is set apart holds for the one that came back. */
function corrected<Row extends SealedRow>(
  whole: readonly ReadRow<Row>[],
  edited: readonly ReadRow<Row>[],
): readonly ReadRow<Row>[] {
  const corrections = new Map(
    edited.flatMap(({ values }) =>
      values.correction === undefined
        ? []
        : namesOf(values).map((name) => [name, values.correction] as const),
    ),
  )
  if (corrections.size === 0) return whole
  return whole.map((row) => {
    const written = namesOf(row.values).map((name) => corrections.get(name))
    const correction = row.values.correction ?? written.find((text) => text !== undefined)
    return correction === undefined ? row : { ...row, values: { ...row.values, correction } }
  })
}

const isLookedAt = (correction: string | undefined, today: Day) =>
  ['void', 'seen'].includes(correctionOf(correction, today)?.kind ?? '')

function line(key: FormLog, { rowNumber, values }: ReadRow<SealedRow>, isBack: boolean): Problem {
  const { day, groupName } = values
  const what = `${day === undefined ? 'een rij' : sayDate(day)}${groupName === undefined ? '' : ` (${groupName})`}`
  const after = isBack
    ? 'Dat telt nog niet mee'
    : 'Vannacht halen we het antwoord terug uit het formulier, en dan telt dat'
  return {
    tab: key,
    rowNumber,
    sentence: `Je veranderde ${what} in ${tabs[key].title}. ${after}; ${instead[key]}.`,
    suggestion: 'Hoeft er niets te veranderen? Zet dan «gezien» in Correctie.',
  }
}

const manyEdited = (key: FormLog, rows: readonly ReadRow<SealedRow>[]): Problem => ({
  tab: key,
  rowNumber: rows[0]?.rowNumber ?? 2,
  sentence: `In ${tabs[key].title} zijn ${rows.length} rijen veranderd. Is er één kolom apart gesorteerd? Vannacht halen we de antwoorden terug uit de formulieren, en die tellen.`,
  suggestion: 'Zet het liever meteen terug via Bestand › Versiegeschiedenis.',
})

/** What to do instead. */
const instead = {
  meetings: 'klik op Verbeteren',
  signups: 'verander het in Mensen',
  talks: 'vul het formulier nog een keer in',
  huddels: 'vul het formulier nog een keer in',
  starts: 'vul het formulier nog een keer in',
  opbouwavonden: 'vul het formulier nog een keer in',
} as const satisfies Record<FormLog, string>

const mostLines = 10
