# The two queues. Whoever queues is the working account; whoever delivers is the calling account.

locals {
  queues = {
    # One at a time: the register has one writer. A look that is given up is made good by the next sweep.
    register = { at_once = 1, a_second = 5, attempts = 8, first = "5s", longest = "300s" }
    # Letters are claimed before they leave, so that trying again sends none twice.
    letters = { at_once = 2, a_second = 1, attempts = 10, first = "30s", longest = "1800s" }
  }
}

resource "google_cloud_tasks_queue" "queue" {
  for_each = local.queues

  project  = var.project
  name     = each.key
  location = var.region

  rate_limits {
    max_concurrent_dispatches = each.value.at_once
    max_dispatches_per_second = each.value.a_second
  }

  retry_config {
    max_attempts  = each.value.attempts
    min_backoff   = each.value.first
    max_backoff   = each.value.longest
    max_doublings = 5
  }

  depends_on = [google_project_service.api]
}

resource "google_cloud_tasks_queue_iam_member" "working" {
  for_each = google_cloud_tasks_queue.queue

  project  = var.project
  location = var.region
  name     = each.value.name
  role     = "roles/cloudtasks.enqueuer"
  member   = google_service_account.working.member
}

# Whoever looks takes along what waits behind it: lists the tasks (their bodies the enqueuer may see) and removes them.
resource "google_cloud_tasks_queue_iam_member" "looking" {
  for_each = toset(["viewer", "taskDeleter"])

  project  = var.project
  location = var.region
  name     = google_cloud_tasks_queue.queue["register"].name
  role     = "roles/cloudtasks.${each.value}"
  member   = google_service_account.working.member
}
