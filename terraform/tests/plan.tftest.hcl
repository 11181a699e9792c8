# What would be made, planned without Google.

mock_provider "google" {
  override_during = plan
}

override_data {
  target = data.google_project.this
  values = { number = "123456789012" }
}

override_resource {
  target          = google_service_account.working
  override_during = plan
  values = {
    id     = "projects/example-register/serviceAccounts/works@example"
    name   = "projects/example-register/serviceAccounts/works@example"
    email  = "works@example-register.iam.gserviceaccount.com"
    member = "serviceAccount:works@example-register.iam.gserviceaccount.com"
  }
}

override_resource {
  target          = google_service_account.calling
  override_during = plan
  values = {
    id     = "projects/example-register/serviceAccounts/calls@example"
    name   = "projects/example-register/serviceAccounts/calls@example"
    email  = "calls@example-register.iam.gserviceaccount.com"
    member = "serviceAccount:calls@example-register.iam.gserviceaccount.com"
  }
}

override_resource {
  target          = google_service_account.building
  override_during = plan
  values = {
    id     = "projects/example-register/serviceAccounts/builds@example"
    name   = "projects/example-register/serviceAccounts/builds@example"
    email  = "builds@example-register.iam.gserviceaccount.com"
    member = "serviceAccount:builds@example-register.iam.gserviceaccount.com"
  }
}

variables {
  # Any file will do: nothing is deployed.
  package        = "versions.tf"
  project        = "example-register"
  spreadsheet_id = "1example_spreadsheet_of_the_register"
  mail           = { from = "register@example.org" }
  secrets        = { mail = "the-key-of-the-mail", links = "thirty-two-characters-by-chance!" }
  alerts_to      = "coordinator@example.org"
}

