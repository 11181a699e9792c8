import { skipped, troubled, type Check, type Trouble } from './check.ts'
import { troubleOf } from './refused.ts'
import type { OwnersView, Surroundings } from './surroundings.ts'

/** The two queues: `register` lets one through at a time, and both try again. */
export const queuesStand: Check = {
  name: 'queues',
  title: 'De wachtrijen register en letters staan goed',
  async run({ owner, config }) {
    if (owner === undefined) return skipped(noOwner)
    const troubles: Trouble[] = []
    for (const queue of ['register', 'letters'] as const)
      troubles.push(...(await queueTroubles(owner, config, queue)))
    return troubled(troubles)
  },
}

async function queueTroubles(
  { queues }: OwnersView,
  { PROJECT, LOCATION }: Surroundings['config'],
  queue: 'register' | 'letters',
): Promise<readonly Trouble[]> {
  const where = `--location=${LOCATION} --project=${PROJECT}`
  try {
    const { data } = await queues.projects.locations.queues.get({
      name: `projects/${PROJECT}/locations/${LOCATION}/queues/${queue}`,
    })
    const atOnce = data.rateLimits?.maxConcurrentDispatches ?? 0
    const attempts = data.retryConfig?.maxAttempts ?? 0
    return [
      ...(data.state === 'RUNNING'
        ? []
        : [
            {
              seen: `De wachtrij ${queue} staat stil (${data.state ?? '?'})`,
              toDo: `gcloud tasks queues resume ${queue} ${where}`,
            },
          ]),
      ...(queue === 'register' && atOnce !== 1
        ? [
            {
              seen: `De wachtrij register laat ${atOnce} opdrachten tegelijk door`,
              toDo: `gcloud tasks queues update register --max-concurrent-dispatches=1 ${where}`,
            },
          ]
        : []),
      ...(attempts === 1
        ? [
            {
              seen: `De wachtrij ${queue} probeert niets nog eens`,
              toDo: 'Draai terraform apply: dat zet het terug.',
            },
          ]
        : []),
    ]
  } catch (error) {
    return [
      troubleOf(
        error,
        `De wachtrij ${queue} lezen`,
        `Is zij weg: draai terraform apply. Anders heeft je account de rol Cloud Tasks Viewer nodig in ${PROJECT}.`,
      ),
    ]
  }
}

export const noOwner = 'niemand van het project is hier aangemeld (gcloud auth login)'
