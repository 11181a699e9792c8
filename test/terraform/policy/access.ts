import { attributesOf, isBody, placeOf, resources, type Configuration } from './hcl.ts'
import type { Rule } from './rule.ts'

/** Who may do what: no more than is needed, and nobody but `api` open to all. */
export const accessRules: readonly Rule[] = [
  {
    says: 'opens nothing to all but a function that is called open',
    broken: (configuration) =>
      resources(configuration)
        .filter(({ body }) => attributesOf(body).some(isForAnyone))
        .filter(
          ({ type, body }) =>
            type !== 'google_cloud_run_v2_service_iam_member' ||
            body.role !== 'roles/run.invoker' ||
            body.member !== '${var.open ? "allUsers" : var.caller}',
        )
        .map(placeOf),
    planted: [
      'resource "google_cloud_run_v2_service_iam_member" "all" {\n role = "roles/run.invoker"\n member = "allUsers"\n}',
      'resource "google_storage_bucket_iam_member" "all" {\n member = "allAuthenticatedUsers"\n}',
      'resource "google_cloud_run_v2_service_iam_member" "all" {\n role = "roles/run.invoker"\n member = "${var.open ? "allUsers" : "allUsers"}"\n}',
      'resource "google_pubsub_topic_iam_binding" "all" {\n members = ["allUsers"]\n}',
      'resource "google_cloud_run_v2_service" "all" {\n invoker_iam_disabled = true\n}',
    ],
  },
  {
    says: 'calls no function open but api',
    broken: ({ locals }) => openFunctions(locals).filter((name) => name !== 'api'),
    planted: [
      'locals {\n functions = { api = { open = true }, intake = { open = true } }\n}',
      'locals {\n functions = { letters = { open = var.open } }\n}',
      'locals {\n functions = { letters = {} }\n}',
    ],
  },
  {
    says: 'gives no basic role',
    broken: (configuration) => rolesMatching(configuration, /^roles\/(owner|editor|viewer|browser)$/),
    planted: [
      'resource "google_project_iam_member" "all" {\n role = "roles/editor"\n}',
      'resource "google_project_iam_member" "all" {\n for_each = toset(["roles/owner"])\n role = each.key\n}',
    ],
  },
  {
    says: 'gives no role that rules over others',
    broken: (configuration) =>
      rolesMatching(
        configuration,
        /[aA]dmin$|\.securityReviewer$|\.organizationRole|\.workloadIdentityUser$/,
      ),
    planted: [
      'resource "google_project_iam_member" "all" {\n role = "roles/iam.serviceAccountAdmin"\n}',
      'resource "google_project_iam_member" "all" {\n role = "roles/iam.serviceAccountKeyAdmin"\n}',
      'resource "google_storage_bucket_iam_member" "all" {\n role = "roles/storage.objectAdmin"\n}',
    ],
  },
  {
    says: 'lets nobody act as an account but as one that is named',
    broken: (configuration) =>
      resources(configuration, /_iam_/)
        .filter(({ type }) => type !== 'google_service_account_iam_member')
        .filter(({ body }) =>
          attributesOf(body).some(([, value]) => /serviceAccount(User|TokenCreator)/.test(value)),
        )
        .map(placeOf),
    planted: [
      'resource "google_project_iam_member" "all" {\n role = "roles/iam.serviceAccountUser"\n}',
      'resource "google_project_iam_member" "all" {\n role = "roles/iam.serviceAccountTokenCreator"\n}',
    ],
  },
  {
    says: 'gives a role over the whole project to the builder alone',
    broken: (configuration) =>
      resources(configuration, /^google_project_iam_/)
        .filter(({ body }) => body.member !== '${google_service_account.building.member}')
        .map(placeOf),
    planted: [
      'resource "google_project_iam_member" "wide" {\n member = google_service_account.working.member\n}',
    ],
  },
  {
    says: 'adds to what others were given, and never takes its place',
    broken: (configuration) => resources(configuration, /_iam_(binding|policy)$/).map(placeOf),
    planted: [
      'resource "google_project_iam_policy" "whole" {}',
      'resource "google_secret_manager_secret_iam_binding" "whole" {}',
    ],
  },
  {
    says: 'has accounts without keys',
    broken: (configuration) =>
      resources(configuration, /_(account_key|hmac_key)$|^google_apikeys_key$/).map(placeOf),
    planted: [
      'resource "google_service_account_key" "key" {}',
      'resource "google_storage_hmac_key" "key" {}',
    ],
  },
]

const isForAnyone = ([name, value]: readonly [string, string]) =>
  /allUsers|allAuthenticatedUsers/.test(value) || (name === 'invoker_iam_disabled' && value !== 'false')

function openFunctions(locals: Configuration['locals']): readonly string[] {
  const { functions } = locals
  return isBody(functions)
    ? Object.entries(functions).flatMap(([name, one]) => (isBody(one) && one.open === false ? [] : [name]))
    : []
}

/** Roles stand in `role`, or in the list that `for_each` goes through. */
const rolesMatching = (configuration: Configuration, wanted: RegExp) =>
  resources(configuration, /_iam_/)
    .filter(({ body }) =>
      attributesOf(body).some(([, value]) =>
        [...value.matchAll(/roles\/[\w.]+/g)].some(([role]) => wanted.test(role)),
      ),
    )
    .map(placeOf)
