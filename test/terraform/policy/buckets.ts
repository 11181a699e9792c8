import { placeOf, resources, within } from './hcl.ts'
import type { Rule } from './rule.ts'

/** No bucket can ever be read by the public, and what was overwritten in it can be got back. */
export const bucketRules: readonly Rule[] = [
  {
    says: 'keeps every bucket from the public, whatever anyone grants',
    broken: (configuration) =>
      resources(configuration, /^google_storage_bucket$/)
        .filter(({ body }) => body.public_access_prevention !== 'enforced')
        .map(placeOf),
    planted: [
      'resource "google_storage_bucket" "open" {}',
      'resource "google_storage_bucket" "open" {\n public_access_prevention = "inherited"\n}',
    ],
  },
  {
    says: 'grants access to a bucket whole, never object by object',
    broken: (configuration) => [
      ...resources(configuration, /^google_storage_bucket$/)
        .filter(({ body }) => body.uniform_bucket_level_access !== true)
        .map(placeOf),
      ...resources(configuration, /^google_storage_.*(_acl|_access_control)$/).map(placeOf),
    ],
    planted: [
      'resource "google_storage_bucket" "loose" {}',
      'resource "google_storage_bucket_acl" "loose" {}',
      'resource "google_storage_object_access_control" "loose" {}',
    ],
  },
  {
    says: 'keeps older versions in every bucket',
    broken: (configuration) =>
      resources(configuration, /^google_storage_bucket$/)
        .filter(({ body }) => !within(body, 'versioning').some(({ enabled }) => enabled === true))
        .map(placeOf),
    planted: [
      'resource "google_storage_bucket" "forgetful" {}',
      'resource "google_storage_bucket" "forgetful" {\n versioning {\n enabled = false\n }\n}',
    ],
  },
]
