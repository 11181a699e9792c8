# What this needs: Terraform, the provider, and where the state is kept.

terraform {
  required_version = ">= 1.11"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 7.0"
    }
  }

  # The bucket is named at `terraform init -backend-config="bucket=…"`: it is made before anything else.
  backend "gcs" {
    prefix = "missiegroep-register"
  }
}

provider "google" {
  project = var.project
  region  = var.region

  # The budget belongs to the billing account: its API asks which project pays for the call.
  user_project_override = true
  billing_project       = var.project

  default_labels = {
    app = "missiegroep-register"
  }
}
