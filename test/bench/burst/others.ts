import { spreadsheetOfOthers } from '../../infra/local/google/clients/spreadsheet-of-others.ts'
import { createBenchMovement } from '../costs/movement.ts'
import { arrivals, type Burst } from './burst.ts'

/**
 * The same submissions by the client of others, one `addRow` for each as it comes, and again in the next minute when
 * Google says it is too much. It reads nothing, draws nothing and would not know a submission that comes twice.
 */
export async function burstOfOthers(
  submissions: number,
): Promise<Pick<Burst, 'submissions' | 'minutesToDrain'> & { readonly sheetsWrites: number }> {
  const movement = await createBenchMovement(1, 0, 'quota')
  try {
    const begin = Date.parse('2026-09-08T19:00:00Z')
    const register = spreadsheetOfOthers(movement.origin, movement.spreadsheetId)
    const sheet = await register.addSheet({
      title: 'Antwoorden',
      headerValues: ['ID', 'Formulier', 'Moment'],
    })
    let sheetsWrites = 0
    for (const [index, { at, formId }] of arrivals(movement.formIds, submissions, begin).entries()) {
      await movement.at(new Date(Math.max(at, movement.now())).toISOString())
      for (let isDone = false; !isDone;) {
        sheetsWrites += 1
        isDone = await sheet.addRow([`r-${index}`, formId, at]).then(
          () => true,
          (error: unknown) => {
            if (!String(error).includes('429')) throw error
            return false
          },
        )
        const now = movement.now() + 300
        const nextMinute = (Math.floor(now / 60_000) + 1) * 60_000
        await movement.at(new Date(isDone ? now : nextMinute).toISOString())
      }
    }
    const rows = await sheet.getRows()
    return {
      submissions: rows.length,
      minutesToDrain: (movement.now() - begin) / 60_000 - 60,
      sheetsWrites,
    }
  } finally {
    await movement.close()
  }
}
