# The deployed functions: one for each file in functions/, all of one mould, each with what it may use.

locals {
  # `seconds`: how long it may take. What wakes it waits a little longer, so that no one is woken twice at once.
  functions = {
    api     = { seconds = 60, instances = 5, open = true }
    wake    = { seconds = 30, instances = 3, open = false }
    intake  = { seconds = 540, instances = 2, open = false }
    weekly  = { seconds = 540, instances = 1, open = false }
    letters = { seconds = 540, instances = 2, open = false }
    upkeep  = { seconds = 1620, instances = 1, open = false }
  }

  # A function's address can be told before it exists, so that each may know the others.
  address = {
    for name in keys(local.functions) :
    name => "https://${name}-${data.google_project.this.number}.${var.region}.run.app"
  }

  environment = merge(
    {
      SPREADSHEET_ID = var.spreadsheet_id
      PROJECT        = var.project
      LOCATION       = var.region
      INTAKE_URL     = local.address.intake
      LETTERS_URL    = local.address.letters
      PUBLIC_URL     = local.address.api
      CALLER         = google_service_account.calling.email
      FORMS_TOPIC    = google_pubsub_topic.forms.id
      MAIL_FROM      = var.mail.from
    },
    local.mail_environment,
  )
}

module "function" {
  source   = "./modules/function"
  for_each = local.functions

  name        = each.key
  project     = var.project
  region      = var.region
  seconds     = each.value.seconds
  instances   = var.one_writer && !each.value.open ? 1 : each.value.instances
  open        = each.value.open
  caller      = google_service_account.calling.member
  works_as    = google_service_account.working.email
  built_by    = google_service_account.building.id
  images      = google_artifact_registry_repository.functions.id
  package     = { bucket = google_storage_bucket.packages.name, object = google_storage_bucket_object.package.name }
  environment = local.environment
  secrets     = local.secret_environment

  # A function that starts before its accounts may do their work fails at its first breath.
  depends_on = [
    google_artifact_registry_repository_iam_member.building,
    google_project_iam_member.building_logs,
    google_project_iam_member.building_reads_copies,
    google_project_service.api,
    google_secret_manager_secret_iam_member.working,
    google_storage_bucket_iam_member.building,
  ]
}
