# What is switched on in the project. Nothing is switched off again when this is destroyed.

resource "google_project_service" "api" {
  for_each = toset([
    "artifactregistry", "billingbudgets", "cloudbuild", "cloudfunctions", "cloudresourcemanager", "cloudscheduler",
    "cloudtasks", "drive", "forms", "iam", "iamcredentials", "logging", "monitoring", "pubsub", "run",
    "secretmanager", "serviceusage", "sheets", "storage",
  ])

  project            = var.project
  service            = "${each.key}.googleapis.com"
  disable_on_destroy = false
}

# Google's own accounts in this project are named after its number.
data "google_project" "this" {
  project_id = var.project
}