run "the_whole" {
  command = plan

  variables {
    billing_account = "012345-6789AB-CDEF01"
    caretakers      = ["volunteer@example.org"]
  }

  assert {
    condition     = toset(keys(google_cloud_scheduler_job.job)) == toset(["sweep", "weekly", "upkeep"])
    error_message = "There are exactly three jobs: sweep, weekly and upkeep."
  }

  assert {
    condition     = alltrue([for job in google_cloud_scheduler_job.job : job.time_zone == "Europe/Amsterdam"])
    error_message = "Every job keeps the time of Amsterdam, summer and winter."
  }

  assert {
    condition     = alltrue([for job in google_cloud_scheduler_job.job : job.http_target[0].oidc_token[0].audience == job.http_target[0].uri && job.http_target[0].oidc_token[0].service_account_email == google_service_account.calling.email && job.retry_config[0].retry_count > 0])
    error_message = "Every job knocks in the name of the calling account at the address it calls, and tries again."
  }

  assert {
    condition = { for name, job in google_cloud_scheduler_job.job : name => "${job.schedule} ${job.http_target[0].uri}" } == {
      sweep  = "5,20,35,50 * * * * https://intake-123456789012.europe-west4.run.app"
      weekly = "0 * * * * https://weekly-123456789012.europe-west4.run.app"
      upkeep = "12 3 * * * https://upkeep-123456789012.europe-west4.run.app"
    }
    error_message = "The sweep comes every quarter, weekly every hour, upkeep every night, each at its own function."
  }

  assert {
    condition     = google_cloud_tasks_queue.queue["register"].rate_limits[0].max_concurrent_dispatches == 1
    error_message = "The register has one writer at a time."
  }

  assert {
    condition     = alltrue([for queue in google_cloud_tasks_queue.queue : queue.retry_config[0].max_attempts > 1])
    error_message = "Both queues try again."
  }

  assert {
    condition = { for name, member in google_cloud_tasks_queue_iam_member.working : name => "${member.role} ${member.member}" } == {
      for name in ["register", "letters"] : name => "roles/cloudtasks.enqueuer serviceAccount:works@example-register.iam.gserviceaccount.com"
    }
    error_message = "The working account, and it alone, puts tasks in both queues."
  }

  assert {
    condition = [for member in google_cloud_tasks_queue_iam_member.looking : "${member.name} ${member.role} ${member.member}"] == [
      for role in ["taskDeleter", "viewer"] : "register roles/cloudtasks.${role} serviceAccount:works@example-register.iam.gserviceaccount.com"
    ]
    error_message = "The working account sees what waits for the register, and takes it along."
  }

  assert {
    condition     = "${google_service_account_iam_member.working_as_calling.service_account_id} ${google_service_account_iam_member.working_as_calling.role} ${google_service_account_iam_member.working_as_calling.member}" == "projects/example-register/serviceAccounts/calls@example roles/iam.serviceAccountUser serviceAccount:works@example-register.iam.gserviceaccount.com"
    error_message = "Who queues in the name of the calling account may act as it."
  }

  assert {
    condition     = google_service_account_iam_member.pubsub_as_calling.role == "roles/iam.serviceAccountTokenCreator" && google_service_account_iam_member.pubsub_as_calling.member == "serviceAccount:service-123456789012@gcp-sa-pubsub.iam.gserviceaccount.com"
    error_message = "Pub/Sub writes the token of a push in the name of the calling account."
  }

  assert {
    condition     = google_pubsub_topic_iam_member.forms_publishes.member == "serviceAccount:forms-notifications@system.gserviceaccount.com" && google_pubsub_topic_iam_member.forms_publishes.role == "roles/pubsub.publisher"
    error_message = "Google Forms may publish to the topic of the watches."
  }

  assert {
    condition     = google_pubsub_subscription.wake.push_config[0].push_endpoint == "https://wake-123456789012.europe-west4.run.app" && google_pubsub_subscription.wake.push_config[0].oidc_token[0].audience == google_pubsub_subscription.wake.push_config[0].push_endpoint && google_pubsub_subscription.wake.push_config[0].oidc_token[0].service_account_email == google_service_account.calling.email
    error_message = "A watch wakes wake, in the name of the calling account."
  }

  assert {
    condition     = google_pubsub_subscription.wake.dead_letter_policy[0].max_delivery_attempts >= 5
    error_message = "A wake-up that nobody takes goes to the dead letters in the end."
  }

  assert {
    condition     = toset([for secret in google_secret_manager_secret_iam_member.working : "${secret.role} ${secret.member}"]) == toset(["roles/secretmanager.secretAccessor serviceAccount:works@example-register.iam.gserviceaccount.com"]) && length(google_secret_manager_secret_iam_member.working) == 2
    error_message = "The working account reads the two secrets, one by one."
  }

  assert {
    condition     = alltrue([for secret in google_secret_manager_secret.secret : length(secret.replication[0].user_managed[0].replicas) == 1])
    error_message = "A secret is kept in one place."
  }

  assert {
    condition     = alltrue([for version in google_secret_manager_secret_version.secret : version.secret_data == null])
    error_message = "No value of a secret is planned, so that none gets into the state."
  }

  assert {
    condition     = "${google_project_iam_member.building_logs.role} ${google_project_iam_member.building_logs.member}" == "roles/logging.logWriter serviceAccount:builds@example-register.iam.gserviceaccount.com"
    error_message = "The builder writes its log."
  }

  assert {
    condition     = google_project_iam_member.building_reads_copies.condition[0].expression == "resource.name.startsWith(\"projects/_/buckets/gcf-v2-\")"
    error_message = "The builder reads no bucket but Google's copies of our package."
  }

  assert {
    condition     = keys(google_service_account_iam_member.caretaker_as_working) == ["volunteer@example.org"] && google_service_account_iam_member.caretaker_as_working["volunteer@example.org"].member == "user:volunteer@example.org"
    error_message = "A caretaker looks through the eyes of the working account."
  }

  assert {
    condition     = google_billing_budget.register[0].amount[0].specified_amount[0].units == "5" && google_billing_budget.register[0].budget_filter[0].projects == toset(["projects/123456789012"])
    error_message = "The budget is five a month, of this project alone."
  }

  assert {
    condition     = output.public_address == "https://api-123456789012.europe-west4.run.app" && output.working_account == "works@example-register.iam.gserviceaccount.com"
    error_message = "The installation hears the address of api and the account to share the sheet with."
  }

  assert {
    condition = { for name, function in module.function : name => function.invoker } == merge(
      { for name in ["intake", "letters", "upkeep", "wake", "weekly"] : name => google_service_account.calling.member },
      { api = "allUsers" },
    )
    error_message = "Every function is there; api alone is open to all, and the calling account wakes the others."
  }

  assert {
    condition     = !contains(keys(output.environment), "SMTP_HOST") && output.environment.MAIL == "sendgrid"
    error_message = "Letters leave through SendGrid unless it is said otherwise."
  }

  assert {
    condition     = google_monitoring_notification_channel.coordinator.labels.email_address == "coordinator@example.org" && length(google_monitoring_alert_policy.count) == 3
    error_message = "Five worries are told to the coordinator."
  }
}
