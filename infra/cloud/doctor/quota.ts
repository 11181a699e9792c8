import { skipped, troubled, type Check, type Trouble } from './check.ts'
import { noOwner } from './queues.ts'
import { troubleOf } from './refused.ts'

/** How often a minute the working account may read and write the spreadsheet: at least what everything was made for. */
export const quotaSuffices: Check = {
  name: 'quota',
  title: 'Google staat genoeg lezen en schrijven per minuut toe',
  async run({ owner, config }) {
    if (config.LOCAL_ROOT !== undefined)
      return skipped('op deze computer zijn geen quota; dat toont alleen een echt account')
    if (owner?.quota === undefined) return skipped(noOwner)
    try {
      const parent = `projects/${config.PROJECT}/services/sheets.googleapis.com`
      const { data } = await owner.quota.services.consumerQuotaMetrics.list({ parent })
      return troubled(
        (data.metrics ?? []).flatMap(({ metric, consumerQuotaLimits }): readonly Trouble[] => {
          const what = metrics[metric ?? '']
          const limit = consumerQuotaLimits?.find(({ unit }) => unit === '1/min/{project}/{user}')
          const allowed = Number(
            limit?.quotaBuckets?.find(({ dimensions }) => !dimensions)?.effectiveLimit ?? fewest,
          )
          return what === undefined || allowed >= fewest || allowed < 0
            ? []
            : [
                {
                  seen: `Er mag ${allowed} keer per minuut ${what} worden, gewoon is ${fewest}`,
                  toDo: `Zet het terug op ${fewest}: console.cloud.google.com › Quota's › Google Sheets API.`,
                },
              ]
        }),
      )
    } catch (error) {
      return troubled([
        troubleOf(
          error,
          'De quota lezen',
          `Je account heeft de rol Quota Viewer nodig in ${config.PROJECT}.`,
        ),
      ])
    }
  },
}

const metrics: Readonly<Record<string, string>> = {
  'sheets.googleapis.com/read_requests': 'gelezen',
  'sheets.googleapis.com/write_requests': 'geschreven',
}
const fewest = 60
