# What differs from one installation to the next.

variable "project" {
  description = "The Google Cloud project: its ID, made for the register alone."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project))
    error_message = "A project ID has 6 to 30 small letters, digits and hyphens, and begins with a letter."
  }
}

variable "region" {
  description = "Where everything runs and is kept: a region inside the European Union."
  type        = string
  default     = "europe-west4"

  validation {
    # London (west2) and Zürich (west6) lie in Europe and outside the Union.
    condition = contains([
      "europe-central2", "europe-north1", "europe-southwest1", "europe-west1", "europe-west3", "europe-west4",
      "europe-west8", "europe-west9",
    ], var.region)
    error_message = "The register stays inside the European Union: choose one of its regions, such as europe-west4."
  }
}

variable "spreadsheet_id" {
  description = "The spreadsheet that is the register: the long part of its address. It comes first, before the cloud."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{20,}$", var.spreadsheet_id))
    error_message = "The ID of a spreadsheet is the long part of its address between /d/ and /edit."
  }
}

variable "package" {
  description = "The zip that every function is deployed from, as `npm run package` makes it; its entry point says which it is."
  type        = string
  default     = "../.package/functions.zip"

  validation {
    condition     = fileexists(var.package)
    error_message = "There is no package there yet: run npm run package first."
  }
}

variable "mail" {
  description = "How letters leave: the address that they come from, and SendGrid (with the public key of its events) or a mailbox of the movement (SMTP)."
  type = object({
    from     = string
    provider = optional(string, "sendgrid")
    smtp = optional(object({
      host = string
      port = optional(number, 587)
      user = string
    }))
    events_key = optional(string)
  })

  validation {
    condition     = can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", var.mail.from))
    error_message = "Letters come from an e-mail address, such as register@example.org."
  }
  validation {
    condition     = contains(["sendgrid", "smtp"], var.mail.provider)
    error_message = "Letters leave through sendgrid or smtp."
  }
  validation {
    condition     = (var.mail.provider == "smtp") == (var.mail.smtp != null)
    error_message = "Give the host and user of smtp when letters leave through smtp, and only then."
  }
  validation {
    condition     = var.mail.events_key == null || var.mail.provider == "sendgrid"
    error_message = "Events with a key come from sendgrid alone."
  }
}

variable "secrets" {
  description = "The values that nobody may read: the key (or password) of the mail, and what signs our links. Google keeps them; the state of Terraform never does."
  type = object({
    mail  = string
    links = string
  })
  ephemeral = true
  sensitive = true

  validation {
    condition     = length(var.secrets.mail) > 0 && length(var.secrets.links) >= 32
    error_message = "Give the key of the mail, and at least 32 characters of chance for the links."
  }
}

variable "secret_versions" {
  description = "Counts how often each secret was changed: a value is written only when its number goes up."
  type = object({
    mail  = optional(number, 1)
    links = optional(number, 1)
  })
  default = {}
}

variable "alerts_to" {
  description = "The e-mail address of whoever looks when something stands still."
  type        = string

  validation {
    condition     = can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", var.alerts_to))
    error_message = "Alerts go to an e-mail address."
  }
}

variable "billing_account" {
  description = "The billing account whose budget warns; leave it out when another than you may set its budgets."
  type        = string
  default     = null

  validation {
    condition     = var.billing_account == null || can(regex("^[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}$", var.billing_account))
    error_message = "A billing account looks like 012345-6789AB-CDEF01."
  }
}

variable "budget" {
  description = "The amount a month, in the currency of the billing account, of which a half, nine tenths and the whole warn."
  type        = number
  default     = 5

  validation {
    condition     = var.budget >= 1 && floor(var.budget) == var.budget
    error_message = "The budget is a whole amount of 1 or more."
  }
}

variable "caretakers" {
  description = "The e-mail addresses of those who may look through the eyes of the working account, as `npm run doctor` does."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for address in var.caretakers : can(regex("^[^@ ]+@[^@ ]+\\.[^@ ]+$", address))])
    error_message = "A caretaker is named by an e-mail address."
  }
}

variable "one_writer" {
  description = "Whether no function runs more than once at a time: the way out when `npm run doctor` finds that Google lets two writers through."
  type        = bool
  default     = false
}
