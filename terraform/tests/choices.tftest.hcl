# What an installation may choose, planned without Google.

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

run "through_a_mailbox_of_the_movement" {
  command = plan

  variables {
    mail = {
      from     = "register@example.org"
      provider = "smtp"
      smtp     = { host = "smtp.example.org", user = "register@example.org" }
    }
  }

  assert {
    condition     = output.environment.SMTP_HOST == "smtp.example.org" && output.environment.SMTP_PORT == "587" && toset(keys(local.secret_environment)) == toset(["SMTP_PASSWORD", "LINK_SECRET"])
    error_message = "Letters leave through the mailbox, whose password is a secret."
  }

  assert {
    condition     = !contains(keys(output.environment), "SENDGRID_EVENTS_KEY")
    error_message = "A mailbox sends no events."
  }

  assert {
    condition     = length(google_billing_budget.register) == 0
    error_message = "Without a billing account there is no budget."
  }
}

run "one_writer" {
  command = plan

  variables {
    one_writer = true
  }

  assert {
    condition     = alltrue([for name, function in module.function : function.instances == 1 if name != "api"])
    error_message = "With one writer no private function runs twice at once."
  }
}
