# One function, built from its package, with who may call it beside it.

resource "google_cloudfunctions2_function" "this" {
  project  = var.project
  name     = var.name
  location = var.region

  build_config {
    runtime           = "nodejs24"
    entry_point       = var.name
    service_account   = var.built_by
    docker_repository = var.images

    source {
      storage_source {
        bucket = var.package.bucket
        object = var.package.object
      }
    }
  }

  service_config {
    service_account_email = var.works_as
    environment_variables = var.environment

    available_memory = "512M"
    available_cpu    = "1"
    timeout_seconds  = var.seconds

    # A loop or a flood costs no more than this.
    min_instance_count               = 0
    max_instance_count               = var.instances
    max_instance_request_concurrency = 1

    # Queues, Scheduler and Pub/Sub of the same project come from inside.
    ingress_settings               = var.open ? "ALLOW_ALL" : "ALLOW_INTERNAL_ONLY"
    all_traffic_on_latest_revision = true

    dynamic "secret_environment_variables" {
      for_each = var.secrets

      content {
        key        = secret_environment_variables.key
        project_id = var.project
        secret     = secret_environment_variables.value.secret
        version    = secret_environment_variables.value.version
      }
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "caller" {
  project  = var.project
  location = var.region
  name     = google_cloudfunctions2_function.this.name
  role     = "roles/run.invoker"
  member   = var.open ? "allUsers" : var.caller
}
