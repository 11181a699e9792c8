# What is refused before anything is made.

mock_provider "google" {
  override_during = plan
}

override_data {
  target = data.google_project.this
  values = { number = "123456789012" }
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

run "everything_wrong_at_once" {
  command = plan

  variables {
    project         = "Register"
    region          = "us-central1"
    spreadsheet_id  = "https://docs.google.com/spreadsheets/d/1/edit"
    package         = "nowhere.zip"
    mail            = { from = "nobody" }
    secrets         = { mail = "", links = "short" }
    alerts_to       = "nobody"
    billing_account = "mine"
    budget          = 0
    caretakers      = ["nobody"]
  }

  expect_failures = [
    var.project, var.region, var.spreadsheet_id, var.package, var.mail, var.secrets, var.alerts_to,
    var.billing_account, var.budget, var.caretakers,
  ]
}

run "a_region_in_europe_outside_the_union" {
  command = plan

  variables {
    region = "europe-west2"
  }

  expect_failures = [var.region]
}

run "smtp_without_a_host" {
  command = plan

  variables {
    mail = { from = "register@example.org", provider = "smtp" }
  }

  expect_failures = [var.mail]
}

run "an_unknown_provider" {
  command = plan

  variables {
    mail = { from = "register@example.org", provider = "pigeons" }
  }

  expect_failures = [var.mail]
}
