# The first evening: nothing is there yet, and what Google gives out is known only once it is made.

mock_provider "google" {}

variables {
  # Any file will do: nothing is deployed.
  package         = "versions.tf"
  project         = "example-register"
  spreadsheet_id  = "1example_spreadsheet_of_the_register"
  mail            = { from = "register@example.org" }
  secrets         = { mail = "the-key-of-the-mail", links = "thirty-two-characters-by-chance!" }
  alerts_to       = "coordinator@example.org"
  billing_account = "012345-6789AB-CDEF01"
  caretakers      = ["volunteer@example.org"]
}

run "everything_is_made" {
  command = apply

  assert {
    condition     = output.environment.CALLER == output.calling_account && output.working_account != output.calling_account
    error_message = "The functions know who calls, and it is another than who works."
  }
}

# Once more, with another key for the mail and the same package.
run "a_secret_is_changed" {
  command = apply

  variables {
    secret_versions = { mail = 2 }
  }

  assert {
    condition     = google_secret_manager_secret_version.secret["mail"].secret_data_wo_version == 2 && google_secret_manager_secret_version.secret["links"].secret_data_wo_version == 1
    error_message = "The key of the mail is written again, and nothing else."
  }
}
