output "name" {
  description = "What it is called. Known only once it is there, so that what wakes it waits for it."
  value       = google_cloud_run_v2_service_iam_member.caller.name
}

output "invoker" {
  description = "Who may call it."
  value       = google_cloud_run_v2_service_iam_member.caller.member
}

output "instances" {
  description = "How many of it there may be at once."
  value       = google_cloudfunctions2_function.this.service_config[0].max_instance_count
}
