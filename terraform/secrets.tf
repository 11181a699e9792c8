# The two secrets. Their values pass through Terraform and stay in neither its plan nor its state.

locals {
  secret_versions = { mail = var.secret_versions.mail, links = var.secret_versions.links }

  # What is not set is left out.
  mail_environment = { for name, value in {
    MAIL                = var.mail.provider
    SENDGRID_EVENTS_KEY = var.mail.events_key
    SMTP_HOST           = try(var.mail.smtp.host, null)
    SMTP_PORT           = try(tostring(var.mail.smtp.port), null)
    SMTP_USER           = try(var.mail.smtp.user, null)
  } : name => value if value != null }

  # By number and not «latest»: a new value starts new instances.
  secret_environment = {
    for name, key in {
      mail  = var.mail.provider == "smtp" ? "SMTP_PASSWORD" : "SENDGRID_API_KEY"
      links = "LINK_SECRET"
    } :
    key => {
      secret  = google_secret_manager_secret.secret[name].secret_id
      version = google_secret_manager_secret_version.secret[name].version
    }
  }
}

resource "google_secret_manager_secret" "secret" {
  for_each = local.secret_versions

  project   = var.project
  secret_id = each.key

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }

  depends_on = [google_project_service.api]
}

resource "google_secret_manager_secret_version" "secret" {
  for_each = local.secret_versions

  secret                 = google_secret_manager_secret.secret[each.key].id
  secret_data_wo         = var.secrets[each.key]
  secret_data_wo_version = each.value

  # The functions move to the new value before the old one is destroyed.
  lifecycle {
    create_before_destroy = true
  }
}

resource "google_secret_manager_secret_iam_member" "working" {
  for_each = google_secret_manager_secret.secret

  project   = var.project
  secret_id = each.value.secret_id
  role      = "roles/secretmanager.secretAccessor"
  member    = google_service_account.working.member
}
