# Who is told when something stands still. One condition for each worry, few of them, each saying what to do.

resource "google_monitoring_notification_channel" "coordinator" {
  project      = var.project
  display_name = "Wie kijkt als het stilstaat"
  type         = "email"
  labels       = { email_address = var.alerts_to }

  depends_on = [google_project_service.api]
}

# Our own log lines, counted; src/adapters/log.ts writes them. Google's line about the request would count a failure twice.
locals {
  counted = {
    errors = {
      filter      = "severity>=ERROR AND NOT log_id(\"run.googleapis.com/requests\")"
      description = "What went wrong in a function, and is tried again."
    }
    watch-lapsing = {
      filter      = "jsonPayload.message=\"watch-lapsing\""
      description = "A form whose watch could not be renewed for some nights, and is about to lapse."
    }
  }
  ours = join(" OR ", [for name in keys(local.functions) : "\"${name}\""])
}

resource "google_logging_metric" "counted" {
  for_each = local.counted

  project     = var.project
  name        = each.key
  description = each.value.description
  filter      = "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=(${local.ours}) AND ${each.value.filter}"

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
  }

  depends_on = [google_project_service.api]
}

locals {
  # More than `more_than` within `within`.
  counts = {
    errors = {
      title     = "Missiegroepen: er gaat steeds iets mis"
      filter    = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.counted["errors"].name}\" AND resource.type=\"cloud_run_revision\""
      more_than = 2
      within    = "3600s"
      what      = "In een uur ging meer dan twee keer iets mis. Eén keer is geen ramp: alles wordt vanzelf opnieuw geprobeerd. Draai `npm run doctor`; die zegt wat er te doen is."
    }
    watch-lapsing = {
      title     = "Missiegroepen: Google belt straks niet meer bij een formulier"
      filter    = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.counted["watch-lapsing"].name}\" AND resource.type=\"cloud_run_revision\""
      more_than = 0
      within    = "3600s"
      what      = "De bel van een formulier kon al een paar nachten niet verlengd worden, en gaat bijna uit. Antwoorden komen elk kwartier toch binnen, alleen later. Kijk in Nakijken welk formulier het is, of iemand het heeft weggegooid of niet meer deelt, en draai `npm run doctor`."
    }
    dead-letters = {
      title     = "Missiegroepen: een wekker kwam niet aan"
      filter    = "metric.type=\"pubsub.googleapis.com/subscription/dead_letter_message_count\" AND resource.type=\"pubsub_subscription\" AND resource.labels.subscription_id=\"${google_pubsub_subscription.wake.name}\""
      more_than = 0
      within    = "3600s"
      what      = "Tien keer werd geprobeerd `wake` te wekken, en het lukte niet. De antwoorden zelf komen elk kwartier toch binnen. Draai `npm run doctor`."
    }
  }
}

resource "google_monitoring_alert_policy" "count" {
  for_each = local.counts

  project               = var.project
  display_name          = each.value.title
  combiner              = "OR"
  notification_channels = [google_monitoring_notification_channel.coordinator.id]

  conditions {
    display_name = each.key

    condition_threshold {
      filter          = each.value.filter
      comparison      = "COMPARISON_GT"
      threshold_value = each.value.more_than
      duration        = "0s"

      aggregations {
        alignment_period     = each.value.within
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  alert_strategy {
    auto_close = "86400s"
  }

  documentation {
    content   = each.value.what
    mime_type = "text/markdown"
  }
}

# The sweep comes every quarter of an hour. Two hours without one, and nothing comes in any more.
resource "google_monitoring_alert_policy" "standstill" {
  project               = var.project
  display_name          = "Missiegroepen: het register staat stil"
  combiner              = "OR"
  notification_channels = [google_monitoring_notification_channel.coordinator.id]

  conditions {
    display_name = "no-sweep-for-two-hours"

    condition_absent {
      filter   = "metric.type=\"run.googleapis.com/request_count\" AND resource.type=\"cloud_run_revision\" AND resource.labels.service_name=\"${module.function["intake"].name}\" AND metric.labels.response_code_class=\"2xx\""
      duration = "7200s"

      aggregations {
        alignment_period     = "300s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    content   = "Twee uur lang werd niet naar de formulieren gekeken. Wat mensen invullen gaat niet verloren: het staat in de formulieren. Kijk of de rekening van het project nog werkt en draai `npm run doctor`."
    mime_type = "text/markdown"
  }
}

# Letters leave at 07:00 in Amsterdam, which is five or six in UTC. Asked between nine and eleven: did any leave?
resource "google_monitoring_alert_policy" "monday_without_letters" {
  project               = var.project
  display_name          = "Missiegroepen: maandag zonder brieven"
  combiner              = "OR"
  notification_channels = [google_monitoring_notification_channel.coordinator.id]

  conditions {
    display_name = "no-letters-this-monday"

    condition_prometheus_query_language {
      query               = <<-EOT
        (vector(1) and on() (day_of_week() == 1) and on() (hour() >= 9) and on() (hour() < 11))
        unless on() (count(count_over_time(run_googleapis_com:request_count{monitored_resource="cloud_run_revision", service_name="${module.function["letters"].name}", response_code_class="2xx"}[6h])) > 0)
      EOT
      duration            = "600s"
      evaluation_interval = "300s"
    }
  }

  alert_strategy {
    auto_close = "86400s"
  }

  documentation {
    content   = "Het is maandag, en er zijn vanochtend geen brieven verstuurd. Staan ze in Instellingen uit, of is er niemand om te schrijven, dan klopt dat. Kijk anders in Nakijken waarom, en draai `npm run doctor`."
    mime_type = "text/markdown"
  }
}
