import { amsterdam } from '../../../src/domain/moment.ts'
import { skipped, troubled, type Check, type Trouble } from './check.ts'
import { noOwner } from './queues.ts'
import { troubleOf } from './refused.ts'
import type { cloudscheduler_v1 } from 'googleapis/build/src/apis/cloudscheduler/v1.js'

/** The three jobs that wake everything; a fourth would cost money. */
export const jobsRun: Check = {
  name: 'scheduler',
  title: 'De drie taken van Scheduler lopen, op Nederlandse tijd',
  async run({ owner, config }) {
    if (config.LOCAL_ROOT !== undefined)
      return skipped('op deze computer is geen Scheduler; dat toont alleen een echt account')
    if (owner?.scheduler === undefined) return skipped(noOwner)
    try {
      const parent = `projects/${config.PROJECT}/locations/${config.LOCATION}`
      const { data } = await owner.scheduler.projects.locations.jobs.list({ parent })
      return troubled(troublesOf(data.jobs ?? []))
    } catch (error) {
      return troubled([
        troubleOf(
          error,
          'De taken van Scheduler lezen',
          `Je account heeft de rol Cloud Scheduler Viewer nodig in ${config.PROJECT}.`,
        ),
      ])
    }
  },
}

function troublesOf(jobs: readonly cloudscheduler_v1.Schema$Job[]): readonly Trouble[] {
  const named = new Map(jobs.map((job) => [job.name?.split('/').at(-1) ?? '', job]))
  const strange = [...named.keys()].filter((name) => !wanted.some((known) => known === name))
  return [
    ...wanted.flatMap((name) => jobTroubles(name, named.get(name))),
    ...(strange.length > 0
      ? [
          {
            seen: `Er is ook ${strange.join(', ')}`,
            toDo: 'Drie taken zijn gratis. Haal weg wat je niet kent, of laat het bewust staan.',
          },
        ]
      : []),
  ]
}

function jobTroubles(name: string, job: cloudscheduler_v1.Schema$Job | undefined): readonly Trouble[] {
  if (job === undefined) return [{ seen: `De taak ${name} is er niet`, toDo: apply }]
  const code = job.status?.code ?? 0
  return [
    ...(job.state === 'ENABLED'
      ? []
      : [
          {
            seen: `De taak ${name} staat stil (${job.state ?? '?'})`,
            toDo: `gcloud scheduler jobs resume ${name}`,
          },
        ]),
    ...(job.timeZone === amsterdam
      ? []
      : [{ seen: `De taak ${name} loopt op de tijd van ${job.timeZone ?? '?'}`, toDo: apply }]),
    ...(code === 0
      ? []
      : [
          {
            seen: `De taak ${name} mislukte de vorige keer (code ${code})`,
            toDo: `Draai gcloud scheduler jobs run ${name}, en lees in Cloud Logging wat er misging.`,
          },
        ]),
  ]
}

const wanted = ['sweep', 'weekly', 'upkeep'] as const
const apply = 'Draai terraform apply: dat zet het terug.'
