import { attributesOf, keysOf, placeOf, resources, within } from './hcl.ts'
import type { Rule } from './rule.ts'

/** What runs, by whose hand and at what cost. */
export const runningRules: readonly Rule[] = [
  {
    says: 'says of every function from where it is reached',
    broken: (configuration) =>
      resources(configuration, functions)
        .filter(({ body }) => {
          const [service] = within(body, 'service_config')
          return service?.ingress_settings !== '${var.open ? "ALLOW_ALL" : "ALLOW_INTERNAL_ONLY"}'
        })
        .map(placeOf),
    planted: [
      'resource "google_cloudfunctions2_function" "open" {\n service_config {}\n}',
      'resource "google_cloudfunctions2_function" "open" {\n service_config {\n ingress_settings = "ALLOW_ALL"\n }\n}',
    ],
  },
  {
    says: 'caps every function',
    broken: (configuration) =>
      resources(configuration, functions)
        .filter(({ body }) => !within(body, 'service_config').some((one) => 'max_instance_count' in one))
        .map(placeOf),
    planted: ['resource "google_cloudfunctions2_function" "endless" {\n service_config {}\n}'],
  },
  {
    says: 'builds and runs under accounts of its own, not under the default ones',
    broken: (configuration) =>
      resources(configuration, functions)
        .filter(
          ({ body }) =>
            !within(body, 'service_config').some((one) => 'service_account_email' in one) ||
            !within(body, 'build_config').some((one) => 'service_account' in one),
        )
        .map(placeOf),
    planted: [
      'resource "google_cloudfunctions2_function" "default" {\n service_config {\n service_account_email = "a"\n }\n build_config {}\n}',
      'resource "google_cloudfunctions2_function" "default" {\n service_config {}\n build_config {\n service_account = "a"\n }\n}',
    ],
  },
  {
    says: 'has at most three jobs of Scheduler: the fourth costs money',
    broken: (configuration) => {
      const jobs = resources(configuration, /^google_cloud_scheduler_job$/).flatMap(({ name, body }) => {
        const each = /^\$\{local\.(\w+)\}$/.exec(String(body.for_each))?.[1]
        return each === undefined ? [name] : keysOf(configuration.locals[each])
      })
      return jobs.length > 3 ? jobs : []
    },
    planted: [
      'locals {\n jobs = { a = {}, b = {}, c = {}, d = {} }\n}\nresource "google_cloud_scheduler_job" "job" {\n for_each = local.jobs\n}',
      'locals {\n jobs = { a = {}, b = {}, c = {} }\n}\nresource "google_cloud_scheduler_job" "job" {\n for_each = local.jobs\n}\nresource "google_cloud_scheduler_job" "other" {}',
    ],
  },
  {
    says: 'knocks with a token wherever something is woken',
    broken: (configuration) =>
      resources(configuration)
        .filter(({ body }) =>
          [...within(body, 'http_target'), ...within(body, 'push_config')].some(
            (target) => !within(target, 'oidc_token').some((token) => 'audience' in token),
          ),
        )
        .map(placeOf),
    planted: [
      'resource "google_cloud_scheduler_job" "nobody" {\n http_target {\n uri = "https://example.org"\n }\n}',
      'resource "google_pubsub_subscription" "nobody" {\n push_config {\n oidc_token {\n service_account_email = "a"\n }\n }\n}',
    ],
  },
  {
    says: 'gives a pushed message that nobody takes to the dead letters',
    broken: (configuration) =>
      resources(configuration, /^google_pubsub_subscription$/)
        .filter(({ body }) => within(body, 'push_config').length > 0)
        .filter(({ body }) => within(body, 'dead_letter_policy').length === 0)
        .map(placeOf),
    planted: ['resource "google_pubsub_subscription" "endless" {\n push_config {}\n}'],
  },
  {
    says: 'deletes old images',
    broken: (configuration) =>
      resources(configuration, /^google_artifact_registry_repository$/)
        .filter(
          ({ body }) =>
            body.cleanup_policy_dry_run !== false ||
            !within(body, 'cleanup_policies').some(({ action }) => action === 'DELETE'),
        )
        .map(placeOf),
    planted: ['resource "google_artifact_registry_repository" "full" {\n cleanup_policy_dry_run = false\n}'],
  },
  {
    says: 'switches on every API that it uses, and none off',
    broken: (configuration) => {
      const services = resources(configuration, /^google_project_service$/)
      const on = services
        .flatMap(({ body }) => attributesOf(body))
        .flatMap(([, value]) => [...value.matchAll(/"(\w+)"/g)])
      const names = new Set(on.map(([, name]) => name))
      return [
        ...services.filter(({ body }) => body.disable_on_destroy !== false).map(placeOf),
        ...resources(configuration)
          .filter(({ type }) => apiOf(type).some((name) => !names.has(name)))
          .map(placeOf),
      ]
    },
    planted: [
      'resource "google_project_service" "api" {\n for_each = toset(["run"])\n disable_on_destroy = false\n}\nresource "google_pubsub_topic" "topic" {}',
      'resource "google_project_service" "api" {}',
    ],
  },
]

const functions = /^google_cloudfunctions2_function$/

const apiOf = (type: string): readonly string[] =>
  Object.entries(apis)
    .filter(([beginning]) => type.startsWith(`google_${beginning}`))
    .flatMap(([, needed]) => needed)

const apis: Readonly<Record<string, readonly string[]>> = {
  artifact_registry: ['artifactregistry'],
  billing_budget: ['billingbudgets'],
  cloud_run: ['run'],
  cloud_scheduler: ['cloudscheduler'],
  cloud_tasks: ['cloudtasks'],
  cloudfunctions2: ['cloudfunctions', 'cloudbuild', 'run', 'artifactregistry'],
  logging: ['logging'],
  monitoring: ['monitoring'],
  project_iam: ['cloudresourcemanager'],
  pubsub: ['pubsub'],
  secret_manager: ['secretmanager'],
  service_account: ['iam'],
  storage: ['storage'],
}
