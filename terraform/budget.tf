# Warns, and stops nothing: what stops a flood is the number of instances.

resource "google_billing_budget" "register" {
  count = var.billing_account == null ? 0 : 1

  billing_account = var.billing_account
  display_name    = "missiegroep-register"

  budget_filter {
    projects = ["projects/${data.google_project.this.number}"]
  }

  amount {
    specified_amount {
      units = tostring(var.budget)
    }
  }

  dynamic "threshold_rules" {
    for_each = [0.5, 0.9, 1.0]

    content {
      threshold_percent = threshold_rules.value
    }
  }

  all_updates_rule {
    monitoring_notification_channels = [google_monitoring_notification_channel.coordinator.id]
  }

  depends_on = [google_project_service.api]
}
