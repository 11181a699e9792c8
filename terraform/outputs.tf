# What the installation goes on with.

output "working_account" {
  description = "Share the sheet with this address, as an editor."
  value       = google_service_account.working.email
}

output "calling_account" {
  description = "In its name the private functions are woken."
  value       = google_service_account.calling.email
}

output "public_address" {
  description = "The address of `api`: for the scripts, the short links of the forms and the stop link of a letter."
  value       = local.address.api
}

output "forms_topic" {
  description = "The topic that the watches of the forms publish to."
  value       = google_pubsub_topic.forms.id
}

output "environment" {
  description = "What the functions find in their environment, the secrets left out: for `npm run doctor`."
  value       = local.environment
}
