# The package that the functions are built from. No one but the builder and the owner reads them.

resource "google_storage_bucket" "packages" {
  project  = var.project
  name     = "${var.project}-packages"
  location = var.region

  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = true

  versioning {
    enabled = true
  }

  lifecycle_rule {
    condition {
      days_since_noncurrent_time = 30
    }
    action {
      type = "Delete"
    }
  }

  depends_on = [google_project_service.api]
}

# Named after what is in it: another package is another object, and the functions are built again.
resource "google_storage_bucket_object" "package" {
  bucket = google_storage_bucket.packages.name
  name   = "functions-${filesha256(var.package)}.zip"
  source = var.package
}

resource "google_storage_bucket_iam_member" "building" {
  bucket = google_storage_bucket.packages.name
  role   = "roles/storage.objectViewer"
  member = google_service_account.building.member
}
