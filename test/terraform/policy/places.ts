import { attributesOf, placeOf, resources, within, type Configuration } from './hcl.ts'
import type { Rule } from './rule.ts'

/** The register stays inside the European Union. */
export const placeRules: readonly Rule[] = [
  {
    says: 'puts everything in the one region that was chosen',
    broken: (configuration) =>
      resources(configuration)
        .filter(({ body }) =>
          attributesOf(body).some(([name, value]) => places.test(name) && value !== '${var.region}'),
        )
        .map(placeOf),
    planted: [
      'resource "google_storage_bucket" "far" {\n location = "US"\n}',
      'resource "google_cloud_scheduler_job" "far" {\n region = "europe-west2"\n}',
      'resource "google_pubsub_topic" "far" {\n message_storage_policy {\n allowed_persistence_regions = [var.region, "us-east1"]\n }\n}',
    ],
  },
  {
    says: 'leaves no place to the choice of Google',
    broken: (configuration) =>
      resources(configuration)
        .filter(({ type, body }) => {
          const wanted = placed[type]
          return wanted !== undefined && !attributesOf(body).some(([name]) => name === wanted)
        })
        .map(placeOf),
    planted: [
      'google_pubsub_topic',
      'google_secret_manager_secret',
      'google_artifact_registry_repository',
    ].map((type) => `resource "${type}" "anywhere" {}`),
  },
  {
    says: 'takes only regions of the European Union',
    broken: ({ blocks }: Configuration) =>
      blocks
        .filter(({ kind, name }) => kind === 'variable' && name === 'region')
        .filter(({ file }) => !file.startsWith('modules/'))
        .flatMap(({ body }) => {
          const condition = within(body, 'validation').map((one) => String(one.condition))
          const regions = condition.flatMap((text) =>
            [...text.matchAll(/"([^"]+)"/g)].map(([, one]) => one ?? ''),
          )
          return regions.length === 0 ? ['any region'] : regions.filter((one) => !union.has(one))
        }),
    planted: [
      'variable "region" {}',
      'variable "region" {\n validation {\n condition = contains(["europe-west4", "europe-west2"], var.region)\n }\n}',
      'variable "region" {\n validation {\n condition = contains(["us-central1"], var.region)\n }\n}',
    ],
  },
]

const places = /^(location|region|allowed_persistence_regions|trigger_region|zone)$/

/** What would be somewhere by itself, and the attribute that says where. */
const placed: Readonly<Record<string, string>> = {
  google_artifact_registry_repository: 'location',
  google_cloud_scheduler_job: 'region',
  google_cloud_tasks_queue: 'location',
  google_cloudfunctions2_function: 'location',
  google_pubsub_topic: 'allowed_persistence_regions',
  google_secret_manager_secret: 'location',
  google_storage_bucket: 'location',
}

/** Regions of Google Cloud inside the Union: not London (west2) and not Zürich (west6). */
const union: ReadonlySet<string> = new Set([
  'europe-central2',
  'europe-north1',
  'europe-north2',
  'europe-southwest1',
  'europe-west1',
  'europe-west10',
  'europe-west12',
  'europe-west3',
  'europe-west4',
  'europe-west8',
  'europe-west9',
])
