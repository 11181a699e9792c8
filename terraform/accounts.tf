# Who works, who calls and who builds. None has a key, and none has a role over the whole project but the builder.

# Works: edits the sheet and the forms (it is invited to them as a person is), owns the watches, queues tasks.
resource "google_service_account" "working" {
  project      = var.project
  account_id   = "missiegroepen-werkt"
  display_name = "Missiegroepen: werkt"
  description  = "Edits the register and its forms. Share the sheet with this address."

  depends_on = [google_project_service.api]
}

# Calls: the queues, Scheduler and Pub/Sub wake the private functions in its name.
resource "google_service_account" "calling" {
  project      = var.project
  account_id   = "missiegroepen-roept"
  display_name = "Missiegroepen: roept"
  description  = "Wakes the private functions, and can do nothing else."

  depends_on = [google_project_service.api]
}

# Builds the functions from their packages.
resource "google_service_account" "building" {
  project      = var.project
  account_id   = "missiegroepen-bouwt"
  display_name = "Missiegroepen: bouwt"
  description  = "Builds the functions from their packages."

  depends_on = [google_project_service.api]
}

# Whoever queues a task in the name of an account must be allowed to act as it: else Cloud Tasks answers 403.
resource "google_service_account_iam_member" "working_as_calling" {
  service_account_id = google_service_account.calling.name
  role               = "roles/iam.serviceAccountUser"
  member             = google_service_account.working.member
}

# Pub/Sub writes the token of a push by itself. Scheduler and Cloud Tasks have this from Google already.
resource "google_service_account_iam_member" "pubsub_as_calling" {
  service_account_id = google_service_account.calling.name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = local.pubsub_agent

  depends_on = [google_pubsub_topic.forms]
}

# Who owns a project may not yet speak in the name of its accounts.
resource "google_service_account_iam_member" "caretaker_as_working" {
  for_each = var.caretakers

  service_account_id = google_service_account.working.name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = "user:${each.key}"
}

resource "google_project_iam_member" "building_logs" {
  project = var.project
  role    = "roles/logging.logWriter"
  member  = google_service_account.building.member
}

# Google copies a package to a bucket of its own before it builds it: of the project's buckets, those alone.
resource "google_project_iam_member" "building_reads_copies" {
  project = var.project
  role    = "roles/storage.objectViewer"
  member  = google_service_account.building.member

  condition {
    title      = "copies-of-packages"
    expression = "resource.name.startsWith(\"projects/_/buckets/gcf-v2-\")"
  }
}

locals {
  pubsub_agent = "serviceAccount:service-${data.google_project.this.number}@gcp-sa-pubsub.iam.gserviceaccount.com"
}
