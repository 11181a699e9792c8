# Google Forms says on this topic that somebody filled in a form; Pub/Sub hands it to `wake`.

resource "google_pubsub_topic" "forms" {
  project = var.project
  name    = "forms"

  message_storage_policy {
    allowed_persistence_regions = [var.region]
  }

  depends_on = [google_project_service.api]
}

# Google's own account for watches of forms. A watch on a topic that it may not publish to is refused.
resource "google_pubsub_topic_iam_member" "forms_publishes" {
  project = var.project
  topic   = google_pubsub_topic.forms.name
  role    = "roles/pubsub.publisher"
  member  = "serviceAccount:forms-notifications@system.gserviceaccount.com"
}

resource "google_pubsub_subscription" "wake" {
  project              = var.project
  name                 = "wake"
  topic                = google_pubsub_topic.forms.id
  ack_deadline_seconds = 60

  push_config {
    push_endpoint = local.address[module.function["wake"].name]

    oidc_token {
      service_account_email = google_service_account.calling.email
      audience              = local.address.wake
    }
  }

  retry_policy {
    minimum_backoff = "10s"
    maximum_backoff = "600s"
  }

  dead_letter_policy {
    dead_letter_topic     = google_pubsub_topic.dead_letters.id
    max_delivery_attempts = 10
  }

  # A quiet summer does not end it.
  expiration_policy {
    ttl = ""
  }

  depends_on = [google_service_account_iam_member.pubsub_as_calling]
}

# Wake-ups that nobody took. The sweep has long made good what they were about: they are kept to be looked at.
resource "google_pubsub_topic" "dead_letters" {
  project = var.project
  name    = "dead-letters"

  message_storage_policy {
    allowed_persistence_regions = [var.region]
  }

  depends_on = [google_project_service.api]
}

resource "google_pubsub_subscription" "dead_letters" {
  project                    = var.project
  name                       = "dead-letters"
  topic                      = google_pubsub_topic.dead_letters.id
  message_retention_duration = "604800s"

  expiration_policy {
    ttl = ""
  }
}

resource "google_pubsub_topic_iam_member" "dead_letters_arrive" {
  project = var.project
  topic   = google_pubsub_topic.dead_letters.name
  role    = "roles/pubsub.publisher"
  member  = local.pubsub_agent
}

# To move a message to the dead letters, Pub/Sub takes it off here.
resource "google_pubsub_subscription_iam_member" "dead_letters_leave" {
  project      = var.project
  subscription = google_pubsub_subscription.wake.name
  role         = "roles/pubsub.subscriber"
  member       = local.pubsub_agent
}
