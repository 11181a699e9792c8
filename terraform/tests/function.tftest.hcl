# One function and who may call it, planned without Google.

mock_provider "google" {
  override_during = plan
}

variables {
  name        = "intake"
  project     = "example-register"
  region      = "europe-west4"
  package     = { bucket = "packages", object = "functions.zip" }
  images      = "projects/example-register/locations/europe-west4/repositories/functions"
  built_by    = "projects/example-register/serviceAccounts/builds"
  works_as    = "works@example"
  caller      = "serviceAccount:calls@example"
  open        = false
  seconds     = 540
  instances   = 2
  environment = { PROJECT = "example-register" }
  secrets     = { LINK_SECRET = { secret = "links", version = "3" } }
}

run "private" {
  command = plan

  module {
    source = "./modules/function"
  }

  assert {
    condition     = google_cloud_run_v2_service_iam_member.caller.role == "roles/run.invoker" && google_cloud_run_v2_service_iam_member.caller.member == "serviceAccount:calls@example" && google_cloud_run_v2_service_iam_member.caller.name == "intake"
    error_message = "Nobody but the calling account wakes a private function."
  }

  assert {
    condition     = google_cloudfunctions2_function.this.service_config[0].ingress_settings == "ALLOW_INTERNAL_ONLY"
    error_message = "A private function is reached from inside alone."
  }

  assert {
    condition     = google_cloudfunctions2_function.this.build_config[0].runtime == "nodejs24" && google_cloudfunctions2_function.this.build_config[0].entry_point == "intake" && google_cloudfunctions2_function.this.build_config[0].service_account == "projects/example-register/serviceAccounts/builds"
    error_message = "It runs on Node 24 from the entry point of its name, built by the builder."
  }

  assert {
    condition     = google_cloudfunctions2_function.this.service_config[0].max_instance_count == 2 && google_cloudfunctions2_function.this.service_config[0].max_instance_request_concurrency == 1 && google_cloudfunctions2_function.this.service_config[0].service_account_email == "works@example"
    error_message = "It is capped, takes one call at a time, and works as the working account."
  }

  assert {
    condition     = one(google_cloudfunctions2_function.this.service_config[0].secret_environment_variables).version == "3"
    error_message = "It finds a secret by the number of its version."
  }
}

run "open" {
  command = plan

  module {
    source = "./modules/function"
  }

  variables {
    name = "api"
    open = true
  }

  assert {
    condition     = google_cloud_run_v2_service_iam_member.caller.member == "allUsers" && google_cloudfunctions2_function.this.service_config[0].ingress_settings == "ALLOW_ALL"
    error_message = "The open function is open to anyone."
  }
}

run "without_a_cap" {
  command = plan

  module {
    source = "./modules/function"
  }

  variables {
    instances = 100
  }

  expect_failures = [var.instances]
}
