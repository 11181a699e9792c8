# The clock. Exactly three jobs: the fourth of a billing account costs money. They do not start in the same minute, since
# each writes in the one register; and the night's is after three, an hour that every night has once.

locals {
  jobs = {
    sweep = {
      wakes       = "intake"
      schedule    = "5,20,35,50 * * * *"
      attempts    = 1
      description = "Looks at all forms, whatever wake-up was lost."
    }
    weekly = {
      wakes       = "weekly"
      schedule    = "0 * * * *"
      attempts    = 3
      description = "Queues the letters that are due this hour: for most people on Monday at seven."
    }
    upkeep = {
      wakes       = "upkeep"
      schedule    = "12 3 * * *"
      attempts    = 5
      description = "Checks everything at night: forms, watches, names."
    }
  }
}

resource "google_cloud_scheduler_job" "job" {
  for_each = local.jobs

  project     = var.project
  region      = var.region
  name        = each.key
  description = each.value.description
  schedule    = each.value.schedule
  time_zone   = "Europe/Amsterdam"

  # A minute longer than the function may take.
  attempt_deadline = "${local.functions[each.value.wakes].seconds + 60}s"

  http_target {
    http_method = "POST"
    uri         = local.address[module.function[each.value.wakes].name]

    oidc_token {
      service_account_email = google_service_account.calling.email
      audience              = local.address[each.value.wakes]
    }
  }

  retry_config {
    retry_count          = each.value.attempts
    min_backoff_duration = "30s"
    max_backoff_duration = "300s"
    max_doublings        = 3
  }

  depends_on = [google_project_service.api]
}
