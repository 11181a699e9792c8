import { isBody, placeOf, type Block, type Configuration } from './hcl.ts'
import type { Rule } from './rule.ts'

/** Names in the cloud are kebab-case; names in the text of Terraform are snake_case; everything is explained. */
export const nameRules: readonly Rule[] = [
  {
    says: 'names everything in the cloud in kebab-case',
    broken: (configuration) =>
      configuration.blocks
        .filter(({ kind }) => kind === 'resource')
        .flatMap((block) =>
          namesOf(block, configuration)
            .filter((name) => !kebab.test(name))
            .map((name) => `${placeOf(block)}: ${name}`),
        ),
    planted: [
      'resource "google_cloud_tasks_queue" "queue" {\n name = "Register_Queue"\n}',
      'resource "google_service_account" "working" {\n account_id = "workingAccount"\n}',
      'locals {\n jobs = { nightly_upkeep = {} }\n}\nresource "google_cloud_scheduler_job" "job" {\n for_each = local.jobs\n name = each.key\n}',
    ],
  },
  {
    says: 'names blocks in snake_case',
    broken: ({ blocks }) => blocks.filter(({ name }) => !/^[a-z]+(_[a-z]+)*$/.test(name)).map(placeOf),
    planted: ['resource "google_pubsub_topic" "deadLetters" {}', 'variable "alerts-to" {}'],
  },
  {
    says: 'says of every variable and output what it is, and of every variable its type',
    broken: ({ blocks }) =>
      blocks
        .filter(({ kind }) => kind === 'variable' || kind === 'output')
        .filter(
          ({ kind, body }) =>
            typeof body.description !== 'string' ||
            !body.description.endsWith('.') ||
            (kind === 'variable' && body.type === undefined),
        )
        .map(placeOf),
    planted: [
      'variable "project" {\n type = string\n}',
      'variable "project" {\n description = "The project."\n}',
      'output "address" {\n value = 1\n}',
    ],
  },
]

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** What it is called in the cloud, once for each of `for_each`; what is computed in another way is not looked at. */
function namesOf({ type, body }: Block, { locals }: Configuration): readonly string[] {
  const said = body[named[type] ?? 'name']
  if (typeof said !== 'string') return []
  if (said !== '${each.key}') return said.includes('${') ? [] : [said]
  const each = /^\$\{local\.(\w+)\}$/.exec(String(body.for_each))?.[1]
  const keys = each === undefined ? undefined : locals[each]
  return isBody(keys) ? Object.keys(keys) : []
}

const named: Readonly<Record<string, string>> = {
  google_artifact_registry_repository: 'repository_id',
  google_secret_manager_secret: 'secret_id',
  google_service_account: 'account_id',
}
