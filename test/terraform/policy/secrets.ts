import { attributesOf, isBody, keysOf, placeOf, resources, within } from './hcl.ts'
import type { Rule } from './rule.ts'

/** The value of a secret is in no plan, no state, no output and no plain environment. */
export const secretRules: readonly Rule[] = [
  {
    says: 'writes secrets, and never reads them back',
    broken: (configuration) =>
      resources(configuration, /^google_secret_manager_secret_version$/)
        .filter(
          ({ body }) =>
            !('secret_data_wo' in body && 'secret_data_wo_version' in body) || 'secret_data' in body,
        )
        .map(placeOf),
    planted: [
      'resource "google_secret_manager_secret_version" "kept" {\n secret_data = var.secrets.mail\n}',
      'resource "google_secret_manager_secret_version" "kept" {\n secret_data_wo = var.secrets.mail\n}',
    ],
  },
  {
    says: 'never fetches the value of a secret',
    broken: ({ blocks }) =>
      blocks.filter(({ kind, type }) => kind === 'data' && type.includes('secret_version')).map(placeOf),
    planted: ['data "google_secret_manager_secret_version_access" "kept" {}'],
  },
  {
    says: 'forgets what is sensitive: such a variable is ephemeral',
    broken: ({ blocks }) =>
      blocks
        .filter(
          ({ kind, name, body }) => kind === 'variable' && (secret.test(name) || body.sensitive === true),
        )
        .filter(({ name }) => name !== 'secret_versions')
        .filter(({ file }) => !file.startsWith('modules/'))
        .filter(({ body }) => body.ephemeral !== true)
        .map(placeOf),
    planted: [
      'variable "secrets" {\n sensitive = true\n}',
      'variable "mail_password" {}',
      'variable "anything" {\n sensitive = true\n}',
    ],
  },
  {
    says: 'keeps secrets in one copy',
    broken: (configuration) =>
      resources(configuration, /^google_secret_manager_secret$/)
        .filter(({ body }) => {
          const managed = within(body, 'replication').flatMap((one) => within(one, 'user_managed'))
          return managed.flatMap((one) => within(one, 'replicas')).length !== 1
        })
        .map(placeOf),
    planted: ['resource "google_secret_manager_secret" "many" {\n replication {\n auto {}\n }\n}'],
  },
  {
    says: 'puts no secret into a plain environment or an output',
    broken: ({ blocks, locals }) => [
      ...blocks
        .filter(
          ({ kind, body }) =>
            kind === 'output' && attributesOf(body).some(([, value]) => /var\.secrets\b/.test(value)),
        )
        .map(placeOf),
      ...Object.entries(locals)
        .filter(([name]) => name.endsWith('environment') && !name.startsWith('secret'))
        .filter(([, value]) => secret.test(isBody(value) ? keysOf(value).join(' ') : String(value)))
        .map(([name]) => `local.${name}`),
    ],
    planted: [
      'output "shown" {\n value = var.secrets.mail\n}',
      'locals {\n environment = { LINK_SECRET = var.secrets.links }\n}',
      'locals {\n environment = merge({ SMTP_PASSWORD = var.x }, {})\n}',
    ],
  },
]

const secret = /secret|password|api_?key|token/i
